import { contentWords } from "./content-words.ts";

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

/** Whether two folded words are the same but for their ending: 'vacature' and 'vacatures'. */
export const sameWord = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 4 && stems(a) === stems(b));

const compact = (text: string) => text.replaceAll(" ", "");

/** A folded text with its letters as bits. */
interface Lettered {
  text: string;
  letters: number;
}

function lettered(text: string): Lettered {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return { text, letters };
}

/** In how many letters two texts differ; one typed change makes at most two. */
function otherLetters({ letters: a }: Lettered, { letters: b }: Lettered): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** The edit distance, only worked out where the letters leave it possible: of thousands of words hardly any is near. */
const distanceOf = (a: Lettered, b: Lettered, most: number): number =>
  otherLetters(a, b) > 2 * most ? most + 1 : editDistance(a.text, b.text, most);

function scoreOf(sought: Lettered, known: Known<unknown>): number {
  const { text: query } = sought;
  const { text, words } = known;
  if (query === text) return 1;
  if (text.startsWith(`${query} `) || text.endsWith(` ${query}`)) return 0.9;
  if (query.length >= 2 && text.startsWith(query)) return 0.85;
  if (sameWord(query, text)) return 0.84;
  if (query.length >= 3 && words.some((word) => word.text.startsWith(query))) return 0.8;
  // At the end of a word a short one is its head (lasser in constructielasser); in the middle it is chance (zorg in postbezorger).
  if (query.length >= 4 && words.some((word) => word.text.endsWith(query))) return 0.7;
  if (query.length >= 6 && text.includes(query)) return 0.6;
  // Written apart or together: 'ijssel-vecht' and 'ijsselvechtdelta'.
  if (query.length >= 6 && compact(text).startsWith(compact(query))) return 0.7;
  const most = query.length >= 8 ? 2 : query.length >= 4 ? 1 : 0;
  if (most > 0) {
    const distance = distanceOf(sought, known, most);
    if (distance <= most) return 0.75 - distance * 0.1;
    if (words.some((word) => word.text.length >= 4 && distanceOf(sought, word, most) <= most)) return 0.55;
  }
  return 0;
}

/** A hit this much weaker than the best of all is chance: who finds 'Haaren' did not mistype 'Haren'. */
export const leastOfBest = 0.7;

/** What a part of the question leads to counts for less than what fits all of it. */
const partly = 0.75;
const least = { whole: 0.5, part: 0.55 };

/** A part of a question must say something by itself: short words only when they are a word, or the beginning of one. */
const fitsAlone = (part: string, score: number) => part.length > 4 || (part.length > 2 && score >= 0.8);

/**
 * Finds entries by words as people type them: accents, case, inflection and small spelling mistakes do not matter. When nothing fits the
 * whole question, what its parts lead to, the longest first: 'krapte zorg twente' leads to Twente and to 'zorg'.
 * Best first; each target once, with the text that matched best. Empty when nothing comes near.
 */
export function lookup<T>(
  query: string,
  entries: readonly Entry<T>[],
  { key, limit = 10 }: { key: (target: T) => string; limit?: number },
): Hit<T>[] {
  const folded = fold(query);
  if (folded === "") return [];
  const known = entries.map((entry) => knownOf(entry));
  const whole = bestHits(folded, known, key);
  const found = whole.length > 0 ? whole : hitsOfParts(folded, known, key);
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * leastOfBest)
    .slice(0, limit)
    .map(({ weight: _, ...hit }) => hit);
}

/** An entry by its folded text, with the words of it. */
interface Known<T> extends Lettered {
  entry: Entry<T>;
  words: readonly Lettered[];
}

function knownOf<T>(entry: Entry<T>): Known<T> {
  const text = lettered(fold(entry.text));
  return { entry, ...text, words: text.text.split(" ").map(lettered) };
}

type Weighed<T> = Hit<T> & { weight: number };

const inOrder = <T>(hits: Iterable<Weighed<T>>): Weighed<T>[] =>
  [...hits].sort((a, b) => b.score - a.score || b.weight - a.weight || a.text.length - b.text.length || a.text.localeCompare(b.text, "nl"));

/** Words of a question that are looked at, and words in one part of it, so that a long text costs no more than a long question. */
const most = { words: 8, part: 4 };

/** Runs of neighbouring words that name something, the longest first; the whole is not among them. */
function partsOf(words: readonly string[]): { from: number; to: number; part: string }[] {
  const parts: { from: number; to: number; part: string }[] = [];
  for (let length = Math.min(words.length - 1, most.part); length >= 1; length--)
    for (let from = 0; from + length <= words.length; from++)
      parts.push({ from, to: from + length, part: words.slice(from, from + length).join(" ") });
  return parts.filter(({ part }) => contentWords(part).length > 0);
}

function hitsOfParts<T>(folded: string, known: readonly Known<T>[], key: (target: T) => string): Weighed<T>[] {
  const words = folded.split(" ").slice(0, most.words);
  const used = new Set<number>();
  const best = new Map<string, Weighed<T>>();
  for (const { from, to, part } of words.length > 1 ? partsOf(words) : []) {
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    if (places.some((place) => used.has(place))) continue;
    const hits = bestHits(part, known, key).filter(({ score }) => fitsAlone(part, score) && score * partly >= least.part);
    if (hits.length === 0) continue;
    for (const place of places) used.add(place);
    for (const hit of hits) {
      const score = hit.score * partly;
      if (score > (best.get(key(hit.target))?.score ?? 0)) best.set(key(hit.target), { ...hit, score });
    }
  }
  return inOrder(best.values());
}

function bestHits<T>(folded: string, entries: readonly Known<T>[], key: (target: T) => string): Weighed<T>[] {
  const best = new Map<string, Weighed<T>>();
  const sought = lettered(folded);
  for (const one of entries) {
    const score = scoreOf(sought, one);
    if (score < least.whole) continue;
    const { why, target, weight = 0, text } = one.entry;
    const known = best.get(key(target));
    if (!known || score > known.score) best.set(key(target), { target, text, why, score, weight });
  }
  return inOrder(best.values());
}
