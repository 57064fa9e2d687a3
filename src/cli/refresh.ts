import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { takeLock } from "#lock";
import { isProblem, Problem } from "#operation";
import { allSources, type Get, getter, parseMappings, readVocabulary, refreshSource, type Source, type Vocabulary } from "#sources";
import { installPackage, packagesInUse, publishSnapshot } from "#warehouse";
import type { Config } from "../config.ts";
import type { Asked, CommandSpec } from "./command.ts";
import { type Progress, progressBar } from "./progress.ts";
import { chosenSources, type RefreshInput, refreshInput } from "./refresh-input.ts";
import { linesOf, outcomeOf, type SourceOutcome } from "./refresh-outcome.ts";

interface Refreshed {
  sources: SourceOutcome[];
}

/** Fetches the live sources, one after the other; each that brings something new gives a snapshot of its own, so that none can spoil another. */
export const refresh: CommandSpec<Refreshed> = {
  name: "refresh",
  summary: "Haalt de cijfers op bij de bronnen; --source ID voor een bron, --dry-run om alleen te kijken",
  summaryEn: "Fetches the figures from their sources; --source ID for one source, --dry-run only looks",
  help: [
    "refresh                     alle bronnen",
    `refresh --source cbs        een bron (${allSources()
      .map(({ id }) => id)
      .join(", ")})`,
    "refresh --source cbs --table 80072ned  een tabel",
    "refresh --dry-run           ophalen en nakijken, niets publiceren",
    "",
    "Afgebroken? Dezelfde opdracht gaat verder waar hij was.",
  ].join("\n"),
  async run({ input, positional, config, note }) {
    const asked = refreshInput(input, positional);
    const mappings = await uwvMappings(config);
    const ids = chosenSources(allSources({ uwv: { mappings } }), asked).map(({ id }) => id);
    const lock = await takeLock(join(config.data, "refresh.lock"), "het ophalen van cijfers");
    const stopping = stopOnSignal(note);
    try {
      // Finishes what a refresh that was killed had published already; what is wrong with it does not keep new figures out.
      if (!asked.dryRun) await publishSnapshot({ data: config.data, starter: config.starter, now: new Date() }).catch(noted(note));
      const sources: SourceOutcome[] = [];
      const get = getterOf(config);
      for (const id of ids) {
        const vocabulary = await readVocabulary(await packagesInUse(config));
        const source = sourcesOf(config, vocabulary, mappings).find((one) => one.id === id) as Source;
        const outcome = await refreshOne(source, { config, get, vocabulary, asked, stopping });
        stopping.requireGoing();
        for (const line of linesOf(outcome)) note(line);
        sources.push(outcome);
      }
      return { sources };
    } finally {
      stopping.done();
      await lock.release();
    }
  },
  failure({ sources }) {
    const lost = sources.filter(({ status }) => status === "failed").map(({ source }) => source);
    if (lost.length === 0) return undefined;
    const all = sources.every(({ status }) => status === "failed" || status === "none");
    return all
      ? "geen bron gaf antwoord of iets bruikbaars; de uitgave blijft zoals zij was."
      : `niet bijgewerkt: ${lost.join(", ")}; de andere bronnen wel.`;
  },
};

interface Stopping {
  signal: AbortSignal;
  /** The bar that is shown now, to be cleared before the process ends. */
  show(bar: Progress): void;
  /** Throws Problem when somebody asked to stop. */
  requireGoing(): void;
  done(): void;
}

/** The first Ctrl-C stops after the page that is being written, the second at once; both give the cursor back. */
function stopOnSignal(note: Asked["note"]): Stopping {
  const control = new AbortController();
  let bar: Progress | undefined;
  const stop = () => {
    bar?.stop();
    if (control.signal.aborted) process.exit(130);
    note("Even geduld: het ophalen stopt. Nog een keer Ctrl-C breekt meteen af.");
    control.abort(new Problem("unavailable", "afgebroken; wat binnen is blijft bewaard, en dezelfde opdracht gaat daar verder"));
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const name of signals) process.on(name, stop);
  return {
    signal: control.signal,
    show(shown) {
      bar = shown;
    },
    requireGoing: () => control.signal.throwIfAborted(),
    done() {
      for (const name of signals) process.off(name, stop);
    },
  };
}

interface OneOptions {
  config: Config;
  get: Get;
  vocabulary: Vocabulary;
  asked: RefreshInput;
  stopping: Stopping;
}

async function refreshOne(source: Source, { config, get, vocabulary, asked, stopping }: OneOptions): Promise<SourceOutcome> {
  const { data, starter } = config;
  const { dryRun, tables: only } = asked;
  const place = join(data, "packages", source.id);
  // A dry run has a place of its own: the other may hold what a killed refresh still has to put in place.
  const incoming = join(data, "incoming", ...(dryRun ? ["dry-run"] : []));
  const folder = join(incoming, source.id);
  // Works on a copy: what is published stays as it is until the new snapshot stands.
  await rm(folder, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });
  if (existsSync(place)) await cp(place, folder, { recursive: true });
  const bar = progressBar(
    source.id,
    source.tables.map(({ id }) => id).filter((id) => only.length === 0 || only.includes(id)),
  );
  stopping.show(bar);
  try {
    const { tables } = await refreshSource(source, {
      get,
      packages: incoming,
      cache: join(data, "cache"),
      now: () => new Date(),
      vocabulary,
      progress: bar.page,
      signal: stopping.signal,
      dryRun,
      ...(only.length > 0 ? { only } : {}),
    });
    if (dryRun || !tables.some(({ status }) => status === "new")) return outcomeOf(source, tables, {});
    bar.say("nieuwe uitgave maken");
    const published = await installPackage({ data, starter, now: new Date(), folder, name: source.id }).catch(problemOnly);
    return outcomeOf(source, tables, isProblem(published) ? { refused: published.message } : { snapshot: published.id });
  } finally {
    bar.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function problemOnly(error: unknown): Problem {
  if (isProblem(error)) return error;
  throw error;
}

function noted(note: Asked["note"]): (error: unknown) => void {
  return (error) => note(problemOnly(error).message);
}

/** One fetcher for the whole refresh, so that what is out of reach is known to all sources. */
function getterOf({ operator, statline }: Config): Get {
  const allowLocal = Object.values(statline).some((address) => address.startsWith("http://127.0.0.1:"));
  return getter({ contact: operator.url, allowLocal });
}

/** All sources with the addresses and mappings of this installation, and the names that its packages give to regions. */
function sourcesOf({ statline: { v3, v4 } }: Config, { regionNames, municipalities }: Vocabulary, mappings: Mappings): Source[] {
  const mirror = v3 ? { v3: { api: v3, feed: v3 } } : {};
  return allSources({
    division: { municipalities, ...mirror, ...(v3 ? { catalogue: v3 } : {}) },
    cbs: { ...mirror, ...(v4 ? { v4: { api: v4 } } : {}) },
    regions: regionNames,
    uwv: { mappings },
  });
}

type Mappings = ReturnType<typeof parseMappings>;

/** The operator's mapping of UWV workbooks, when there is one: `$LLO_DATA/uwv-mappings.json`. */
async function uwvMappings({ data }: Config): Promise<Mappings> {
  const path = join(data, "uwv-mappings.json");
  if (!existsSync(path)) return [];
  try {
    return parseMappings(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw isProblem(error) ? error : new Problem("invalid", `${path} is niet te lezen als JSON: ${(error as Error).message}`);
  }
}
