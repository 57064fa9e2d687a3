/** What a cell of a table can hold, before it means anything. `fault` is a cell that must not be read as a value, with the reason. */
export type Cell = string | number | boolean | Date | null | { fault: string } | { percent: number };

/** A table as it was found, with every row under the number that a person sees in the file. */
export interface Grid {
  header: readonly string[];
  rows: readonly { row: number; cells: readonly Cell[] }[];
  /** What a person must know of the table that its rows do not show; Dutch. */
  notes?: readonly string[];
}

/** The text of a cell that names something, without spaces around it; undefined when a cell holds no text or number. */
export function wordOf(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell) : undefined;
}
