import { observationColumns } from "#sources";

/** The columns that say where a row comes from, on every table. */
export const originColumns = ["source", "table", "url", "quality"] as const;
export type Origin = Record<(typeof originColumns)[number], string>;

/** A row of any table, ready to be written. */
export type Row = Record<string, string | number | null>;

/** Tables of the warehouse that an import makes rows for, with their columns in the order of docs/data/README.md. */
export const columnsOf = {
  observation: observationColumns,
  indicator: [
    "id",
    "title",
    "title_en",
    "definition",
    "definition_en",
    "unit",
    "themes",
    "additive",
    "compare",
    "better",
    "sentence",
    "sentence_en",
    "method",
    "position",
    ...originColumns,
  ],
  unit: ["id", "factor", "decimals", "symbol", "one", "many", "one_en", "many_en", ...originColumns],
  code_label: ["list", "code", "title", "description", ...originColumns],
  boundary: ["region", "geometry", ...originColumns],
} as const satisfies Record<string, readonly string[]>;
export type MadeTable = keyof typeof columnsOf;

/** Columns that observations may have beside those: the note in English. */
export const optionalColumns: readonly string[] = ["note_en"];

/** Columns that together name a row; a later import with the same ones replaces it. */
const keysOf: Record<MadeTable, readonly string[]> = {
  observation: observationColumns.slice(0, 9),
  indicator: ["id"],
  unit: ["id"],
  code_label: ["list", "code"],
  boundary: ["region"],
};

/** Every table that a package in our own format may feed. */
export const ownTables: ReadonlySet<string> = new Set([
  ...Object.keys(columnsOf),
  "region",
  "region_part",
  "region_alias",
  "tile",
  "occupation",
  "occupation_word",
  "subject_word",
  "measure",
  "question_word",
  "crosswalk",
  "similar_occupation",
  "sector",
  "education",
  "theme",
  "instrument",
  "report_figure",
  "report_region",
  "report_law",
]);

export function isMade(table: string): table is MadeTable {
  return Object.hasOwn(columnsOf, table);
}

/** What names a row within its table. */
export function keyOf(table: MadeTable, row: Readonly<Row>): string {
  return keysOf[table].map((column) => row[column] ?? "").join("|");
}
