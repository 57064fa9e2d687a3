import type { Observation, Unit } from "./indicator.ts";
import { sourceWord } from "./words.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** A number with Dutch or English separators and a fixed count of decimals. */
export function formatNumber(value: number, decimals: number, language: "nl" | "en"): string {
  const key = `${language}${decimals}`;
  const known = formats.get(key);
  const format =
    known ??
    new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    });
  if (!known) formats.set(key, format);
  return format.format(value);
}

/** Whether a value was rounded to nothing by its source: 0 in thousands is fewer than 500. */
const isFewest = (value: number, { factor, decimals, symbol }: Unit) => value === 0 && factor === 1000 && !decimals && symbol === "";

/** The number of an observation as the reader sees it, without its noun: '3,2%', '€ 18,50', '346.510', '< 500'. */
export function displayNumber(value: number, unit: Unit, language: "nl" | "en"): string {
  if (isFewest(value, unit)) return "< 500";
  const number = formatNumber(value * (unit.factor ?? 1), unit.decimals ?? 0, language);
  if (unit.symbol === "%") return `${number}%`;
  return unit.symbol === "€" ? `€\u00a0${number}` : number;
}

/** The noun that belongs to a value: 'banen', 'baan', 'per uur'; empty for a percentage. */
export function displayNoun(value: number, unit: Unit, language: "nl" | "en"): string {
  const single = Math.abs(value * (unit.factor ?? 1)) === 1;
  if (language === "en") return single ? unit.one_en : unit.many_en;
  return single ? unit.one : unit.many;
}

/** A value with its noun: '346.510 banen', '3,2%', '€ 18,50 per uur'. */
export function displayValue(value: number, unit: Unit, language: "nl" | "en"): string {
  const noun = displayNoun(value, unit, language);
  if (isFewest(value, unit)) return `${language === "nl" ? "minder dan" : "fewer than"} 500 ${noun}`;
  return noun && noun !== "%" ? `${displayNumber(value, unit, language)} ${noun}` : displayNumber(value, unit, language);
}

/** Whether the word of a figure is the range that it lies in: 'minder dan 1.500', '26 tot 42%'. */
export const isRange = (text: string): boolean => /^(minder dan [\d.]+%?|\d+ tot \d+%)$/.test(text);

/** A figure as the reader sees it: the range it lies in when rounding leaves no more, else its value with the noun, else the word of its source. */
export function displayFigure({ value, text }: Pick<Observation, "value" | "text">, unit: Unit, language: "nl" | "en"): string {
  if (isRange(text))
    return text.endsWith("%") ? sourceWord(text, language) : `${sourceWord(text, language)} ${displayNoun(2, unit, language)}`;
  return value === null ? sourceWord(text, language) : displayValue(value, unit, language);
}
