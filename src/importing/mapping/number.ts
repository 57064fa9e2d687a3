import { shown } from "../faults.ts";
import type { Cell } from "../grid.ts";
import type { Mapping } from "./mapping.ts";

export type Figure = { value: number | null; hidden?: "missing" | "suppressed" } | { fault: string };

/** A figure as the mapping says it is written. What only looks like a number (`1.234` where the comma is the decimal mark) is a fault. */
export function figureIn(
  cell: Cell | undefined,
  { file, missing, suppressed }: Pick<Mapping, "file" | "missing" | "suppressed">,
  factor?: number,
): Figure {
  if (cell === null || cell === undefined) return { value: null, hidden: "missing" };
  if (typeof cell === "number") {
    // A publisher's sign for 'no figure' can be a number: -9 is no figure in a workbook either.
    if (suppressed.includes(String(cell))) return { value: null, hidden: "suppressed" };
    return missing.includes(String(cell)) ? { value: null, hidden: "missing" } : scaled(cell, factor);
  }
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
  const bare = withoutMarks(text, file.marks);
  if (isAmbiguous(bare, file))
    return {
      fault: `${shown(text)} kan ${bare.replace(".", "")} zijn of ${bare.replace(".", ",")}; zet in de mapping bij file 'decimal' het decimaalteken ("," of "."), en bij 'thousands' wat er tussen duizendtallen staat`,
    };
  const number = numberIn(bare, file);
  return number === undefined ? { fault: `${shown(text)} is geen getal${hintFor(text, file)}` } : scaled(number, factor);
}

type Written = Pick<Mapping["file"], "decimal" | "thousands">;

/** A number in text with the decimal mark and the mark between thousands of the mapping; undefined when it is written otherwise. */
export function numberIn(text: string, { decimal: stated, thousands }: Written): number | undefined {
  const decimal = stated ?? (thousands === "." ? "," : ".");
  const mark = (sign: string) => (sign === " " ? "[ \\u00a0\\u202f]" : `\\${sign}`);
  const whole = thousands ? `(?:\\d{1,3}(?:${mark(thousands)}\\d{3})+|\\d+)` : "\\d+";
  if (!new RegExp(`^[-+\u2212]?${whole}(?:${mark(decimal)}\\d+)?$`).test(text)) return undefined;
  const plain = thousands ? text.replace(new RegExp(mark(thousands), "g"), "") : text;
  return Number(plain.replace(decimal, ".").replace("\u2212", "-"));
}

/** Three digits behind a point, while the mapping does not say what a point is: in Dutch a thousand, elsewhere a part of one. */
function isAmbiguous(text: string, { decimal, thousands }: Written): boolean {
  return decimal === undefined && thousands === undefined && /^[-+\u2212]?[1-9]\d{0,2}\.\d{3}$/.test(text);
}

/** A text without the marks that may stand before or behind a number. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  let rest = text;
  for (const mark of marks) {
    if (rest.startsWith(mark)) rest = rest.slice(mark.length).trim();
    else if (rest.endsWith(mark)) rest = rest.slice(0, -mark.length).trim();
  }
  return rest;
}

function scaled(value: number, factor = 1): Figure {
  const number = factor === 1 ? value : Number((value * factor).toPrecision(12));
  return Number.isFinite(number) ? { value: number } : { fault: "het getal is te groot" };
}

function hintFor(text: string, { decimal = ".", thousands }: Mapping["file"]): string {
  const [, before = "", after = ""] = /^([^\d.,+-]*)[-+]?[\d.,]*\d([^\d.,]*)$/.exec(text) ?? [];
  const sign = before.trim() || after.trim();
  if (sign !== "" && sign.length < 4) return `; staat ${shown(sign)} overal bij het getal, zet het dan in de mapping bij file 'marks'`;
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
