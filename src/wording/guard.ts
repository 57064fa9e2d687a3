import type { Language, Sayable } from "#operation";
import { articles, before, beforeNumber, counting, placeKinds, placing, small, smallest, themes } from "./lexicon.ts";
import { isNumber, sentencesIn, shown, signsOf, type Word, wordsOf } from "./words.ts";

/** Why a wording is refused. */
export type Refusal =
  | ("empty" | "length" | "signs" | "sentences" | "order")
  | ("number" | "name" | "word" | "direction" | "cause" | "forecast" | "status");

export type Verdict = { texts: string[] } | { refused: Refusal };

/**
 * Whether another wording says exactly what our own texts say; then the same texts in that wording. It does not look for what is wrong, but knows
 * what is right: sentence by sentence the words, numbers and signs of our own, in their order. Only small words that say nothing may come and go,
 * and in a sentence about one place and one moment these two may stand elsewhere. Everything else is refused, also when it may have been right.
 */
export function judgeWording(own: readonly Sayable[], said: string, language: Language): Verdict {
  if (!said.trim()) return { refused: "empty" };
  const whole = own.map(({ text }) => text).join(" ");
  if (said.length > whole.length * 1.5 + 40) return { refused: "length" };
  const theirs = sentencesIn(said);
  const ours = own.map((one) => sentencesIn(one.text));
  if (theirs.length !== ours.flat().length) return { refused: fault(ours.flat(), theirs) ?? "sentences" };
  let at = 0;
  const texts: string[] = [];
  for (const [index, one] of own.entries()) {
    const start = at;
    for (const sentence of ours[index] ?? []) {
      const refused = difference({ ...one, text: sentence }, theirs[at] ?? "", language);
      if (refused) return { refused };
      at += 1;
    }
    texts.push(shown(theirs.slice(start, at)));
  }
  return { texts };
}

/** What makes one sentence say something else than ours; undefined when nothing does. */
function difference(own: Sayable, said: string, language: Language): Refusal | undefined {
  const [ours, theirs] = [wordsOf(own.text), wordsOf(said)];
  if (signsOf(own.text) !== signsOf(said)) return fault([own.text], [said]) ?? "signs";
  const same = mayMove(own, ours, language) ? sameApart(own, { ours, theirs, language }) : sameInPlace(ours, theirs, language);
  return same ? undefined : (fault([own.text], [said]) ?? "order");
}

/** A sentence of which every word keeps its place, with the signs on it; only the smallest may come and go. */
function sameInPlace(ours: readonly Word[], theirs: readonly Word[], language: Language): boolean {
  const kept = (words: readonly Word[]) => words.filter(({ signed }) => !smallest[language].has(signed)).map(({ signed }) => signed);
  return equal(kept(ours), kept(theirs));
}

interface Parts {
  /** Each time that the place stands in it, with its kind: 'gemeente enschede'. */
  places: string[];
  /** How often the moment stands in it. */
  moments: number;
  /** All else that says something, in order. */
  rest: Word[];
  /** A moment came between a number and its noun, where it could be read as the number. */
  split: boolean;
}

/** A sentence in parts: its place, its moment, and the rest without small words. */
function partsOf(words: readonly Word[], { place, moment }: Pick<Sayable, "place" | "moment">, language: Language): Parts {
  const parts: Parts = { places: [], moments: 0, rest: [], split: false };
  const [placeWords, momentWords] = [bareWords(place), bareWords(moment)];
  let at = 0;
  while (at < words.length) {
    const when = blockAt(words, at, { name: momentWords, lead: before.moment, kinds: none, needsLead: true });
    const where = blockAt(words, at, { name: placeWords, lead: before.place, kinds: placeKinds, needsLead: false });
    const word = words[at] as Word;
    if (when > 0) {
      parts.moments += 1;
      const last = parts.rest.at(-1)?.bare ?? "";
      parts.split ||= isNumber(last) && !last.endsWith("%");
      at += when;
    } else if (where > 0) {
      const said = words.slice(at, at + where).map(({ bare }) => bare);
      parts.places.push(said.filter((bare) => !before.place.has(bare) && !articles.has(bare)).join(" "));
      at += where;
    } else {
      const isSmall = small[language].has(word.bare) || (beforeNumber.has(word.bare) && isNumber(words[at + 1]?.bare ?? ""));
      // A small word with a capital in the middle of a sentence is a name.
      if (!isSmall || (word.named && at > 0)) parts.rest.push(word);
      at += 1;
    }
  }
  return parts;
}

/** How many words a place or a moment takes here, with the preposition, the article and the kind before it; 0 when it does not stand here. */
function blockAt(
  words: readonly Word[],
  start: number,
  { name, lead, kinds, needsLead }: { name: readonly string[]; lead: ReadonlySet<string>; kinds: ReadonlySet<string>; needsLead: boolean },
): number {
  if (name.length === 0) return 0;
  let at = start;
  if (lead.has(words[at]?.bare ?? "")) at += 1;
  else if (needsLead) return 0;
  if (at > start && articles.has(words[at]?.bare ?? "") && words[at]?.bare !== name[0]) at += 1;
  while (at > start && kinds.has(words[at]?.bare ?? "") && words[at]?.bare !== name[0]) at += 1;
  return name.every((part, index) => words[at + index]?.bare === part) ? at + name.length - start : 0;
}

const none: ReadonlySet<string> = new Set();

const bareWords = (text = "") => (text === "" ? [] : wordsOf(text).map(({ bare }) => bare));

/** Whether place and moment may stand elsewhere: there is one of each, no other name, and nothing is set beside anything. */
function mayMove(own: Sayable, ours: readonly Word[], language: Language): boolean {
  const { places, moments, rest } = partsOf(ours, own, language);
  const first = ours[0]?.bare ?? "";
  const begins = small[language].has(first) || before.moment.has(first);
  return begins && places.length === 1 && moments <= 1 && !rest.some(({ bare, named }) => named || placing.has(bare));
}

function sameApart(
  own: Sayable,
  { ours, theirs, language }: { ours: readonly Word[]; theirs: readonly Word[]; language: Language },
): boolean {
  const [a, b] = [partsOf(ours, own, language), partsOf(theirs, own, language)];
  const bare = ({ rest }: Parts) => rest.map((word) => word.bare);
  return equal(a.places, b.places) && a.moments === b.moments && (a.split || !b.split) && equal(bare(a), bare(b));
}

const equal = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one, at) => one === b[at]);

/** What words are about that stand in one and not in the other; undefined when both have the same words. */
function fault(ours: readonly string[], theirs: readonly string[]): Refusal | undefined {
  const left = ours.flatMap((sentence) => wordsOf(sentence));
  const strange: Word[] = [];
  for (const [index, word] of theirs.flatMap((sentence) => wordsOf(sentence)).entries()) {
    const at = left.findIndex(({ bare }) => bare === word.bare);
    if (at >= 0) left.splice(at, 1);
    else strange.push(index === 0 ? { ...word, named: false } : word);
  }
  const isSmall = ({ bare }: Word) => small.nl.has(bare) || small.en.has(bare) || articles.has(bare);
  const wrong = [...strange, ...left].filter((word) => !isSmall(word));
  if (wrong.some(({ bare }) => isNumber(bare) || counting.test(bare))) return "number";
  for (const [theme, words] of Object.entries(themes)) if (wrong.some(({ bare }) => words.has(bare))) return theme as keyof typeof themes;
  if (wrong.some(({ named }) => named)) return "name";
  return wrong.length > 0 ? "word" : undefined;
}
