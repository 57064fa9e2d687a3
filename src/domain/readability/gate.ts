import type { Measures } from "./measures.ts";

/**
 * What a text for everybody keeps to, as `methods` gives it from communicatierijk.nl, bureauvoortekst.nl and pascalklaassen.nl. The formulas say
 * little about a text of a few words, and are only held against one of `fewWords` or more.
 */
export const limits = {
  wordsPerSentence: 12,
  longestSentence: 20,
  ratherLongSentence: 15,
  longestParagraph: 100,
  fleschDouma: 60,
  fleschDoumaEasy: 70,
  longWordsShare: 3,
  passiveShare: 10,
  fewWords: 100,
} as const;

export const rules = [
  "words-per-sentence",
  "longest-sentence",
  "longest-paragraph",
  "flesch-douma",
  "long-words",
  "passive",
  "abbreviations",
] as const;
type Rule = (typeof rules)[number];

export interface Outcome {
  rule: Rule;
  value: number;
  /** The most it may be; of `flesch-douma` the least. */
  limit: number;
  passes: boolean;
}

/** Every rule that can be held against the text, with its value. Of a short text the shares and the formula are left out. */
export function gate(measures: Measures): Outcome[] {
  const isLong = measures.words >= limits.fewWords;
  const most = (rule: Rule, value: number | null, limit: number, applies = true): Outcome[] =>
    value === null || !applies ? [] : [{ rule, value, limit, passes: value <= limit }];
  const { fleschDouma } = measures;
  return [
    ...most("words-per-sentence", measures.wordsPerSentence, limits.wordsPerSentence, isLong),
    ...most("longest-sentence", measures.longestSentence, limits.longestSentence),
    ...most("longest-paragraph", measures.longestParagraph, limits.longestParagraph),
    ...(fleschDouma === null || !isLong
      ? []
      : [{ rule: "flesch-douma" as const, value: fleschDouma, limit: limits.fleschDouma, passes: fleschDouma >= limits.fleschDouma }]),
    ...most("long-words", measures.longWordsShare, limits.longWordsShare, isLong),
    ...most("passive", measures.passiveShare, limits.passiveShare, isLong),
    ...most("abbreviations", measures.unexplainedAbbreviations.length, 0),
  ];
}
