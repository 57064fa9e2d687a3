import type { ObservationRow, Parsed, Refused, Rejected } from "./source.ts";

/** Columns of an `observation` resource, in the order of docs/data/README.md. */
export const observationColumns = [
  "indicator",
  "period",
  "region",
  "occupation",
  "sector",
  "education",
  "sex",
  "age",
  "other",
  "value",
  "text",
  "unit",
  "status",
  "series",
  "division",
  "source",
  "table",
  "url",
  "quality",
  "retrieved",
  "note",
] as const satisfies readonly (keyof ObservationRow)[];

const empty: ObservationRow = {
  indicator: "",
  period: "",
  region: "",
  occupation: "",
  sector: "",
  education: "",
  sex: "",
  age: "",
  other: "",
  value: null,
  text: "",
  unit: "",
  status: "missing",
  series: "",
  division: "",
  source: "",
  table: "",
  url: "",
  quality: "live",
  retrieved: "",
  note: "",
};

/** A complete row out of what is known; columns that are not given are empty, `quality` is `live`, `status` is `missing`. */
export function observation(known: Partial<ObservationRow>): ObservationRow {
  return { ...empty, ...known };
}

/** Breakdowns without a column of their own as `key=value` joined by `;`, keys sorted, so that one cell is written one way. */
export function otherOf(breakdowns: Readonly<Record<string, string>>): string {
  return Object.entries(breakdowns)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${plain(key)}=${plain(value)}`)
    .sort()
    .join(";");
}

/** `;` and `=` separate, so they cannot be part of a key or a value. */
function plain(text: string): string {
  return text.replace(/[;=\s]+/g, " ").trim();
}

/** Which cell a row fills; two rows of one package may not fill the same one. */
export function cellOf(row: Readonly<Record<string, unknown>>): string {
  return observationColumns
    .slice(0, 9)
    .map((column) => row[column])
    .join("|");
}

/** Remarks joined into one sentence group; empty ones are left out. */
export function noteOf(...remarks: readonly string[]): string {
  return remarks.filter(Boolean).join("; ");
}

/** What became of one cell, with the number of its record. */
export type Outcome<R> = readonly [record: number, outcome: R | Refused | "skipped"];

/** A page on which every cell is accounted for. */
export function parsed<R extends object>(records: number, outcomes: readonly Outcome<R>[]): Parsed<R> {
  const rows: R[] = [];
  const numbers: number[] = [];
  const rejected: Rejected[] = [];
  for (const [record, outcome] of outcomes) {
    if (outcome === "skipped") continue;
    if (isRefused(outcome)) rejected.push({ row: record, ...outcome });
    else {
      rows.push(outcome);
      numbers.push(record);
    }
  }
  return { records, cells: outcomes.length, rows, numbers, rejected, skipped: outcomes.length - rows.length - rejected.length };
}

/** Tells why not from a row: no column is called `reason`. */
export function isRefused(outcome: object): outcome is Refused {
  return "reason" in outcome;
}
