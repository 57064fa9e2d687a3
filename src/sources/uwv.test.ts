import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { isChanged, type Reader } from "./source.ts";
import { parseMappings, uwv } from "./uwv.ts";
import { sheetPeriod } from "./uwv-rows.ts";

const mapping = {
  id: "uwv-spanning",
  resource: "uwv-tension",
  title: "Spanningsindicator (opname voor tests)",
  download: "https://www.uwv.nl/voorbeeld.xlsx",
  page: "https://www.uwv.nl/voorbeeld",
  sheet: "Tabel 1",
  headerRow: 3,
  columns: {
    Arbeidsmarktregio: { as: "region" },
    Kwartaal: { as: "period" },
    "Beroepsgroep code": { as: "occupation", scheme: "brc2014", total: [""] },
    Spanningsindicator: { as: "value", indicator: "tension", unit: "ratio" },
    Typering: { as: "word", indicator: "tension-class", unit: "class" },
    Opmerking: { as: "ignore" },
  },
  suppressed: ["*"],
  missing: ["-"],
};

async function workbook(edit: (sheet: ExcelJS.Worksheet) => void = () => {}, name = "Tabel 1"): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Toelichting").addRow(["Lees mij"]);
  const sheet = book.addWorksheet(name);
  sheet.addRow(["Spanningsindicator"]);
  sheet.addRow([]);
  sheet.addRow(["Arbeidsmarktregio", "Kwartaal", "Beroepsgroep\ncode", "Spanningsindicator", "Typering", "Opmerking"]);
  sheet.addRow(["Voorbeeldregio", "2026 Q1", "0811", 1.11, "gemiddeld", ""]);
  sheet.addRow(["AM05", "1e kwartaal 2026", "0812", "2,22", "krap", ""]);
  sheet.addRow([
    "Nederland",
    new Date("2026-03-31T00:00:00Z"),
    "",
    { formula: "1+2", result: 3.33 },
    { richText: [{ text: "zeer " }, { text: "krap" }] },
    "",
  ]);
  sheet.addRow(["Voorbeeldregio", "2026 Q1", "0813", "*", "-", ""]);
  sheet.addRow(["Nergens", "2026 Q1", "0811", 4.44, "krap", ""]);
  sheet.addRow(["Voorbeeldregio", "voorjaar", "0811", 5.55, "krap", ""]);
  sheet.addRow(["Voorbeeldregio", "2026 Q2", "0811", "veel", "krap", ""]);
  sheet.addRow([]);
  sheet.addRow(["Bron: UWV"]);
  edit(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const put = (column: number, text: string) => (sheet: ExcelJS.Worksheet) => {
  sheet.getRow(3).getCell(column).value = text;
};

function reader(patch: object = {}): Reader {
  const source = uwv({ mappings: parseMappings({ ...mapping, ...patch }), regions: new Map([["voorbeeldregio", "AM07"]]) });
  return source.tables[0]?.open(new Map()) as Reader;
}
const parse = async (bytes: Uint8Array, patch: object = {}) => reader(patch).parse(bytes, { record: 0, retrieved: "2026-11-23" });

test("figures and words, with regions by name or code and periods as people write them", async () => {
  const outcome = await parse(await workbook());
  if (isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  expect(outcome.rows).toHaveLength(9);
  expect(outcome.rows[0]).toMatchObject({
    indicator: "tension",
    region: "AM07",
    period: "2026Q1",
    occupation: "brc2014:0811",
    value: 1.11,
    unit: "ratio",
    status: "final",
  });
  expect(outcome.rows[1]).toMatchObject({ indicator: "tension-class", text: "gemiddeld", value: null, status: "final" });
  expect(outcome.rows[2]).toMatchObject({ region: "AM05", value: 2.22 });
  expect(outcome.rows[4]).toMatchObject({ region: "NL01", period: "2026-03", occupation: "", value: 3.33 });
  expect(outcome.rows[5]).toMatchObject({ text: "zeer krap" });
  expect(outcome.rows[6]).toMatchObject({ value: null, status: "suppressed" });
  expect(outcome.rows[7]).toMatchObject({ value: null, text: "", status: "missing" });
  expect(outcome.rows[0]).toMatchObject({
    source: "UWV",
    table: "Spanningsindicator (opname voor tests), blad Tabel 1",
    url: "https://www.uwv.nl/voorbeeld",
  });
});

test("what cannot be read is rejected by the row of the sheet", async () => {
  const outcome = await parse(await workbook());
  if (isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  expect(outcome.rejected.map(({ row, column, value }) => [row, column, value])).toEqual([
    [8, "Arbeidsmarktregio", "Nergens"],
    [9, "Kwartaal", "voorjaar"],
    [10, "Spanningsindicator", "veel"],
    [12, "Arbeidsmarktregio", "Bron: UWV"],
  ]);
  expect(outcome.skipped).toBe(1);
  expect(outcome.rows.length + outcome.rejected.length + outcome.skipped).toBe(outcome.cells);
});

test("a blank cell is the total only where the mapping says so, and then so is its word", async () => {
  const occupation = { as: "occupation", scheme: "brc2014" };
  const columns = (total: object) => ({ columns: { ...mapping.columns, "Beroepsgroep code": { ...occupation, ...total } } });
  const strict = await parse(await workbook(), columns({}));
  if (isChanged(strict)) throw new Error(JSON.stringify(strict));
  expect(strict.rejected[0]).toMatchObject({ row: 6, column: "Beroepsgroep code", value: "", reason: expect.stringContaining('"total"') });
  const named = await workbook((sheet) => {
    sheet.getRow(6).getCell(3).value = "Totaal";
  });
  const worded = await parse(named, columns({ total: ["Totaal"] }));
  if (isChanged(worded)) throw new Error(JSON.stringify(worded));
  expect(worded.rows[4]).toMatchObject({ region: "NL01", occupation: "", value: 3.33 });
});

test("a share that shows as 3,4% is 3.4", async () => {
  const shown = await parse(
    await workbook((sheet) => {
      Object.assign(sheet.getRow(4).getCell(4), { value: 0.034, numFmt: "0.0%" });
      Object.assign(sheet.getRow(5).getCell(4), { value: 0.034, numFmt: '0.000" %"' });
    }),
  );
  if (isChanged(shown)) throw new Error(JSON.stringify(shown));
  expect([shown.rows[0]?.value, shown.rows[2]?.value]).toEqual([3.4, 0.034]);
});

describe("a changed layout is not imported", () => {
  test.each<[string, (sheet: ExcelJS.Worksheet) => void, string]>([
    ["a header with another text", put(4, "Spanning"), "Spanning"],
    ["a column more", put(7, "Trend"), "Trend"],
    ["a column twice", put(6, "Typering"), "Typering"],
    ["a header on another row", (sheet) => void sheet.spliceRows(1, 0, ["Nieuw"]), "een lege rij 3"],
  ])("%s", async (_what, edit, found) => {
    const outcome = await parse(await workbook(edit));
    if (!isChanged(outcome)) throw new Error("not noticed");
    expect(outcome.changed.found).toContain(found);
    expect(outcome.changed.expected).toContain("Spanningsindicator");
  });

  test("another sheet, with the names that are there", async () => {
    expect(await parse(await workbook(() => {}, "Tabel 1a"))).toEqual({
      changed: { expected: ["blad Tabel 1"], found: ["blad Toelichting", "blad Tabel 1a"] },
    });
  });

  test("no workbook at all", async () => {
    expect(await parse(Buffer.from("PK\u0003\u0004kapot"))).toHaveProperty("changed");
    expect(reader().next(Buffer.from("<html>"), "")).toEqual({ broken: "geen xlsx-bestand" });
  });
});

test("a mapping that cannot work is refused with everything that is wrong", () => {
  const wrong = { ...mapping, resource: "Spanning", headerRow: 0, columns: { Regio: { as: "region" } } };
  expect(() => parseMappings(wrong)).toThrow(/resource.*headerRow/s);
  const incomplete = { ...mapping, columns: { Waarde: { as: "value" } } };
  expect(() => parseMappings(incomplete)).toThrow(/periode.*regio.*'Waarde' heeft een 'indicator'/s);
});

test.each([
  ["2026Q1", "2026Q1"],
  ["2026 Q4", "2026Q4"],
  ["2026-KW2", "2026Q2"],
  ["3e kwartaal 2025", "2025Q3"],
  ["2025 3e kwartaal", "2025Q3"],
  ["maart 2026", "2026-03"],
  ["2026-03", "2026-03"],
  ["2026", "2026"],
])("'%s' is %s", (text, period) => expect(sheetPeriod(text)).toBe(period));

test.each(["Q1", "5e kwartaal 2026", "2026 voorjaar", "2026-13", ""])("'%s' is no period", (text) =>
  expect(sheetPeriod(text)).toBeUndefined(),
);
