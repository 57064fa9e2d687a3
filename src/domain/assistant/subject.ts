import type { Span } from "./cover.ts";
import type { Meaning, MeaningKind } from "./lexicon.ts";

/** Which of its meanings a phrase has, when it has several: what refuses first, then what it is about, then which part of it. */
const order: readonly MeaningKind[] = ["measure", "place", "age", "sex", "education", "sector", "occupation", "other", "absent", "abroad"];

/** A phrase with the one kind of meaning it was taken for. */
export interface Read extends Span {
  kind: MeaningKind;
  /** All that the phrase may be of that kind: places of one name, occupations of one word. */
  targets: readonly string[];
}

/** Those of whom a figure is told, when something else is asked of them: 'inkomen van huishoudens'. */
export const wholes = new Set(["population", "people", "households", "employees", "employed", "labour-force", "work", "population-15-75"]);

const targetsOf = (meanings: readonly Meaning[], kind: MeaningKind) =>
  meanings.filter((one) => one.kind === kind).map(({ target }) => target);
const has = ({ meanings }: Span, kind: MeaningKind) => meanings.some((one) => one.kind === kind);

/** Whether a phrase also says nothing in particular: then it is only taken for more when nothing else in the question is. */
const isWeak = (span: Span, isOpen: (measure: string) => boolean): boolean =>
  has(span, "filler") || (has(span, "measure") && targetsOf(span.meanings, "measure").every(isOpen));

/** A place whose name is an ordinary word as well ('Best', 'Beek') is a place when it is written as one. */
function isPlace(span: Span, { capital, first, before }: { capital: boolean; first: boolean; before: string }): boolean {
  if (!has(span, "place")) return false;
  if (!has(span, "filler") && !has(span, "cue")) return span.exact || !has(span, "occupation");
  return (capital && !first) || /^(in|gemeente|uit|naar|municipality|of)$/.test(before);
}

/**
 * What each phrase was taken for. A phrase that may be a measure or a part (`hoogopgeleiden`) is the part when another measure is named, and one
 * that may be nothing is nothing as soon as something else is named.
 */
export function readingOf(
  cover: readonly Span[],
  {
    isOpen,
    wordAt,
    isCapital,
  }: { isOpen: (measure: string) => boolean; wordAt: (at: number) => string; isCapital: (at: number) => boolean },
): Read[] {
  const strong = cover.filter((span) => has(span, "measure") && !isWeak(span, isOpen));
  return cover.map((span): Read => {
    const weak = isWeak(span, isOpen);
    const place = isPlace(span, { capital: isCapital(span.from), first: span.from === 0, before: wordAt(span.from - 1) });
    const others = strong.some((one) => one !== span && !targetsOf(one.meanings, "measure").every((id) => wholes.has(id)));
    const kind = order.find((one) => {
      if (!has(span, one)) return false;
      if (one === "place") return place;
      if (one === "measure") {
        const isPart = order.slice(2).some((part) => part !== "absent" && part !== "abroad" && has(span, part));
        return !(others && isPart) && !(weak && strong.some((one) => one !== span));
      }
      if (one === "absent" && has(span, "filler")) return strong.length === 0;
      if (one === "sector" && has(span, "occupation")) return /^(in|de|the|sector|bij)$/.test(wordAt(span.from - 1)) || !span.exact;
      if (one === "occupation" && has(span, "filler")) return false;
      return true;
    });
    const found = kind ?? (has(span, "refuse") && !has(span, "filler") ? "refuse" : has(span, "cue") ? "cue" : "filler");
    return { ...span, kind: found, targets: targetsOf(span.meanings, found) };
  });
}
