/** A cell of a table: text, number, or nothing known. */
export type Cell = string | number | null;

/** One field by RFC 4180; nothing known is an empty field. Reading it back gives the same text, or the same number. */
export function csvField(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(",")}\n`;
}
