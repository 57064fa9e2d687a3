import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importData, proposeMapping } from "#importing";
import type { Problem } from "#operation";
import { type SmallRadar, smallRadar } from "../../../test/fixtures/importing/small-radar.ts";

const now = new Date("2026-11-24T12:00:00Z");
let radar: SmallRadar;
beforeAll(async () => {
  radar = await smallRadar();
});
afterAll(() => radar.remove());

const propose = async (name: string, content: string | Uint8Array) =>
  proposeMapping({ path: await radar.file(name, content), ...radar, now });

const answers: [RegExp, string][] = [
  [/^VUL IN: adres/, "https://www.example.nl/proef"],
  [/^VUL IN: regio/, "AM05"],
  [/^VUL IN: periode/, "2024"],
];
/** A proposal as its owner completes it. */
const filled = (json: unknown): unknown => {
  if (typeof json === "string" && json.includes("VUL IN")) return answers.find(([what]) => what.test(json))?.[1] ?? "proef";
  if (Array.isArray(json)) return json.map(filled);
  return typeof json === "object" && json !== null
    ? Object.fromEntries(Object.entries(json).map(([key, one]) => [key, filled(one)]))
    : json;
};

async function importAs(name: string, mapping: unknown) {
  const path = await radar.file("mapping.json", JSON.stringify(mapping));
  return importData({ path: `${radar.inbox}/${name}`, mapping: path, ...radar, now, dryRun: true });
}

test("a table as people export it: a title above, Dutch numbers, names, a total and a source below", async () => {
  const csv = [
    "Bedachte cijfers",
    "",
    "Gemeente;Jaar;Geslacht;Banen;Aandeel",
    "Enschede;2023;man;1.234;4,5%",
    "Enschede;2023;vrouw;1.301;4,7%",
    "Gemeente Borne;2023;man;512;3,1%",
    "Borne;2023;vrouw;-;-",
    "Totaal;2023;man;1.746;4,0%",
    "Bron: bedacht",
    "",
  ].join("\r\n");
  const { mapping, notes } = await propose("banen in twente.csv", iconv.encode(csv.replace("Bedachte", "Bedáchte"), "windows-1252"));
  expect(mapping).toMatchObject({
    dataset: { id: "banen-in-twente", publisher: expect.stringMatching(/^VUL IN/) },
    file: { encoding: "windows-1252", delimiter: ";", headerRow: 3, decimal: ",", thousands: ".", marks: ["%"] },
    columns: {
      period: { column: "Jaar" },
      region: { column: "Gemeente", by: "name", type: "gemeente" },
      sex: { column: "Geslacht", codes: { man: "m", vrouw: "f" } },
    },
    measures: [
      { column: "Banen", indicator: { id: "banen-in-twente.banen", additive: false } },
      { column: "Aandeel", indicator: { unit: { symbol: "%", decimals: 1 } } },
    ],
    status: "provisional",
    missing: ["-"],
    skip: [
      { column: "Gemeente", values: ["Totaal"] },
      { column: "Gemeente", starts: ["Bron: bedacht"] },
    ],
  });
  expect(notes.join("\n")).toMatch(/Totaal.*\n.*Bron: bedacht/);
  const problem = await importAs("banen in twente.csv", mapping).catch((error: Problem) => error);
  expect(problem).toMatchObject({
    code: "invalid",
    issues: expect.arrayContaining([{ path: "dataset.title", message: "vul dit nog in: titel van de gegevens" }]),
  });
  const result = await importAs("banen in twente.csv", filled(mapping));
  expect(result).toMatchObject({ rows: 8, rejected: 2, regions: 2, snapshot: null });
  expect(result.preview?.indicators[0]).toEqual({
    indicator: "banen-in-twente.banen",
    unit: "banen-in-twente.banen-eenheid",
    figures: 4,
    empty: 1,
    periods: ["2023"],
    regions: 2,
    smallest: { value: 512, region: "Borne (GM0147)", period: "2023" },
    largest: { value: 1301, region: "Enschede (GM0153)", period: "2023" },
  });
  expect(result.preview?.rows).toHaveLength(5);
  expect(result.preview?.rows[0]).toMatchObject({ region: "Enschede (GM0153)", sex: "m", value: 1234 });
});

