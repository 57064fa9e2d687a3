import type { Language } from "#operation";
import { inFull } from "./abbreviations.ts";
import { limits } from "./gate.ts";
import { longWordLetters, type measure } from "./measures.ts";
import { difficultWords } from "./plain-words.ts";

export const warningKinds = ["long-sentence", "long-word", "passive", "abbreviation", "difficult-word", "paragraph", "text"] as const;

/** Something a writer can mend: where, what, and what would be right. */
export interface Warning {
  kind: (typeof warningKinds)[number];
  /** `limit`: beyond what a text for everybody keeps to. `hint`: worth a look. */
  weight: "limit" | "hint";
  /** From 1; 0 for the text as a whole. */
  line: number;
  /** The sentence or word. */
  text: string;
  message: string;
}

type Measured = ReturnType<typeof measure>;

/** What to mend in a text, line by line and then the whole. */
export function warningsOf(text: string, measured: Measured, { dutch, language }: { dutch: boolean; language: Language }): Warning[] {
  const say = words[language];
  const bySentence = measured.sentences.flatMap((sentence): Warning[] => {
    const { line, text: own, words: all } = sentence;
    const at = { line, text: own };
    const length = all.length;
    return [
      ...(length > limits.longestSentence
        ? [{ ...at, kind: "long-sentence" as const, weight: "limit" as const, message: say.tooLong(length) }]
        : length > limits.ratherLongSentence
          ? [{ ...at, kind: "long-sentence" as const, weight: "hint" as const, message: say.ratherLong(length) }]
          : []),
      ...(measured.passive.includes(sentence) ? [{ ...at, kind: "passive" as const, weight: "hint" as const, message: say.passive }] : []),
      ...(dutch ? wordsToMend(own, all, measured, say).map((one) => ({ ...one, line })) : []),
    ];
  });
  const lineOf = (word: string) => text.slice(0, text.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u"))).split(/\r\n|\r|\n/).length;
  const unknown = measured.measures.unexplainedAbbreviations.map(
    (word): Warning => ({ kind: "abbreviation", weight: "limit", line: lineOf(word), text: word, message: say.unexplained(word) }),
  );
  return [...[...bySentence, ...unknown].sort((a, b) => a.line - b.line), ...ofWhole(measured, say)];
}

function wordsToMend(sentence: string, all: readonly string[], { long }: Measured, say: Words): Omit<Warning, "line">[] {
  const short = sentence.toLowerCase();
  return [
    ...[...new Set(all.filter((word) => long.includes(word)))].map((word) => ({
      ...{ kind: "long-word" as const, weight: "hint" as const, text: word, message: say.longWord },
    })),
    ...difficultWords(sentence).map(({ word, plainer }) => ({
      ...{ kind: "difficult-word" as const, weight: "hint" as const, text: word, message: say.instead(plainer) },
    })),
    ...Object.entries(inFull).flatMap(([abbreviation, full]) =>
      new RegExp(`(?<![\\p{L}.])${abbreviation.replaceAll(".", "\\.")}(?!\\p{L})`, "u").test(short)
        ? [{ kind: "abbreviation" as const, weight: "hint" as const, text: abbreviation, message: say.instead(full) }]
        : [],
    ),
  ];
}

function ofWhole({ measures, sentences }: Measured, say: Words): Warning[] {
  const { words: count, wordsPerSentence, fleschDouma, longWordsShare, passiveShare } = measures;
  const whole = (message: string, weight: Warning["weight"] = "limit"): Warning[] => [{ kind: "text", weight, line: 0, text: "", message }];
  if (count === 0) return whole(say.empty);
  const paragraphs = [...Map.groupBy(sentences, ({ paragraph }) => paragraph).values()].flatMap((own): Warning[] => {
    const length = own.reduce((sum, sentence) => sum + sentence.words.length, 0);
    const [first] = own;
    if (!first || length <= limits.longestParagraph) return [];
    return [{ kind: "paragraph", weight: "limit", line: first.line, text: first.text, message: say.paragraph(length) }];
  });
  if (count < limits.fewWords) return [...paragraphs, ...whole(say.short(count), "hint")];
  return [
    ...paragraphs,
    ...((wordsPerSentence ?? 0) > limits.wordsPerSentence ? whole(say.mean(wordsPerSentence ?? 0)) : []),
    ...(fleschDouma === null || fleschDouma >= limits.fleschDoumaEasy
      ? []
      : whole(say.ease(fleschDouma), fleschDouma < limits.fleschDouma ? "limit" : "hint")),
    ...((longWordsShare ?? 0) > limits.longWordsShare ? whole(say.longWords(longWordsShare ?? 0)) : []),
    ...((passiveShare ?? 0) > limits.passiveShare ? whole(say.passiveShare(passiveShare ?? 0)) : []),
  ];
}

const comma = (value: number) => String(value).replace(".", ",");

type Words = typeof nl;
const nl = {
  tooLong: (length: number) =>
    `deze zin heeft ${length} woorden; maak er twee of meer zinnen van, van hooguit ${limits.ratherLongSentence} woorden`,
  ratherLong: (length: number) => `deze zin heeft ${length} woorden; tot ${limits.ratherLongSentence} woorden leest hij makkelijker`,
  passive: "deze zin is misschien lijdend; zeg wie iets doet: ‘UWV telt de vacatures’ in plaats van ‘de vacatures worden geteld’",
  longWord: `dit woord heeft meer dan ${longWordLetters} letters; gebruik een korter woord of meer woorden`,
  instead: (plain: string) => `gebruik liever: ${plain}`,
  unexplained: (word: string) => `schrijf ${word} de eerste keer voluit, met ${word} tussen haakjes erachter`,
  paragraph: (length: number) => `deze alinea heeft ${length} woorden; deel haar op, tot hooguit ${limits.longestParagraph} woorden`,
  mean: (value: number) => `de zinnen zijn gemiddeld ${comma(value)} woorden lang; houd het op ${limits.wordsPerSentence} of minder`,
  ease: (value: number) =>
    `de leesscore (Flesch-Douma) is ${comma(value)}; streef naar ${limits.fleschDoumaEasy}, met kortere zinnen en woorden`,
  longWords: (value: number) => `${comma(value)}% van de woorden is lang; houd het op ${limits.longWordsShare}% of minder`,
  passiveShare: (value: number) => `${comma(value)}% van de zinnen is lijdend; houd het op ${limits.passiveShare}% of minder`,
  short: (count: number) =>
    `de tekst heeft ${count} ${count === 1 ? "woord" : "woorden"}; de scores zeggen pas iets vanaf ${limits.fewWords} woorden`,
  empty: "er staat geen woord in deze tekst; schrijf er een zin in",
};
const en: Words = {
  tooLong: (length) => `this sentence has ${length} words; make two or more of it, of at most ${limits.ratherLongSentence} words`,
  ratherLong: (length) => `this sentence has ${length} words; up to ${limits.ratherLongSentence} words it reads more easily`,
  passive: "this sentence may be passive; say who does it: ‘UWV telt de vacatures’, not ‘de vacatures worden geteld’",
  longWord: `this word has more than ${longWordLetters} letters; use a shorter word, or more words`,
  instead: (plain) => `rather use: ${plain}`,
  unexplained: (word) => `write ${word} in full the first time, with ${word} in brackets behind it`,
  paragraph: (length) => `this paragraph has ${length} words; divide it, into at most ${limits.longestParagraph} words each`,
  mean: (value) => `sentences have ${value} words on average; keep to ${limits.wordsPerSentence} or fewer`,
  ease: (value) => `reading ease (Flesch-Douma) is ${value}; aim for ${limits.fleschDoumaEasy}, with shorter sentences and words`,
  longWords: (value) => `${value}% of the words are long; keep to ${limits.longWordsShare}% or less`,
  passiveShare: (value) => `${value}% of the sentences are passive; keep to ${limits.passiveShare}% or less`,
  short: (count) => `the text has ${count} ${count === 1 ? "word" : "words"}; the scores say something from ${limits.fewWords} words on`,
  empty: "there is no word in this text; write a sentence in it",
};
const words: Readonly<Record<Language, Words>> = { nl, en };
