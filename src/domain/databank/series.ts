import { comparePeriods, parsePeriod, yearEarlier } from "#domain/periods";
import { dimNames, type Observation } from "./indicator.ts";

/** What changes are counted in: percent of the earlier value, or percentage points for what is a percentage itself. */
export type ChangeUnit = "percent" | "percentage-points";

type Point = Pick<Observation, "period" | "value" | "series">;

/**
 * Change against the same period a year earlier, one per point; null when either is unknown or they were measured in different ways.
 */
export function yearOnYear(points: readonly Point[], unit: ChangeUnit): (number | null)[] {
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  return points.map((point) => {
    const before = byPeriod.get(yearEarlier(point.period) ?? "");
    if (!before || before.series !== point.series || point.value == null || before.value == null) return null;
    if (unit === "percentage-points") return round(point.value - before.value);
    return before.value === 0 ? null : round(((point.value - before.value) / before.value) * 100);
  });
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** In order of time, the newest last. */
export function inOrder<T extends { period: string }>(points: readonly T[]): T[] {
  return [...points].sort((a, b) => comparePeriods(a.period, b.period));
}

/** Sorts from high to low; what has no value stands below every value, also below one less than zero. */
export function highestFirst(a: Pick<Observation, "value">, b: Pick<Observation, "value">): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value;
}

/** What a figure says and of when. */
type Said = Point & Pick<Observation, "text">;

/** The newest figure that has a value or a word; undefined when there is none. */
export function newest<T extends Said>(points: readonly T[]): T | undefined {
  return inOrder(points).findLast((point) => point.value !== null || point.text !== "");
}

/**
 * The figure to set beside another: the nearest earlier one of the same kind of period and the same method. Quarters and months
 * only beside the same one of an earlier year, unless the season does not matter.
 */
export function earlierOf<T extends Said>(points: readonly T[], point: Said, { sameSeason = true } = {}): T | undefined {
  const kind = parsePeriod(point.period)?.kind;
  const season = (period: string) => (sameSeason ? period.slice(4) : "");
  return inOrder(points).findLast(
    (other) =>
      comparePeriods(other.period, point.period) < 0 &&
      parsePeriod(other.period)?.kind === kind &&
      (kind === "schoolyear" || kind === "span" || season(other.period) === season(point.period)) &&
      other.series === point.series &&
      (other.value !== null || other.text !== ""),
  );
}

/** The one period that most regions share, the newest of those that tie; undefined of nothing. */
export function commonPeriod(points: readonly Observation[]): string | undefined {
  const counts = new Map<string, Set<string>>();
  for (const point of points) {
    if (point.value === null && point.text === "") continue;
    const regions = counts.get(point.period) ?? new Set();
    counts.set(point.period, regions.add(point.region));
  }
  return [...counts].sort(([a, one], [b, two]) => one.size - two.size || comparePeriods(a, b)).at(-1)?.[0];
}

/**
 * Rows that were measured in the same way, so that they may stand side by side: those of the series of the row that it is about (`isOwn`), or,
 * when that is not there, of the series that most rows have.
 */
export function oneSeries<T extends { series: string }>(rows: readonly T[], isOwn: (row: T) => boolean = () => false): T[] {
  const counts = new Map<string, number>();
  for (const { series } of rows) counts.set(series, (counts.get(series) ?? 0) + 1);
  const most = [...counts].sort((a, b) => a[1] - b[1]).at(-1)?.[0];
  const series = rows.find(isOwn)?.series ?? most;
  return rows.filter((row) => row.series === series);
}

/** Figures that may be ranked together: of the one period and way of measuring that most rows have, the newest of those that tie; none without a value. */
export function mostAlike<T extends { value: number | null; period: string; series: string }>(rows: readonly T[]): T[] {
  const valued = rows.filter(({ value }) => value !== null);
  const groups = [...Map.groupBy(valued, ({ period, series }) => `${series}|${period}`).values()];
  return groups.sort((a, b) => a.length - b.length || comparePeriods(a[0]?.period ?? "", b[0]?.period ?? "")).at(-1) ?? [];
}

/** Per region and breakdown the newest figure that has a value; without any value the newest status. */
export function newestPerCell(rows: readonly Observation[]): Observation[] {
  const cells = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = [row.region, ...dimNames.map((name) => row[name])].join("|");
    const list = cells.get(key);
    if (list) list.push(row);
    else cells.set(key, [row]);
  }
  return [...cells.values()].flatMap((list) => newest(list) ?? inOrder(list).at(-1) ?? []);
}
