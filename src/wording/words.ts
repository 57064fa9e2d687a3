/** A word of a sentence. */
export interface Word {
  /** In lower case, without the signs around it: what is compared. */
  bare: string;
  /** In lower case with the signs around it. */
  signed: string;
  /** Holds a capital, and is no abbreviation. */
  named: boolean;
}

/** One way of writing for what reads the same: composed letters, one kind of space and of apostrophe, no space before a % or behind a €. */
const even = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00a0\u2007\u2009\u202f\s]+/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/ %/g, "%")
    .replace(/([€<]) /g, "$1")
    .trim();

/**
 * The sentences of a text. What is joined with ', en dat is' is two: it says the same as 'Dat is' after a full stop.
 */
export function sentencesIn(text: string): string[] {
  return even(text)
    .replace(
      /[,;] (?:(?:en|and) )?(dat|that) (is|was) /g,
      (_, that: string, is: string) => `. ${that.charAt(0).toUpperCase()}${that.slice(1)} ${is} `,
    )
    .split(/(?<=\.) (?=\P{Ll})/u)
    .filter(Boolean);
}

/** Sentences as they are shown: with the space behind a sign that belongs to a number. */
export const shown = (sentences: readonly string[]): string =>
  sentences
    .join(" ")
    .replace(/€(?=[\d-])/g, "€\u00a0")
    .replace(/<(?=\d)/g, "< ");

export function wordsOf(sentence: string): Word[] {
  return even(sentence)
    .split(" ")
    .filter(Boolean)
    .map((word) => {
      const bare = word.replace(/^[.,:;()']+(?!s-)|[.,:;()']+$/g, "");
      return { bare: bare.toLowerCase(), signed: word.toLowerCase(), named: /\p{Lu}/u.test(bare) && !/^\p{Lu}{2}/u.test(bare) };
    });
}

export const isNumber = (word: string): boolean => /\d/.test(word);

/** Signs of a sentence that are no letter, digit, space or comma, sorted: a text that says the same has the same. */
export const signsOf = (sentence: string): string =>
  [...even(sentence).matchAll(/[^\p{Script=Latin}\p{M}0-9 ,]/gu)]
    .map(([sign]) => sign)
    .sort()
    .join("");
