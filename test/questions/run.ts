// Asks every question of a folder through `assistant.ask`, on a snapshot made for it, and says per class how it went.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { call, isProblem, type Operation } from "#operation";
import { parseConfig } from "../../src/config.ts";
import { operationByName } from "../../src/operations.ts";
import { openRadar, type Radar } from "../../src/radar.ts";
import { type Answer, inShort, type Outcome } from "./answer.ts";
import { readFigures } from "./figures.ts";
import { type Line, readQuestions } from "./question.ts";
import { renew } from "./renew.ts";
import { inFull, shortfalls, table, wentWrong } from "./report.ts";
import { judge, type Verdict } from "./score.ts";

/** As deep in the bundle as here. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options } = parseArgs({
  options: {
    set: { type: "string", default: join(root, "test/questions") },
    all: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    renew: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const figures = readFigures(join(root, "data"));
const folder = resolve(options.set);

if (options.renew) {
  const lost = renew(folder, figures);
  for (const one of lost) console.error(one);
  process.exit(lost.length > 0 ? 1 : 0);
}

const ask = operationByName.get("assistant.ask");
if (!ask) {
  console.error("there is no operation assistant.ask");
  process.exit(1);
}
const lines = readQuestions(folder).filter(({ id }) => options.only === undefined || id.startsWith(options.only));
const data = mkdtempSync(join(tmpdir(), "llo-questions-"));
const radar = await openRadar(parseConfig({ LLO_DATA: data }, root));
try {
  process.exitCode = await score(radar, ask);
} finally {
  await radar.close();
  rmSync(data, { recursive: true, force: true });
}

async function score(on: Radar, op: Operation): Promise<number> {
  const given = new Map<string, string>();
  const verdicts: Verdict[] = [];
  for (const line of lines) {
    const began = performance.now();
    const outcome = await askOne(on, op, line).catch((error: Error): Error => error);
    const ms = performance.now() - began;
    given.set(line.id, outcome instanceof Error ? String(outcome.stack) : inShort(outcome));
    verdicts.push(
      outcome instanceof Error
        ? { line, right: false, why: `broke: ${outcome.message}`, wrongNumbers: [], ms }
        : judge(line, outcome, { figures, ms }),
    );
  }
  const shown = options.all ? verdicts : options.verbose ? verdicts.filter(wentWrong) : [];
  if (shown.length > 0) console.log(`${inFull(shown, given)}\n`);
  console.log(table(verdicts));
  const short = shortfalls(verdicts);
  for (const one of short) console.error(one);
  return short.length > 0 ? 1 : 0;
}

async function askOne(on: Radar, op: Operation, { question, region, language }: Line): Promise<Outcome> {
  try {
    return {
      answer: (await call(op, on.context({ role: "public", language }), { question, language, ...(region ? { region } : {}) })) as Answer,
    };
  } catch (error) {
    if (isProblem(error)) return { declined: error.message };
    throw error;
  }
}
