import { type Lexicon, type Meaning, type MeaningKind, stemsOf, workStemsOf } from "./lexicon.ts";
import type { Mended } from "./spelling.ts";

/** Neighbouring words of a question that mean something together. */
export interface Span {
  from: number;
  /** The first word after it. */
  to: number;
  text: string;
  raw: string;
  meanings: readonly Meaning[];
  /** Whether the words stand in a table as they were written. */
  exact: boolean;
}

/** What a kind adds to a phrase of the same length: of two ways to cut up a question, the one that says more. */
const weights: Readonly<Record<MeaningKind, number>> = {
  ...{
    refuse: 4,
    measure: 4,
    place: 3,
    absent: 3,
    occupation: 2.5,
    sector: 2.5,
    education: 2.5,
    age: 2.5,
    sex: 2.5,
    other: 2.5,
    abroad: 2.5,
    cue: 2,
  },
  filler: 0,
};

const scoreOf = ({ from, to, meanings, exact }: Span): number =>
  (to - from) * 10 + (to - from - 1) * 12 + (exact ? 1 : 0) + Math.max(...meanings.map(({ kind }) => weights[kind]));

function stemmedMeanings(text: string, { stemmed, work }: Lexicon): readonly Meaning[] | undefined {
  const found = [...(stemmed.get(stemsOf(text)) ?? []), ...(work.get(workStemsOf(text)) ?? [])];
  return found.length > 0 ? found : undefined;
}

/** Every phrase of the question that a table knows. */
export function spansIn(tokens: readonly Mended[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + lexicon.longest); to++) {
      const part = tokens.slice(from, to);
      const text = part.map((token) => token.text).join(" ");
      const exact = lexicon.exact.get(text);
      const meanings = exact ?? stemmedMeanings(text, lexicon);
      if (meanings) spans.push({ from, to, text, raw: part.map(({ raw }) => raw).join(" "), meanings, exact: exact !== undefined });
    }
  }
  return spans;
}

/** The phrases that together say most of the question, none over another, in its order. Words that are `taken` are left alone. */
export function bestCover(length: number, spans: readonly Span[], taken: ReadonlySet<number>): Span[] {
  const free = spans.filter(({ from, to }) => !Array.from({ length: to - from }, (_, at) => from + at).some((place) => taken.has(place)));
  const starting = Map.groupBy(free, ({ from }) => from);
  const best: { score: number; span?: Span }[] = Array.from({ length: length + 1 }, () => ({ score: 0 }));
  for (let at = length - 1; at >= 0; at--) {
    best[at] = { score: best[at + 1]?.score ?? 0 };
    for (const span of starting.get(at) ?? []) {
      const score = scoreOf(span) + (best[span.to]?.score ?? 0);
      if (score > (best[at]?.score ?? 0)) best[at] = { score, span };
    }
  }
  const cover: Span[] = [];
  for (let at = 0; at < length; ) {
    const span = best[at]?.span;
    if (span) cover.push(span);
    at = span ? span.to : at + 1;
  }
  return cover;
}
