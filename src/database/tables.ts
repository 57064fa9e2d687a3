import type { ColumnType, Generated } from "kysely";

/** Reports of readers that a figure seems wrong: the only thing part 1 keeps of people, and an address only when they give one. */
export interface FigureReportTable {
  id: Generated<string>;
  created_at: ColumnType<Date, never, never>;
  page: string;
  message: string;
  contact: string | null;
  state: Generated<string>;
}

export interface Tables {
  figure_report: FigureReportTable;
}
