import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { MultiBar, Presets } from "cli-progress";
import { takeLock } from "#lock";
import { isProblem, Problem } from "#operation";
import { allSources, getter, parseMappings, readVocabulary, refreshSource, type Source, type TableResult } from "#sources";
import { installPackage } from "#warehouse";
import type { Config } from "../config.ts";
import type { Asked, CommandSpec } from "./command.ts";

interface SourceOutcome {
  source: string;
  licence: string;
  cadence: string;
  tables: TableResult[];
  snapshot: string | null;
  message: string;
}

/** Fetches the live sources, one after the other; each that brings something new gives a snapshot of its own, so that none can spoil another. */
export const refresh: CommandSpec = {
  name: "refresh",
  summary: "Haalt de cijfers op bij de bronnen; --source ID voor een bron, --dry-run om alleen te kijken",
  help: "refresh                     alle bronnen\nrefresh --source cbs        een bron (cbs, roa, duo, uwv, boundaries)\nrefresh --source cbs --table 80072ned  een tabel\nrefresh --dry-run           ophalen en nakijken, niets publiceren\n\nAfgebroken? Dezelfde opdracht gaat verder waar hij was.",
  async run({ input, config, note }) {
    const lock = await takeLock(join(config.data, "refresh.lock"), "het ophalen van cijfers");
    const stop = new AbortController();
    const stopped = () => stop.abort();
    process.once("SIGINT", stopped);
    try {
      const vocabulary = await readVocabulary(await packageFolders(config));
      const { v3, v4 } = config.statline;
      const sources = chosen(
        allSources({
          cbs: { ...(v3 ? { v3: { api: v3, feed: v3 } } : {}), ...(v4 ? { v4: { api: v4 } } : {}) },
          regions: vocabulary.regionNames,
          uwv: { mappings: await uwvMappings(config) },
        }),
        input.source,
      );
      const outcomes: SourceOutcome[] = [];
      for (const source of sources) {
        if (stop.signal.aborted) break;
        outcomes.push(
          await refreshOne(source, {
            config,
            note,
            vocabulary,
            signal: stop.signal,
            dryRun: input.dryRun === true,
            only: typeof input.table === "string" ? input.table.split(",") : undefined,
          }),
        );
      }
      const reached = outcomes.some((outcome) => outcome.tables.some((table) => table.status !== "unavailable"));
      if (!reached)
        throw new Problem(
          "unavailable",
          `geen bron gaf antwoord; de uitgave blijft zoals zij was. ${outcomes.map((outcome) => `${outcome.source}: ${outcome.message}`).join(" ")}`,
        );
      return { sources: outcomes };
    } finally {
      process.off("SIGINT", stopped);
      await lock.release();
    }
  },
};

interface OneOptions {
  config: Config;
  note: Asked["note"];
  vocabulary: Awaited<ReturnType<typeof readVocabulary>>;
  signal: AbortSignal;
  dryRun: boolean;
  only: string[] | undefined;
}

async function refreshOne(source: Source, { config, note, vocabulary, signal, dryRun, only }: OneOptions): Promise<SourceOutcome> {
  const place = join(config.data, "packages", source.id);
  const incoming = join(config.data, "incoming");
  const folder = join(incoming, source.id);
  // Works on a copy: what is published stays as it is until the new snapshot stands.
  await rm(folder, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });
  if (existsSync(place)) await cp(place, folder, { recursive: true });
  const bars = process.stderr.isTTY
    ? new MultiBar(
        { hideCursor: true, clearOnComplete: true, format: "{bar} {value}/{total} {table}", stream: process.stderr },
        Presets.shades_classic,
      )
    : undefined;
  const perTable = new Map<string, ReturnType<MultiBar["create"]>>();
  const progress = ({ table, done, total }: { table: string; done: number; total?: number }) => {
    if (!bars) return;
    const bar = perTable.get(table) ?? bars.create(total ?? done, 0, { table });
    perTable.set(table, bar);
    bar.setTotal(Math.max(total ?? done, done));
    bar.update(done);
  };
  const about = { source: source.id, licence: source.licence.name, cadence: source.cadence };
  try {
    const result = await refreshSource(source, {
      get: getter({
        contact: config.operator.url,
        allowLocal: Object.values(config.statline).some((address) => address.startsWith("http://127.0.0.1:")),
      }),
      packages: incoming,
      cache: join(config.data, "cache"),
      now: () => new Date(),
      vocabulary,
      progress,
      signal,
      dryRun,
      ...(only ? { only } : {}),
    });
    const fresh = result.tables.some((table) => table.status === "new");
    const snapshot =
      fresh && !dryRun
        ? await installPackage({ data: config.data, starter: config.starter, now: new Date(), folder, name: source.id })
        : undefined;
    const message = result.tables.map((table) => `${table.id}: ${table.message}`).join(" ");
    note(`${source.id}: ${message}`);
    return { ...about, tables: result.tables, snapshot: snapshot?.id ?? null, message };
  } catch (error) {
    if (!isProblem(error)) throw error;
    note(`${source.id}: ${error.message}`);
    return { ...about, tables: [], snapshot: null, message: error.message };
  } finally {
    bars?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function chosen(sources: readonly Source[], asked: unknown): readonly Source[] {
  if (asked === undefined) return sources;
  const found = sources.filter((source) => source.id === asked);
  if (found.length === 0)
    throw new Problem("invalid", `er is geen bron '${String(asked)}'; kies uit ${sources.map((source) => source.id).join(", ")}`);
  return found;
}

/** Folders of all packages in use: the starter data and what was fetched or imported. */
async function packageFolders({ starter, data }: Config): Promise<string[]> {
  const under = async (root: string) =>
    (await readdir(root, { withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => join(root, entry.name));
  return [...(await under(starter)), ...(await under(join(data, "packages")))];
}

/** The operator's mapping of UWV workbooks, when there is one: `$LLO_DATA/uwv-mappings.json`. */
async function uwvMappings({ data }: Config) {
  const text = await readFile(join(data, "uwv-mappings.json"), "utf8").catch(() => undefined);
  if (text === undefined) return [];
  try {
    return parseMappings(JSON.parse(text));
  } catch (error) {
    throw isProblem(error) ? error : new Problem("invalid", `uwv-mappings.json is geen geldige JSON: ${(error as Error).message}`);
  }
}
