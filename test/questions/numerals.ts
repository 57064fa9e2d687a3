/** A number as it stands in a text. */
export interface Numeral {
  text: string;
  value: number;
  /** Half of its last digit. */
  within: number;
  percent: boolean;
}

const patterns = {
  nl: /(?<![\p{L}\d])[-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?/gu,
  en: /(?<![\p{L}\d])[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu,
};
const scales: readonly [RegExp, number][] = [
  [/^\s*(miljoen|million)/, 1_000_000],
  [/^\s*(duizend|thousand)/, 1000],
];

/** All numbers of a text, written the Dutch or the English way; the 4 of 'B4' is none. */
export function numeralsIn(text: string, language: "nl" | "en"): Numeral[] {
  return [...text.matchAll(patterns[language])].map((found) => {
    const [written] = found;
    const plain = (language === "nl" ? written.replaceAll(".", "").replace(",", ".") : written.replaceAll(",", "")).replace("\u2212", "-");
    const after = text.slice(found.index + written.length);
    const scale = scales.find(([word]) => word.test(after))?.[1] ?? 1;
    const decimals = plain.split(".")[1]?.length ?? 0;
    return {
      text: written,
      value: Number(plain) * scale,
      within: 0.5 * 10 ** -decimals * scale,
      percent: /^\s*(%|procent|percent)/.test(after),
    };
  });
}

/** Whether a number says this value, rounded as far as it is written; the sign may stand in a word ('daalde met 3'). */
export const isNear = ({ value, within }: Numeral, exact: number): boolean =>
  Math.abs(Math.abs(value) - Math.abs(exact)) <= within * 1.0001;

/** Whether a text has a value, written with as many decimals as its unit has, or as many as `decimals` allows. */
export function hasValue(
  text: string,
  value: number,
  { language, decimals }: { language: "nl" | "en"; decimals: readonly number[] },
): boolean {
  const shown = decimals.map((digits) => Math.abs(Math.round(value * 10 ** digits) / 10 ** digits));
  return numeralsIn(text, language).some((numeral) => shown.some((one) => Math.abs(Math.abs(numeral.value) - one) < 1e-9));
}
