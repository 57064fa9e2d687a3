import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importData, proposeMapping } from "#importing";
import type { Problem } from "#operation";
import { currentSnapshot, openSnapshot } from "#warehouse";
import { projectRoot, type SmallRadar, smallRadar } from "../../../test/fixtures/importing/small-radar.ts";

const now = new Date("2026-11-24T12:00:00Z");
let radar: SmallRadar;
beforeAll(async () => {
  radar = await smallRadar();
});
afterAll(() => radar.remove());

const dataset = {
  id: "proef",
  title: "Proef",
  publisher: "Gemeente Borne",
  licence: "CC0-1.0",
  url: "https://www.example.nl/proef",
  retrieved: "2026-11-20",
};
const indicator = {
  id: "proef.ww",
  title: "Uitkeringen",
  unit: { id: "proef.uitkering", one: "uitkering", many: "uitkeringen" },
  definition: "Aantal uitkeringen",
  additive: true,
};

async function run(content: string | Uint8Array, mapping: object, name = "proef.csv") {
  const path = await radar.file(name, content);
  return importData({ path, mapping: await radar.file("mapping.json", JSON.stringify({ dataset, ...mapping })), ...radar, now });
}

async function faultsOf(content: string | Uint8Array, mapping: object, name?: string) {
  const before = await radar.fingerprint();
  const problem = await run(content, mapping, name).then(
    () => undefined,
    (error: Problem) => error,
  );
  expect(problem?.code).toBe("invalid");
  expect(await radar.fingerprint()).toBe(before);
  return (problem?.issues ?? []).map(({ path, message }) => `${path}: ${message}`);
}

async function observations() {
  const current = await currentSnapshot(radar.data);
  const warehouse = await openSnapshot(current?.path ?? "", current?.snapshot ?? { id: "", created: "", fingerprint: "", rows: 0 });
  const rows = await warehouse.query(
    "SELECT indicator, period, region, occupation, sex, age, other, value, unit, status, quality, note FROM observation WHERE quality = 'imported' ORDER BY indicator, period, region, sex",
  );
  warehouse.close();
  return rows;
}

test("a wide table with names, translations and own counts", async () => {
  const csv = [
    "Gemeente;Kwartaal;Geslacht;Leeftijd;Duur;Aantal;Inwoners",
    "Borne;1e kwartaal 2026;man;15 tot 27 jaar;kort;1.234,0;23.000",
    "enschede;2026Q1;vrouw;Totaal;kort;7;-",
    "Gemeente stad-enschede;2026KW02;totaal;Totaal;lang;*;1",
    "Bron: eigen registratie;;;;;;",
  ];
  const mapping = {
    file: { decimal: ",", thousands: "." },
    columns: {
      period: { column: "Kwartaal" },
      region: { column: "Gemeente", by: "name", type: "gemeente" },
      sex: { column: "Geslacht", codes: { man: "m", vrouw: "f", totaal: "" } },
      age: { column: "Leeftijd", codes: { "15 tot 27 jaar": "15-27", Totaal: "" } },
      other: [{ column: "Duur", key: "duur" }],
    },
    measures: [
      { column: "Aantal", minimum: 10, indicator },
      { column: "Inwoners", indicator: "population" },
    ],
    status: "final",
    missing: ["-"],
    suppressed: ["*"],
    skip: [{ column: "Gemeente", values: ["Bron: eigen registratie"] }],
  };
  expect(await run(`${csv.join("\n")}\n`, mapping)).toMatchObject({
    dataset: "proef",
    kind: "observations",
    records: 4,
    rows: 6,
    rejected: 1,
    indicators: ["proef.ww", "population"],
    regions: 2,
  });
  const figure = { occupation: "", quality: "imported", note: "", other: "duur=kort" };
  expect(await observations()).toEqual([
    {
      ...figure,
      indicator: "population",
      period: "2026Q1",
      region: "GM0147",
      sex: "m",
      age: "15-27",
      value: 23000,
      unit: "persons",
      status: "final",
    },
    {
      ...figure,
      indicator: "population",
      period: "2026Q1",
      region: "GM0153",
      sex: "f",
      age: "",
      value: null,
      unit: "persons",
      status: "missing",
    },
    {
      ...figure,
      indicator: "population",
      period: "2026Q2",
      region: "GM0153",
      sex: "",
      age: "",
      other: "duur=lang",
      value: 1,
      unit: "persons",
      status: "final",
    },
    {
      ...figure,
      indicator: "proef.ww",
      period: "2026Q1",
      region: "GM0147",
      sex: "m",
      age: "15-27",
      value: 1234,
      unit: "proef.uitkering",
      status: "final",
    },
    {
      ...figure,
      indicator: "proef.ww",
      period: "2026Q1",
      region: "GM0153",
      sex: "f",
      age: "",
      value: null,
      unit: "proef.uitkering",
      status: "suppressed",
      note: "Te weinig mensen: minder dan 10.",
    },
    {
      ...figure,
      indicator: "proef.ww",
      period: "2026Q2",
      region: "GM0153",
      sex: "",
      age: "",
      other: "duur=lang",
      value: null,
      unit: "proef.uitkering",
      status: "suppressed",
    },
  ]);
});

