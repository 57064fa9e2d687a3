import { periodLabel, periodPhrase, yearEarlier } from "#domain/periods";
import { shareRange } from "#domain/statistics";
import { displayFigure, displayNumber, displayValue } from "./display.ts";
import { dimNames, type Indicator, type Observation, type Unit } from "./indicator.ts";
import { halfStep, marginOf, percentInWords } from "./rounding.ts";
import { breakdownInWords, inSentence, sentenceStart, sourceWord } from "./words.ts";

export interface Wording {
  indicator: Indicator;
  unit: Unit;
  observation: Observation;
  /** The region with its preposition: 'in Twente'. */
  place: string;
  language: "nl" | "en";
  /** The name of an occupation, sector or education by its code; without it the code is said. */
  nameOf?: (code: string) => string | undefined;
}

/**
 * The figure as one plain sentence: the template of its indicator, filled from the data. A part between square brackets stays only
 * when everything it asks for is there. A word without a number says the word. A breakdown that the template does not ask for stands
 * in front, so that the figure of a part is never taken for the whole.
 */
export function figureSentence({ indicator, unit, observation, place, language, nameOf = () => undefined }: Wording): string {
  const template = language === "nl" ? indicator.sentence : indicator.sentence_en;
  const { value, text, period, status } = observation;
  if (value === null && text === "") return withoutFigure({ period, status }, place, language);
  const named = (code: string) => {
    const name = nameOf(code);
    return name && inSentence(name);
  };
  const parts = Object.fromEntries(
    dimNames.map((dim) => [dim, observation[dim] ? breakdownInWords(dim, observation[dim], language, named) : ""]),
  );
  const unsaid = dimNames.flatMap((dim) => (parts[dim] && !template.includes(`{${dim}}`) ? [parts[dim]] : []));
  const words: Record<string, string> = {
    ...parts,
    value: displayFigure(observation, unit, language),
    text: sourceWord(text, language),
    region: place,
    period: periodLabel(period, language),
    ...(value === null ? {} : changeInWords(value, unit, language)),
  };
  const filled = template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => ([...part.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => words[name]) ? part : ""))
    .replace(/(school year|schooljaar) \{period\}/g, `$1 ${period}`)
    .replace(/\b(?:in|op|on) \{period\}/gi, periodPhrase(period, language))
    .replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "")
    // Not the space behind a euro sign, which keeps sign and number on one line.
    .replace(/ +/g, " ")
    // A name may end with the full stop of an abbreviation.
    .replace(/\.\.$/, ".")
    .trim();
  if (unsaid.length > 0) return `${language === "nl" ? "Alleen" : "Only"} ${unsaid.join(", ")}: ${inSentence(filled)}`;
  return sentenceStart(filled);
}

/** A growth or decline as a sentence needs it: '{change}' is 'krimpt met 1.100 mensen', '{grew}' and '{amount}' are 'kromp' and '1.100 mensen'. */
function changeInWords(value: number, unit: Unit, language: "nl" | "en"): { change: string; grew: string; amount: string } {
  // A change that was published is a figure of its own: only what reads as nothing is nothing.
  const way = displayNumber(value, unit, "nl") === displayNumber(0, unit, "nl") ? "equal" : value > 0 ? "higher" : "lower";
  const amount = displayValue(Math.abs(value), unit, language);
  const { grows, grew, by } = changes[language][way === "lower" ? "lower" : "higher"];
  return { change: way === "equal" ? changes[language].equal : `${grows} ${by} ${amount}`, grew, amount };
}

const changes = {
  nl: {
    higher: { grows: "groeit", grew: "groeide", by: "met" },
    lower: { grows: "krimpt", grew: "kromp", by: "met" },
    equal: "blijft ongeveer gelijk",
  },
  en: {
    higher: { grows: "grows", grew: "grew", by: "by" },
    lower: { grows: "shrinks", grew: "shrank", by: "by" },
    equal: "stays about the same",
  },
};

function withoutFigure({ period, status }: Pick<Observation, "period" | "status">, place: string, language: "nl" | "en"): string {
  const when = sentenceStart(periodPhrase(period, language));
  if (status !== "suppressed") return language === "nl" ? `${when}: geen cijfer ${place}.` : `${when}: no figure ${place}.`;
  return language === "nl"
    ? `${when}: het cijfer ${place} is verborgen, omdat het over te weinig mensen of bedrijven gaat.`
    : `${when}: the figure ${place} is hidden, because it is about too few people or firms.`;
}

