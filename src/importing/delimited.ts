import { parse } from "csv-parse/sync";
import { type Faults, shown, someOf } from "./faults.ts";
import type { Grid } from "./grid.ts";
import type { Tolerance } from "./mapping/columns.ts";
import { placeInCsv, rowAndColumn } from "./place.ts";

export interface DelimitedOptions {
  delimiter?: string;
  /** Row that names the columns; rows above it are left out. Counted from 1. */
  headerRow?: number;
  /** Of a table with a mapping. Empty rows then do not count, as in a workbook. */
  tolerance?: Tolerance | undefined;
}

/** The mark of `;`, `,` and tab that occurs most in the header. */
export function delimiterOf(text: string, headerRow = 1): string {
  const head = text.split(/\r\n|\n|\r/, headerRow).at(-1) ?? "";
  const counted = [",", ";", "\t"].map((mark) => ({ mark, times: head.split(mark).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).mark;
}

/**
 * Reads a delimited text strictly. Faults: no line end after the last line (then it is probably cut off), columns without a name or with
 * the same name, rows with too few or too many fields, loose quotes. Rows that are at fault are left out; the others keep their number.
 */
export function readDelimited(
  text: string,
  faults: Faults,
  { headerRow = 1, delimiter = delimiterOf(text, headerRow), tolerance }: DelimitedOptions = {},
): Grid {
  if (text !== "" && !/[\r\n]$/.test(text)) {
    faults.add(
      placeInCsv(text, delimiter, headerRow),
      "het bestand houdt hier op zonder regeleinde en is waarschijnlijk afgebroken; haal het opnieuw op. Is het toch volledig, zet dan in een tekstverwerker achter de laatste regel een Enter",
    );
  }
  const records: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      on_record: (fields: string[]) => {
        records.push(fields);
        return null;
      },
    });
  } catch (error) {
    faults.add(`rij ${records.length + 1}`, quoteFault((error as { code?: string }).code));
  }
  const header = (records[headerRow - 1] ?? []).map((name) => name.trim());
  checkHeader(header, headerRow, faults, tolerance?.named);
  const rows = records.slice(headerRow).flatMap((cells, at) => {
    const row = headerRow + 1 + at;
    if (tolerance && cells.every((cell) => cell.trim() === "")) return [];
    if (cells.length === header.length) return [{ row, cells }];
    if (tolerance?.skips((column) => cells[header.indexOf(column)] ?? null))
      return [{ row, cells: header.map((_, column) => cells[column] ?? "") }];
    const footnote =
      tolerance && cells.length < header.length ? "; is dit een voetnoot of een totaal, zet het dan in de mapping bij 'skip'" : "";
    faults.add(rowAndColumn(row, header[Math.min(cells.length, header.length) - 1]), `${lengthFault(cells, header.length)}${footnote}`);
    return [];
  });
  return { header, rows };
}

/** Columns that have no name, or a name that another column has as well. With `named` only those count. */
export function checkHeader(header: readonly string[], row: number, faults: Faults, named?: ReadonlySet<string>): void {
  for (const [at, name] of header.entries()) {
    const first = header.indexOf(name);
    if (named && !named.has(name)) continue;
    if (name === "") faults.add(`rij ${row} kolom ${at + 1}`, "de kolom heeft geen naam");
    else if (first < at)
      faults.add(`rij ${row} kolom ${name}`, `kolom ${at + 1} heet net zo als kolom ${first + 1}; elke kolom heeft een eigen naam nodig`);
  }
}

function lengthFault(cells: readonly string[], wanted: number): string {
  if (cells.length === 1 && cells[0] === "") return "lege rij";
  const given = cells.length === 1 ? "1 veld" : `${cells.length} velden`;
  const many =
    cells.length > wanted
      ? `: ${someOf(cells.slice(wanted).map(shown))} te veel; staat er een komma in een getal of een tekst zonder aanhalingstekens?`
      : "";
  return `${given} in plaats van ${wanted}${many}`;
}

function quoteFault(code: string | undefined): string {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return "hier begint een tekst tussen aanhalingstekens die nergens eindigt; het bestand is afgebroken of er ontbreekt een aanhalingsteken";
  return "er staat een los aanhalingsteken; een aanhalingsteken in een tekst wordt dubbel geschreven en de tekst staat dan tussen aanhalingstekens";
}
