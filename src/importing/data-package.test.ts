import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importData } from "#importing";
import type { Problem } from "#operation";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";
import { columnsOf } from "./tables.ts";

const now = new Date("2026-11-24T12:00:00Z");
let radar: SmallRadar;
beforeAll(async () => {
  radar = await smallRadar();
});
afterAll(() => radar.remove());

const row = {
  indicator: "population",
  period: "2024",
  region: "GM0153",
  value: "160000",
  unit: "persons",
  status: "final",
  source: "Enschede",
  table: "Register",
  url: "https://example.nl",
  quality: "checked",
  retrieved: "2026-11-01",
};
const csv = (...rows: Record<string, string>[]) =>
  `${columnsOf.observation.join(",")}\n${rows.map((one) => columnsOf.observation.map((column) => one[column] ?? "").join(",")).join("\n")}\n`;
const descriptor = (resources: object[], more: object = {}) =>
  JSON.stringify({ name: "enschede", title: "Enschede", licenses: [{ name: "CC0-1.0" }], resources, ...more });
const files = (
  rows: Record<string, string>[],
  resources: object[] = [{ name: "inwoners", path: "data/inwoners.csv", title: "Inwoners" }],
) => ({ "datapackage.json": descriptor(resources), "data/inwoners.csv": csv(...rows) });
const zip = (given: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(given).map(([name, text]) => [name, Buffer.from(text)])));

async function faultsOf(given: Record<string, string>) {
  const before = await radar.fingerprint();
  const problem = await importData({ path: await radar.file("p.zip", zip(given)), ...radar, now }).then(
    () => undefined,
    (error: Problem) => error,
  );
  expect(problem?.code).toBe("invalid");
  expect(await radar.fingerprint()).toBe(before);
  return (problem?.issues ?? []).map(({ path, message }) => `${path}: ${message}`);
}

test("a package in our own format as a zip, a folder and a descriptor is the same package", async () => {
  const given = files([row, { ...row, region: "GM0147", value: "", status: "missing" }]);
  const zipped = await importData({ path: await radar.file("p.zip", zip(given)), ...radar, now });
  expect(zipped).toMatchObject({ dataset: "enschede", kind: "package", records: 2, rows: 2, snapshot: "2026-11-24" });
  for (const [name, text] of Object.entries(given)) await radar.file(`map/${name}`, text);
  const inFolder = Object.fromEntries(Object.entries(given).map(([name, text]) => [`map/${name}`, text]));
  for (const path of [join(radar.inbox, "map"), join(radar.inbox, "map/datapackage.json"), await radar.file("q.zip", zip(inFolder))]) {
    expect(await importData({ path, ...radar, now })).toMatchObject({ dataset: "enschede", rows: 2, snapshot: zipped.snapshot });
  }
  expect(await readdir(join(radar.data, "packages", "enschede"))).toHaveLength(2);
});

test("it may bring its own indicators and codes along, under names that are free", async () => {
  const indicator = `${columnsOf.indicator.join(",")}\neigen.maat,Eigen maat,,,,persons,,no,none,,,,,,Enschede,Register,https://example.nl,own\n`;
  const given = {
    ...files(
      [{ ...row, indicator: "eigen.maat" }],
      [
        { name: "cijfers", path: "data/inwoners.csv" },
        { name: "indicator", path: "indicator.csv" },
      ],
    ),
    "indicator.csv": indicator,
  };
  expect(await importData({ path: await radar.file("p.zip", zip(given)), ...radar, now, name: "eigen" })).toMatchObject({
    dataset: "eigen",
    records: 2,
    notes: [expect.stringMatching(/indicator-imported/)],
  });
});

test("faults have their file, row and column, and come at once", async () => {
  const rows = [
    { ...row, period: "2023XX99", region: "GM9999" },
    { ...row, indicator: "weg" },
    { ...row, unit: "percent" },
    { ...row, value: "1.5x", other: "b=1;a=2" },
    { ...row, status: "missing", source: "" },
    { ...row, period: "2020", value: "" },
    row,
    row,
  ];
  expect(await faultsOf(files(rows))).toEqual([
    expect.stringMatching(/^data\/inwoners.csv rij 2 kolom period: '2023XX99' is geen periode/),
    expect.stringMatching(/^data\/inwoners.csv rij 2 kolom region: 'GM9999'/),
    expect.stringMatching(/rij 3 kolom indicator: 'weg'/),
    expect.stringMatching(/rij 4 kolom unit: 'percent' is niet de eenheid van population; die is 'persons'/),
    expect.stringMatching(/rij 5 kolom other/),
    expect.stringMatching(/rij 5 kolom value: '1.5x' is geen getal/),
    expect.stringMatching(/rij 6 kolom value: status missing, maar/),
    expect.stringMatching(/rij 6 kolom source: is leeg/),
    expect.stringMatching(/rij 6 kolom indicator: ditzelfde cijfer staat ook in rij 4/),
    expect.stringMatching(/rij 7 kolom value: is leeg bij status final/),
    expect.stringMatching(/rij 8 kolom indicator: ditzelfde cijfer/),
    expect.stringMatching(/rij 9 kolom indicator: ditzelfde cijfer/),
  ]);
});

