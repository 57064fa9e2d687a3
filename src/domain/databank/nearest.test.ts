import { afterAll, beforeAll, expect, test } from "vitest";
import { nearestWith } from "#domain/databank/operations";
import { requireRegion } from "#domain/regions/operations";
import { publishSnapshot, type Warehouse } from "#warehouse";
import { putFigures } from "../../../test/fixtures/importing/figures.ts";
import { type SmallRadar, smallRadar } from "../../../test/fixtures/importing/small-radar.ts";

let radar: SmallRadar;
let warehouse: Warehouse;
beforeAll(async () => {
  radar = await smallRadar();
  await putFigures(radar, "buurt", { day: 1, figures: { AM05: "suppressed", NL01: 100 } });
  await publishSnapshot({ ...radar, now: new Date("2026-11-24T12:00:00Z") });
  warehouse = await radar.open();
});
afterAll(async () => {
  warehouse?.close();
  await radar?.remove();
});

async function nearest(given: string, dims?: Record<string, string>): Promise<string | undefined> {
  const region = await requireRegion({ warehouse, language: "nl" }, given);
  return (await nearestWith({ warehouse }, { indicator: "population", region, dims }))?.code;
}

test("a region without a figure is led to the nearest that has one, and not to one that hides it", async () => {
  expect(await nearest("GM0153")).toBe("NL01");
});

test("whoever asks for a breakdown is not led to a total", async () => {
  expect(await nearest("GM0153", { sex: "f" })).toBeUndefined();
});