export type Direction = "higher" | "lower" | "equal";

/** Numbers in binary are a hair off. */
const hair = 1e-9;

/** Which way two values lie: equal when they read the same, or when rounding alone (or a wider `margin`) may explain the difference. */
export function directionOf(value: number, other: number, unit: Unit, margin = marginOf([value, other], unit)): Direction {
  if (readSame(value, other, unit) || Math.abs(value - other) <= margin + hair) return "equal";
  return value > other ? "higher" : "lower";
}

/** Whether two values are the same number to a reader. */
export const readSame = (value: number, other: number, unit: Unit): boolean =>
  displayNumber(value, unit, "nl") === displayNumber(other, unit, "nl");

const words = {
  nl: {
    rate: { higher: "hoger dan", lower: "lager dan", equal: "even hoog als" },
    count: { higher: "meer dan", lower: "minder dan", equal: "evenveel als" },
    about: "ongeveer ",
  },
  en: {
    rate: { higher: "higher than", lower: "lower than", equal: "the same as" },
    count: { higher: "more than", lower: "fewer than", equal: "as many as" },
    about: "about ",
  },
};

/** Whether there are more or fewer of it, as of people and jobs; a rate, an amount of money or a change is higher or lower. */
export const isCount = ({ indicator, unit }: { indicator: Pick<Indicator, "id">; unit: Unit }): boolean =>
  unit.symbol === "" && unit.many !== "" && !/\bper\b/.test(unit.many) && !/-(growth|expansion)$/.test(indicator.id);

/** 'Dat is hoger dan in heel Nederland (3,5%).', 'Dat is ongeveer evenveel als in Twente (320.400).' Both values are there. */
export function besideSentence(
  { indicator, unit, observation, language }: Omit<Wording, "place">,
  reference: Observation,
  { place, margin }: { place: string; margin?: number | undefined },
): string {
  const [own, other] = [observation.value ?? 0, reference.value ?? 0];
  const way = directionOf(own, other, unit, margin);
  const { about, ...kinds } = words[language];
  const nearly = way === "equal" && !readSame(own, other, unit) ? about : "";
  const said = kinds[isCount({ indicator, unit }) ? "count" : "rate"][way];
  return `${language === "nl" ? "Dat is" : "That is"} ${nearly}${said} ${place} (${displayNumber(other, unit, language)}).`;
}

/** 'Dat is hoger dan in heel Nederland (3,5%).' Empty when a comparison would say nothing. */
export function comparedSentence(
  { indicator, unit, observation, language }: Omit<Wording, "place">,
  reference: Observation,
  referencePlace: string,
): string {
  if (observation.value === null || reference.value === null) return "";
  if (indicator.compare === "rate") return besideSentence({ indicator, unit, observation, language }, reference, { place: referencePlace });
  if (indicator.compare === "share" && reference.value > 0) {
    const half = halfStep([observation.value, reference.value], unit);
    const number = percentInWords(shareRange(observation.value, reference.value, half), { language });
    return language === "nl" ? `Dat is ${number} van het totaal ${referencePlace}.` : `That is ${number} of the total ${referencePlace}.`;
  }
  return "";
}

/** 'Een jaar eerder was dat 3,4%.' Never beside a figure of another method. */
export function earlierSentence({ unit, observation, language }: Omit<Wording, "place" | "indicator">, earlier: Observation): string {
  const show = ({ value, text }: Observation) => (value === null ? sourceWord(text, language) : displayNumber(value, unit, language));
  const shown = show(earlier);
  const same = shown === show(observation);
  if (same && yearEarlier(observation.period) === earlier.period)
    return language === "nl" ? "Een jaar eerder was dat ook zo." : "It was the same a year earlier.";
  if (yearEarlier(observation.period) === earlier.period)
    return language === "nl" ? `Een jaar eerder was dat ${shown}.` : `A year earlier it was ${shown}.`;
  const when = sentenceStart(periodPhrase(earlier.period, language));
  return language === "nl" ? `${when} was dat ${shown}.` : `${when} it was ${shown}.`;
}