test.each([
  ["a missing file", { "datapackage.json": descriptor([{ name: "a", path: "a.csv" }]) }, /^a.csv: staat in datapackage.json, maar/],
  [
    "a path that leads out",
    { "datapackage.json": descriptor([{ name: "a", path: "../a.csv" }]) },
    /resources.0.path: '..\/a.csv' leidt buiten het pakket/,
  ],
  ["an absolute path", { "datapackage.json": descriptor([{ name: "a", path: "/etc/passwd" }]) }, /leidt buiten het pakket/],
  ["an address", { "datapackage.json": descriptor([{ name: "a", path: "https://example.nl/a.csv" }]) }, /staat op internet/],
  ["no resources", { "datapackage.json": descriptor([]) }, /resources/],
  ["a descriptor that is cut off", { "datapackage.json": '{"name": "x",' }, /^regel 1 kolom 14: de JSON houdt hier op/],
  ["no descriptor", { "a.csv": "a\n" }, /geen datapackage.json/],
  ["another format", { "datapackage.json": descriptor([{ name: "a", path: "a.csv" }]), "a.csv": "x,y\n1,2\n" }, /mapping/],
  [
    "a file that is cut off",
    { ...files([row]), "data/inwoners.csv": csv(row).slice(0, -1) },
    /^data\/inwoners.csv rij 2 kolom note: het bestand houdt hier op/,
  ],
  [
    "a column that is not there",
    { ...files([row]), "data/inwoners.csv": csv(row).replace("region", "regio") },
    /rij 1 kolom region: de kolom ontbreekt/,
  ],
])("%s is refused", async (_, given, message) => {
  expect((await faultsOf(given as Record<string, string>))[0]).toMatch(message);
});

test("a package of someone else is read with a mapping, one file at a time", async () => {
  const given = {
    "datapackage.json": descriptor([
      { name: "een", path: "een.csv" },
      { name: "twee", path: "twee.csv" },
    ]),
    "een.csv": "jaar,n\n2024,100\n",
    "twee.csv": "x\n1\n",
  };
  const mapping = {
    dataset: { id: "vreemd", title: "V", publisher: "V", licence: "CC0-1.0", url: "https://example.nl", retrieved: "2026-11-20" },
    columns: { period: { column: "jaar" } },
    fixed: { region: "NL01" },
    measures: [{ column: "n", indicator: "population" }],
    status: "final",
  };
  const path = await radar.file("v.zip", zip(given));
  await expect(importData({ path, mapping: await radar.file("m.json", JSON.stringify(mapping)), ...radar, now })).rejects.toMatchObject({
    issues: [{ message: expect.stringMatching(/een.csv, twee.csv/) }],
  });
  const chosen = await radar.file("m.json", JSON.stringify({ ...mapping, file: { resource: "een" } }));
  expect(await importData({ path, mapping: chosen, ...radar, now })).toMatchObject({ dataset: "vreemd", rows: 1 });
});

test("the columns are those of the warehouse, but for the tables that it makes itself", async () => {
  const { readFile } = await import("node:fs/promises");
  const { optionalColumns, ownTables } = await import("./tables.ts");
  const sql = await readFile(new URL("../warehouse/tables.sql", import.meta.url), "utf8");
  const tables = new Map(
    [...sql.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\);/g)].map(([, name = "", body = ""]) => [
      name,
      [...body.matchAll(/"?(\w+)"? (?:VARCHAR|DOUBLE|INTEGER)/g)].map(([, column]) => column),
    ]),
  );
  for (const [name, columns] of Object.entries(columnsOf))
    expect(name === "observation" ? [...columns, ...optionalColumns] : columns, name).toEqual(
      tables.get(name)?.filter((column) => column !== "dataset"),
    );
  expect([...ownTables].sort()).toEqual(
    [...tables.keys()].filter((name) => !["dataset", "correction", "former_part"].includes(name)).sort(),
  );
});