test("a hidden count is nowhere on the disk", async () => {
  const { readdir, readFile } = await import("node:fs/promises");
  const folder = join(radar.data, "packages", "proef");
  for (const name of await readdir(folder)) expect(await readFile(join(folder, name), "utf8")).not.toMatch(/,7,/);
});

const long = {
  layout: { kind: "long", measure: "Onderwerp", value: "Waarde" },
  columns: {
    period: { column: "Datum", dates: "month" },
    region: { column: "Code", prefix: "GM" },
    occupation: { column: "BRC", scheme: "brc2014", codes: { "": "" } },
    note: "Uitleg",
  },
  measures: [
    { code: "WW", indicator },
    { code: "Aandeel", factor: 100, indicator: { ...indicator, id: "proef.aandeel", unit: "percent", additive: false } },
  ],
  status: { column: "S", codes: { D: "final", X: "suppressed" } },
};

test("a long workbook replaces what the data set held before; `adds` keeps it", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Cijfers");
  sheet.addRows([
    ["Datum", "Code", "BRC", "Onderwerp", "Waarde", "S", "Uitleg"],
    [new Date("2026-01-01"), 153, "0811", "WW", 12, "D", "let op"],
    [new Date("2026-01-01"), "GM0147", null, "Aandeel", 0.07, "D", null],
    [new Date("2026-02-01"), 147, null, "WW", null, "X", null],
  ]);
  sheet.getCell("E3").numFmt = "0%";
  const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  expect(await run(bytes, { file: { sheet: "Cijfers" }, ...long }, "proef.xlsx")).toMatchObject({ rows: 3 });
  expect(
    (await observations()).map((row) => [row.indicator, row.period, row.region, row.occupation, row.value, row.status, row.note]),
  ).toEqual([
    ["proef.aandeel", "2026-01", "GM0147", "", 7, "final", ""],
    ["proef.ww", "2026-01", "GM0153", "brc2014:0811", 12, "final", "let op"],
    ["proef.ww", "2026-02", "GM0147", "", null, "suppressed", ""],
  ]);
  const more = "Datum,Code,BRC,Onderwerp,Waarde,S,Uitleg\n2026-03,147,,WW,30,D,\n";
  expect((await run(more, { ...long, adds: true })).notes).toContainEqual(expect.stringMatching(/gebleven: 3/));
  expect(await observations()).toHaveLength(4);
  await run(more, long);
  expect(await observations()).toHaveLength(1);
});

const plain = { columns: { period: { column: "p" }, region: { column: "r" } }, measures: [{ column: "n", indicator }], status: "final" };

