import { unexplained } from "./abbreviations.ts";
import { fleschDouma, leesindexA, rounded } from "./formulas.ts";
import { isPassive } from "./passive.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { syllablesOf } from "./syllables.ts";
import { isNumber, lettersOf, wordsOf } from "./words.ts";

/** A word with more letters than this is long. */
export const longWordLetters = 15;

/** The figures of one text. What only holds for Dutch is null for another language, and everything that needs a word is null without one. */
export interface Measures {
  words: number;
  sentences: number;
  syllables: number | null;
  wordsPerSentence: number | null;
  longestSentence: number;
  longestParagraph: number;
  syllablesPer100Words: number | null;
  fleschDouma: number | null;
  leesindexA: number | null;
  longWords: number;
  /** Percent of the words. */
  longWordsShare: number | null;
  passiveSentences: number | null;
  /** Percent of the sentences. */
  passiveShare: number | null;
  unexplainedAbbreviations: string[];
}

/** What was counted, with the sentences that it was counted in. `known` are abbreviations that readers need no explanation of. */
export function measure(text: string, { dutch = true, known = [] }: { dutch?: boolean; known?: readonly string[] } = {}) {
  const sentences = sentencesOf(text).map((sentence) => ({ ...sentence, words: wordsOf(sentence.text) }));
  const words = sentences.flatMap((sentence) => sentence.words);
  const lettered = words.filter((word) => !isNumber(word));
  const syllables = lettered.reduce((sum, word) => sum + syllablesOf(word), 0);
  const counts = { words: words.length, numbers: words.length - lettered.length, sentences: sentences.length, syllables };
  const long = words.filter((word) => lettersOf(word) > longWordLetters);
  const passive = sentences.filter((sentence) => dutch && isPassive(sentence.text));
  const share = (part: number, whole: number) => (whole === 0 ? null : rounded((100 * part) / whole));
  const measures: Measures = {
    words: words.length,
    sentences: sentences.length,
    syllables: dutch ? syllables : null,
    wordsPerSentence: sentences.length === 0 ? null : rounded(words.length / sentences.length),
    longestSentence: Math.max(0, ...sentences.map((sentence) => sentence.words.length)),
    longestParagraph: longestParagraph(sentences),
    syllablesPer100Words: dutch && lettered.length > 0 ? rounded((100 * syllables) / lettered.length) : null,
    fleschDouma: dutch ? fleschDouma(counts) : null,
    leesindexA: dutch ? leesindexA(counts) : null,
    longWords: long.length,
    longWordsShare: share(long.length, words.length),
    passiveSentences: dutch ? passive.length : null,
    passiveShare: dutch ? share(passive.length, sentences.length) : null,
    unexplainedAbbreviations: unexplained(text, known),
  };
  return { measures, sentences, long, passive };
}

function longestParagraph(sentences: readonly (Sentence & { words: string[] })[]): number {
  const lengths = new Map<number, number>();
  for (const { paragraph, words } of sentences) lengths.set(paragraph, (lengths.get(paragraph) ?? 0) + words.length);
  return Math.max(0, ...lengths.values());
}
