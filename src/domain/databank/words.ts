import type { DimName } from "./indicator.ts";

/** Words of Dutch sources in English; what is not here stays as its source said it. */
const english = new Map([
  ["zeer krap", "very tight"],
  ["krap", "tight"],
  ["gemiddeld", "average"],
  ["ruim", "slack"],
  ["zeer ruim", "very slack"],
  ["blijft krap", "stays tight"],
  ["evenwicht", "balance"],
  ["richting evenwicht", "towards balance"],
  ["verkrapping", "tightening"],
  ["verdere verkrapping", "tightening further"],
  ["verruiming", "loosening"],
  ["geen", "none"],
  ["vrijwel geen", "hardly any"],
  ["enige", "some"],
  ["groot", "large"],
  ["zeer groot", "very large"],
  ["erg hoog", "very high"],
  ["hoog", "high"],
  ["laag", "low"],
  ["erg laag", "very low"],
  ["goed", "good"],
  ["redelijk", "reasonable"],
  ["matig", "moderate"],
  ["slecht", "poor"],
]);

/** A range in words, as the data write it, in English. */
const rangeInEnglish = (text: string) =>
  text
    .replace(/^minder dan ([\d.]+%?)$/, (_, bound: string) => `less than ${bound.replaceAll(".", ",")}`)
    .replace(/^(\d+) tot (\d+%)$/, "$1 to $2");

/** The word of a source, in the reader's language when it is a known one or a range. */
export const sourceWord = (text: string, language: "nl" | "en"): string =>
  language === "en" ? (english.get(text) ?? rangeInEnglish(text)) : text;

/** How sure a copy of a figure is, in words. */
export const qualityWords: Readonly<Record<"nl" | "en", Readonly<Record<string, string>>>> = {
  nl: {
    checked: "overgenomen en door een computer nagekeken",
    typed: "overgetypt uit de bron",
    derived: "door ons afgeleid of opgeteld uit gepubliceerde cijfers",
    approximate: "door ons benaderd",
    secondary: "gelezen via een andere site",
    report: "uit het rapport",
    live: "opgehaald bij de bron",
    imported: "ingelezen door de beheerder",
    own: "eigen bewoording",
  },
  en: {
    checked: "copied and checked by a computer",
    typed: "typed in by hand from the source",
    derived: "derived or added up by us from published figures",
    approximate: "approximated by us",
    secondary: "read on another site",
    report: "from the report",
    live: "retrieved from the source",
    imported: "loaded by the administrator",
    own: "our own wording",
  },
};

const sexes: Readonly<Record<string, { nl: string; en: string }>> = { f: { nl: "vrouwen", en: "women" }, m: { nl: "mannen", en: "men" } };

/** An age as people say it: '15 tot 25 jaar', '80 jaar en ouder'; what is no age comes back as it is. */
export function ageInWords(age: string, language: "nl" | "en"): string {
  const [, from, until, plus] = /^(\d+)(?:-(\d+)|(\+))$/.exec(age) ?? [];
  if (from === undefined) return age;
  if (plus) return language === "nl" ? `${from} jaar en ouder` : `${from} and over`;
  return language === "nl" ? `${from} tot ${until} jaar` : `${from} to ${until}`;
}

/**
 * What a reader calls the value of a breakdown that has one: the name of a code (`nameOf`), women and men, an age in words, and of the other
 * breakdowns (`leerweg=bbl;peilmoment=1 jaar later`) what follows the equals signs. A code without a name is said itself.
 */
export function breakdownInWords(dim: DimName, value: string, language: "nl" | "en", nameOf: (code: string) => string | undefined): string {
  if (dim === "sex") return sexes[value]?.[language] ?? value;
  if (dim === "age") return ageInWords(value, language);
  if (dim === "other")
    return value
      .split(";")
      .map((part) => part.slice(part.indexOf("=") + 1))
      .join(", ");
  return nameOf(value) ?? value;
}

/** A text as the beginning of a sentence: with its capital. */
export const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Loose words as a whole sentence: with its capital and an end. */
export const wholeSentence = (text: string): string => `${sentenceStart(text)}${/[.!?]$/.test(text) ? "" : "."}`;

/** A name in the middle of a sentence: without its capital, unless it is an abbreviation. */
export const inSentence = (name: string): string => (/^[A-Z][A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** What an indicator or a theme is called in the language of the reader. */
export const titleOf = ({ title, title_en }: Readonly<Record<"title" | "title_en", string>>, language: "nl" | "en"): string =>
  language === "nl" ? title : title_en;

/** What an indicator measures, in the language of the reader. */
export const definitionOf = (
  { definition, definition_en }: Readonly<Record<"definition" | "definition_en", string>>,
  language: "nl" | "en",
): string => (language === "nl" ? definition : definition_en);
