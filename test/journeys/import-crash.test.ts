import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { cp, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importData } from "#importing";
import { currentSnapshot, openSnapshot, publishSnapshot, useSnapshot } from "#warehouse";
import { projectRoot, smallRadar } from "../fixtures/importing/small-radar.ts";
import { type Ended, llo } from "./command-line.ts";
import { withFolder } from "./radar.ts";

const bundle = join(projectRoot, "dist", "main.js");
const table = "cbs-80000ned";

/** Moments to kill at: on the clock as a part of a whole import, or as soon as the disk shows how far it is. */
const moments: { what: string; part?: number; seen?: (data: string) => boolean }[] = [
  { what: "the program is loading", part: 0.1 },
  { what: "a quarter", part: 0.25 },
  { what: "the lock is taken", seen: (data) => existsSync(join(data, "importing.lock")) },
  { what: "the package is being written", seen: (data) => existsSync(join(data, "importing")) },
  { what: "the package is written", seen: (data) => found(data, "importing/*/candidate/*/datapackage.json") > 0 },
  { what: "the snapshot is being built", seen: (data) => found(data, "warehouse/.making-*.duckdb") > 0 },
  { what: "half", part: 0.5 },
  { what: "three quarters", part: 0.75 },
  { what: "the snapshot is named", seen: (data) => found(data, "warehouse/2*.json") > 2 },
  { what: "the snapshot is in place", seen: (data) => found(data, "warehouse/2*.duckdb") > 2 },
  { what: "the snapshot is swapped in", seen: (data) => /\.3"/.test(readFileSync(join(data, "warehouse", "current.json"), "utf8")) },
  { what: "the old package is put aside", seen: (data) => existsSync(join(data, "packages", `.${table}.old`)) },
];

const found = (data: string, pattern: string) => globSync(pattern, { cwd: data }).length;

interface Listed {
  id: string;
  created: string;
  fingerprint: string;
  rows: number;
  current: boolean;
}

/** Figures of a table of StatLine: with all its years enough of them that reading, writing and building all take a while. */
function figures(until: number): string {
  const lines = ["ID,Geslacht,Perioden,Banen_1"];
  for (let year = 1900; year < until; year++)
    for (let code = 0; code < 60; code++) lines.push(`${lines.length - 1},${1000 + code},${year}JJ00,${year + code / 10}`);
  return `${lines.join("\n")}\n`;
}
const earlier = 5 * 60;
const count = 120 * 60;

/** Runs the command line of the project in `root`; kills it at `kill` milliseconds, or as soon as `kill` says so. */
async function killed(root: string, data: string, words: string[], kill: number | (() => boolean)): Promise<Ended> {
  const started = performance.now();
  const run = llo(words, { LLO_DATA: data }, { project: root });
  const due = typeof kill === "number" ? () => performance.now() - started > kill : kill;
  const timer = setInterval(() => due() && run.kill(), 1);
  return run.ended.finally(() => clearInterval(timer));
}

/** How many imported figures a snapshot holds; opens its file, so it fails on a damaged one. */
async function importedIn(data: string, snapshot: Listed): Promise<number> {
  const warehouse = await openSnapshot(join(data, "warehouse", `${snapshot.id}.duckdb`), snapshot);
  const rows = await warehouse.query<{ n: number }>("SELECT CAST(count(*) AS INTEGER) AS n FROM observation WHERE quality = 'imported'");
  warehouse.close();
  return rows[0]?.n ?? -1;
}

const listed = (out: string) => (JSON.parse(out) as { snapshots: Listed[] }).snapshots;
const hashOf = async (path: string) =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

test(`an import that is killed at any of ${moments.length} moments loses nothing`, { timeout: 300_000 }, async () => {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there; npm test builds it`);
  const radar = await smallRadar();
  await withFolder(async (root) => {
    // A project of its own: the bundle finds its starter data beside it.
    await cp(join(projectRoot, "dist"), join(root, "dist"), { recursive: true });
    await cp(join(projectRoot, "package.json"), join(root, "package.json"));
    await symlink(join(projectRoot, "node_modules"), join(root, "node_modules"), "junction");
    const starter = join(root, "data");
    await cp(radar.starter, starter, { recursive: true });
    const path = await radar.file("80000ned_fact.csv", figures(2020));

    // Two snapshots, the newest with a part of the table.
    const base = join(root, "base");
    await publishSnapshot({ data: base, starter, now: new Date() });
    await importData({ path: await radar.file("earlier/80000ned_fact.csv", figures(1905)), data: base, starter, now: new Date() });
    const run = (at: string, words: string[]) => llo(words, { LLO_DATA: at }, { project: root }).ended;
    const first = await run(base, ["snapshots"]);
    expect(first.code, first.said).toBe(0);
    const old = listed(first.out).find((snapshot) => snapshot.current);
    if (!old) throw new Error("no first snapshot");
    const before = await hashOf(join(base, "warehouse", `${old.id}.duckdb`));

    // How long it takes when nobody interferes.
    const whole = join(root, "whole");
    await cp(base, whole, { recursive: true });
    const full = await run(whole, ["import", path]);
    expect(full.code, full.said).toBe(0);
    expect(JSON.parse(full.out)).toMatchObject({ dataset: table, rows: count });

    const outcomes: string[] = [];
    for (const [at, { what, part, seen }] of moments.entries()) {
      const data = join(root, `killed-${at}`);
      await cp(base, data, { recursive: true });
      const cut = await killed(root, data, ["import", path], part === undefined ? () => seen?.(data) ?? false : part * full.ms);

      const list = await run(data, ["snapshots"]);
      expect(list.code, `${what}: ${list.said}`).toBe(0);
      const all = listed(list.out);
      expect(
        all.map(({ id }) => id),
        what,
      ).toContain(old.id);
      expect(await hashOf(join(data, "warehouse", `${old.id}.duckdb`)), what).toBe(before);
      expect(await importedIn(data, old), what).toBe(earlier);
      const current = all.find((snapshot) => snapshot.current);
      if (!current) throw new Error(`${what}: no snapshot in use`);
      const has = await importedIn(data, current);
      expect([earlier, count], what).toContain(has);
      if (cut.code === 0) expect(has, what).toBe(count);
      outcomes.push(
        `${what} (${Math.round(cut.ms)} of ${Math.round(full.ms)} ms): ${cut.code === 0 ? "done" : has > earlier ? "swapped in" : "as before"}`,
      );

      // Whoever comes next finds what readers saw, whole, and the import works again.
      const now = new Date();
      await publishSnapshot({ data, starter, now });
      const next = await currentSnapshot(data);
      expect(next && (await importedIn(data, { ...next.snapshot, current: true })), what).toBe(has);
      expect(await importData({ path, data, starter, now }), what).toMatchObject({ rows: count });
      expect(existsSync(join(data, "importing")), what).toBe(false);
      await useSnapshot(data, old.id);
      expect((await currentSnapshot(data))?.snapshot.id, what).toBe(old.id);
    }
    console.info(outcomes.join("\n"));
    expect(outcomes.filter((outcome) => outcome.endsWith("as before")).length).toBeGreaterThan(2);
  });
  await radar.remove();
});
