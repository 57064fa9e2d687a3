import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fixture } from "../../test/fixtures/sources/serve.ts";
import { boundaries, parseBoundaries } from "./boundaries.ts";
import { isChanged } from "./source.ts";

const origin = { source: "CBS en Kadaster", table: "Grenzen", url: "https://voorbeeld.nl", quality: "live" };
const parse = (page: Uint8Array, prefix = "GM") => {
  const outcome = parseBoundaries(page, { prefix, record: 0, origin });
  if (isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};

test("polygons in the Netherlands come through, whether the code is called statcode or code", () => {
  const { rows } = parse(fixture("boundaries.geojson"));
  expect(rows.map(({ region }) => region)).toEqual(["GM0801", "GM0802"]);
  expect(JSON.parse(String(rows[0]?.geometry))).toMatchObject({ type: "Polygon" });
});

test("the others are rejected with number, code, property and what is wrong", () => {
  const { rejected } = parse(fixture("boundaries.geojson"));
  expect(rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [3, "geometry", expect.stringMatching(/vlak 3 GM0803: heeft een ring die niet sluit/)],
    [4, "geometry", expect.stringContaining("lengte en breedte verwisseld")],
    [5, "geometry", expect.stringContaining("Rijksdriehoekstelsel")],
    [6, "properties.statcode", expect.stringContaining("begint niet met GM")],
    [7, "properties.statcode", expect.stringContaining("komt twee keer voor")],
    [8, "geometry", expect.stringContaining("'Point' is geen vlak")],
    [9, "properties.statcode", expect.stringContaining("onbekende regiocode")],
    [10, "geometry", expect.stringContaining("minder dan vier punten")],
  ]);
});

test("what is no collection of features is a changed layout; an answer cut short is broken", () => {
  expect(parseBoundaries(Buffer.from('{"type":"Topology"}'), { prefix: "GM", record: 0, origin })).toHaveProperty("changed");
  const reader = boundaries().tables[0]?.open(new Map());
  if (!reader || isChanged(reader)) throw new Error("not opened");
  expect(reader.next(fixture("boundaries.geojson").subarray(0, 500), "")).toEqual({ broken: expect.any(String) });
  expect(reader.first.url).toContain("/2026/wfs/v1_0");
  expect(reader.first.url).toContain("gemeente_gegeneraliseerd");
});

const real = resolve(import.meta.dirname, "../../../shared/data/regions");
describe.skipIf(!existsSync(real))("real boundaries in ../shared/data/regions (skipped when that folder is not there)", () => {
  test.each([
    ["gemeente", "GM", 342],
    ["arbeidsmarktregio", "AM", 35],
    ["provincie", "PV", 12],
  ])("%s: all of them", (layer, prefix, count) => {
    const { rows, rejected } = parse(readFileSync(resolve(real, `${layer}_2026.geojson`)), prefix);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(count);
  });
});
if (!existsSync(real)) console.info(`skipped: real boundaries, because ${real} is not there`);
