/** A word, a number, or the two together, with what is inside it: `WW-uitkering`, `regio's`, `3,4`, `25-jarigen`, `o.a.` */
const token = /[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*/gu;

/** The words and numbers of a text, in order. */
export const wordsOf = (text: string): string[] => text.match(token) ?? [];

/** A number has no letters to read by sound. */
export const isNumber = (word: string): boolean => !/\p{L}/u.test(word);

/** Letters of a word, without signs and digits. */
export const lettersOf = (word: string): number => (word.match(/\p{L}/gu) ?? []).length;
