import { dimNames, titleOf } from "#domain/databank";
import type { Region } from "#domain/regions";
import type { Answered, Choice, Reading } from "./answer.ts";
import { type Asked, linkOf } from "./asked.ts";
import type { Taken } from "./draft.ts";
import type { Found, Question } from "./question.ts";
import { readingSentence, shortQuestion, type Telling, unusedSentence } from "./wording.ts";

export const placeOf = ({ code, name, slug }: Region) => ({ code, name, slug });

/** The reading of a question, with the indicator and the regions that its words were found to mean. */
export function readingOf(question: Question, found: Found, { words, telling }: { words: readonly Taken[]; telling: Telling }): Reading {
  const { asked, measure } = question;
  const { language, nameOf } = telling;
  const dims = Object.fromEntries(
    dimNames.flatMap((dim) => {
      const value = found.dims[dim] || question.dims[dim]?.[0];
      return value ? [[dim, value]] : [];
    }),
  );
  const coded = (code: string | undefined) => (code ? { code, name: nameOf(code) ?? code } : null);
  const indicator = found.indicator;
  const title = indicator ? titleOf(indicator, language) : titleOf(measure, language);
  const within = asked.intent === "rank" && question.named ? question.places[0]?.[0] : undefined;
  const told = {
    asked: { ...asked, among: found.ranked ?? asked.among },
    title,
    regions: asked.intent === "rank" ? [] : found.regions,
    dims,
    within,
    inverse: measure.inverse.includes(indicator?.id ?? ""),
  };
  return {
    intent: asked.intent,
    measure: { id: indicator?.id ?? measure.indicators[0]?.id ?? measure.id, title },
    regions: (asked.intent === "rank" && !found.rows.length ? [] : found.regions).map(placeOf),
    period: asked.moment,
    occupation: coded(dims.occupation),
    sector: coded(dims.sector),
    education: coded(dims.education),
    sex: dims.sex ?? "",
    age: dims.age ?? "",
    other: dims.other ?? "",
    among: found.ranked ?? asked.among,
    within: within ? placeOf(within) : null,
    order: asked.order || null,
    limit: asked.limit || null,
    stated: asked.stated,
    words: [...words],
    sentence: [readingSentence(told, telling), unusedSentence(words, language)].filter(Boolean).join(" "),
  };
}

/** A question in codes as something to choose: how it reads, and where it leads. */
export function choiceOf(
  asked: Asked,
  { title, regions, telling, label }: { title: string; regions: readonly Region[]; telling: Telling; label?: string },
): Choice {
  const dims = Object.fromEntries(Object.entries(asked.dims).map(([dim, [first = ""]]) => [dim, first]));
  const question = shortQuestion({ asked, title, regions, dims }, telling);
  return { label: label ?? question, question, href: linkOf(asked) };
}

/** A table of the figures that an answer rests on. */
export function tableOf(
  { rows, indicator }: Found,
  { language, index, nameOf }: Telling,
  show: { value: (row: Found["rows"][number]) => string; period: (code: string) => string; part: (row: Found["rows"][number]) => string },
): Answered["table"] {
  if (!indicator || rows.length === 0) return null;
  const nl = language === "nl";
  const hasPart = rows.some((row) => show.part(row) !== "");
  return {
    caption: titleOf(indicator, language),
    head: [nl ? "Gebied" : "Area", ...(hasPart ? [nl ? "Deel" : "Part"] : []), nl ? "Periode" : "Period", nl ? "Waarde" : "Value"],
    rows: rows.map((row) => [
      index.byCode.get(row.region)?.name ?? nameOf(row.region) ?? row.region,
      ...(hasPart ? [show.part(row)] : []),
      show.period(row.period),
      show.value(row),
    ]),
  };
}
