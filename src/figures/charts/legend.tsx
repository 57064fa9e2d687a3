import type { ColourScale } from "./classes.ts";

export interface LegendItem {
  tone: string;
  words: string;
}

/** What the colours of a picture mean: a patch and its words, in order. What has no figure is hatched, as it is in the picture. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul class="legend">
      {items.map(({ tone, words }) => (
        <li>
          <svg class={tone} aria-hidden="true" viewBox="0 0 10 10">
            <rect width="10" height="10" rx="2" />
            {tone === "none" ? <path class="hatch" d="M0 5 5 0M0 10 10 0M5 10 10 5" /> : null}
            {tone === "d3" ? <path class="zero" d="M5 0V10" /> : null}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** How high a legend is on a phone, where each item has a line or more. */
export const legendHeight = (items: readonly LegendItem[]): number =>
  items.reduce((sum, { words }) => sum + 27 * Math.ceil(words.length / 38), 10);

interface Wording {
  /** A bound as the reader sees it. */
  show: (value: number) => string;
  /** The upper bound, which carries the unit, when it is worded otherwise. */
  showHigh?: (value: number) => string;
  /** What the publisher calls a class, in the language of the page. */
  wordOf?: (word: string) => string;
  t: { upTo: (low: string, high: string) => string; aroundZero: (range: string) => string };
}

/** A colour scale in words: each class with its bounds in numbers, the word of the publisher in front, and which one holds zero. */
export function legendOf({ classes }: ColourScale, { show, showHigh = show, wordOf = (word) => word, t }: Wording): LegendItem[] {
  return classes.map(({ tone, low, high, word }) => {
    const range = show(low) === show(high) ? showHigh(high) : t.upTo(show(low), showHigh(high));
    const named = word ? `${wordOf(word)}: ${range}` : range;
    return { tone, words: tone === "d3" ? t.aroundZero(named) : named };
  });
}
