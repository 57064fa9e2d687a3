import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { collectFaults } from "./faults.ts";
import { limits } from "./limits.ts";
import { readWorkbook } from "./workbook.ts";

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Blad1"), book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

test("texts, numbers, dates and formulas with their saved outcome", async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(["Regio", "Datum", "Aantal", "Aandeel"]);
    sheet.addRow(["Twente", new Date("2026-01-01T00:00:00Z"), 12.5, { formula: "C2*2", result: 25 }]);
    sheet.addRow([]);
    sheet.addRow([{ richText: [{ text: "Noord" }, { text: "west" }] }, null, 0, 0.05]);
    sheet.getCell("D4").numFmt = "0%";
  });
  const faults = collectFaults();
  expect(await readWorkbook(bytes, "x.xlsx", faults)).toEqual({
    header: ["Regio", "Datum", "Aantal", "Aandeel"],
    rows: [
      { row: 2, cells: ["Twente", new Date("2026-01-01T00:00:00Z"), 12.5, 25] },
      { row: 4, cells: ["Noordwest", null, 0, { percent: 0.05 }] },
    ],
  });
  expect(faults.count).toBe(0);
});

test("what would quietly become something else is a fault in its cell", async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(["a", "b", "c"]);
    sheet.addRow([{ formula: "1+1" }, { error: "#N/A" }, 1]);
    sheet.addRow([1, 2, 3]);
    sheet.mergeCells("C2:C3");
  });
  const { rows } = await readWorkbook(bytes, "x.xlsx", collectFaults());
  expect(rows.map(({ cells }) => cells)).toEqual([
    [{ fault: expect.stringMatching(/geen bewaarde uitkomst/) }, { fault: "de cel geeft de fout #N/A" }, 1],
    [1, 2, { fault: expect.stringMatching(/samengevoegde cel C2/) }],
  ]);
});

test("a sheet is found by name, and must be named when there are more", async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRow(["a"]);
    book.addWorksheet("Cijfers").addRow(["b"]);
  });
  const faults = collectFaults();
  expect((await readWorkbook(bytes, "x.xlsx", faults, { sheet: "Cijfers" })).header).toEqual(["b"]);
  await expect(readWorkbook(bytes, "x.xlsx", faults)).rejects.toMatchObject({
    issues: [{ path: "blad", message: expect.stringMatching(/2 bladen \(Blad1, Cijfers\)/) }],
  });
  await expect(readWorkbook(bytes, "x.xlsx", faults, { sheet: "Weg" })).rejects.toMatchObject({
    issues: [{ message: expect.stringMatching(/geen blad 'Weg'/) }],
  });
  await expect(readWorkbook(zipSync({ "a.txt": Buffer.from("x") }), "x.xlsx", faults)).rejects.toMatchObject({
    issues: [{ message: expect.stringMatching(/geen xlsx/) }],
  });
});

test("what a person does not see, or would not look for, is told", async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRow(["a", 2024, new Date("2025-01-01T00:00:00Z")]);
    sheet.addRow([1, 2, 3]);
    sheet.getRow(2).hidden = true;
    sheet.getCell("F3").value = "kladje";
    sheet.getCell("A1048576").value = 9;
    book.addWorksheet("Codes", { state: "hidden" });
  });
  const faults = collectFaults();
  expect(await readWorkbook(bytes, "x.xlsx", faults, { sheet: "Blad1" })).toEqual({
    header: ["a", "2024", "2025-01-01"],
    rows: [
      { row: 2, cells: [1, 2, 3] },
      { row: 1048576, cells: [9, null, null] },
    ],
    notes: [
      "rijen die in het rekenblad verborgen zijn en wel meetellen: 1",
      "cellen rechts van de laatste kolomnaam zijn niet gelezen: F3",
    ],
  });
  await expect(readWorkbook(bytes, "x.xlsx", faults)).rejects.toMatchObject({
    issues: [{ message: expect.stringMatching(/2 bladen \(Blad1, Codes \(verborgen\)\)/) }],
  });
});

test("a workbook that unpacks to more than can be read is refused before it is read", async () => {
  const bomb = zipSync(
    { "xl/workbook.xml": Buffer.from("<workbook/>"), "xl/worksheets/sheet1.xml": Buffer.alloc(limits.workbookBytes) },
    { level: 1 },
  );
  await expect(readWorkbook(bomb, "x.xlsx", collectFaults())).rejects.toMatchObject({
    issues: [{ path: "xl/worksheets/sheet1.xml", message: expect.stringMatching(/groter dan 120 MB/) }],
  });
});

test("a name of a column in a merged cell is a fault, and one far to the right too", async () => {
  const merged = await workbook((sheet) => {
    sheet.addRow(["Jaar", "2024", "2025"]);
    sheet.mergeCells("B1:C1");
    sheet.addRow([1, 2, 3]);
  });
  const faults = collectFaults();
  expect((await readWorkbook(merged, "x.xlsx", faults)).header).toEqual(["Jaar", "2024", ""]);
  expect(faults.shown[0]).toEqual({ path: "rij 1 kolom 3", message: expect.stringMatching(/samengevoegde cel B1/) });
  const wide = await workbook((sheet) => {
    sheet.addRow(["Jaar"]);
    sheet.getCell(1, 1500).value = "verdwaald";
  });
  await expect(readWorkbook(wide, "x.xlsx", faults)).rejects.toMatchObject({ issues: [{ path: "rij 1 kolom 1500" }] });
});
