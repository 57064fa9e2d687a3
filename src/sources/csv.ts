import { parse } from "csv-parse/sync";

/** A value as one field of CSV: quoted when it must be; null is empty; numbers with a decimal point and never with an exponent. */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : "";
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, "");
}

/** One line with its line feed, the fields in the order of `columns`. */
export function csvLine(row: Readonly<Record<string, string | number | null | undefined>>, columns: readonly string[]): string {
  return `${columns.map((column) => csvField(row[column] ?? null)).join(",")}\n`;
}

/** Records of a delimited text as published: the header trimmed, every record with its own length and its line of the file. */
interface CsvTable {
  header: string[];
  records: { line: number; fields: string[] }[];
  /** Set when the text stops making sense; the records before it are there. */
  broken?: string;
}

/**
 * Reads a delimited text without guessing: the delimiter is the one of `;`, `,` and tab that occurs most in the header line.
 * Never throws; an unclosed quote ends in `broken`.
 */
export function readCsv(text: string, delimiter = delimiterOf(text)): CsvTable {
  const records: { line: number; fields: string[] }[] = [];
  let broken: string | undefined;
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }: { lines: number }) => {
        records.push({ line: lines, fields });
        return null;
      },
    });
  } catch (error) {
    broken = (error as Error).message;
  }
  const header = (records.shift()?.fields ?? []).map((name) => name.trim());
  return { header, records, ...(broken === undefined ? {} : { broken }) };
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const counted = [";", ",", "\t"].map((mark) => ({ mark, times: head.split(mark).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).mark;
}