test("every fault has its row and column, and they come at once", async () => {
  expect(
    await faultsOf('p,r,n\n2023XX99,GM0153,1\n2023,GM9999,2\n2023,GM0153,"1,5"\n2023,GM0147,1.234.5\n2023,NL01,3\n2023,NL01,4\n', plain),
  ).toEqual([
    expect.stringMatching(/^rij 2 kolom p: '2023XX99' is geen periode; verwacht bijvoorbeeld 2023/),
    expect.stringMatching(/^rij 3 kolom r: 'GM9999' is geen regio die de radar kent/),
    expect.stringMatching(/^rij 4 kolom n: '1,5' is geen getal; volgens de mapping is het decimaalteken een punt/),
    expect.stringMatching(/^rij 5 kolom n: '1.234.5' is geen getal/),
    expect.stringMatching(/^rij 7 kolom n: ditzelfde cijfer \(proef.ww 2023 NL01\) staat ook in rij 6/),
  ]);
});

test.each([
  ["a column that is not there", "p,regio,n\n2023,NL01,1\n", plain, /^rij 1 kolom r: de mapping noemt kolom 'r'/],
  ["an empty region", "p,r,n\n2023,,1\n", plain, /^rij 2 kolom r: is leeg/],
  ["an unknown status", "p,r,n,s\n2023,NL01,1,Q\n", { ...plain, status: { column: "s" } }, /^rij 2 kolom s: 'Q' is geen status/],
  [
    "a figure where there is none",
    "p,r,n,s\n2023,NL01,1,suppressed\n",
    { ...plain, status: { column: "s" } },
    /^rij 2 kolom n: er staat 1, maar/,
  ],
  [
    "an unknown occupation",
    "p,r,n,b\n2023,NL01,1,9999\n",
    { ...plain, columns: { ...plain.columns, occupation: { column: "b", scheme: "brc2014" } } },
    /^rij 2 kolom b: 'brc2014:9999' kent de radar niet/,
  ],
  [
    "a name of nothing",
    "p,r,n\n2023,Atlantis,1\n",
    { ...plain, columns: { period: { column: "p" }, region: { column: "r", by: "name", type: "gemeente" } } },
    /^rij 2 kolom r: 'Atlantis' is geen gemeente/,
  ],
  [
    "an unknown sex",
    "p,r,n,s\n2023,NL01,1,man\n",
    { ...plain, columns: { ...plain.columns, sex: { column: "s" } } },
    /^rij 2 kolom s: 'man' is geen geslacht/,
  ],
  [
    "an unknown age",
    "p,r,n,s\n2023,NL01,1,jong\n",
    { ...plain, columns: { ...plain.columns, age: { column: "s" } } },
    /^rij 2 kolom s: 'jong' is geen leeftijd/,
  ],
  [
    "a measure that nobody named",
    "p,r,m,n\n2023,NL01,Anders,1\n",
    { ...plain, layout: { kind: "long", measure: "m", value: "n" }, measures: [{ code: "WW", indicator }] },
    /^rij 2 kolom m: 'Anders' is geen maat/,
  ],
  [
    "a fixed region that is none",
    "p,n\n2023,1\n",
    { ...plain, columns: { period: { column: "p" } }, fixed: { region: "XX" } },
    /^mapping fixed.region: 'XX' is geen regio/,
  ],
  [
    "an indicator that is not there",
    "p,r,n\n2023,NL01,1\n",
    { ...plain, measures: [{ column: "n", indicator: "weg" }] },
    /^mapping measures.0.indicator: 'weg' is geen indicator/,
  ],
  [
    "an indicator that is there already",
    "p,r,n\n2023,NL01,1\n",
    { ...plain, measures: [{ column: "n", indicator: { ...indicator, id: "population" } }] },
    /'population' bestaat al/,
  ],
  [
    "a unit that is not there",
    "p,r,n\n2023,NL01,1\n",
    { ...plain, measures: [{ column: "n", indicator: { ...indicator, unit: "weg" } }] },
    /'weg' is geen eenheid/,
  ],
  [
    "a minimum on thousands",
    "p,r,n\n2023,NL01,1\n",
    { ...plain, measures: [{ column: "n", minimum: 10, indicator: { ...indicator, unit: "thousand-persons" } }] },
    /telt per 1000/,
  ],
  ["no rows", "p,r,n\n", plain, /geen regels/],
])("%s is refused", async (_, csv, mapping, message) => {
  const faults = await faultsOf(csv, mapping);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(message);
});

