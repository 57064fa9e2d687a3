import { z } from "zod";
import { displayFigure, isRange, newest, type Observation, Source, sourceOf, titleOf } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { parsePeriod } from "#domain/periods";
import { areasAround, firstFresh } from "#domain/picture";
import type { Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Context } from "#operation";
import { isAlike, yearOf } from "./course.ts";

/** Something that a goal may be tied to, with its newest figure. */
export const Measure = z.object({
  indicator: z.string(),
  title: z.string(),
  unit: z.string(),
  /** Whose figure it is: the region itself, or the province that it lies in for the most part. */
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  own: z.boolean(),
  /** The newest figure: a baseline for a goal. */
  period: z.string(),
  value: z.number(),
  display: z.string(),
  /** How many figures may be set beside it, itself included: how well progress can be followed. */
  comparable: z.number(),
  /** Which way is better, when that is agreed. */
  better: z.enum(["high", "low", ""]),
  themes: z.array(z.string()),
  source: Source,
});
export type Measure = z.output<typeof Measure>;

/**
 * What a region has figures of that a goal can be tied to: its own, and where it has none, or stale ones, those of its province. Words, ranges and what is expected
 * of later years are no baseline; what is itself a change from one period to another is left out too, because a target for it is a target for that
 * of which it is the change.
 */
export async function measuresOf(context: Context, region: Region): Promise<Measure[]> {
  const { warehouse, language } = context;
  const today = context.now().toISOString().slice(0, 10);
  const { indicators, units } = await databank(warehouse);
  const areas = areasAround(await regionIndex(warehouse), region).filter(({ own, names }) => own || names[0]?.type === "provincie");
  const places = areas.flatMap(({ names, own }) => names.map((place) => ({ place, own })));
  const rows = await observations(warehouse, {
    indicators: [...indicators.keys()].filter((id) => !isChange(id)),
    regions: places.map(({ place: { code } }) => code),
  });
  const byCell = Map.groupBy(
    rows.filter((row) => isFigure(row, today)),
    ({ indicator, region: at }) => `${indicator} ${at}`,
  );
  return [...indicators.values()].flatMap((indicator): Measure[] => {
    const unit = units.get(indicator.unit);
    const found = places.flatMap(({ place, own }) => {
      const figures = byCell.get(`${indicator.id} ${place.code}`) ?? [];
      const last = newest(figures);
      return last ? [{ place, own, figures, last }] : [];
    });
    const nearest = firstFresh(found, region.code, ({ place, own, last }) => ({
      region: own ? region.code : place.code,
      period: last.period,
    }));
    if (!unit || nearest?.last.value == null) return [];
    const { place, own, figures, last } = nearest;
    return [
      {
        ...{ indicator: indicator.id, title: titleOf(indicator, language), unit: unit.id },
        ...{ themes: indicator.themes, better: indicator.better },
        region: { code: place.code, name: place.name, slug: place.slug },
        own,
        period: last.period,
        value: nearest.last.value,
        display: displayFigure(last, unit, language),
        comparable: comparableWith(last, figures).length,
        source: sourceOf(last),
      },
    ];
  });
}

const isChange = (id: string) => /-(growth|growth-rate|expansion)$/.test(id);

const isFigure = ({ value, text, period }: Observation, today: string) => {
  const read = parsePeriod(period);
  return value !== null && !isRange(text) && read !== null && read.kind !== "span" && read.end <= today;
};

/** Those of the figures that may be set beside one of them, the oldest first. */
export const comparableWith = (one: Observation, figures: readonly Observation[]): Observation[] =>
  figures
    .filter(({ series, period }) => series === one.series && isAlike(period, one.period))
    .sort((a, b) => yearOf(a.period) - yearOf(b.period));