test("a column a year; a region that is only a part stays in, so that the import says so", async () => {
  const { mapping } = await propose("breed.csv", "Gemeente,2022,2023*\nEnschede,12,13\nGlanerbrug,2,x\nSamen,14,13\n");
  expect(mapping).toMatchObject({
    measures: [{ periods: { "2022": "2022", "2023*": "2023" } }],
    suppressed: ["x"],
    skip: [{ column: "Gemeente", values: ["Samen"] }],
  });
  expect(mapping.fixed).toBeUndefined();
  const problem = await importAs("breed.csv", filled(mapping)).catch((error: Problem) => error);
  expect(problem).toMatchObject({ issues: [{ path: "rij 3 kolom Gemeente", message: expect.stringMatching(/deel van Enschede/) }] });
});

test("a workbook with numbers of municipalities, dates, and a column for men and one for women", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Toelichting").addRow(["lees dit eerst"]);
  const sheet = book.addWorksheet("Cijfers");
  sheet.addRows([
    ["Werkzoekenden"],
    ["Code", "Gemeente", "Peildatum", "Mannen", "Vrouwen", "Opmerking"],
    [153, "Enschede", new Date("2024-12-31"), 100, 120, null],
    [147, "Borne", new Date("2024-12-31"), 20, 25, "let op"],
  ]);
  const { mapping, notes } = await propose("werk.xlsx", new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  expect(mapping).toMatchObject({
    file: { sheet: "Cijfers", headerRow: 2 },
    columns: { period: { column: "Peildatum", dates: "month" }, region: { column: "Code", by: "code", prefix: "GM" } },
    measures: [
      { column: "Mannen", fixed: { sex: "m" }, indicator: { id: "werk.cijfer" } },
      { column: "Vrouwen", fixed: { sex: "f" }, indicator: "werk.cijfer" },
    ],
  });
  expect(notes).toContain("kolommen die het voorstel niet gebruikt: Gemeente, Opmerking");
  expect(await importAs("werk.xlsx", filled(mapping))).toMatchObject({ rows: 4, regions: 2 });
});

test("what cannot be seen is not said: a point between three digits, a region or a period that is not there", async () => {
  const { mapping, notes } = await propose("kort.csv", "soort,aantal\nappels,1.234\nperen,2.345\n");
  expect(mapping.file).toEqual({ delimiter: "," });
  expect(mapping).toMatchObject({
    fixed: { period: expect.stringMatching(/^VUL IN/), region: expect.stringMatching(/^VUL IN/) },
    columns: { other: [{ column: "soort", key: "soort" }] },
  });
  expect(notes.join("\n")).toMatch(/of een punt duizendtallen scheidt is niet te zien/);
  expect(await importAs("kort.csv", filled(mapping)).catch((error: Problem) => error)).toMatchObject({
    issues: [{ message: expect.stringMatching(/'1.234' kan 1234 zijn of 1,234/) }, { message: expect.stringMatching(/2345/) }],
  });
});

test("someone's data package, and what is no table", async () => {
  await radar.file("pakket/a.csv", "Regio,2024\nAM05,1\n");
  await radar.file("pakket/b.csv", "x\n1\n");
  await radar.file(
    "pakket/datapackage.json",
    JSON.stringify({
      name: "p",
      resources: [
        { name: "a", path: "a.csv" },
        { name: "b", path: "b.csv" },
      ],
    }),
  );
  const proposal = await proposeMapping({ path: `${radar.inbox}/pakket`, ...radar, now });
  expect(proposal.mapping).toMatchObject({ file: { resource: "a.csv" }, columns: { region: { column: "Regio", by: "code" } } });
  expect(proposal.notes.join("\n")).toMatch(/meer bestanden \(b\)/);
  for (const [name, content] of [
    ["x.json", "[1]"],
    ["leeg.csv", "\n"],
    ["x.pdf", "%PDF-1.4"],
  ] as const)
    await expect(propose(name, content), name).rejects.toMatchObject({ code: "invalid" });
});