test("a mapping that is no JSON says where", async () => {
  const path = await radar.file("a.csv", "p,r,n\n");
  await writeFile(join(radar.inbox, "m.json"), '{"dataset": {\n');
  await expect(importData({ path, mapping: join(radar.inbox, "m.json"), ...radar, now })).rejects.toMatchObject({
    issues: [{ path: "regel 2 kolom 1" }],
  });
});

const years = {
  columns: { region: { column: "Gemeente", by: "name", type: "gemeente", codes: { "Totaal Twente": "AM05" } } },
  measures: [{ periods: { "2023": "2023", "2024*": "2024", "1e kw 2025": "1e kwartaal 2025" }, indicator }],
  status: "final",
};

test("a table with a column a year, with a total, an empty row and footnotes below", async () => {
  const csv =
    "Gemeente;2023;2024*;1e kw 2025\nEnschede (gemeente);1.200;1.300;€ 5,5 %\nBorne;7;;9\nTotaal Twente;1.207;1.300;14\n;;;\n* voorlopig\nBron: eigen telling; zie www.example.nl; 2025; enzovoort; meer\n";
  const mapping = {
    ...years,
    file: { decimal: ",", thousands: ".", marks: ["%", "€"] },
    skip: [{ column: "Gemeente", starts: ["* ", "Bron:"] }],
  };
  const result = await run(csv, mapping);
  expect(result).toMatchObject({ rows: 9, rejected: 2, regions: 3 });
  expect(result.notes).toContain("lege cijfers: 1; ze staan als ontbrekend, niet als 0");
  expect(
    (await observations()).filter(({ period }) => period !== "2024").map(({ period, region, value }) => [period, region, value]),
  ).toEqual([
    ["2023", "AM05", 1207],
    ["2023", "GM0147", 7],
    ["2023", "GM0153", 1200],
    ["2025Q1", "AM05", 14],
    ["2025Q1", "GM0147", 9],
    ["2025Q1", "GM0153", 5.5],
  ]);
  // Without `skip` nothing vanishes: each line is named, with what to do.
  expect(await faultsOf(csv, { ...mapping, skip: [] })).toEqual([
    expect.stringMatching(/^rij 6 kolom Gemeente: 1 veld in plaats van 4; is dit een voetnoot of een totaal/),
    expect.stringMatching(/^rij 7 kolom 1e kw 2025: 5 velden in plaats van 4/),
  ]);
});

test("columns that hold something of their own, such as men and women", async () => {
  const mapping = {
    columns: { period: { column: "j", dates: "quarter" }, region: { column: "r" } },
    measures: [
      { column: "M", indicator, fixed: { sex: "m" } },
      { column: "V", indicator: "proef.ww", fixed: { sex: "f", age: "15-27" } },
    ],
    status: "final",
  };
  await run("j,r,M,V\n01-04-2025,NL01,1,2\n2024-12-31,NL01,3,4\n", mapping);
  expect((await observations()).map(({ period, sex, age, value }) => [period, sex, age, value])).toEqual([
    ["2024Q4", "f", "15-27", 4],
    ["2024Q4", "m", "", 3],
    ["2025Q2", "f", "15-27", 2],
    ["2025Q2", "m", "", 1],
  ]);
  expect(await faultsOf("j,r,M,V\n4/1/2025,NL01,1,2\n", mapping)).toEqual([
    expect.stringMatching(/^rij 2 kolom j: '4\/1\/2025' is geen periode/),
  ]);
});

