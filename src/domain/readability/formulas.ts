/** What the formulas count. */
export interface Counts {
  words: number;
  /** Words without a letter: they make a sentence longer, and have no syllables that can be counted. */
  numbers?: number;
  sentences: number;
  syllables: number;
}

/** Flesch-Douma: 0 is very hard, 100 very easy. Null without a word. */
export const fleschDouma = (counts: Counts): number | null => score(counts, { constant: 206.8, perSyllable: 0.77, perWord: 0.93 });

/** Leesindex A: ordinary readable texts lie between 50 and 75. Null without a word. */
export const leesindexA = (counts: Counts): number | null => score(counts, { constant: 195, perSyllable: 2 / 3, perWord: 2 });

function score(
  { words, numbers = 0, sentences, syllables }: Counts,
  { constant, perSyllable, perWord }: { constant: number; perSyllable: number; perWord: number },
): number | null {
  if (words === numbers || sentences === 0) return null;
  return rounded(constant - perSyllable * ((100 * syllables) / (words - numbers)) - perWord * (words / sentences));
}

/** Two decimals; what lies on the half as computers count goes up as people count. */
export const rounded = (value: number): number => Math.round(Number((value * 100).toFixed(6))) / 100;

/** What a figure of Flesch-Douma is called, from very hard to very easy. */
export const easeLevels = [
  "zeer moeilijk",
  "moeilijk",
  "tamelijk moeilijk",
  "normaal",
  "tamelijk gemakkelijk",
  "gemakkelijk",
  "zeer gemakkelijk",
] as const;
const bounds = [30, 45, 60, 70, 80, 90];

export const easeOf = (value: number): (typeof easeLevels)[number] =>
  easeLevels[bounds.filter((bound) => value >= bound).length] ?? "zeer moeilijk";
