import { shown } from "./faults.ts";
import type { Cell } from "./grid.ts";
import type { Mapping } from "./mapping.ts";

export type Figure = { value: number | null; hidden?: "missing" | "suppressed" } | { fault: string };

/** A figure as the mapping says it is written. What only looks like a number (`1.234` where the comma is the decimal mark) is a fault. */
export function figureIn(
  cell: Cell | undefined,
  { file, missing, suppressed }: Pick<Mapping, "file" | "missing" | "suppressed">,
  factor?: number,
): Figure {
  if (cell === null || cell === undefined) return { value: null, hidden: "missing" };
  if (typeof cell === "number") return scaled(cell, factor);
  if (typeof cell === "boolean" || cell instanceof Date)
    return { fault: `${cell instanceof Date ? `de datum ${dayOf(cell)}` : shown(cell)} is geen getal` };
  if (typeof cell === "object" && "fault" in cell) return cell;
  if (typeof cell === "object") {
    return factor === undefined
      ? {
          fault: `de cel toont een percentage en bevat ${cell.percent}; zet in de mapping bij deze maat 'factor': 100 (of 1 als de breuk bedoeld is)`,
        }
      : scaled(cell.percent, factor);
  }
  const text = cell.trim();
  if (suppressed.includes(text) && text !== "") return { value: null, hidden: "suppressed" };
  if (text === "" || missing.includes(text)) return { value: null, hidden: "missing" };
  const number = numberIn(text, file);
  return number === undefined ? { fault: `${shown(text)} is geen getal${hintFor(text, file)}` } : scaled(number, factor);
}

/** A number in text with the decimal mark and the mark between thousands of the mapping; undefined when it is written otherwise. */
export function numberIn(text: string, { decimal, thousands }: Pick<Mapping["file"], "decimal" | "thousands">): number | undefined {
  const mark = (sign: string) => (sign === " " ? "[ \\u00a0\\u202f]" : `\\${sign}`);
  const whole = thousands && thousands !== decimal ? `(?:\\d{1,3}(?:${mark(thousands)}\\d{3})+|\\d+)` : "\\d+";
  if (!new RegExp(`^[-+]?${whole}(?:${mark(decimal)}\\d+)?$`).test(text)) return undefined;
  const plain = thousands && thousands !== decimal ? text.replace(new RegExp(mark(thousands), "g"), "") : text;
  return Number(plain.replace(decimal, "."));
}

function scaled(value: number, factor = 1): Figure {
  const number = factor === 1 ? value : Number((value * factor).toPrecision(12));
  return Number.isFinite(number) ? { value: number } : { fault: "het getal is te groot" };
}

function hintFor(text: string, { decimal, thousands }: Mapping["file"]): string {
  const other = decimal === "." ? "," : ".";
  if (new RegExp(`^[-+]?[\\d.,]*\\${other}\\d+$`).test(text)) {
    return `; volgens de mapping is het decimaalteken een ${decimal === "." ? "punt" : "komma"}${thousands ? "" : " en staat er niets tussen de duizendtallen"}; pas bij file 'decimal' of 'thousands' aan`;
  }
  return "; staat dit voor 'geen cijfer', zet het dan in de mapping bij 'missing' of 'suppressed'";
}

/** A date in a cell as ISO text. */
export function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
