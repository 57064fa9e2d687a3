/** Something in a text that its author must mend: where, what stands there, and what would be right. Lines and columns count from 1. */
export interface Fault {
  line: number;
  column: number;
  value: string;
  message: string;
}

/** Line and column of a place in a text. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** A fault as a line that leads to it: `verkenningen/zorg.md:12:5: ...`. */
export const faultLine = (file: string, { line, column, value, message }: Fault): string =>
  `${file}:${line}:${column}: ${message}${value === "" ? "" : ` (${JSON.stringify(value)})`}`;
