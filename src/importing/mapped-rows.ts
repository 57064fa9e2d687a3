import { protectCounts } from "#domain/disclosure";
import { noteOf, type ObservationRow, observation } from "#sources";
import { type Faults, shown, someOf } from "./faults.ts";
import { type Cell, type Grid, wordOf } from "./grid.ts";
import type { Known } from "./known.ts";
import { limits } from "./limits.ts";
import { figureIn } from "./mapped-number.ts";
import { fixedFaults, placeIn } from "./mapped-place.ts";
import type { Mapping } from "./mapping.ts";
import { rowAndColumn } from "./place.ts";
import { keyOf } from "./tables.ts";

type Measure = Mapping["measures"][number];

export interface MappedRows {
  rows: ObservationRow[];
  /** Lines that `skip` left out. */
  skipped: number;
  /** Columns that the mapping does not use. */
  unused: string[];
  hidden: number;
}

export interface MappedOptions {
  mapping: Mapping;
  known: Known;
  /** The table in the origin of each row: name of the file and the sheet. */
  table: string;
  /** Unit by indicator, of the new ones as well. */
  units: ReadonlyMap<string, string>;
  headerRow: number;
}

/** Figures of anyone's table, as the mapping says. Every code, number and word that is not right is a fault; small own counts are hidden here. */
export function mappedRows(grid: Grid, { mapping, known, table, units, headerRow }: MappedOptions, faults: Faults): MappedRows {
  const { dataset, layout, columns, fixed, measures, status, skip } = mapping;
  const rows: ObservationRow[] = [];
  const places = new Map(grid.header.map((name, at) => [name, at]));
  const wanted = wantedColumns(mapping);
  const lacking = wanted.filter((name) => !places.has(name));
  for (const name of lacking)
    faults.add(
      `rij ${headerRow} kolom ${name}`,
      `de mapping noemt kolom ${shown(name)}, maar die is er niet; gevonden: ${someOf(grid.header)}`,
    );
  for (const { path, message } of fixedFaults(mapping, known)) faults.add(path, message);
  if (grid.rows.length === 0) faults.add("bestand", "er staan geen regels onder de kolomnamen");
  const unused = grid.header.filter((name) => name !== "" && !wanted.includes(name));
  if (lacking.length > 0) return { rows, skipped: 0, unused, hidden: 0 };
  if (grid.rows.length * measures.length > limits.cells)
    faults.add("bestand", `het mogen er ${limits.cells} cijfers zijn; splits het bestand`);

  const firstRow = new Map<string, number>();
  let skipped = 0;
  let hidden = 0;
  for (const { row, cells } of grid.rows) {
    const read = (column: string): Cell => cells[places.get(column) ?? -1] ?? null;
    const fault = (column: string, message: string) => faults.add(rowAndColumn(row, column), message);
    if (skip.some(({ column, values }) => values.includes(wordOf(read(column)) ?? ""))) {
      skipped++;
      continue;
    }
    const place = placeIn(read, { columns, fixed }, known, fault);
    const stated = statusIn(read, status, fault);
    const note = columns.note ? (wordOf(read(columns.note)) ?? "") : "";
    for (const { measure, column } of measuresOn(read, layout, measures, fault)) {
      const figure = figureIn(read(column), mapping, measure.factor);
      if ("fault" in figure) {
        fault(column, figure.fault);
        continue;
      }
      if (!place || stated === undefined) continue;
      const withheld = stated === "missing" || stated === "suppressed";
      if (withheld && figure.value !== null) {
        fault(column, `er staat ${figure.value}, maar volgens de statuskolom is er geen cijfer (${stated})`);
        continue;
      }
      const indicator = typeof measure.indicator === "string" ? measure.indicator : measure.indicator.id;
      const one = observation({
        ...place,
        indicator,
        unit: units.get(indicator) ?? "",
        value: figure.value,
        status: withheld ? stated : (figure.hidden ?? stated),
        series: fixed.series ?? "",
        division: fixed.division ?? "",
        source: dataset.publisher,
        table,
        url: dataset.url,
        quality: "imported",
        retrieved: dataset.retrieved,
        note: noteOf(measure.note, note),
      });
      const earlier = firstRow.get(keyOf("observation", one));
      if (earlier !== undefined)
        fault(
          column,
          `ditzelfde cijfer (${[one.indicator, one.period, one.region, one.other].filter(Boolean).join(" ")}) staat ook in rij ${earlier}`,
        );
      firstRow.set(keyOf("observation", one), row);
      const [safe = one] = measure.minimum === undefined ? [one] : protectCounts([one], measure.minimum);
      if (safe.value === null && one.value !== null) hidden++;
      rows.push(safe);
    }
  }
  return { rows, skipped, unused, hidden };
}

function wantedColumns({ columns, layout, measures, status, skip }: Mapping): string[] {
  const { period, region, occupation, sector, education, sex, age, other, note } = columns;
  const named = [period, region, occupation, sector, education, sex, age, ...other].flatMap((its) => (its ? [its.column] : []));
  const values =
    layout.kind === "long" ? [layout.value, ...(layout.measure ? [layout.measure] : [])] : measures.flatMap(({ column }) => column ?? []);
  const stated = typeof status === "object" ? [status.column] : [];
  return [...new Set([...named, ...values, ...stated, ...(note ? [note] : []), ...skip.map(({ column }) => column)])];
}

type Fault = (column: string, message: string) => void;

function measuresOn(
  read: (column: string) => Cell,
  layout: Mapping["layout"],
  measures: readonly Measure[],
  fault: Fault,
): { measure: Measure; column: string }[] {
  if (layout.kind === "wide") return measures.map((measure) => ({ measure, column: measure.column ?? "" }));
  const word = layout.measure ? wordOf(read(layout.measure)) : undefined;
  const measure = layout.measure ? measures.find(({ code }) => code === word) : measures[0];
  if (measure) return [{ measure, column: layout.value }];
  fault(
    layout.measure ?? layout.value,
    `${shown(word)} is geen maat van de mapping; verwacht ${someOf(measures.map(({ code = "" }) => code))}, of zet het bij 'skip'`,
  );
  return [];
}

const statuses = ["final", "provisional", "estimated", "suppressed", "missing", "synthetic"] as const;

function statusIn(read: (column: string) => Cell, status: Mapping["status"], fault: Fault): ObservationRow["status"] | undefined {
  if (typeof status !== "object") return status ?? "provisional";
  const word = wordOf(read(status.column)) ?? "";
  const code = Object.hasOwn(status.codes, word) ? status.codes[word] : word;
  const known = statuses.find((one) => one === code);
  if (!known) fault(status.column, `${shown(word)} is geen status; zet in de mapping bij 'codes' welke het is: ${statuses.join(", ")}`);
  return known;
}
