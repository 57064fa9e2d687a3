import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { occupationWords } from "#domain/taxonomy/operations";
import { currentSnapshot, openSnapshot, publishSnapshot, type Warehouse } from "#warehouse";
import { wordsOf } from "./facts.ts";
import { lookedUp } from "./token.ts";

let data: string;
let warehouse: Warehouse;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-words-"));
  await publishSnapshot({ data, starter: resolve("data"), now: new Date("2026-11-23T12:00:00Z") });
  const current = await currentSnapshot(data);
  if (!current) throw new Error("no snapshot");
  warehouse = await openSnapshot(current.path, current.snapshot);
});

afterAll(async () => {
  warehouse.close();
  await rm(data, { recursive: true, force: true });
});

/** Who is also asked for help, which this radar does not give: 'ik zoek een huisarts'. */
const alsoAskedForHelp = new Set(["advocaat", "lawyer", "huisarts", "dokter"]);

test("a word for work is no word of grammar, no place, no measure and nothing that is refused", async () => {
  const { lexicon } = await wordsOf(warehouse);
  const others = new Set(["cue", "place", "measure", "refuse", "abroad"]);
  const clashes = (await occupationWords(warehouse))
    .filter(({ word }) => !alsoAskedForHelp.has(word))
    .flatMap(({ word }) => (lexicon.exact.get(lookedUp(word)) ?? []).map(({ kind, target }) => ({ word, kind, target })))
    .filter(({ kind }) => others.has(kind));
  expect(clashes).toEqual([]);
});
