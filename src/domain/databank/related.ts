import { fold } from "#domain/lookup";
import type { Indicator } from "./indicator.ts";

/** Words of every definition: they bring nothing together. */
const leastLetters = { title: 3, definition: 6 };

const words = (text: string, letters: number) =>
  fold(text)
    .split(" ")
    .filter((word) => word.length >= letters);

/**
 * Of `others`, the indicators nearest to one: those that share most words of the title with it, then of the definition, then a theme; at most
 * `most`, the nearest first, and never nothing as long as there are others.
 */
export function relatedIndicators(indicator: Indicator, others: Iterable<Indicator>, most = 5): Indicator[] {
  const titled = new Set(words(`${indicator.title} ${indicator.title_en}`, leastLetters.title));
  const defined = new Set(words(`${indicator.definition} ${indicator.definition_en}`, leastLetters.definition));
  const shared = (text: string, known: ReadonlySet<string>, letters: number) =>
    new Set(words(text, letters).filter((word) => known.has(word))).size;
  return [...others]
    .filter((other) => other.id !== indicator.id)
    .map((other) => {
      const title = shared(`${other.title} ${other.title_en}`, titled, leastLetters.title);
      const definition = shared(`${other.definition} ${other.definition_en}`, defined, leastLetters.definition);
      const theme = other.themes.some((one) => indicator.themes.includes(one)) ? 1 : 0;
      return { other, score: title * 10 + theme * 3 + definition };
    })
    .sort((a, b) => b.score - a.score || a.other.position - b.other.position)
    .slice(0, most)
    .map(({ other }) => other);
}
