import type { DimName, Dims } from "#domain/databank";
import { contentWords, fold, sameWord } from "#domain/lookup";
import type { SubjectWord } from "#domain/taxonomy/operations";

/** What a question names beside places and occupations: indicators, themes, and parts of a breakdown. */
export interface Question {
  /** The words that name a subject, folded. */
  subjects: readonly string[];
  indicators: readonly string[];
  themes: readonly string[];
  dims: Partial<Dims>;
  /** The question without asking words and without what named an indicator or a theme: where places and occupations are sought. */
  rest: string;
}

const postcode = /^\d{4}( ?[a-z]{2})?$/;

/** Whether a question is a Dutch postcode, whole or its four digits. */
export const isPostcode = (q: string): boolean => postcode.test(fold(q)) && Number(fold(q).slice(0, 4)) >= 1000;

/** Takes a question apart: each subject word once, longest first, its ending left aside. */
export function questionOf(q: string, subjectWords: readonly SubjectWord[]): Question {
  let rest = ` ${contentWords(fold(q)).join(" ")} `;
  const found: SubjectWord[] = [];
  const subjects: string[] = [];
  const entries = subjectWords
    .map((one) => ({ one, text: contentWords(fold(one.word)).join(" ") }))
    .filter(({ text }) => text !== "")
    .sort((a, b) => b.text.length - a.text.length);
  for (const { one, text } of entries) {
    const named = spanOf(rest, text) ?? (subjects.some((known) => sameWord(known, text)) ? text : undefined);
    if (named === undefined) continue;
    found.push(one);
    if (!subjects.includes(named)) subjects.push(named);
    // A part of a breakdown may be an occupation's word as well: 'zorg' stays for those who seek one.
    if (one.kind === "indicator" || one.kind === "theme") rest = rest.replace(` ${named} `, " ");
  }
  const targets = (kind: SubjectWord["kind"]) => [...new Set(found.filter((one) => one.kind === kind).map((one) => one.target))];
  const dims = (["sector", "education", "other"] as const).flatMap((dim): [DimName, string][] => {
    const [first] = targets(dim);
    return first === undefined ? [] : [[dim, first]];
  });
  return {
    subjects,
    indicators: targets("indicator"),
    themes: targets("theme"),
    dims: Object.fromEntries(dims),
    rest: rest.trim(),
  };
}

/** The words of a question that are this text but for an ending; undefined when it is not in there. */
function spanOf(rest: string, text: string): string | undefined {
  if (text.includes(" ")) return rest.includes(` ${text} `) ? text : undefined;
  return rest
    .trim()
    .split(" ")
    .find((word) => sameWord(word, text));
}