const named = (type: string) => ({ ...plain, columns: { period: { column: "p" }, region: { column: "r", by: "name", type } } });

test("a part of a region is no name of that region, in whatever way it is written", async () => {
  for (const part of ["Glanerbrug", "Hertme", "gemeente Hertme"]) {
    expect(await faultsOf(`p,r,n\n2023,${part},1\n`, named("gemeente"))).toEqual([
      expect.stringMatching(/^rij 2 kolom r: '.*' is een plaats of een vroegere gemeente en nu een deel van (Enschede|Borne) \(GM01/),
    ]);
  }
  // A labour-market region that took another name is still the same one.
  await run("p,r,n\n2023,Twentse Stedenband,1\n", named("arbeidsmarktregio"));
  expect((await observations()).map(({ region }) => region)).toEqual(["AM05"]);
  expect(await faultsOf("p,r,n\n2023,Enschde,1\n", named("gemeente"))).toEqual([
    expect.stringMatching(/'Enschde' is geen gemeente die de radar kent \(bedoelt u Enschede, GM0153\?\)/),
  ]);
});

test("a point that may be a thousand or a decimal is not guessed", async () => {
  const csv = "p,r,n\n2023,NL01,1.234\n2024,NL01,12.5\n";
  expect(await faultsOf(csv, plain)).toEqual([
    expect.stringMatching(/^rij 2 kolom n: '1.234' kan 1234 zijn of 1,234; zet in de mapping bij file 'decimal'/),
  ]);
  await run(csv, { ...plain, file: { decimal: "." } });
  expect((await observations()).map(({ value }) => value)).toEqual([1.234, 12.5]);
});

test("a column that the mapping does not name may be without a name, or have one twice", async () => {
  const csv = "p,r,n,x,,x\n2023,NL01,1,a,b,c\n";
  expect((await run(csv, plain)).notes).toEqual([
    "deze kolommen zijn niet gebruikt: x, x",
    "kolommen zonder naam, die daarom niet zijn gebruikt: 1",
  ]);
  expect(await faultsOf("p,r,n,n\n2023,NL01,1,2\n", plain)).toEqual([
    expect.stringMatching(/^rij 1 kolom n: kolom 4 heet net zo als kolom 3/),
  ]);
});

test("a workbook in which a number lost its zero, or half a column is a percentage, is refused", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Blad1");
  sheet.addRows([
    ["p", "r", "b", "n"],
    [2023, "NL01", 111, 0.05],
    [2024, "NL01", "0111", 0.5],
    [2025, "NL01", 811, 7],
    [2026, "NL01", "111", -9],
  ]);
  for (const cell of ["D2", "D3"]) sheet.getCell(cell).numFmt = "0%";
  const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const mapping = {
    columns: { period: { column: "p" }, region: { column: "r" }, occupation: { column: "b", scheme: "brc2014" } },
    measures: [{ column: "n", factor: 100, indicator }],
    status: "final",
    missing: ["-9"],
  };
  expect(await faultsOf(bytes, mapping, "proef.xlsx")).toEqual([
    expect.stringMatching(/^rij 2 kolom b: 'brc2014:111' staat hier als getal en kan ook 'brc2014:0111' zijn/),
    expect.stringMatching(/^rij 4 kolom b: 'brc2014:811' kent de radar niet; bedoelt u 'brc2014:0811'\?/),
    expect.stringMatching(/^rij 4 kolom n: hier staat een gewoon getal en elders in deze kolom percentages/),
  ]);
});

