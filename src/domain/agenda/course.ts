import { directionOf, isRange, marginOf, type Observation, type Unit } from "#domain/databank";
import { parsePeriod } from "#domain/periods";
import type { Goal } from "./agenda.ts";

/**
 * How a goal stands: `reached`; `on-course` and `behind` beside the straight line from baseline to target; `away`, further from the target than the
 * baseline; `no-newer`, no figure after the baseline; `other-method`, newer figures that were measured in another way; `no-baseline`, the figures
 * have none of the period of the baseline.
 */
export const courseStates = ["reached", "on-course", "behind", "away", "no-newer", "other-method", "no-baseline"] as const;
type CourseState = (typeof courseStates)[number];

type Row = Pick<Observation, "period" | "value" | "series" | "text">;

/** A figure on the way to a target. */
export interface CoursePoint {
  period: string;
  /** In the unit of the source. */
  value: number;
}

export interface Course {
  state: CourseState;
  /** The target with the period it is of: the same quarter, month or day as the baseline, in the year of the target. */
  target: CoursePoint;
  /** The baseline as the figures have it now. */
  baseline?: CoursePoint;
  /** The newest figure that may be set beside the baseline, up to the target. */
  newest?: CoursePoint;
  /** Where the straight line is at the newest figure. */
  expected?: CoursePoint;
  /** The figures that may be set beside each other, the baseline first. */
  points: readonly CoursePoint[];
  /** Whether the newest figure is of the period of the target, so that the outcome is known. */
  final: boolean;
  /** Whether the baseline is at the target already: the goal is then that it stays so. */
  holds: boolean;
}

export const yearOf = (period: string): number => Number(parsePeriod(period)?.end.slice(0, 4) ?? Number.NaN);

/** The same period of another year: `2024-12` in 2030 is `2030-12`, `2021/22` in 2030 is `2029/30`. */
export function sameIn(period: string, year: number): string {
  if (parsePeriod(period)?.kind === "schoolyear") return `${year - 1}/${String(year % 100).padStart(2, "0")}`;
  return `${year}${period.slice(4)}`;
}

/** Whether periods may stand on one line: of one kind; quarters, months and days only with the same one of another year. */
export function isAlike(period: string, other: string): boolean {
  const [one, two] = [parsePeriod(period), parsePeriod(other)];
  if (!one || !two || one.kind !== two.kind) return false;
  return one.kind === "schoolyear" || period.slice(4) === other.slice(4);
}

/** A figure that can stand on a line: a value, and not one of which no more is known than between which bounds it lies. */
const isPoint = ({ value, text }: Row) => value !== null && !isRange(text);

/**
 * Where a goal stands on the straight line from its baseline to its target, by figures that were measured as the baseline was and are of a time before
 * `today` (ISO): what is expected later is no result. Each difference counts only when rounding cannot explain it.
 */
export function courseOf(
  { baseline, target: { value, by }, direction }: Pick<Goal, "baseline" | "target" | "direction">,
  { rows, unit, today }: { rows: readonly Row[]; unit: Unit; today: string },
): Course {
  const target = { period: sameIn(baseline.period, by), value };
  const known = rows.filter((row) => isPoint(row) && isAlike(row.period, baseline.period) && endOf(row.period) <= today);
  const start = known.find(({ period }) => period === baseline.period);
  const after = known.filter(({ period }) => yearOf(period) > yearOf(baseline.period) && yearOf(period) <= by);
  const nothing = { target, points: [], final: false, holds: false };
  if (start?.value == null) return { ...nothing, state: "no-baseline" };
  const first: CoursePoint = { period: start.period, value: start.value };
  const comparable = after.filter(({ series }) => series === start.series).map(pointOf);
  const points = [first, ...comparable.sort((a, b) => yearOf(a.period) - yearOf(b.period))];
  const newest = points.at(-1);
  const holds = isReached(first.value, { target: value, direction, half: halfOf([first.value], unit), unit });
  if (!newest || newest === first)
    return { ...nothing, state: after.length > 0 ? "other-method" : "no-newer", baseline: first, points, holds };
  const way = (yearOf(newest.period) - yearOf(first.period)) / (by - yearOf(first.period));
  const expected = { period: newest.period, value: first.value + (value - first.value) * way };
  const half = halfOf([first.value, newest.value], unit);
  const found = { target, baseline: first, newest, expected, points, final: newest.period === target.period, holds };
  const wanted = { target: value, direction, unit };
  if (isReached(newest.value, { ...wanted, half })) return { ...found, state: "reached" };
  const sinceStart = directionOf(newest.value, first.value, unit);
  if (holds || (sinceStart !== "equal" && sinceStart !== direction)) return { ...found, state: "away" };
  // The newest figure may lie half a step off; so may the baseline, which weighs less and less the further the line runs.
  const onCourse = isReached(newest.value, { ...wanted, target: expected.value, half: half * (2 - way) });
  return { ...found, state: onCourse ? "on-course" : "behind" };
}

const endOf = (period: string) => parsePeriod(period)?.end ?? "9999";
const pointOf = ({ period, value }: Row): CoursePoint => ({ period, value: value ?? 0 });

/** Half the step that figures were rounded to: what each may lie off. */
const halfOf = (values: readonly number[], unit: Unit) => marginOf(values, unit) / 2;

/** Whether a figure is at or past a value, or may be, seen the rounding of the figure itself. */
function isReached(
  value: number,
  { target, direction, half, unit }: { target: number; direction: Goal["direction"]; half: number; unit: Unit },
): boolean {
  const way = directionOf(value, target, unit, half);
  return way === "equal" || way === direction;
}
