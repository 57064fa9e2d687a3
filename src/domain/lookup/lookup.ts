/** Something that can be found by words. */
export interface Entry<T> {
  /** The words people may type: names, old names, synonyms. */
  text: string;
  /** Why this text leads there, for the reader: 'oude naam', 'gemeente'. */
  why: string;
  /** Higher comes first among equal hits. */
  weight?: number;
  target: T;
}

export interface Hit<T> {
  target: T;
  text: string;
  why: string;
  /** 1 is the same words; below 0.5 is not shown. */
  score: number;
}

/** Lower case, without accents, punctuation as spaces: `'s-Gravenhage` -> `s gravenhage`. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ij/g, "y")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a text contains what was typed. Nothing typed stands in every text; signs only are no question, and stand in none. */
export function containing(typed = ""): (text: string) => boolean {
  const wanted = fold(typed);
  return (text) => (wanted === "" ? typed.trim() === "" : fold(text).includes(wanted));
}

/** Smallest number of typed changes (insert, drop, replace, swap neighbours) from a to b, up to `most`; else most + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}

const stems = (word: string) => word.replace(/(en|s|er|sters|ster|ers)$/u, "");

const compact = (text: string) => text.replaceAll(" ", "");

function scoreOf(query: string, text: string): number {
  if (query === text) return 1;
  if (text.startsWith(`${query} `) || text.endsWith(` ${query}`)) return 0.9;
  if (query.length >= 2 && text.startsWith(query)) return 0.85;
  if (query.length >= 4 && stems(query) === stems(text)) return 0.84;
  if (query.length >= 3 && text.split(" ").some((word) => word.startsWith(query))) return 0.8;
  // At the end of a word a short one is its head (lasser in constructielasser); in the middle it is chance (zorg in postbezorger).
  if (query.length >= 4 && (query.length >= 6 ? text.includes(query) : text.split(" ").some((word) => word.endsWith(query)))) return 0.7;
  // Written apart or together: 'ijssel-vecht' and 'ijsselvechtdelta'.
  if (query.length >= 6 && compact(text).startsWith(compact(query))) return 0.7;
  const most = query.length >= 8 ? 2 : query.length >= 4 ? 1 : 0;
  if (most > 0) {
    const distance = editDistance(query, text, most);
    if (distance <= most) return 0.75 - distance * 0.1;
    for (const word of text.split(" ")) {
      if (word.length >= 4 && editDistance(query, word, most) <= most) return 0.55;
    }
  }
  return 0;
}

/**
 * Finds entries by words as people type them: accents, case, inflection and small spelling mistakes do not matter.
 * Best first; each target once, with the text that matched best. Empty when nothing comes near.
 */
export function lookup<T>(
  query: string,
  entries: readonly Entry<T>[],
  { key, limit = 10 }: { key: (target: T) => string; limit?: number },
): Hit<T>[] {
  const folded = fold(query);
  if (folded === "") return [];
  const whole = bestHits(folded, entries, { key, limit });
  const words = folded.split(" ").filter((word) => word.length > 4);
  if (whole.length > 0 || words.length < 2) return whole;
  // Nothing fits all of it: what one of the words leads to, at less.
  const parts = words.flatMap((word) => bestHits(word, entries, { key, limit }).map((hit) => ({ ...hit, score: hit.score * 0.75 })));
  const merged = new Map(parts.sort((a, b) => a.score - b.score).map((hit) => [key(hit.target), hit]));
  return (
    [...merged.values()]
      // The middle of another word is too little: 'scrum master' is no webmaster.
      .filter((hit) => hit.score >= 0.55)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  );
}

function bestHits<T>(
  folded: string,
  entries: readonly Entry<T>[],
  { key, limit }: { key: (target: T) => string; limit: number },
): Hit<T>[] {
  const best = new Map<string, Hit<T> & { weight: number }>();
  for (const { text, why, target, weight = 0 } of entries) {
    const score = scoreOf(folded, fold(text));
    if (score < 0.5) continue;
    const id = key(target);
    const known = best.get(id);
    if (!known || score > known.score) best.set(id, { target, text, why, score, weight });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || b.weight - a.weight || a.text.length - b.text.length || a.text.localeCompare(b.text, "nl"))
    .slice(0, limit)
    .map(({ weight: _, ...hit }) => hit);
}