test("a file in the encoding of an old spreadsheet is refused, with the word for the mapping that reads it", async () => {
  const bytes = Buffer.from("p,r,n,opmerking\n2023,NL01,1,Fryslân\n", "latin1");
  expect(await faultsOf(bytes, plain)).toEqual([
    expect.stringMatching(/^rij 2 kolom opmerking: byte 0xE2 is geen UTF-8.*'encoding': "windows-1252"$/),
  ]);
  await run(bytes, { ...plain, file: { encoding: "windows-1252" } });
});

test("the worked example of the documentation does what it says", async () => {
  const text = await readFile(join(projectRoot, "docs/data/import.md"), "utf8");
  const [, csv = ""] = /```csv\n([\s\S]*?)```/.exec(text) ?? [];
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  const path = await radar.file("bijstand.csv", csv);
  const { mapping, notes } = await proposeMapping({ path, ...radar, now });
  const documented = JSON.parse(json);
  const { delimiter, headerRow } = documented.file;
  // Whether 1.234 is a thousand is for its owner to say, as the documentation does.
  expect(notes.join("\n")).toContain("of een punt duizendtallen scheidt is niet te zien; zet bij file 'decimal' en 'thousands'");
  expect(mapping).toMatchObject({
    file: { delimiter, headerRow },
    columns: { region: { column: "Gemeente", by: "name", type: "gemeente" } },
    measures: [{ periods: documented.measures[0].periods }],
    suppressed: ["x"],
    skip: [{ values: ["Totaal Twente"] }, { starts: ["* voorlopige cijfers"] }],
  });
  expect(await importData({ path, mapping: await radar.file("mapping.json", json), ...radar, now })).toMatchObject({
    rows: 6,
    rejected: 1,
    regions: 3,
  });
  const own = (await observations()).filter((row) => row.indicator === "bijstand.mensen");
  expect(own.map(({ period, region, value, status }) => [period, region, value, status]).sort()).toEqual([
    ["2023", "AM05", 1346, "provisional"],
    ["2023", "GM0147", 112, "provisional"],
    ["2023", "GM0153", 1234, "provisional"],
    ["2024", "AM05", 1301, "provisional"],
    ["2024", "GM0147", null, "suppressed"],
    ["2024", "GM0153", 1301, "provisional"],
  ]);
});

test("what is hidden later leaves the log of corrections too: the log never tells what a cell said before it was hidden", async () => {
  const counted = {
    ...plain,
    measures: [{ column: "n", indicator: { ...indicator, id: "tellen.ww", unit: { ...indicator.unit, id: "tellen.uitkering" } } }],
    dataset: { ...dataset, id: "tellen" },
  };
  const first = await run("p,r,n\n2023,GM0153,7\n2023,GM0147,40\n", counted);
  await run("p,r,n\n2023,GM0153,6\n2023,GM0147,41\n", counted);
  await run("p,r,n\n2023,GM0153,6\n2023,GM0147,42\n", { ...counted, measures: [{ ...counted.measures[0], minimum: 10 }] });
  expect(first.rows).toBe(2);
  const current = await currentSnapshot(radar.data);
  if (!current) throw new Error("no snapshot");
  const warehouse = await openSnapshot(current.path, current.snapshot);
  const log = await warehouse.query(
    "SELECT region, old_value, new_value, new_status FROM correction WHERE indicator = 'tellen.ww' ORDER BY region, snapshot",
  );
  warehouse.close();
  expect(log).toEqual([
    // The sums of 47 went because a part is hidden; 47 less the 41 of Borne would tell that part.
    { region: "AM05", old_value: null, new_value: null, new_status: "" },
    { region: "GM0147", old_value: 40, new_value: 41, new_status: "final" },
    { region: "GM0147", old_value: 41, new_value: 42, new_status: "final" },
    { region: "GM0153", old_value: null, new_value: null, new_status: "final" },
    { region: "GM0153", old_value: null, new_value: null, new_status: "suppressed" },
    { region: "NL01", old_value: null, new_value: null, new_status: "" },
    { region: "PV23", old_value: null, new_value: null, new_status: "" },
  ]);
});
