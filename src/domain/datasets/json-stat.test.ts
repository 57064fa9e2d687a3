import { afterAll, beforeAll, expect, test } from "vitest";
import { withhold } from "#domain/disclosure";
import type { Language } from "#operation";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import { datasetRows } from "./facts.ts";
import { bytesOf, type DataFile } from "./format.ts";
import type { JsonStat } from "./json-stat.ts";
import { datasetFile, selectionFile } from "./operations.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar();
});
afterAll(() => tiny?.remove());

const context = (language: Language = "nl") => tiny.radar.context({ role: "public", language });
const parse = async (file: DataFile) => JSON.parse(new TextDecoder().decode(await bytesOf(file))) as JsonStat;
const whole = async (id: string, language: Language = "nl") => parse(await datasetFile(context(language), { id, format: "jsonstat" }));

/** Every cell of a cube that the source names, by its codes. */
function cellsOf(cube: JsonStat): Map<string, { value: unknown; status: string; word: string | undefined }> {
  const words = (cube.extension.words ?? {}) as Record<string, string>;
  const cells = new Map<string, { value: unknown; status: string; word: string | undefined }>();
  for (const [place, status] of Object.entries(cube.status)) {
    let rest = Number(place);
    const codes = cube.id
      .map((name, at) => [name, at] as const)
      .reverse()
      .map(([name, at]) => {
        const size = cube.size[at] ?? 1;
        const position = rest % size;
        rest = Math.floor(rest / size);
        return Object.entries(cube.dimension[name]?.category.index ?? {}).find(([, index]) => index === position)?.[0];
      })
      .reverse();
    const value = Array.isArray(cube.value) ? cube.value[Number(place)] : cube.value[place];
    cells.set(codes.join(" "), { value, status, word: words[place] });
  }
  return cells;
}

test("every observation stands in its cell, with its status, and no other", async () => {
  for (const id of ["cbs-12345ned", "uwv-tension", "made-up"]) {
    const cube = await whole(id);
    const cells = cellsOf(cube);
    let count = 0;
    for await (const rows of datasetRows(context().warehouse, id)) {
      for (const row of rows) {
        const key = cube.id.map((name) => row[name as "age"] || "total").join(" ");
        expect(cells.get(key), key).toEqual({
          value: row.value ?? (row.text || null),
          status: row.status,
          word: row.value !== null && row.text ? row.text : undefined,
        });
        count += 1;
      }
    }
    expect(cells.size).toBe(count);
  }
});

test("is a JSON-stat 2.0 dataset with roles, labels and units", async () => {
  const cube = await whole("cbs-12345ned");
  expect(cube).toMatchObject({
    version: "2.0",
    class: "dataset",
    label: "Werkloosheid per regio",
    source: "CBS StatLine",
    id: ["indicator", "region", "period", "occupation", "sex"],
    size: [2, 4, 4, 2, 3],
    role: { time: ["period"], geo: ["region"], metric: ["indicator"] },
    extension: { snapshot: "2026-11-23", licences: [{ name: "CC-BY-4.0", href: "https://creativecommons.org/licenses/by/4.0/" }] },
  });
  expect(Object.keys(cube.dimension)).toEqual(cube.id);
  expect(cube.dimension.indicator?.category.unit).toEqual({ employed: { label: "1.000 mensen" }, "unemployment-rate": { label: "%" } });
  expect(cube.dimension.region?.category.label).toEqual({
    AM05: "Twente",
    AM06: "Achterhoek",
    GM0014: "Groningen (gemeente)",
    PV20: "Groningen (provincie)",
  });
  expect(
    Object.entries(cube.dimension.period?.category.index ?? {})
      .sort(([, a], [, b]) => a - b)
      .map(([code]) => code),
  ).toEqual(["2022", "2023", "2024", "2024Q4"]);
  expect(cube.dimension.sex?.category.label).toEqual({ total: "totaal", f: "vrouwen", m: "mannen" });
  expect(Object.values(cube.status)).toHaveLength(10);
  // Ten of 192 cells: an object, not an array of holes.
  expect(Array.isArray(cube.value)).toBe(false);
  expect(Object.values(cube.status)).toEqual(expect.arrayContaining(["final", "provisional", "estimated", "suppressed", "missing"]));
});

test("speaks English to who asks", async () => {
  const cube = await whole("cbs-12345ned", "en");
  expect(cube.label).toBe("Unemployment by region");
  expect(cube.dimension.region?.category.label.PV20).toBe("Groningen (province)");
  expect(cube.dimension.occupation?.category.label["brc2014:0811"]).toBe("Software developers");
});

test("a full cube is an array, and a broken series is said", async () => {
  const cube = await parse(await selectionFile(context(), { indicator: "unemployment-rate", regions: ["AM05"], format: "jsonstat" }));
  expect(cube.value).toEqual([0, 3.25, 3.5]);
  expect(cube.extension.series).toEqual({ 0: "ebb-2013", 1: "ebb-2021", 2: "ebb-2021" });
  expect(cube.note.join(" ")).toContain("Niet alle cijfers zijn op dezelfde manier gemeten");
});

test("made-up figures are called example data", async () => {
  const cube = await whole("made-up");
  expect(cube.note).toContain("Let op: hierin staat voorbeelddata.");
  expect(cube.extension.statuses).toEqual({ synthetic: expect.stringContaining("voorbeelddata") });
});

test("the gate stands before the cube", async () => {
  const disclose = <T>(output: T): T =>
    withhold(JSON.parse(JSON.stringify(output).replaceAll('"status":"final"', '"status":"suppressed"')) as T);
  const cube = await parse(await datasetFile({ ...context(), disclose }, { id: "uwv-tension", format: "jsonstat" }));
  expect(Object.values(cube.value)).toEqual([null, null, null]);
  expect(JSON.stringify(cube)).not.toContain('krap"');
});
