import { cues } from "./grammar.ts";
import { momentWords } from "./time.ts";
import { lookedUp } from "./token.ts";

const meaningKinds = [
  "measure",
  "place",
  "occupation",
  "sector",
  "education",
  "sex",
  "age",
  "other",
  "absent",
  "abroad",
  "refuse",
  "cue",
  "filler",
] as const;
export type MeaningKind = (typeof meaningKinds)[number];

/** One thing that a word or a phrase can stand for. */
export interface Meaning {
  kind: MeaningKind;
  /** A measure, a code, a cue, or why it is refused. */
  target: string;
}

/** A phrase with what it stands for, as the tables and the grammar give it. */
export interface Phrase extends Meaning {
  text: string;
}

/** Everything that words can mean, ready to be looked up; made once per edition. */
export interface Lexicon {
  exact: ReadonlyMap<string, readonly Meaning[]>;
  /** The same by the stems of the words: 'leraren' and 'leraar'. */
  stemmed: ReadonlyMap<string, readonly Meaning[]>;
  /** Work by the stem of who does it: 'lassers' and 'lasser'. */
  work: ReadonlyMap<string, readonly Meaning[]>;
  /** Words of places and measures, which are mended more boldly. */
  names: ReadonlySet<string>;
  /** Words of the longest phrase. */
  longest: number;
  /** Every single word that some phrase holds, by its first letter, for spelling mistakes. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Words that carry a meaning by themselves, for words written as one. */
  single: ReadonlyMap<string, readonly Meaning[]>;
}

/** A word without its ending, its doubled letters and its v or z: 'leraren' and 'leraar', 'bedrijven' and 'bedrijf', 'Twentse' and 'Twente'. */
export function stemOf(word: string): string {
  const bare = /(aa|ee|oo|uu)s$/.test(word)
    ? word
    : word.replace(/^(.{5,})se$/, "$1").replace(/^(.{3,}?)(sters|ster|ers|en|er|es|s|e)$/, "$1");
  return bare
    .replace(/([a-z])\1/g, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}

/** The stem of a word for who does something: the work of a 'schrijver' is no 'schrijf'. */
const workStemOf = (word: string): string => {
  const person = word.replace(/(lieden|lui|mannen|vrouwen|vrouw)$/, "man");
  // 'nurses', 'docentes' and 'kappers' before 'verpleegkundigen'.
  const bare = ["s", "en|e"].reduce((left, ending) => left.replace(new RegExp(`^(.{3,})(${ending})$`), "$1"), person);
  return bare
    .replace(/([a-z])\1/g, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
};

export const workStemsOf = (text: string): string => text.split(" ").map(workStemOf).join(" ");

export const stemsOf = (text: string): string => text.split(" ").map(stemOf).join(" ");

function add<T>(map: Map<string, T[]>, key: string, one: T, same: (known: T) => boolean): void {
  const list = map.get(key);
  if (!list) map.set(key, [one]);
  else if (!list.some(same)) list.push(one);
}

/** The lexicon of these phrases and the grammar; of equal meanings the first stays. */
export function lexiconOf(phrases: readonly Phrase[]): Lexicon {
  const exact = new Map<string, Meaning[]>();
  const stemmed = new Map<string, Meaning[]>();
  const work = new Map<string, Meaning[]>();
  const words = new Map<string, Set<string>>();
  const names = new Set<string>();
  let longest = 1;
  const all: Phrase[] = [...cues.map(({ text, cue }): Phrase => ({ text, kind: "cue", target: cue })), ...phrases];
  for (const { text: given, kind, target } of all) {
    const text = lookedUp(given);
    if (text === "") continue;
    const meaning = { kind, target };
    const same = (known: Meaning) => known.kind === kind && known.target === target;
    add(exact, text, meaning, same);
    // Grammar and fillers mean what they mean as they are written.
    if (kind === "occupation") add(work, workStemsOf(text), meaning, same);
    else if (kind !== "cue" && kind !== "filler" && kind !== "refuse") add(stemmed, stemsOf(text), meaning, same);
    const parts = text.split(" ");
    longest = Math.max(longest, parts.length);
    for (const part of parts) {
      if (kind === "place" || kind === "measure") names.add(part);
      const first = part[0] ?? "";
      const known = words.get(first) ?? new Set();
      words.set(first, known.add(part));
    }
  }
  for (const word of momentWords) words.set(word[0] ?? "", (words.get(word[0] ?? "") ?? new Set()).add(word));
  const single = new Map([...exact].filter(([text]) => !text.includes(" ")));
  return {
    exact,
    stemmed,
    work,
    names,
    longest: Math.min(longest, 8),
    words: new Map([...words].map(([first, set]) => [first, [...set]])),
    single,
  };
}
