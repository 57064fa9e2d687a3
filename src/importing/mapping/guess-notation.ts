import type { Mapping } from "./mapping.ts";
import { numberIn, withoutMarks } from "./number.ts";

export interface Notation {
  decimal?: "." | ",";
  thousands?: "." | "," | " ";
  marks: string[];
}

/** Ways to write a number, the one that says least first. */
const ways: readonly Pick<Mapping["file"], "decimal" | "thousands">[] = [
  { decimal: "," },
  { decimal: "." },
  { decimal: ",", thousands: "." },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: "," },
  { decimal: ".", thousands: " " },
];

/**
 * How the numbers in these texts are written. Whole numbers only say nothing; when two ways read all of them differently (`1.234`), the decimal
 * mark stays out, so that the import asks for it.
 */
export function notationOf(texts: readonly string[]): Notation {
  const marks = ["%", "€"].filter((mark) => texts.some((text) => text.includes(mark)));
  const written = texts.map((text) => withoutMarks(text, marks)).filter((text) => /\d/.test(text));
  const counted = ways.map((way) => ({ way, values: written.map((text) => numberIn(text, way)) }));
  const readable = ({ values }: (typeof counted)[number]) => values.filter((value) => value !== undefined).length;
  const most = Math.max(...counted.map(readable));
  const best = counted.filter((one) => readable(one) === most);
  const [first] = best;
  const agree = best.every(({ values }) => values.every((value, at) => value === first?.values[at]));
  const plain = written.every((text) => /^[-+]?\d*$/.test(text) || numberIn(text, {}) === undefined);
  if (!first || most === 0 || !agree || (plain && written.every((text) => !/[.,]/.test(text)))) return { marks };
  return { ...first.way, marks };
}
