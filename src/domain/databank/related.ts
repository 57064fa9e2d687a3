import { fold } from "#domain/lookup";
import type { Indicator } from "./indicator.ts";

const weights = { title: 10, definition: 4, theme: 3 };

/** Shorter words bind sentences together, not subjects. */
const leastLetters = { title: 3, definition: 6 };

const distinct = (text: string, letters: number) =>
  new Set(
    fold(text)
      .split(" ")
      .filter((word) => word.length >= letters),
  );

/** The words of a title without its publisher in brackets, and those of a definition, in both languages. */
const wordsOf = ({ title, title_en, definition, definition_en }: Indicator) => ({
  title: distinct(`${title} ${title_en}`.replace(/\([^)]*\)/g, ""), leastLetters.title),
  definition: distinct(`${definition} ${definition_en}`, leastLetters.definition),
});

/**
 * Of `others`, the indicators nearest to one: those that share words of the title with it, then of the definition, then themes. A word that many
 * indicators have brings less together than a rare one. At most `most`, the nearest first, and never nothing as long as there are others.
 */
export function relatedIndicators(indicator: Indicator, others: readonly Indicator[], most = 5): Indicator[] {
  const asked = wordsOf(indicator);
  const rest = others.filter(({ id }) => id !== indicator.id).map((other) => ({ other, words: wordsOf(other) }));
  const shared = (part: "title" | "definition", words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => asked[part].has(word))
      .reduce((sum, word) => sum + weights[part] / rest.filter((one) => one.words[part].has(word)).length, 0);
  return rest
    .map(({ other, words }) => {
      const themes = other.themes.filter((theme) => indicator.themes.includes(theme)).length;
      return { other, score: shared("title", words.title) + shared("definition", words.definition) + themes * weights.theme };
    })
    .sort((a, b) => b.score - a.score || a.other.position - b.other.position)
    .slice(0, most)
    .map(({ other }) => other);
}
