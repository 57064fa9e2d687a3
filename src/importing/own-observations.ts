import { parsePeriod } from "#domain/periods";
import { plainNumber } from "#sources";
import { type Faults, shown, someOf } from "./faults.ts";
import { type Grid, wordOf } from "./grid.ts";
import type { Known } from "./known.ts";
import { columnsOf, keyOf, optionalColumns, originColumns } from "./tables.ts";

const statuses: ReadonlySet<string> = new Set(["final", "provisional", "estimated", "suppressed", "missing", "synthetic"]);

export interface OwnOptions {
  known: Known;
  /** Tables of the same package, which may bring codes along. */
  gridsOf: (table: string) => readonly Grid[];
  path: string;
}

/** Adds everything that is wrong with observations in our own format, by row and column. */
export function ownObservations(grid: Grid, { known, gridsOf, path }: OwnOptions, faults: Faults): void {
  const { header, rows } = grid;
  const lacking = columnsOf.observation.filter((column) => !header.includes(column));
  const possible = new Set<string>(["", ...columnsOf.observation, ...optionalColumns]);
  const strange = header.filter((name) => !possible.has(name));
  for (const name of lacking) faults.add(`${path} rij 1 kolom ${name}`, `de kolom ontbreekt; gevonden: ${someOf(header)}`);
  for (const name of strange)
    faults.add(`${path} rij 1 kolom ${name}`, `deze kolom hoort er niet; verwacht ${columnsOf.observation.join(", ")}`);
  if (lacking.length > 0) return;

  const codes = (table: string, column: string, base: Iterable<string>) =>
    new Set([...base, ...gridsOf(table).flatMap((one) => valuesOf(one, column))]);
  const regions = codes("region", "code", known.regions.keys());
  const lists = {
    occupation: codes("occupation", "code", known.occupations),
    sector: codes("sector", "code", known.sectors),
    education: codes("education", "code", known.educations),
  };
  const units = new Map([...known.indicators, ...gridsOf("indicator").flatMap((one) => pairsOf(one, "id", "unit"))]);
  const firstRow = new Map<string, number>();

  for (const { row, cells } of rows) {
    const line = Object.fromEntries(header.map((name, at) => [name, wordOf(cells[at]) ?? ""]));
    const fault = (column: string, message: string) => faults.add(`${path} rij ${row} kolom ${column}`, message);
    const text = (column: string) => line[column] ?? "";
    const unit = units.get(text("indicator"));
    if (unit === undefined) fault("indicator", `${shown(text("indicator"))} is geen indicator van de radar of van dit pakket`);
    else if (unit !== text("unit")) fault("unit", `${shown(text("unit"))} is niet de eenheid van ${text("indicator")}; die is '${unit}'`);
    if (!parsePeriod(text("period")))
      fault("period", `${shown(text("period"))} is geen periode; verwacht bijvoorbeeld 2023, 2023Q1 of 2023-12`);
    if (!regions.has(text("region")))
      fault("region", `${shown(text("region"))} is geen regio van de huidige indeling; verwacht bijvoorbeeld NL01 of AM05`);
    for (const [column, list] of Object.entries(lists))
      if (text(column) !== "" && !list.has(text(column))) fault(column, `${shown(text(column))} kent de radar niet`);
    if (!["", "m", "f"].includes(text("sex"))) fault("sex", `${shown(text("sex"))} is geen geslacht; verwacht m, f of leeg`);
    if (!/^(\d{1,3}-\d{1,3}|\d{1,3}\+)?$/.test(text("age")))
      fault("age", `${shown(text("age"))} is geen leeftijd; verwacht bijvoorbeeld 15-25 of 75+`);
    if (!isSortedPairs(text("other")))
      fault(
        "other",
        `${shown(text("other"))} is niet goed geschreven; verwacht sleutel=waarde, gescheiden door ; en gesorteerd op sleutel`,
      );
    figureFaults(line, fault);
    for (const column of originColumns) if (text(column) === "") fault(column, "is leeg; elke rij heeft een herkomst nodig");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text("retrieved")))
      fault("retrieved", `${shown(text("retrieved"))} is geen datum; verwacht bijvoorbeeld 2026-11-23`);
    const key = keyOf("observation", line);
    const earlier = firstRow.get(key);
    if (earlier !== undefined) fault("indicator", `ditzelfde cijfer staat ook in rij ${earlier}`);
    firstRow.set(key, row);
  }
}

function figureFaults(line: Readonly<Record<string, string>>, fault: (column: string, message: string) => void): void {
  const { value = "", text = "", status = "" } = line;
  if (value !== "" && plainNumber(value) === undefined)
    fault("value", `${shown(value)} is geen getal; verwacht een getal met een punt voor de decimalen, of leeg`);
  if (!statuses.has(status)) fault("status", `${shown(status)} is geen status; verwacht ${[...statuses].join(", ")}`);
  else if (status === "suppressed" || status === "missing") {
    if (value !== "" || text !== "") fault("value", `status ${status}, maar er staat wel ${shown(value || text)}`);
  } else if (value === "" && text === "") fault("value", `is leeg bij status ${status}; zonder cijfer is de status missing of suppressed`);
}

function isSortedPairs(other: string): boolean {
  const pairs = other === "" ? [] : other.split(";");
  return pairs.every((pair) => /^[^=]+=[^=]+$/.test(pair)) && pairs.join(";") === [...pairs].sort().join(";");
}

function valuesOf({ header, rows }: Grid, column: string): string[] {
  const at = header.indexOf(column);
  return at < 0 ? [] : rows.map(({ cells }) => wordOf(cells[at]) ?? "");
}

function pairsOf(grid: Grid, key: string, value: string): [string, string][] {
  const values = valuesOf(grid, value);
  return valuesOf(grid, key).map((one, at) => [one, values[at] ?? ""]);
}
