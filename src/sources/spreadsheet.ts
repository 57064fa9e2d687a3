import ExcelJS from "exceljs";

/** A cell as a person sees it: text, number (3.4 where it shows 3,4%), date, or nothing. Formulas give their result, errors their sign (`#N/A`). */
export type SheetCell = string | number | Date | null;

interface Sheet {
  names: string[];
  /** Rows from 1, cells from 1; undefined when there is no sheet of that name. */
  rows?: SheetCell[][];
}

/** One sheet of a workbook; undefined when the bytes are no xlsx file. */
export async function readSheet(bytes: Uint8Array, name: string): Promise<Sheet | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch {
    return undefined;
  }
  const names = workbook.worksheets.map((sheet) => sheet.name);
  const sheet = workbook.worksheets.find((candidate) => candidate.name.trim() === name.trim());
  if (!sheet) return { names };
  const rows: SheetCell[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: SheetCell[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const value = plain(cell.value);
      cells[column] = typeof value === "number" && isPercent(cell.numFmt) ? Number((value * 100).toPrecision(12)) : value;
    });
    rows[number] = cells;
  });
  return { names, rows };
}

/** Whether a cell shows its number times a hundred; text between quotes in its format does not count. */
function isPercent(format: string | undefined): boolean {
  return (format ?? "").replace(/"[^"]*"|\\./g, "").includes("%");
}

function plain(value: ExcelJS.CellValue): SheetCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || value instanceof Date) return value;
  if (typeof value === "boolean") return value ? "waar" : "onwaar";
  if ("richText" in value)
    return value.richText
      .map(({ text }) => text)
      .join("")
      .trim();
  if ("error" in value) return String(value.error);
  if ("result" in value) return plain(value.result as ExcelJS.CellValue);
  if ("text" in value) return plain(value.text as ExcelJS.CellValue);
  return null;
}
