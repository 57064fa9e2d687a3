import { type Answer, codeOf, measureOf, periodOf, type Told, textsIn, toldBy } from "./answer.ts";
import type { Figures } from "./figures.ts";
import { hasValue } from "./numerals.ts";
import type { Accepted, Line } from "./question.ts";

export interface Held {
  figures: Figures;
  language: "nl" | "en";
}

const english: Readonly<Record<string, string>> = {
  ...{ "zeer krap": "very tight", krap: "tight", gemiddeld: "average", ruim: "slack", "zeer ruim": "very slack" },
  ...{ "blijft krap": "stays tight", evenwicht: "balance", "richting evenwicht": "towards balance", verkrapping: "tightening" },
  ...{ "verdere verkrapping": "tightening further", verruiming: "loosening", geen: "none", "vrijwel geen": "hardly any", enige: "some" },
  ...{ groot: "large", "zeer groot": "very large", "erg hoog": "very high", hoog: "high", laag: "low", "erg laag": "very low" },
};
const degrees = /(zeer|erg|very|vrijwel|hardly|verdere) $/;

/** The word of a source, in the language of the question. */
export const wordIn = (text: string, language: "nl" | "en"): string =>
  language === "en" ? (english[text] ?? text.replace(/^(\d+) tot (\d+%)$/, "$1 to $2")) : text;

/** Whether a sentence says a word of a class; 'zeer krap' does not say 'krap'. */
function saysWord(sentence: string, word: string): boolean {
  const at = sentence.toLowerCase().indexOf(word);
  return at >= 0 && !degrees.test(sentence.slice(0, at).toLowerCase());
}

const ways = {
  higher:
    /\b(hoger|hoogste|meer|omhoog|stijg\w*|gestegen|steeg|stegen|groei\w*|gegroeid|groter|toe\w*nomen|toename|neemt toe|nam toe|higher|more|larger|rise|rose|risen|increase\w*|grew|grown|grow\w*|up)\b/i,
  lower:
    /\b(lager|laagste|minder|omlaag|dal\w+|gedaald|daalde\w*|krimp\w*|gekrompen|kleiner|af\w*nomen|afname|neemt af|nam af|lower|less|fewer|smaller|fall\w*|fell|decrease\w*|shrank|down)\b/i,
  equal: /\b(gelijk|even (hoog|veel|groot)|ongeveer|hetzelfde|same|equal|about)\b/i,
};

/** The ways that a text says something goes. */
const waysIn = (text: string): readonly (keyof typeof ways)[] =>
  (Object.keys(ways) as (keyof typeof ways)[]).filter((way) => ways[way].test(text));

/** Whether what was answered is this right answer: the measure, place, time and number. */
export function fits(line: Line, answer: Answer, accepted: Accepted, held: Held): boolean {
  const measure = measureOf(answer);
  if (measure && !line.expect.accept.some(({ indicator }) => indicator === measure)) return false;
  const text = toldBy(answer)
    .map((told) => told.text)
    .join("\n");
  switch (accepted.of) {
    case "cell":
      return toldBy(answer).some((told) => isCell(told, accepted, held));
    case "change":
    case "compare":
      return fitsDirection(answer, text, accepted, held);
    case "rank":
      return fitsRank(answer, accepted, held);
    default:
      return accepted.values.every((value) =>
        toldBy(answer).some((told) => ["", accepted.period].includes(periodOf(told)) && saysDerived(told, value, accepted, held)),
      );
  }
}

function isCell(told: Told, accepted: Accepted, { figures, language }: Held): boolean {
  const region = codeOf(told.region);
  const period = periodOf(told);
  if (region && !figures.sameArea(region, accepted.regions[0] ?? "")) return false;
  if (period && period !== accepted.period) return false;
  const [value] = accepted.values;
  const { text } = accepted;
  return (
    (value !== undefined && saysValue(told, value, accepted.indicator, { figures, language })) ||
    (text !== undefined && saysWord(told.text, wordIn(text, language)))
  );
}

