import { ageInWords, displayValue, type Observation, sourceOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { periodPhrase } from "#domain/periods";
import { phraseOf, type Region } from "#domain/regions";
import type { Found, Question } from "./question.ts";

const bounds = (age: string): [number, number] | undefined => {
  const [, from, until, plus] = /^(\d+)(?:-(\d+)|(\+))$/.exec(age) ?? [];
  return from === undefined ? undefined : [Number(from), plus ? Number.POSITIVE_INFINITY : Number(until)];
};

/** Figures of ages that follow on each other and together are exactly the age asked; undefined when there is a gap. */
export function agesMaking(age: string, rows: readonly Observation[]): Observation[] | undefined {
  const wanted = bounds(age);
  if (!wanted) return undefined;
  const [from, until] = wanted;
  const parts: Observation[] = [];
  for (let at = from; at < until; ) {
    // The narrowest step that begins here: the widest may reach over what is asked.
    const next = rows
      .filter((row) => bounds(row.age)?.[0] === at && (bounds(row.age)?.[1] ?? 0) <= until)
      .sort((a, b) => (bounds(a.age)?.[1] ?? 0) - (bounds(b.age)?.[1] ?? 0))[0];
    if (!next) return undefined;
    parts.push(next);
    at = bounds(next.age)?.[1] ?? until;
  }
  return parts;
}

/** The sum of figures of ages, when the measure may be added up, with its parts in words. */
export async function sumOfAges(
  { context, index }: Question,
  { age, parts, place }: { age: string; parts: readonly Observation[]; place: Region },
): Promise<Found | undefined> {
  const { language, warehouse } = context;
  const { indicators, units } = await databank(warehouse);
  const [first] = parts;
  const indicator = first && indicators.get(first.indicator);
  const unit = indicator && units.get(indicator.unit);
  if (!first || !indicator?.additive || !unit) return undefined;
  const value = parts.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const display = displayValue(value, unit, language);
  const list = new Intl.ListFormat(language === "nl" ? "nl" : "en-GB").format(
    parts.map((row) => `${ageInWords(row.age, language)} (${displayValue(row.value ?? 0, unit, language)})`),
  );
  const where = phraseOf(index, place, language);
  const when = periodPhrase(first.period, language);
  const text =
    language === "nl"
      ? `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${display} van ${ageInWords(age, "nl")}, ${when}. Dat is de som van ${list}.`
      : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${display} aged ${ageInWords(age, "en")}, ${when}. That is the sum of ${list}.`;
  const { code, name, slug } = place;
  return {
    said: [
      {
        text,
        value,
        unit: unit.id,
        display,
        region: { code, name, slug },
        period: first.period,
        status: first.status,
        indicator: indicator.id,
        breakdown: { age },
        source: { ...sourceOf(first), quality: "derived" },
      },
    ],
    ...{ near: [], indicator, regions: [place], dims: { age }, rows: parts, chart: "age" },
  };
}
