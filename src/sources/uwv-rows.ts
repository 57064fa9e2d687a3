import { regionOf } from "./cbs-codes.ts";
import { dutchNumber } from "./dutch-number.ts";
import { type Outcome, observation, otherOf, parsed } from "./observation.ts";
import type { LayoutChanged, ObservationRow, Parsed, Refused } from "./source.ts";
import { readSheet, type SheetCell } from "./spreadsheet.ts";
import type { SheetMapping } from "./uwv-mapping.ts";

type At = { record: number; retrieved: string; regions: ReadonlyMap<string, string> };
type Columns = { at: number; header: string; column: SheetMapping["columns"][string] }[];

/** A workbook by its mapping: one row for each figure on a line of the sheet. Lines without anything in the mapped columns are counted in `skipped`. */
export async function parseWorkbook(bytes: Uint8Array, mapping: SheetMapping, at: At): Promise<Parsed<ObservationRow> | LayoutChanged> {
  const sheet = await readSheet(bytes, mapping.sheet);
  if (!sheet) return { changed: { expected: ["een xlsx-bestand"], found: ["iets anders, of een beschadigd bestand"] } };
  if (!sheet.rows) return { changed: { expected: [`blad ${mapping.sheet}`], found: sheet.names.map((name) => `blad ${name}`) } };
  const header = (sheet.rows[mapping.headerRow] ?? []).map((cell) => textOf(cell));
  const wanted = Object.keys(mapping.columns);
  const found = header.filter((text) => text !== undefined && text !== "");
  if (found.length !== new Set(found).size || [...found].sort().join("\n") !== wanted.map(squeeze).sort().join("\n")) {
    return { changed: { expected: wanted, found: found.length > 0 ? found : [`een lege rij ${mapping.headerRow}`] } };
  }
  const columns: Columns = Object.entries(mapping.columns).map(([name, column]) => ({
    at: header.indexOf(squeeze(name)),
    header: name,
    column,
  }));
  const lines = sheet.rows.slice(mapping.headerRow + 1);
  const outcomes = lines.flatMap((cells = [], index) =>
    lineOf(cells, columns, mapping, at).map((outcome): Outcome<ObservationRow> => [at.record + mapping.headerRow + 1 + index, outcome]),
  );
  return parsed(lines.length, outcomes);
}

function lineOf(cells: SheetCell[], columns: Columns, mapping: SheetMapping, at: At): (ObservationRow | Refused | "skipped")[] {
  if (columns.every((column) => textOf(cells[column.at]) === "")) return ["skipped"];
  const place: Partial<ObservationRow> = { period: mapping.period, region: mapping.region };
  const others: Record<string, string> = {};
  for (const { at: column, header, column: its } of columns) {
    const given = textOf(cells[column]);
    if (its.as === "other" || its.as === "occupation" || its.as === "sector") {
      const isTotal = its.total.includes(given);
      if (given === "" && !isTotal)
        return [{ column: header, value: "", reason: `lege cel; is dat het totaal, zet dan "total": [""] bij deze kolom` }];
      if (its.as === "other") others[its.name ?? header.toLowerCase()] = isTotal ? "" : given;
      else place[its.as] = isTotal ? "" : `${its.scheme ?? "uwv"}:${given}`;
    } else if (its.as === "region") {
      const region = regionBy(given, at.regions);
      if (!region)
        return [
          { column: header, value: given, reason: `'${given}' is geen regio die de radar kent; verwacht een naam of een code zoals AM05` },
        ];
      place.region = region;
    } else if (its.as === "period") {
      const period = sheetPeriod(cells[column] ?? null);
      if (!period)
        return [{ column: header, value: given, reason: `'${given}' is geen periode; verwacht bijvoorbeeld 2026Q1, maart 2026 of 2026` }];
      place.period = period;
    }
  }
  return columns
    .filter(({ column }) => column.as === "value" || column.as === "word")
    .map(({ at: index, header, column }) => {
      const figure = figureOf(cells[index] ?? null, column.as === "word", mapping);
      if ("reason" in figure) return { column: header, value: textOf(cells[index]), reason: figure.reason };
      return observation({
        ...place,
        indicator: column.indicator ?? "",
        unit: column.unit ?? "",
        other: otherOf(others),
        series: mapping.series,
        division: mapping.division,
        source: "UWV",
        table: `${mapping.title}, blad ${mapping.sheet}`,
        url: mapping.page,
        retrieved: at.retrieved,
        ...figure,
      });
    });
}

function figureOf(
  cell: SheetCell,
  isWord: boolean,
  mapping: SheetMapping,
): Pick<ObservationRow, "value" | "text" | "status" | "note"> | { reason: string } {
  const text = textOf(cell);
  const none = (status: "suppressed" | "missing", note: string) => ({ value: null, text: "", status, note });
  if (mapping.suppressed.includes(text) && text !== "") return none("suppressed", "UWV geeft dit cijfer niet vrij");
  if (text === "" || mapping.missing.includes(text)) return none("missing", "UWV geeft hier geen cijfer");
  if (isWord) return { value: null, text, status: mapping.status, note: "" };
  const value = typeof cell === "number" ? cell : dutchNumber(text);
  if (value === undefined || !Number.isFinite(value)) return { reason: `'${text}' is geen getal` };
  return { value, text: "", status: mapping.status, note: "" };
}

function regionBy(given: string, regions: At["regions"]): string | undefined {
  if (/^nederland$/i.test(given)) return "NL01";
  const coded = regionOf(given);
  return "code" in coded ? coded.code : regions.get(given.toLowerCase());
}

const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/** A period as people write it in a sheet: `2026Q1`, `2026 Q1`, `1e kwartaal 2026`, `2026 1e kwartaal`, `maart 2026`, `2026-03`, `2026`, or a date (its month). */
export function sheetPeriod(cell: SheetCell): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 7);
  const text = textOf(cell).toLowerCase();
  if (/^(19|20)\d{2}$/.test(text) || /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text)) return text;
  const year = /\b((?:19|20)\d{2})/.exec(text)?.[1];
  const rest = year ? text.replace(year, " ").trim() : "";
  const quarter = /^[-\s]*(?:(?:q|kw)\s*([1-4])|([1-4])\s*e?\s*(?:kwartaal|kw))[-\s]*$/.exec(rest);
  if (year && quarter) return `${year}Q${quarter[1] ?? quarter[2]}`;
  const month = months.indexOf(rest) + 1;
  return year && month > 0 ? `${year}-${String(month).padStart(2, "0")}` : undefined;
}

function textOf(cell: SheetCell | undefined): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : squeeze(String(cell));
}

/** Header texts hold line breaks and double spaces that nobody sees. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
