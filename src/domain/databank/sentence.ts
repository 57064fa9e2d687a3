import { periodLabel, periodPhrase, yearEarlier } from "#domain/periods";
import { displayNumber, displayValue } from "./display.ts";
import type { Indicator, Observation, Unit } from "./indicator.ts";

export interface Wording {
  indicator: Indicator;
  unit: Unit;
  observation: Observation;
  /** The region with its preposition: 'in Twente'. */
  place: string;
  language: "nl" | "en";
  /** Names of the breakdowns that the template may ask for. */
  names?: { occupation?: string; sector?: string; education?: string };
}

/**
 * The figure as one plain sentence: the template of its indicator, filled from the data. A part between square brackets stays only
 * when everything it asks for is there. A word without a number says the word.
 */
export function figureSentence({ indicator, unit, observation, place, language, names = {} }: Wording): string {
  const template = language === "nl" ? indicator.sentence : indicator.sentence_en;
  const { value, text, period } = observation;
  const words: Record<string, string> = {
    value: value === null ? text : displayValue(value, unit, language),
    text,
    region: place,
    period: periodLabel(period, language),
    occupation: names.occupation ?? "",
    sector: names.sector ?? "",
    education: names.education ?? "",
    age: observation.age,
  };
  const filled = template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => ([...part.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => words[name]) ? part : ""))
    .replace(/(school year|schooljaar) \{period\}/g, `$1 ${period}`)
    .replace(/\b(?:in|op|on) \{period\}/gi, periodPhrase(period, language))
    .replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

export type Direction = "higher" | "lower" | "equal";

/** Which way two values lie as the reader sees them: equal when they read the same after rounding. */
export function directionOf(value: number, other: number, unit: Unit): Direction {
  if (displayNumber(value, unit, "nl") === displayNumber(other, unit, "nl")) return "equal";
  return value > other ? "higher" : "lower";
}

const words = {
  nl: { higher: "hoger dan", lower: "lager dan", equal: "net zo hoog als" },
  en: { higher: "higher than", lower: "lower than", equal: "the same as" },
};

/** 'Dat is hoger dan in heel Nederland (3,5%).' Empty when a comparison would say nothing. */
export function comparedSentence(
  { indicator, unit, observation, language }: Omit<Wording, "place">,
  reference: Observation,
  referencePlace: string,
): string {
  if (observation.value === null || reference.value === null) return "";
  if (indicator.compare === "rate") {
    const way = words[language][directionOf(observation.value, reference.value, unit)];
    const number = displayNumber(reference.value, unit, language);
    return language === "nl" ? `Dat is ${way} ${referencePlace} (${number}).` : `That is ${way} ${referencePlace} (${number}).`;
  }
  if (indicator.compare === "share" && reference.value > 0) {
    const percent = (observation.value / reference.value) * 100;
    const number = displayNumber(
      percent,
      { id: "percent", factor: 1, decimals: percent < 10 ? 1 : 0, symbol: "%", one: "", many: "", one_en: "", many_en: "" },
      language,
    );
    return language === "nl" ? `Dat is ${number} van het totaal ${referencePlace}.` : `That is ${number} of the total ${referencePlace}.`;
  }
  return "";
}

/** 'Een jaar eerder was dat 3,4%.' Never beside a figure of another method. */
export function earlierSentence({ unit, observation, language }: Omit<Wording, "place" | "indicator">, earlier: Observation): string {
  const shown = earlier.value === null ? earlier.text : displayNumber(earlier.value, unit, language);
  const same = shown === (observation.value === null ? observation.text : displayNumber(observation.value, unit, language));
  if (same && yearEarlier(observation.period) === earlier.period)
    return language === "nl" ? "Een jaar eerder was dat net zo." : "It was the same a year earlier.";
  if (yearEarlier(observation.period) === earlier.period)
    return language === "nl" ? `Een jaar eerder was dat ${shown}.` : `A year earlier it was ${shown}.`;
  const when = periodPhrase(earlier.period, language);
  return language === "nl"
    ? `${when.charAt(0).toUpperCase()}${when.slice(1)} was dat ${shown}.`
    : `${when.charAt(0).toUpperCase()}${when.slice(1)} it was ${shown}.`;
}