/** Whether a sentence gives a figure, in the unit of its source or as a reader sees it. */
export function saysValue(told: Told, value: number, indicator: string, { figures, language }: Held): boolean {
  const { factor, decimals } = figures.unitOf(indicator);
  if (typeof told.value === "number")
    return [value, value * factor].some((one) => Math.abs(one - (told.value ?? 0)) < 1e-6 * Math.max(1, Math.abs(one)));
  return hasValue(told.text, value * factor, { language, decimals: [decimals] });
}

function saysDerived(told: Told, value: number, { indicator, of }: Accepted, { figures, language }: Held): boolean {
  const factor = of === "sum" ? figures.unitOf(indicator).factor : 1;
  const near = (one: number) => Math.abs(one - (told.value ?? Number.NaN)) <= Math.max(0.06, Math.abs(one) * 0.001);
  return near(value) || near(value * factor) || hasValue(told.text, value * factor, { language, decimals: [0, 1, 2] });
}

/** The figure it is about, and either the way it goes or both figures; told from the other place the way turns round. */
function fitsDirection(answer: Answer, text: string, accepted: Accepted, held: Held): boolean {
  const told = toldBy(answer);
  const [one, two] = accepted.values;
  const [, other = ""] = accepted.regions;
  const about = codeOf(told[0]?.region);
  const turned = accepted.of === "compare" && about !== "" && held.figures.sameArea(about, other);
  const [subject, beside] = accepted.of === "change" || turned ? [two, one] : [one, two];
  const direction = turned ? opposite[accepted.direction ?? "equal"] : (accepted.direction ?? "equal");
  const isOfThen = (sentence: Told) => periodOf(sentence) === "" || periodOf(sentence) === accepted.period;
  const said = (value: number | undefined, list: readonly Told[]) =>
    value !== undefined &&
    list.some((sentence) => saysValue(sentence, value, accepted.indicator, held) || inText(sentence, value, accepted, held));
  const way = waysIn(text);
  const right = way.includes(direction) || (isSmall(accepted, held) && way.includes("equal"));
  return said(subject, told.filter(isOfThen)) && (right || (way.length === 0 && said(beside, told)));
}

/** A difference of one in the last decimal, or of one in a hundred, may be called equal: that is inside any margin. */
function isSmall({ values: [one = 0, other = 0], indicator }: Accepted, { figures }: Held): boolean {
  const { factor, decimals } = figures.unitOf(indicator);
  const step = factor === 1 ? 10 ** -decimals : 1;
  return Math.abs(one - other) <= Math.max(step, Math.abs(other) * 0.01) * 1.001;
}

const opposite = { higher: "lower", lower: "higher", equal: "equal" } as const;

function inText(told: Told, value: number, { indicator }: Accepted, { figures, language }: Held): boolean {
  const { factor, decimals } = figures.unitOf(indicator);
  return hasValue(told.text, value * factor, { language, decimals: [decimals] });
}

/** As many of those that come first as were asked for, and the very first of them first. */
function fitsRank(answer: Answer, accepted: Accepted, { figures }: Held): boolean {
  const named = accepted.named ?? [];
  const tied = named.filter((_, at) => accepted.values[at] === accepted.values[0]);
  const told = toldBy(answer);
  const names = (code: string, list: readonly Told[]) =>
    list.some(
      (one) =>
        codeOf(one.region) === code ||
        textsIn(one).includes(code) ||
        figures.namesOf(code).some((name) => one.text.toLowerCase().includes(name.toLowerCase().replace(/ \([^)]*\)$/, ""))),
    );
  const found = named.filter((code) => names(code, told));
  const then = periodOf(told[0] ?? { text: "" });
  if (then !== "" && then !== accepted.period) return false;
  return found.length >= Math.min(accepted.top ?? 1, named.length) && tied.some((code) => names(code, told.slice(0, 1)));
}
