import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importData, listImports, removeImport } from "#importing";
import { currentSnapshot, listSnapshots, openSnapshot, publishSnapshot, useSnapshot } from "#warehouse";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";

const now = new Date("2026-11-24T12:00:00Z");
let radar: SmallRadar;
beforeEach(async () => {
  radar = await smallRadar();
});
afterEach(() => radar.remove());

const packages = async () => (await readdir(join(radar.data, "packages"))).sort();
const current = async () => (await currentSnapshot(radar.data))?.snapshot;

async function bringIn(table: string): Promise<string> {
  const path = await radar.file(`${table}_fact.csv`, "ID,Geslacht,Perioden,Banen_1\n0,3000,2023JJ00,12.5\n1,4000,2023JJ00,3\n");
  return (await importData({ path, ...radar, now })).dataset;
}

async function imported(): Promise<number> {
  const found = await currentSnapshot(radar.data);
  if (!found) return -1;
  const warehouse = await openSnapshot(found.path, found.snapshot);
  const [row] = await warehouse.query<{ n: number }>("SELECT CAST(count(*) AS INTEGER) AS n FROM observation WHERE quality = 'imported'");
  warehouse.close();
  return row?.n ?? -1;
}

test("an import is listed, and goes with its figures; the snapshot before it stays", async () => {
  const [one, other] = [await bringIn("80000ned"), await bringIn("80001ned")];
  expect(await listImports(radar)).toEqual([
    { dataset: one, title: "CBS StatLine 80000ned", rows: 2, retrieved: "2026-11-24", indicators: ["80000ned.banen-1"] },
    expect.objectContaining({ dataset: other }),
  ]);
  const before = await current();
  const dry = await removeImport({ name: one, dryRun: true, ...radar, now });
  expect(dry).toMatchObject({ removed: { dataset: one, rows: 2 }, snapshot: null });
  expect(await current()).toEqual(before);
  expect(await packages()).toEqual([one, other]);

  const result = await removeImport({ name: one, ...radar, now });
  expect(result.removed.indicators).toEqual(["80000ned.banen-1"]);
  expect(result.notes[0]).toContain(`llo snapshots --use ${before?.id}`);
  expect((await current())?.id).toBe(result.snapshot);
  expect(await packages()).toEqual([other]);
  expect(await imported()).toBe(2);
  expect((await listSnapshots(radar.data)).map(({ id }) => id)).toContain(before?.id);
  expect(existsSync(join(radar.data, "importing"))).toBe(false);

  await useSnapshot(radar.data, before?.id ?? "");
  expect(await imported()).toBe(4);
});

test("only what an import made can be taken out so", async () => {
  const name = await bringIn("80000ned");
  const own = join(radar.data, "packages", "eigen-map");
  await mkdir(own);
  await writeFile(join(own, "namen.csv"), "region,alias,kind,source,table,url,quality\nAM05,Twenthe,spelling,eigen,proef,docs,own\n");
  await writeFile(
    join(own, "datapackage.json"),
    JSON.stringify({ name: "eigen", resources: [{ name: "namen", path: "namen.csv", table: "region_alias" }] }),
  );
  for (const strange of ["regions", "eigen-map", "../regions", "", "weg"])
    await expect(removeImport({ name: strange, ...radar, now }), strange).rejects.toMatchObject({
      code: "not-found",
      message: expect.stringContaining(`wel: ${name}.`),
    });
});

test("what another package needs stays, and nothing has changed", async () => {
  const name = await bringIn("80000ned");
  // Another package with a figure of the same indicator, in its unit.
  const folder = join(radar.data, "packages", "observations-eigen");
  await mkdir(folder);
  const files = await readdir(join(radar.data, "packages", name));
  const figures = files.find((one) => one.startsWith(`${name}-imported.`)) ?? "";
  const [header = "", first = ""] = (await readFile(join(radar.data, "packages", name, figures), "utf8")).split("\n");
  await writeFile(join(folder, "eigen.csv"), `${header}\n${first.replace("2023", "2024")}\n`);
  const resources = [{ name: "eigen", path: "eigen.csv" }];
  await writeFile(join(folder, "datapackage.json"), JSON.stringify({ name: "observations-eigen", resources }));
  await publishSnapshot({ ...radar, now });
  expect(await imported()).toBe(3);
  const before = await current();
  await expect(removeImport({ name, ...radar, now })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(/niet weggehaald, want andere pakketten hebben het nodig/),
    issues: [expect.objectContaining({ message: expect.stringMatching(/80000ned.banen-1/) })],
  });
  expect(await current()).toEqual(before);
  expect(await packages()).toEqual([name, "observations-eigen"]);
});

test("a kill between the move and the snapshot leaves the old one in use, and the next start finishes", async () => {
  const name = await bringIn("80000ned");
  const before = await current();
  const aside = join(radar.data, "importing", "1", "removed");
  await mkdir(aside, { recursive: true });
  await rename(join(radar.data, "packages", name), join(aside, name));
  expect(await current()).toEqual(before);
  expect(await imported()).toBe(2);
  await publishSnapshot({ ...radar, now });
  expect(await imported()).toBe(0);
  await bringIn("80001ned");
  expect(existsSync(join(radar.data, "importing"))).toBe(false);
});

test("two at once do not mix", async () => {
  const name = await bringIn("80000ned");
  const outcomes = await Promise.allSettled([removeImport({ name, ...radar, now }), removeImport({ name, ...radar, now })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
