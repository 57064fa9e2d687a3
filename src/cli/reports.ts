import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { nameOf, type Subject } from "#domain/reports";
import { kinds, reportKinds } from "#domain/reports/operations";
import { type Context, Problem } from "#operation";
import { openPress, publishReport, reportFormats } from "#publishing";
import { openRadar } from "../radar.ts";
import type { CommandSpec } from "./command.ts";
import { folderOf, putWhole } from "./output.ts";
import { countBar } from "./progress.ts";
import { type ReportsInput, reportsInput, subjectsOf } from "./reports-input.ts";

interface Built {
  /** Every file, whole paths, in the order of what they are about. */
  files: string[];
  /** Claims in all of them together. */
  claims: number;
  seconds: number;
  /** How many were there already, whole and of this edition. */
  kept: number;
}

/** Reports that are written and set at the same time: while one waits for figures or for the press, another goes on. */
const atOnce = 4;

/** Makes reports as files in a folder of this machine. */
export const reports: CommandSpec<Built> = {
  name: "reports.build",
  summary: "Rapporten maken als bestand: een regio, een beroep of een sector, of alle arbeidsmarktregio's",
  summaryEn: "Make reports as files: a region, an occupation or a sector, or all labour-market regions",
  help: [
    "reports.build --region twente --kind regio-in-beeld --out rapporten",
    "reports.build --region all --kind regio-in-beeld --format docx --out rapporten",
    "reports.build --occupation lasser --kind factsheet --out rapporten",
    "reports.build --region twente --kind infographic --format png --out rapporten",
    "reports.build --sector zorg --kind quickscan --format html --out rapporten",
    "",
    "  --region      naam of code; all is elke arbeidsmarktregio",
    "  --occupation  een beroep, in gewone woorden of als code",
    "  --sector      een sector, in gewone woorden of als code",
    "                Een QuickScan van een regio zonder een van beide gaat over haar grootste sector.",
    `  --kind        ${reportKinds.join(", ")}`,
    `  --format      ${reportFormats.join(", ")}; zonder is het pdf, van een infographic svg`,
    "  --out         de map waar de bestanden komen",
    "  --language    nl of en",
    "",
    "Afgebroken? Dezelfde opdracht gaat verder: wat er van deze uitgave al staat, blijft staan.",
  ].join("\n"),
  async run({ input, positional, language: asked, config, note }) {
    const began = performance.now();
    if (positional.length > 0)
      throw new Problem(
        "invalid",
        asked === "nl"
          ? `'${positional[0]}' hoort nergens bij; geef invoer als --sleutel waarde`
          : `'${positional[0]}' belongs to nothing; give input as --key value`,
      );
    const wanted = reportsInput(input, asked);
    const language = wanted.language ?? asked;
    const radar = await openRadar(config);
    const press = openPress({ threads: availableParallelism() });
    try {
      const context = radar.context({ role: "admin", language });
      const subjects = await subjectsOf(context, wanted);
      const folder = await folderOf(wanted.out, language);
      const bar = countBar(wanted.kind, subjects.length);
      const stopping = stopOnSignal(language, (text) => {
        bar.stop();
        note(text);
      });
      const built = await inTurns(subjects, async (subject) => {
        stopping.requireGoing();
        const made = await build(context, { wanted, subject, folder, press, baseUrl: config.baseUrl });
        bar.step(nameOf(subject));
        return made;
      }).finally(() => {
        stopping.done();
        bar.stop();
      });
      return {
        files: built.map(({ file }) => file),
        claims: built.reduce((sum, { claims }) => sum + claims, 0),
        seconds: Math.round(performance.now() - began) / 1000,
        kept: built.filter(({ kept }) => kept).length,
      };
    } finally {
      await press.close();
      await radar.close();
    }
  },
};

const words = {
  nl: {
    wait: "Even geduld: wat nu gemaakt wordt komt af. Nog een keer Ctrl-C breekt meteen af.",
    stopped: "afgebroken; wat klaar is blijft staan, en dezelfde opdracht gaat daar verder",
  },
  en: {
    wait: "One moment: what is being made now is finished. Ctrl-C once more stops at once.",
    stopped: "stopped; what is ready stays, and the same command goes on from there",
  },
};

/** The first Ctrl-C lets what is being made be finished, the second stops at once. */
function stopOnSignal(language: "nl" | "en", say: (text: string) => void): { requireGoing(): void; done(): void } {
  const control = new AbortController();
  const stop = () => {
    if (control.signal.aborted) process.exit(130);
    say(words[language].wait);
    control.abort(new Problem("unavailable", words[language].stopped));
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const name of signals) process.on(name, stop);
  return {
    requireGoing: () => control.signal.throwIfAborted(),
    done() {
      for (const name of signals) process.off(name, stop);
    },
  };
}

interface BuildOptions {
  wanted: ReportsInput;
  subject: Subject;
  folder: string;
  press: ReturnType<typeof openPress>;
  baseUrl: string;
}

/** One file: made beside its place and put there whole, unless it is there already. */
async function build(
  context: Context,
  { wanted: { kind, format }, subject, folder, press, baseUrl }: BuildOptions,
): Promise<{ file: string; claims: number; kept: boolean }> {
  const language = context.language === "nl" ? "" : `-${context.language}`;
  const file = join(folder, `${kind}-${nameOf(subject)}-${context.warehouse.snapshot.id}${language}.${format}`);
  if (await isCurrent(context, file, subject)) {
    const { claims } = await kinds[kind].write(context, subject);
    return { file, claims: claims.length, kept: true };
  }
  const { bytes, claims } = await publishReport(context, { kind, subject, format, press, baseUrl });
  await putWhole(file, bytes);
  return { file, claims, kept: false };
}

/** Whether the file of this edition is there, and newer than what people of the region wrote. */
async function isCurrent({ texts }: Context, file: string, { region }: Subject): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size === 0) return false;
  const own = (await texts()).find(({ path }) => path === `regio/${region.slug}.md`);
  return own === undefined || own.changed < found.mtime.toISOString();
}

/** The work for each, a few at a time; the results in the order given. What was begun is finished, also when something fails. */
async function inTurns<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < list.length; at = next++) results[at] = await work(list[at] as T);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  return results;
}
