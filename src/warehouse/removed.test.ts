import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishSnapshot } from "#warehouse";
import { putFigures } from "../../test/fixtures/importing/figures.ts";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";

let radar: SmallRadar;
let minute: number;
beforeEach(async () => {
  radar = await smallRadar();
  minute = 0;
});
afterEach(() => radar.remove());

const place = (name: string) => join(radar.data, "packages", name);
const put = (name: string, day: number, figures: Record<string, number>) => putFigures(radar, name, { day, figures });

async function published({ tellRemoved = false } = {}) {
  const now = new Date(Date.UTC(2026, 10, 25, 12, minute++));
  await publishSnapshot({ ...radar, now, tellRemoved });
  const warehouse = await radar.open();
  const log = await warehouse.query<Record<string, string | number | null>>(
    "SELECT kind, dataset, region, old_value, new_value FROM correction ORDER BY snapshot, kind, region",
  );
  warehouse.close();
  return log.map((line) => Object.values(line));
}

/** Words in the log of the edition in use that stand in place of a number. */
async function told(): Promise<string[]> {
  const warehouse = await radar.open();
  const log = await warehouse.query<{ old_text: string; new_text: string }>("SELECT old_text, new_text FROM correction");
  warehouse.close();
  return log.flatMap((line) => Object.values(line)).filter((text) => text !== "");
}

/** A package with an indicator that may be added up. */
async function putIndicator(id: string, unit: string): Promise<void> {
  await mkdir(place(id), { recursive: true });
  const header =
    "id,title,title_en,definition,definition_en,unit,themes,additive,compare,better,sentence,sentence_en,method,position,source,table,url,quality";
  await writeFile(join(place(id), "indicator.csv"), `${header}\n${id},Banen,Jobs,Werk,Work,${unit},,yes,,,,,,2,Eigen,proef,docs,own\n`);
  const resources = [{ name: `${id}-indicator`, path: "indicator.csv", table: "indicator" }];
  await writeFile(join(place(id), "datapackage.json"), JSON.stringify({ name: id, resources }));
}

test("a package that went is told as a whole; what its figures said leaves the log, also the lines of before", async () => {
  await put("buurt", 1, { GM0153: 7, GM0147: 40 });
  await published();
  await put("buurt", 2, { GM0153: 8, GM0147: 40 });
  const before = await published();
  expect(before).toContainEqual(["revised", "buurt-figures", "GM0153", 7, 8]);
  await rm(place("buurt"), { recursive: true });
  expect(await published()).toEqual([["removed", "buurt", "", 2, null]]);
  // A later edition keeps that line.
  await put("ander", 3, { GM0153: 1 });
  expect(await published()).toEqual([["removed", "buurt", "", 2, null]]);
});

test("what it said of a figure of another package goes too, in both directions", async () => {
  await put("bron", 1, { GM0153: 100 });
  await published();
  await put("buurt", 2, { GM0153: 7 });
  await published();
  await put("bron", 3, { GM0153: 101 });
  expect(await published()).toEqual([
    ["revised", "buurt-figures", "GM0153", 100, 7],
    ["revised", "bron-figures", "GM0153", 7, 101],
  ]);
  await put("buurt", 4, { GM0153: 8 });
  await published();
  await rm(place("buurt"), { recursive: true });
  const log = await published();
  expect(log.flat().filter((cell) => cell === 7 || cell === 8)).toEqual([]);
  expect(log).toContainEqual(["revised", "bron-figures", "GM0153", null, 101]);
});

test("a sum that one of its figures was in does not tell it either", async () => {
  await put("bron", 1, { GM0153: 100 });
  await put("buurt", 1, { GM0147: 5 });
  await published();
  await put("bron", 2, { GM0153: 102 });
  const before = await published();
  expect(before.filter(([, , region]) => region === "AM05").map(([, , , old, now]) => [old, now])).toEqual([[105, 107]]);
  await rm(place("buurt"), { recursive: true });
  const log = await published();
  expect(log.filter(([, , region]) => region === "AM05").map(([, , , old, now]) => [old, now])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(log).toContainEqual(["revised", "bron-figures", "GM0153", 100, 102]);
});

test("nor does a sum that says only what it is less than", async () => {
  const jobs = { of: ["jobs", "thousand-persons"] as [string, string] };
  await putIndicator("jobs", "thousand-persons");
  await putFigures(radar, "bron", { day: 1, figures: { GM0153: 0 }, ...jobs });
  await putFigures(radar, "buurt", { day: 1, figures: { GM0147: 0 }, ...jobs });
  await published();
  await putFigures(radar, "bron", { day: 2, figures: { GM0153: 2 }, ...jobs });
  await published();
  expect(await told()).toContain("minder dan 1.000");
  await rm(place("buurt"), { recursive: true });
  await published();
  expect(await told()).toEqual([]);
});

test("whoever takes it out may have its figures told", async () => {
  await put("buurt", 1, { GM0153: 7 });
  await published();
  await rm(place("buurt"), { recursive: true });
  expect(await published({ tellRemoved: true })).toEqual([
    ["removed", "buurt", "", 1, null],
    ["withdrawn", "buurt-figures", "GM0153", 7, null],
  ]);
});
