import { protectCounts } from "#domain/disclosure";
import { noteOf, type ObservationRow, observation } from "#sources";
import { type Faults, shown, someOf } from "../faults.ts";
import { type Cell, type Grid, wordOf } from "../grid.ts";
import type { Known } from "../known.ts";
import { limits } from "../limits.ts";
import { rowAndColumn } from "../place.ts";
import { keyOf } from "../tables.ts";
import { isSkipped, namedColumns, type ValueColumn, valueColumns } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import { figureIn } from "./number.ts";
import { periodIn } from "./period.ts";
import { fixedFaults, placeIn } from "./place.ts";

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
  const { dataset, layout, columns, fixed, measures, status } = mapping;
  const rows: ObservationRow[] = [];
  const places = new Map(grid.header.map((name, at) => [name, at]));
  const wanted = namedColumns(mapping);
  const lacking = wanted.filter((name) => !places.has(name));
  for (const name of lacking)
    faults.add(
      `rij ${headerRow} kolom ${name}`,
      `de mapping noemt kolom ${shown(name)}, maar die is er niet; gevonden: ${someOf(grid.header.filter(Boolean))}`,
    );
  const values = valueColumns(measures).map((one) => ({ ...one, fixed: withPeriod(one, faults) }));
  for (const { path, message } of fixedFaults(fixed, "mapping fixed", known)) faults.add(path, message);
  for (const [at, measure] of measures.entries())
    for (const { path, message } of fixedFaults(measure.fixed, `mapping measures.${at}.fixed`, known)) faults.add(path, message);
  if (grid.rows.length === 0) faults.add("bestand", "er staan geen regels onder de kolomnamen");
  const unused = grid.header.filter((name) => name !== "" && !wanted.includes(name));
  const nothing = { rows, skipped: 0, unused, hidden: 0 };
  if (lacking.length > 0) return nothing;
  const count = grid.rows.length * (layout.kind === "long" ? 1 : values.length);
  if (count > limits.cells) {
    faults.add("bestand", `${count} cijfers in een keer; het mogen er ${limits.cells} zijn, splits het bestand`);
    return nothing;
  }

  const firstRow = new Map<string, string>();
  const notation = mixedNotation();
  let skipped = 0;
  let hidden = 0;
  for (const { row, cells } of grid.rows) {
    const read = (column: string): Cell => cells[places.get(column) ?? -1] ?? null;
    const fault = (column: string, message: string) => faults.add(rowAndColumn(row, column), message);
    if (isSkipped(read, mapping)) {
      skipped++;
      continue;
    }
    const place = placeIn(read, { columns, fixed }, known, fault);
    const stated = statusIn(read, status, fault);
    const note = columns.note ? (wordOf(read(columns.note)) ?? "") : "";
    for (const { measure, column, fixed: own } of layout.kind === "wide" ? values : longValue(read, layout, measures, fault)) {
      const figure = figureIn(read(column), mapping, measure.factor);
      if ("fault" in figure) {
        fault(column, figure.fault);
        continue;
      }
      if (measure.factor !== undefined) notation.see(read(column), { row, column, of: `${column}|${measure.code ?? ""}` });
      if (!place || stated === undefined) continue;
      const withheld = stated === "missing" || stated === "suppressed";
      if (withheld && figure.value !== null) {
        fault(column, `er staat ${figure.value}, maar volgens de statuskolom is er geen cijfer (${stated})`);
        continue;
      }
      const indicator = typeof measure.indicator === "string" ? measure.indicator : measure.indicator.id;
      const one = observation({
        ...place,
        ...own,
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
      const cell = keyOf("observation", one);
      const earlier = firstRow.get(cell);
      if (earlier !== undefined)
        fault(
          column,
          `ditzelfde cijfer (${[one.indicator, one.period, one.region, one.other].filter(Boolean).join(" ")}) staat ook in ${earlier}`,
        );
      firstRow.set(cell, rowAndColumn(row, column));
      const [safe = one] = measure.minimum === undefined ? [one] : protectCounts([one], measure.minimum);
      if (safe.value === null && one.value !== null) hidden++;
      rows.push(safe);
    }
  }
  for (const { row, column } of notation.mixed())
    faults.add(
      rowAndColumn(row, column),
      "hier staat een gewoon getal en elders in deze kolom percentages; met 'factor' wordt het een te hoog of te laag. Geef alle cellen dezelfde opmaak",
    );
  return { rows, skipped, unused, hidden };
}

/** What holds for a column, its period in our notation. */
function withPeriod({ measure, at, column, fixed }: ValueColumn, faults: Faults): Measure["fixed"] {
  if (!measure.periods) return fixed;
  const period = periodIn(fixed.period ?? "");
  if (period === undefined)
    faults.add(
      `mapping measures.${at}.periods.${column}`,
      `${shown(fixed.period)} is geen periode; verwacht bijvoorbeeld 2023, 2023Q1, 2023-12 of 2021/22`,
    );
  return { ...fixed, period: period ?? "" };
}

interface Spot {
  row: number;
  column: string;
}

/** Finds columns in which a workbook shows some cells as a percentage and others as a plain number: multiplied alike, one of them is wrong. */
function mixedNotation() {
  const plain = new Map<string, Spot>();
  const percent = new Set<string>();
  return {
    see(cell: Cell, { of, ...spot }: Spot & { of: string }) {
      if (typeof cell === "number" && cell !== 0 && !plain.has(of)) plain.set(of, spot);
      else if (cell !== null && typeof cell === "object" && "percent" in cell) percent.add(of);
    },
    mixed: () => [...plain].filter(([of]) => percent.has(of)).map(([, spot]) => spot),
  };
}

type Fault = (column: string, message: string) => void;

function longValue(
  read: (column: string) => Cell,
  layout: Extract<Mapping["layout"], { kind: "long" }>,
  measures: readonly Measure[],
  fault: Fault,
): { measure: Measure; column: string; fixed: Measure["fixed"] }[] {
  const word = layout.measure ? wordOf(read(layout.measure)) : undefined;
  const measure = layout.measure ? measures.find(({ code }) => code === word) : measures[0];
  if (measure) return [{ measure, column: layout.value, fixed: measure.fixed }];
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
