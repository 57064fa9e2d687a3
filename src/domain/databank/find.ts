import { fold, lookup } from "#domain/lookup";
import type { Indicator } from "./indicator.ts";

/** Indicators in whose words every word of the question begins a word, or, from five letters up, stands inside one; else those whose title comes near. */
export function findIndicators(indicators: readonly Indicator[], q: string): readonly Indicator[] {
  const wanted = fold(q).split(" ").filter(Boolean);
  // A question of signs only is no question: nothing fits it.
  if (wanted.length === 0) return q.trim() === "" ? indicators : [];
  const fits = (words: readonly string[]) =>
    wanted.every((one) => words.some((word) => word.startsWith(one) || (one.length >= 5 && word.includes(one))));
  const found = indicators.filter(({ id, title, title_en, definition, definition_en }) =>
    fits(fold(`${id} ${title} ${title_en} ${definition} ${definition_en}`).split(" ")),
  );
  if (found.length > 0) return found;
  const titles = indicators.flatMap((target) => [target.title, target.title_en].map((text) => ({ text, why: "", target })));
  return lookup(q, titles, { key: ({ id }) => id, limit: 8 }).map(({ target }) => target);
}

/** Indicators whose id or title comes near what was typed for one: `unemploment-rate`. */
export function nearIndicators(indicators: readonly Indicator[], id: string): Indicator[] {
  const names = indicators.flatMap((target) =>
    [target.id.replaceAll("-", " "), target.title, target.title_en].map((text) => ({ text, why: "", target })),
  );
  return lookup(id.replaceAll("-", " "), names, { key: (target) => target.id, limit: 5 }).map(({ target }) => target);
}
