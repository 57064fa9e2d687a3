import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listSnapshots, publishSnapshot, useSnapshot } from "#warehouse";
import { putFigures } from "../../test/fixtures/importing/figures.ts";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";

let radar: SmallRadar;
let minute: number;
beforeEach(async () => {
  radar = await smallRadar();
  minute = 0;
});
afterEach(() => radar.remove());

const now = () => new Date(Date.UTC(2026, 10, 25, 12, minute++));
const publish = async () => (await publishSnapshot({ ...radar, now: now() })).id;

/** What readers of the edition in use can see of the figures and of the log. */
async function seen() {
  const warehouse = await radar.open();
  const figures = await warehouse.query<Record<string, unknown>>("SELECT region, value, status FROM observation ORDER BY region");
  const log = await warehouse.query<Record<string, unknown>>(
    "SELECT region, old_value, new_value FROM correction ORDER BY snapshot, region",
  );
  warehouse.close();
  return { id: warehouse.snapshot.id, figures: figures.map((row) => Object.values(row)), log: log.map((row) => Object.values(row)) };
}

test("an edition that shows nothing that was hidden since is used as it is", async () => {
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 70, GM0147: "suppressed" } });
  const first = await publish();
  await putFigures(radar, "buurt", { day: 2, figures: { GM0153: 71, GM0147: "suppressed" } });
  await publish();
  expect(await useSnapshot(radar.data, first, { now: now() })).toEqual({ id: first, concealed: 0, again: [] });
  expect((await seen()).id).toBe(first);
});

test("what was hidden since stays hidden: the figure, the sum it was in, and what the log said of them", async () => {
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 6, GM0147: 40 } });
  await publish();
  await putFigures(radar, "buurt", { day: 2, figures: { GM0153: 7, GM0147: 40 } });
  const second = await publish();
  expect((await seen()).figures).toContainEqual(["AM05", 47, "final"]);
  await putFigures(radar, "buurt", { day: 3, figures: { GM0153: "suppressed", GM0147: 40 } });
  const third = await publish();

  const { id, concealed } = await useSnapshot(radar.data, second, { now: now() });
  expect([id === second, id === third, concealed]).toEqual([false, false, 2]);
  const back = await seen();
  expect(back.figures).toEqual([
    ["GM0147", 40, "final"],
    ["GM0153", null, "suppressed"],
  ]);
  expect(back.log.flat().filter((cell) => typeof cell === "number")).toEqual([]);
  expect((await listSnapshots(radar.data))[0]).toMatchObject({ id, from: second, current: true });

  // It holds: the packages are those of the third edition, which was put aside.
  expect(await publish()).toBe(id);
  // And the next edition goes on from there.
  await putFigures(radar, "buurt", { day: 4, figures: { GM0153: 12, GM0147: 40 } });
  await publish();
  expect((await seen()).log.flat().filter((cell) => cell === 6 || cell === 7 || cell === 47)).toEqual([]);
});

test("what the next one hides of an edition that is put back twice stays hidden too", async () => {
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 6 } });
  const first = await publish();
  await putFigures(radar, "buurt", { day: 2, figures: { GM0153: "suppressed" } });
  await publish();
  await useSnapshot(radar.data, first, { now: now() });
  await useSnapshot(radar.data, first, { now: now() });
  expect((await seen()).figures).toEqual([["GM0153", null, "suppressed"]]);
});

test("what several later editions hide is counted once", async () => {
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 6 } });
  await publish();
  await putFigures(radar, "buurt", { day: 2, figures: { GM0153: 7 } });
  const second = await publish();
  for (const day of [3, 4]) {
    await putFigures(radar, "buurt", { day, figures: { GM0153: "suppressed", GM0147: day } });
    await publish();
  }
  expect(await useSnapshot(radar.data, second, { now: now() })).toMatchObject({ concealed: 2 });
});

test("of two editions of one moment the one with the higher number is the later one", async () => {
  const same = new Date(Date.UTC(2026, 10, 25, 13));
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 6 } });
  const first = (await publishSnapshot({ ...radar, now: same })).id;
  await putFigures(radar, "buurt", { day: 2, figures: { GM0153: "suppressed" } });
  const second = (await publishSnapshot({ ...radar, now: same })).id;
  expect((await listSnapshots(radar.data)).map(({ id }) => id)).toEqual([second, first, "2026-11-23"]);
  const { id, concealed } = await useSnapshot(radar.data, first, { now: now() });
  expect([concealed, id === first]).toEqual([1, false]);
  expect(await publish()).toBe(id);
});

test("an edition never gets the id of one that is no longer kept", async () => {
  const ids: string[] = [];
  for (const day of [1, 2, 3, 4]) {
    await putFigures(radar, "buurt", { day, figures: { GM0153: day } });
    ids.push((await publishSnapshot({ ...radar, now: now(), keep: 2 })).id);
  }
  expect(ids).toEqual(["2026-11-25", "2026-11-25.2", "2026-11-25.3", "2026-11-25.4"]);
});

test("an edition that another version of the radar made is refused, and the one in use stays", async () => {
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 6 } });
  const first = await publish();
  await putFigures(radar, "buurt", { day: 2, figures: { GM0153: 7 } });
  const second = await publish();
  const instance = await DuckDBInstance.create(join(radar.data, "warehouse", `${first}.duckdb`));
  await (await instance.connect()).run("DROP TABLE subject_word");
  instance.closeSync();
  await expect(useSnapshot(radar.data, first, { now: now() })).rejects.toMatchObject({ code: "conflict" });
  expect((await seen()).id).toBe(second);
});

test("a package that was taken out since comes back with it, and that is said", async () => {
  await putFigures(radar, "buurt", { day: 1, figures: { GM0153: 6 } });
  const first = await publish();
  await rm(join(radar.data, "packages", "buurt"), { recursive: true });
  await publish();
  expect(await useSnapshot(radar.data, first, { now: now() })).toEqual({ id: first, concealed: 0, again: ["buurt"] });
});

test("an edition that was ready and never came into use cannot be listed or used, and goes with the next one", async () => {
  const first = await publish();
  const manifest = join(radar.data, "warehouse", `${first}.json`);
  const [data, ghost] = [JSON.parse(await readFile(manifest, "utf8")) as object, `${first}.9`];
  await copyFile(manifest.replace(/json$/, "duckdb"), join(radar.data, "warehouse", `${ghost}.duckdb`));
  await writeFile(join(radar.data, "warehouse", `${ghost}.json`), JSON.stringify({ ...data, id: ghost, unused: true }));
  expect((await listSnapshots(radar.data)).map(({ id }) => id)).not.toContain(ghost);
  await expect(useSnapshot(radar.data, ghost, { now: now() })).rejects.toMatchObject({ code: "not-found" });
  await publish();
  expect(await readdir(join(radar.data, "warehouse"))).not.toContain(`${ghost}.duckdb`);
});
