import { fold } from "#domain/lookup";

/** One word or number of a question. */
export interface Token {
  /** Folded, and without signs: 'zzpers'. */
  text: string;
  /** As it was written. */
  raw: string;
  /** Whether it was written with a capital, as names are. */
  capital: boolean;
}

/** Words and numbers that are read of one question: more than anyone asks, so that a long text costs no more than a long question. */
const mostTokens = 60;

const inside = /(?<=\p{L})['’`](?=\p{L})/gu;

/** A question as words and numbers: `12,5%` is a number and a sign, an apostrophe inside a word is nothing. */
export function tokensOf(text: string): Token[] {
  const found =
    text
      .normalize("NFC")
      .replace(inside, "")
      .match(/\d+(?:[.,]\d+)*(?!\p{L})|[\p{L}\p{N}\p{M}]+|%|\.{2,}|…/gu) ?? [];
  return found.slice(0, mostTokens).map((raw) => ({
    raw,
    text: /^[.…]/.test(raw) ? "..." : /^[\d%]/.test(raw) && !/\p{L}/u.test(raw) ? raw : fold(raw),
    capital: /^\p{Lu}/u.test(raw),
  }));
}

/** A name or a word as it is looked up: the texts of its tokens. */
export const lookedUp = (text: string): string =>
  tokensOf(text)
    .map((token) => token.text)
    .join(" ");

/** The numbers that people write in letters. */
const numbers: Readonly<Record<string, number>> = {
  ...{ een: 1, twee: 2, drie: 3, vier: 4, vyf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, twaalf: 12, vyftien: 15, twintig: 20 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20 },
};

/** A number in figures (Dutch or English) or letters; undefined when it is none. */
export function numberIn(text: string): number | undefined {
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ""));
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  return numbers[text];
}

/** The places from one word up to another. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
