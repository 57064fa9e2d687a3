import { plainNumber } from "#sources";

/** How a value is written, without a name yet. */
export interface UnitMeaning {
  factor: number;
  symbol: string;
  /** What is counted; empty when nobody says. */
  words: string;
}

const times: Readonly<Record<string, number>> = { "": 1, mln: 1e6, miljoen: 1e6, mld: 1e9, miljard: 1e9 };
const empty = new Set(["", "aantal", "number", "getal"]);

/**
 * A unit as CBS writes it: `%`, `aantal`, `x 1 000`, `1 000 euro`, `mln euro`. What is not understood stays as words behind the number as published,
 * so that nothing is multiplied by mistake.
 */
export function unitMeaning(published: string): UnitMeaning {
  const text = published.replace(/\s+/g, " ").trim();
  if (empty.has(text.toLowerCase())) return { factor: 1, symbol: "", words: "" };
  if (text === "%") return { factor: 1, symbol: "%", words: "" };
  const [, digits = "", word = "", rest = ""] = /^(?:x )?(1(?:[ .]?000)*)? ?(mln|miljoen|mld|miljard)?(?: (.+))?$/i.exec(text) ?? [];
  const count = digits === "" ? 1 : (plainNumber(digits.replace(/[ .]/g, "")) ?? 1);
  const factor = count * (times[word.toLowerCase()] ?? 1);
  const noun = factor > 1 ? rest : text;
  if (/^euro$/i.test(noun)) return { factor, symbol: "€", words: "" };
  return { factor, symbol: "", words: noun };
}

/** Decimals of a value that is shown multiplied by the factor: thousands with one decimal show none. */
export function shownDecimals(decimals: number, factor: number): number {
  return Math.max(0, decimals - Math.round(Math.log10(factor)));
}

/** Decimals of a number as published; at most six. */
export function decimalsIn(value: number): number {
  const [, decimals = ""] = /^-?\d+\.(\d+)$/.exec(String(value)) ?? [];
  return Math.min(decimals.length, 6);
}

/** A name in lower case out of any text: `Ziekteverzuimpercentage_1` -> `ziekteverzuimpercentage-1`, `per km²` -> `per-km2`. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("%", "percent")
    .replaceAll("€", "euro")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
