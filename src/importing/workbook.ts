import ExcelJS from "exceljs";
import { checkHeader } from "./delimited.ts";
import { type Faults, refusal, someOf } from "./faults.ts";
import type { Cell, Grid } from "./grid.ts";
import { unzip } from "./zip.ts";

/** Columns beyond this are a slip of the keyboard in a far corner, not a table. */
const widest = 1000;

/**
 * One sheet of an xlsx workbook. A formula counts as the value that was saved with it; without one it is a fault, as are error values and
 * merged cells, because all three would quietly become something else. Empty rows at the end do not count.
 * Throws Problem `invalid` for what is no workbook, or when the sheet is not there (without a name: when there is more than one).
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  faults: Faults,
  { sheet, headerRow = 1 }: { sheet?: string; headerRow?: number } = {},
): Promise<Grid> {
  if (!unzip(bytes, file).has("xl/workbook.xml")) throw refusal(file, "bestand", "dit is een zip, maar geen xlsx-werkmap");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  } catch {
    throw refusal(file, "bestand", "de werkmap is beschadigd; open hem in een rekenblad en sla hem opnieuw op als xlsx");
  }
  const names = workbook.worksheets.map(({ name }) => name);
  if (sheet === undefined && names.length !== 1)
    throw refusal(file, "blad", `de werkmap heeft ${names.length} bladen (${someOf(names)}); noem er een in de mapping bij file 'sheet'`);
  const found = sheet === undefined ? workbook.worksheets[0] : workbook.worksheets.find(({ name }) => name.trim() === sheet.trim());
  if (!found) throw refusal(file, "blad", `er is geen blad '${sheet}'; wel: ${someOf(names)}`);

  const cells: Cell[][] = [];
  found.eachRow({ includeEmpty: false }, (row, number) => {
    const values: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column <= widest) values[column - 1] = cellOf(cell);
    });
    cells[number - 1] = values;
  });
  const names_ = Array.from(cells[headerRow - 1] ?? [], (cell) =>
    typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : String(cell ?? ""),
  );
  const header = names_.slice(0, names_.findLastIndex((name) => name !== "") + 1);
  checkHeader(header, headerRow, faults);
  const rows = Array.from(cells.slice(headerRow), (values = [], at) => ({
    row: headerRow + 1 + at,
    cells: header.map((_, column) => values[column] ?? null),
  }));
  return { header, rows: rows.filter(({ cells: all }) => all.some((cell) => cell !== null && cell !== "")) };
}

function cellOf(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged && cell.master.address !== cell.address)
    return { fault: `de cel hoort bij de samengevoegde cel ${cell.master.address}; splits die en vul elke cel in` };
  const value = plain(cell.value);
  return typeof value === "number" && /%/.test((cell.numFmt ?? "").replace(/"[^"]*"/g, "")) ? { percent: value } : value;
}

function plain(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return { fault: `de cel geeft de fout ${value.error}` };
  if ("formula" in value || "sharedFormula" in value) {
    if (value.result === undefined || value.result === null)
      return { fault: "de formule heeft geen bewaarde uitkomst; open de werkmap in een rekenblad, laat haar rekenen en sla haar op" };
    return plain(value.result as ExcelJS.CellValue);
  }
  return "text" in value ? plain(value.text as ExcelJS.CellValue) : { fault: "de cel bevat iets wat geen tekst, getal of datum is" };
}
