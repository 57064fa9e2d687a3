import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "./csv.ts";
import { bytesOf } from "./format.ts";
import { workbook } from "./workbook.ts";

async function* pieces(...list: readonly (readonly (readonly Cell[])[])[]) {
  yield* list;
}

const made = (rows: readonly (readonly Cell[])[]) =>
  bytesOf({
    pieces: workbook([{ name: "Cijfers", widths: [20, 10], head: ["Naam", "Waarde"], rows: pieces(rows.slice(0, 1), rows.slice(1)) }], {
      title: "Proef & meer",
      created: "2026-11-23T10:00:00.000Z",
    }),
  });

async function read(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet("Cijfers");
  if (!sheet) throw new Error("no sheet Cijfers");
  return sheet;
}

test("numbers are numbers, texts are texts, and nothing known is an empty cell", async () => {
  const sheet = await read(
    await made([
      ["Twente", 3.5],
      ["Achterhoek", null],
      ["Groningen", 0],
    ]),
  );
  expect(["A1", "B1"].map((cell) => sheet.getCell(cell).value)).toEqual(["Naam", "Waarde"]);
  expect([2, 3, 4].map((row) => sheet.getCell(row, 2).value)).toEqual([3.5, null, 0]);
  expect(sheet.getCell("B2").type).toBe(ExcelJS.ValueType.Number);
});

test("the head stays in view and filters", async () => {
  const sheet = await read(await made([["Twente", 3.5]]));
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet.autoFilter).toBe("A1:B2");
  expect(sheet.getCell("A1").font?.bold).toBe(true);
});

test("what starts as a formula stays a text", async () => {
  const nasty = ["=1+1", '=HYPERLINK("https://voorbeeld.nl")', "+31 6", "-2", "@som", "\t=1"];
  const sheet = await read(await made(nasty.map((text) => [text, 1])));
  for (const [at, text] of nasty.entries()) {
    const cell = sheet.getCell(at + 2, 1);
    expect(cell.value).toBe(text);
    expect(cell.formula).toBeUndefined();
    expect(cell.numFmt).toBe("@");
  }
});

test("any text that XML can hold reads back as it was", async () => {
  const character = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => /^[\P{Cc}\t\n]*$/u.test(text) && text.isWellFormed() && !/[\uFFFE\uFFFF]/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(character, { minLength: 1, maxLength: 8 }), async (texts) => {
      const sheet = await read(await made(texts.map((text) => [text, 1])));
      expect(texts.map((_, at) => sheet.getCell(at + 2, 1).value)).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

test("what XML forbids is left out, and what a cell cannot hold is cut off and says so", async () => {
  const sheet = await read(
    await made([
      ["a\u0000b\u001Fc", 1],
      ["x".repeat(40_000), 2],
    ]),
  );
  expect(sheet.getCell("A2").value).toBe("abc");
  expect(String(sheet.getCell("A3").value)).toHaveLength(32_767);
  expect(String(sheet.getCell("A3").value).endsWith("…")).toBe(true);
});

test("the same content gives the same bytes", async () => {
  expect(await made([["Twente", 3.5]])).toEqual(await made([["Twente", 3.5]]));
});
