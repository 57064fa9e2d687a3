/** What one colour stands for: the values from `low` up to and including `high`. */
interface ColourClass {
  /** `s1`-`s5` from low to high, `d1`-`d5` from far below zero to far above it. */
  tone: string;
  low: number;
  high: number;
  /** How many of the values are in it. */
  count: number;
  /** What the publisher calls these values; empty when it does not. */
  word: string;
}

/** Values in a few colours, with the bounds of each colour. */
export interface ColourScale {
  /** From low to high; a colour that no value has is not in it. */
  classes: readonly ColourClass[];
  /** The tone of a value that the scale was made of; `none` for what is unknown. */
  toneOf(value: number | null): string;
}

/** A value, and what its publisher calls it. */
export interface Valued {
  value: number;
  word?: string;
}

const tones = 5;

/** The scale that fits: away from zero in two directions when there are values on both sides of it, else equal groups. */
export function colourScale(items: readonly Valued[]): ColourScale {
  const values = items.map(({ value }) => value);
  return values.some((value) => value < 0) && values.some((value) => value > 0) ? aroundZero(values) : equalGroups(items);
}

/**
 * Five groups of about the same size. Equal values stay together, and a group never crosses from one word of the publisher to the next:
 * each word has a tone of its own, the word with most values has the tones that are left. Words that are about something else than the
 * height of these values are left out.
 */
export function equalGroups(items: readonly Valued[]): ColourScale {
  const words = wordsInOrder(items);
  const largest = words.reduce((most, { values }) => Math.max(most, values.length), 0);
  const roomy = words.findIndex(({ values }) => values.length === largest);
  let used = 0;
  const classes = words.flatMap(({ word, values }, at) => {
    const parts = at === roomy ? Math.max(1, tones - words.length + 1) : 1;
    const from = used;
    used += parts;
    return inParts(values, parts).map(({ part, ...rest }) => ({ tone: `s${Math.min(tones, from + part + 1)}`, word, ...rest }));
  });
  return scaleOf(classes);
}

/** The words from low to high, each with its values in order; all values together, without a word, when two words overlap or there are too many. */
function wordsInOrder(items: readonly Valued[]): { word: string; values: number[] }[] {
  const sorted = (members: readonly Valued[]) => members.map(({ value }) => value).sort((a, b) => a - b);
  const words = [...Map.groupBy(items, ({ word = "" }) => word)]
    .map(([word, members]) => ({ word, values: sorted(members) }))
    .sort((a, b) => (a.values[0] ?? 0) - (b.values[0] ?? 0));
  const apart = words.every(({ values }, at) => at === 0 || (words[at - 1]?.values.at(-1) ?? 0) < (values[0] ?? 0));
  return apart && words.length <= tones ? words : [{ word: "", values: sorted(items) }];
}

/** Values in order, divided into parts of about the same size; a part is empty where many values are equal. */
function inParts(values: readonly number[], parts: number) {
  const partOf = (value: number) => Math.floor((values.filter((other) => other < value).length / values.length) * parts);
  return [...Map.groupBy(values, partOf)].map(([part, members]) => ({
    part,
    low: members[0] ?? 0,
    high: members.at(-1) ?? 0,
    count: members.length,
  }));
}

/** Two classes below zero, one around it and two above, with round bounds that lie as far below zero as above. */
export function aroundZero(values: readonly number[]): ColourScale {
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  const inner = roundBound(sizes[Math.floor(sizes.length / 5)] ?? 0);
  const outer = Math.max(roundBound(sizes[Math.floor((sizes.length * 3) / 5)] ?? 0), inner * 2);
  const bounds = [Math.min(...values, -outer), -outer, -inner, inner, outer, Math.max(...values, outer)];
  const classes = bounds.slice(1).map((high, at) => {
    const low = bounds[at] ?? high;
    // A value on a bound belongs to the class that is nearer to zero.
    const inside = (value: number) =>
      at < 2 ? value >= low && value < high : at === 2 ? value >= low && value <= high : value > low && value <= high;
    return { tone: `d${at + 1}`, low, high, count: values.filter(inside).length, word: "", inside };
  });
  return {
    classes: classes.filter(({ count }) => count > 0).map(({ inside: _, ...one }) => one),
    toneOf: (value) => (value === null ? "none" : (classes.find(({ inside }) => inside(value))?.tone ?? "none")),
  };
}

/** The nearest of 1, 2, 5, 10, 20, 50 ... that is not 0. */
function roundBound(size: number): number {
  if (size <= 0) return 1;
  const ten = 10 ** Math.floor(Math.log10(size));
  return [1, 2, 5, 10].map((step) => step * ten).reduce((best, one) => (Math.abs(one - size) < Math.abs(best - size) ? one : best));
}

const scaleOf = (classes: readonly ColourClass[]): ColourScale => ({
  classes,
  toneOf: (value) => (value === null ? "none" : (classes.find(({ low, high }) => value >= low && value <= high)?.tone ?? "none")),
});
