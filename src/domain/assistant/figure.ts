import type { DimName, Indicator, Observation } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { editionOf } from "#domain/occupations/operations";
import { comparePeriods } from "#domain/periods";
import { areasAround, firstOfOnePlace } from "#domain/picture";
import type { Region, RegionIndex } from "#domain/regions";
import { crosswalkLines, type MeasureIndicator, occupations, sectors } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Warehouse } from "#warehouse";

export type Breakdown = Partial<Record<DimName, string>>;

/** A figure that was found, with where and of which part it was published. */
export interface Hit<T> {
  indicator: Indicator;
  /** The region that was asked, under the name by which it was found. */
  place: Region;
  dims: Breakdown;
  rows: readonly Observation[];
  found: T;
}

export interface Wanted {
  indicators: readonly MeasureIndicator[];
  /** Areas in the order in which they may answer, each with its names. */
  areas: readonly (readonly Region[])[];
  /** Breakdowns in the order in which they may answer. */
  parts: readonly Breakdown[];
}

/** What is being looked for in the rows of one indicator, one place and one part; `periodOf` says of when it is. */
export interface Picking<T> {
  pick: (rows: readonly Observation[]) => T | undefined;
  periodOf: (found: T) => string;
  /** The newest of the indicators goes first unless another is as good as new; of an asked period the plainest indicator goes first. */
  newest: boolean;
}

/** The first place and part that has it, and of the indicators there the plainest that is not old beside the others. */
export async function findFigure<T>(
  { warehouse }: Context,
  { indicators, areas, parts }: Wanted,
  { pick, periodOf, newest }: Picking<T>,
): Promise<Hit<T> | undefined> {
  const bank = await databank(warehouse);
  for (const names of areas) {
    for (const dims of parts) {
      const all = await observationsOf(warehouse, indicators, { regions: names.map(({ code }) => code), dims });
      const hits = indicators.flatMap(({ id, part }, at) => {
        const indicator = bank.indicators.get(id);
        const named = names.flatMap((place) => {
          const rows = (all[at] ?? []).filter((row) => row.region === place.code);
          const found = indicator && pick(rows);
          return found === undefined || !indicator
            ? []
            : [{ indicator, place, dims: { ...dims, ...part }, rows, found, observation: { period: periodOf(found) } }];
        });
        // The same area under another name: the newest of both.
        return newest ? named.sort((a, b) => comparePeriods(b.observation.period, a.observation.period)).slice(0, 1) : named;
      });
      const hit = newest ? firstOfOnePlace(hits) : hits[0];
      if (hit) return hit;
    }
  }
  return undefined;
}

/** Per indicator its rows of these regions and this part; indicators that are asked whole are read together. */
export async function observationsOf(
  warehouse: Warehouse,
  indicators: readonly MeasureIndicator[],
  { regions, dims }: { regions: readonly string[]; dims: Breakdown },
): Promise<Observation[][]> {
  const whole = indicators.filter(({ part }) => Object.keys(part).length === 0).map(({ id }) => id);
  const together = await observations(warehouse, { indicators: whole, regions, dims });
  return Promise.all(
    indicators.map(({ id, part }) =>
      Object.keys(part).length === 0
        ? together.filter((row) => row.indicator === id)
        : observations(warehouse, { indicators: [id], regions, dims: { ...dims, ...part } }),
    ),
  );
}

/** Every combination of the values that the named breakdowns may have; one empty combination when none was named. */
export function partsOf(dims: Partial<Record<DimName, readonly string[]>>): Breakdown[] {
  return (Object.entries(dims) as [DimName, readonly string[]][]).reduce<Breakdown[]>(
    (parts, [dim, values]) => values.flatMap((value) => parts.map((part) => ({ ...part, [dim]: value }))),
    [{}],
  );
}

/** The values under which figures of the same part may be published: an occupation also under its code in the later edition, when that is the same work. */
export async function publishedValues(
  { warehouse }: Context,
  dims: Partial<Record<DimName, readonly string[]>>,
): Promise<Partial<Record<DimName, readonly string[]>>> {
  if (!dims.occupation) return dims;
  const lines = await crosswalkLines(warehouse);
  const codes = dims.occupation.flatMap((code) => {
    const { kind, codes: later } = editionOf(code, lines);
    return kind === "same" ? [code, ...later] : [code];
  });
  return { ...dims, occupation: codes };
}

/** Wider groups around the named parts, nearest first: the segment of an occupation, the combination a sector stands in; of an occupation whose group was changed, what it became. */
export async function widerParts({ warehouse }: Context, dims: Partial<Record<DimName, readonly string[]>>): Promise<Breakdown[]> {
  const known = { occupation: await occupations(warehouse), sector: await sectors(warehouse) };
  const lines = await crosswalkLines(warehouse);
  const wider: Breakdown[] = [];
  for (const dim of ["occupation", "sector"] as const) {
    const [code] = dims[dim] ?? [];
    if (!code) continue;
    const rest = partsOf({ ...dims, [dim]: [""] })[0] ?? {};
    if (dim === "occupation") for (const later of editionOf(code, lines).codes) wider.push({ ...rest, [dim]: later });
    for (let at = known[dim].get(code)?.parent; at; at = known[dim].get(at)?.parent)
      if (at !== "sbi2008:A-U") wider.push({ ...rest, [dim]: at });
  }
  return wider;
}

/** What a region lies in, nearest first, without itself. */
export const widerAreas = (index: RegionIndex, region: Region): (readonly Region[])[] =>
  areasAround(index, region)
    .filter(({ own }) => !own)
    .map(({ names }) => names);
