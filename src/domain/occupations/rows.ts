import { z } from "zod";
import { earlierOf, halfStep, type Observation, Source, sourceOf, statuses } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { changeRange } from "#domain/statistics";
import { codeNames, crosswalkLines, occupations } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import { editionOf } from "./editions.ts";
import { newestOf, occupationFigures, occupationNames } from "./facts.ts";
import { classOf, occupationSlug } from "./group.ts";

const Value = z.object({ value: z.number().nullable(), text: z.string(), period: z.string(), status: z.enum(statuses), source: Source });
const Measured = Value.nullable();

/** One occupation group with its newest figures, all of the same work. */
export const OccupationRow = z.object({
  code: z.string(),
  name: z.string(),
  slug: z.string(),
  class: z.string(),
  employed: Measured,
  /** In percent; the counts are rounded, so that it lies between `low` and `high`. */
  growth: Value.extend({ low: z.number(), high: z.number() }).nullable(),
  wage: Measured,
  tension: Measured,
  openings: Measured,
  note: z.string(),
});
export type OccupationRow = z.input<typeof OccupationRow>;

const measuredOf = (observation: Observation) => {
  const { value, text, period, status } = observation;
  return { value, text, period, status, source: sourceOf(observation) };
};
const measured = (observation: Observation | undefined) => (observation ? measuredOf(observation) : null);

const notes = {
  nl: "In de nieuwe indeling (editie 2025) is deze groep gesplitst, samengevoegd of veranderd.",
  en: "In the new classification (edition 2025) this group was split, merged or changed.",
};

/** What the list can be ordered by. */
export const occupationOrders = ["name", "employed", "growth", "wage", "tension", "openings"] as const;
type Order = (typeof occupationOrders)[number];

/** The rows by name, or with the highest figure first and those without one last. */
export function orderedBy(rows: readonly OccupationRow[], order: Order): OccupationRow[] {
  if (order === "name") return rows.toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  const figureOf = (row: OccupationRow) => row[order]?.value ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => figureOf(b) - figureOf(a));
}

/** Thousands of people below which rounding to thousands makes a growth rate meaningless: 3 to 2 would read as a third less. */
const leastForGrowth = 20;

/** Every group of BRC 2014 with its newest figures. Figures of edition 2025 stand beside those of 2014 only where they are of the same work. */
export async function occupationRows({ warehouse, language }: Pick<Context, "warehouse" | "language">): Promise<OccupationRow[]> {
  const { groups } = await occupationNames(warehouse);
  const known = await occupations(warehouse);
  const figures = await occupationFigures(warehouse);
  const lines = await crosswalkLines(warehouse);
  const named = await codeNames({ warehouse, language });
  const { indicators, units } = await databank(warehouse);
  const unit = units.get(indicators.get("employed")?.unit ?? "");

  /** Growth in a year, with the bounds that rounding leaves. */
  const growthOf = (code: string): OccupationRow["growth"] => {
    const now = newestOf(figures, code, "employed");
    const before = now && earlierOf(figures.get(`${code} employed`) ?? [], now);
    if (!unit || now?.value == null || before?.value == null || before.value < leastForGrowth) return null;
    const range = changeRange(now.value, before.value, halfStep([now.value, before.value], unit));
    return { ...measuredOf(now), value: Math.round(((now.value - before.value) / before.value) * 1000) / 10, ...range };
  };

  return groups.map(({ code, name }) => {
    const { kind, codes } = editionOf(code, lines);
    // A group that was split has several openings, which add up, and several tensions, which do not.
    const openings = codes.flatMap((one) => newestOf(figures, one, "roa-openings") ?? []);
    const [first] = openings;
    // Of a group with one part unknown, the whole is unknown.
    const whole =
      (kind === "same" || kind === "split") && openings.length === codes.length && openings.every(({ value }) => value !== null);
    return {
      code,
      name: named(code) ?? name,
      slug: occupationSlug(code, name),
      class: named(classOf(code, known)) ?? "",
      employed: measured(newestOf(figures, code, "employed")),
      wage: measured(newestOf(figures, code, "hourly-wage-median")),
      tension: kind === "same" ? measured(newestOf(figures, codes[0] ?? "", "current-situation")) : null,
      growth: growthOf(code),
      openings: first && whole ? { ...measuredOf(first), value: openings.reduce((total, one) => total + (one.value ?? 0), 0) } : null,
      note: kind === "same" ? "" : notes[language],
    };
  });
}
