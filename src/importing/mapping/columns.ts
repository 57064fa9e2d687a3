import { type Cell, wordOf } from "../grid.ts";
import type { Mapping } from "./mapping.ts";

type Measure = Mapping["measures"][number];

/** A column with figures: of which measure, and what holds for all of them. */
export interface ValueColumn {
  column: string;
  measure: Measure;
  /** Place of the measure in the mapping. */
  at: number;
  fixed: Measure["fixed"];
}

/** The columns with figures of a wide table: one a measure, or with `periods` one a period. */
export function valueColumns(measures: readonly Measure[]): ValueColumn[] {
  return measures.flatMap((measure, at) =>
    measure.periods
      ? Object.entries(measure.periods).map(([column, period]) => ({ column, measure, at, fixed: { ...measure.fixed, period } }))
      : [{ column: measure.column ?? "", measure, at, fixed: measure.fixed }],
  );
}

/** Every column that the mapping names, each once. */
export function namedColumns({ columns, layout, measures, status, skip }: Mapping): string[] {
  const { period, region, occupation, sector, education, sex, age, other, note } = columns;
  const named = [period, region, occupation, sector, education, sex, age, ...other].flatMap((its) => (its ? [its.column] : []));
  const values =
    layout.kind === "long"
      ? [layout.value, ...(layout.measure ? [layout.measure] : [])]
      : valueColumns(measures).flatMap(({ column }) => (column ? [column] : []));
  const stated = typeof status === "object" ? [status.column] : [];
  return [...new Set([...named, ...values, ...stated, ...(note ? [note] : []), ...skip.map(({ column }) => column)])];
}

/** Whether the mapping says that a line is no data. */
export function isSkipped(read: (column: string) => Cell, { skip }: Pick<Mapping, "skip">): boolean {
  return skip.some(({ column, values, starts }) => {
    const word = wordOf(read(column)) ?? "";
    return values.includes(word) || starts.some((start) => word.startsWith(start));
  });
}

/** What a reader of a file must know of its mapping: only columns that it names need a name of their own, and a line it skips may be of any length. */
export interface Tolerance {
  named: ReadonlySet<string>;
  skips: (read: (column: string) => Cell) => boolean;
}

export function toleranceOf(mapping: Mapping): Tolerance {
  return { named: new Set(namedColumns(mapping)), skips: (read) => isSkipped(read, mapping) };
}
