import ExcelJS from "exceljs";
import { checkHeader } from "./delimited.ts";
import { type Faults, refusal, someOf } from "./faults.ts";
import type { Cell, Grid } from "./grid.ts";
import { limits } from "./limits.ts";
import type { Tolerance } from "./mapping/columns.ts";
import { dayOf } from "./mapping/number.ts";
import { unzip } from "./zip.ts";

/** Columns beyond this are a slip of the keyboard in a far corner, not a table. */
const widest = 1000;

/** A sheet that can be read with any of its rows as the header. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  read(faults: Faults, options?: { headerRow?: number; tolerance?: Tolerance | undefined }): Grid;
}

/** The sheets of an xlsx workbook. Throws Problem `invalid` for what is no workbook. */
export async function openWorkbook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  if (!unzip(bytes, file, { unpackedBytes: limits.workbookBytes }).has("xl/workbook.xml"))
    throw refusal(file, "bestand", "dit is een zip, maar geen xlsx-werkmap");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  } catch {
    throw refusal(file, "bestand", "de werkmap is beschadigd; open hem in een rekenblad en sla hem opnieuw op als xlsx");
  }
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.state !== "visible",
    read: (faults, options = {}) => readSheet(sheet, file, faults, options),
  }));
}

/**
 * One sheet of an xlsx workbook. A formula counts as the value that was saved with it; without one it is a fault, as are error values and
 * merged cells, because all three would quietly become something else. Empty rows do not count.
 * Throws Problem `invalid` for what is no workbook, or when the sheet is not there (without a name: when there is more than one).
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  faults: Faults,
  { sheet, ...options }: { sheet?: string; headerRow?: number; tolerance?: Tolerance | undefined } = {},
): Promise<Grid> {
  const sheets = await openWorkbook(bytes, file);
  const names = sheets.map(({ name, isHidden }) => (isHidden ? `${name} (verborgen)` : name));
  if (sheet === undefined && names.length !== 1)
    throw refusal(file, "blad", `de werkmap heeft ${names.length} bladen (${someOf(names)}); noem er een in de mapping bij file 'sheet'`);
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name.trim() === sheet.trim());
  if (!found) throw refusal(file, "blad", `er is geen blad '${sheet}'; wel: ${someOf(names)}`);
  return found.read(faults, options);
}

function readSheet(
  found: ExcelJS.Worksheet,
  file: string,
  faults: Faults,
  { headerRow = 1, tolerance }: { headerRow?: number; tolerance?: Tolerance | undefined },
): Grid {
  // Only rows and cells that are there: one slip of the keyboard in the last row would make a million empty ones.
  const lines = new Map<number, Map<number, Cell>>();
  let unseen = 0;
  found.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = new Map<number, Cell>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const value = cellOf(cell);
      if (value !== null && value !== "") cells.set(column, value);
    });
    if (cells.size > 0) lines.set(number, cells);
    if (cells.size > 0 && row.hidden && number > headerRow) unseen++;
  });
  const top = lines.get(headerRow) ?? new Map<number, Cell>();
  const width = Math.max(0, ...top.keys());
  if (width > widest)
    throw refusal(
      file,
      `rij ${headerRow} kolom ${width}`,
      `hier staat nog een kolomnaam; een tabel mag ${widest} kolommen hebben, haal weg wat er niet bij hoort`,
    );
  const header = Array.from({ length: width }, (_, at) => nameIn(top.get(at + 1) ?? null, `rij ${headerRow} kolom ${at + 1}`, faults));
  checkHeader(header, headerRow, faults, tolerance?.named);
  const outside: string[] = [];
  const rows = [...lines].flatMap(([row, cells]) => {
    if (row <= headerRow) return [];
    for (const column of cells.keys()) if (column > width) outside.push(found.getCell(row, column).address);
    const within = header.map((_, at) => cells.get(at + 1) ?? null);
    return within.every((cell) => cell === null) ? [] : [{ row, cells: within }];
  });
  const notes = [
    unseen > 0 ? `rijen die in het rekenblad verborgen zijn en wel meetellen: ${unseen}` : "",
    outside.length > 0 ? `cellen rechts van de laatste kolomnaam zijn niet gelezen: ${someOf(outside)}` : "",
  ].filter(Boolean);
  return { header, rows, ...(notes.length > 0 ? { notes } : {}) };
}

/** The name of a column. A year may be a number; what is no name is a fault. */
function nameIn(cell: Cell, place: string, faults: Faults): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dayOf(cell);
  if (typeof cell !== "object") return String(cell).replace(/\s+/g, " ").trim();
  if ("fault" in cell) faults.add(place, cell.fault);
  return "percent" in cell ? String(cell.percent) : "";
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
