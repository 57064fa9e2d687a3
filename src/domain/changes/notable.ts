import { type Direction, directionOf, halfStep, type Indicator, marginOf, readSame, type Unit } from "#domain/databank";
import { comparePeriods, parsePeriod } from "#domain/periods";
import { tensionClass } from "#domain/tension";
import type { Ends, Usual } from "./facts.ts";
import { type Move, stillEarlier, yearsBetween } from "./moves.ts";
import { breakdownOf, cellOf, type Point, partsOf } from "./point.ts";

/** Why a change is notable, before it is worded. */
export type Reason =
  | { kind: "class"; from: string; to: string }
  | { kind: "end"; end: "highest" | "lowest"; among: number }
  | { kind: "turn"; was: Exclude<Direction, "equal"> }
  | { kind: "new" }
  | { kind: "revised" }
  | { kind: "withdrawn" }
  /** How many times as large as usual; null when nobody knows what is usual. */
  | { kind: "size"; times: number | null };

export interface Scored {
  move: Move;
  direction: Direction | null;
  reasons: Reason[];
  score: number;
}

/** The weights of docs/methods/notable.md. */
const weights = { class: 2, end: 1.5, turn: 1, new: 1, revised: 1, withdrawn: 1 };
/** So many times as large as usual counts, and no more. */
const mostTimes = 4;
/** From so many times as large as usual a change is news by its size; a smaller one is only told to who asks for those too. */
const leastTimes = 1;
/** What is of a part of the people weighs less than what is of all. */
const weightOfPart = 0.7;
/** What is itself a growth or decline stands beside no earlier one: that it grew less is easily read as a fall. */
const isGrowth = ({ id }: Indicator) => /-(growth|expansion)(-rate)?$/.test(id);
/** What a figure loses for every year that it lies behind the edition, after the first, and what it keeps at least. */
const aging = { perYear: 0.2, least: 0.2 };
/** With fewer changes than this nobody knows what is usual. */
const leastKnown = 5;
/** A ranking of fewer areas has no ends. */
const leastRanked = 5;

/** What is known around the changes of one kind of region. */
export interface Around {
  indicators: ReadonlyMap<string, Indicator>;
  units: ReadonlyMap<string, Unit>;
  usual: readonly Usual[];
  ends: readonly Ends[];
  /** How many regions of that kind there are. */
  peers: number;
  /** ISO day of the edition. */
  today: string;
  /** Whether changes that are smaller than usual count too; they score under all others of their age. */
  small: boolean;
}

/** Scores a change; undefined when it lies inside the margin of rounding, or is not notable. */
export function scored(move: Move, around: Around): Scored | undefined {
  const { after, before, kind } = move;
  const indicator = around.indicators.get(after.indicator);
  const unit = indicator && around.units.get(indicator.unit);
  if (!indicator || !unit) return undefined;
  const weight = weightOf(after, around.today);
  if (kind === "new" || kind === "withdrawn") return { move, direction: null, reasons: [{ kind }], score: round(weights[kind] * weight) };
  if (!before || (kind === "change" && isGrowth(indicator))) return undefined;
  const direction = directionBetween(before, after, unit);
  if (direction === "equal" || (direction === null && before.text === after.text)) return undefined;
  const usual = usualOf(around, after);
  const times = direction === null ? 0 : usual ? timesUsual({ before, after, unit, usual }) : 1;
  const reasons: Reason[] = [
    ...classReason(indicator, before, after),
    ...endReason(move, unit, around),
    ...turnReason(move, direction, unit),
    ...(kind === "revised" ? [{ kind } as const] : []),
    ...(times >= leastTimes ? [{ kind: "size", times: usual ? times : null } as const] : []),
  ];
  if (reasons.length === 0 && around.small) reasons.push({ kind: "size", times });
  if (reasons.length === 0) return undefined;
  const extra = reasons.reduce((sum, reason) => sum + (reason.kind === "size" ? 0 : weights[reason.kind]), 0);
  return { move, direction, reasons, score: round((Math.min(times, mostTimes) + extra) * weight) };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Which way it went; null when one is a word only. Sums of parts that were rounded to thousands are too rough to set beside each other. */
function directionBetween(before: Point, after: Point, unit: Unit): Direction | null {
  if (before.value === null || after.value === null) return null;
  const isRoughSum = halfStep([before.value, after.value], unit) >= 0.5 && (before.quality === "derived" || after.quality === "derived");
  return isRoughSum ? "equal" : directionOf(after.value, before.value, unit);
}

/** What is known of a year's change: of that indicator and that kind of breakdown, from five changes on. */
function usualOf({ usual }: Around, after: Point): Usual | undefined {
  const parts = partsOf(after);
  return usual.find((one) => one.indicator === after.indicator && one.parts === parts && one.count >= leastKnown);
}

/** A percentage changes in percentage points; so does what is itself a change. Anything else changes in percent of what it was. */
const changesInPoints = (unit: Unit, before: number) => unit.symbol === "%" || before <= 0;

/** How large a change is in a year beside what is usual, but never beside less than the margin of rounding. */
function timesUsual({ before, after, unit, usual }: { before: Point; after: Point; unit: Unit; usual: Usual }): number {
  const [from, to] = [before.value ?? 0, after.value ?? 0];
  const years = before.period === after.period ? 1 : yearsBetween(before.period, after.period);
  const inPoints = changesInPoints(unit, from);
  const margin = marginOf([from, to], unit);
  const size = Math.abs(to - from) / years / (inPoints ? 1 : from);
  // Of the parts of a survey the small ones swing most in percent: they must move much in numbers too.
  const inNumbers = partsOf(after) === "" ? 0 : usual.points / from;
  const base = inPoints ? Math.max(usual.points, margin) : Math.max(usual.relative ?? 0, inNumbers, margin / from);
  return base > 0 ? Math.round((size / base) * 10) / 10 : 1;
}

function classReason({ id }: Indicator, before: Point, after: Point): Reason[] {
  const classOf = ({ value, text }: Point) => (id === "tension" && value !== null ? tensionClass(value) : value === null ? text : "");
  const [from, to] = [classOf(before), classOf(after)];
  return from && to && from !== to ? [{ kind: "class", from, to }] : [];
}

/** That it came to stand at an end of the regions of its kind, where it did not stand before. */
function endReason({ kind, before, after }: Move, unit: Unit, { ends, peers }: Around): Reason[] {
  if (kind !== "change" || partsOf(after) !== "" || !before) return [];
  const endOf = ({ indicator, period, series, value }: Point) => {
    const row = ends.find((one) => one.indicator === indicator && one.period === period && one.series === series);
    if (!row || value === null || row.count < Math.max(leastRanked, peers / 2) || readSame(row.highest, row.lowest, unit)) return undefined;
    const end = readSame(row.highest, value, unit) ? "highest" : readSame(row.lowest, value, unit) ? "lowest" : "between";
    return { end, among: row.count } as const;
  };
  const [was, is] = [endOf(before), endOf(after)];
  if (!was || !is || is.end === "between" || was.end === is.end) return [];
  return [{ kind: "end", end: is.end, among: is.among }];
}

/** That it went up and goes down now, or the other way; of a figure that was said differently, that it went the other way before. */
function turnReason(move: Move, direction: Direction | null, unit: Unit): Reason[] {
  const { kind, before, after } = move;
  const earlier = stillEarlier(move);
  if (!before || !earlier || direction === null) return [];
  const was = directionBetween(earlier, before, unit);
  const is = kind === "revised" ? directionBetween(earlier, after, unit) : direction;
  return was && is && was !== "equal" && is !== "equal" && was !== is ? [{ kind: "turn", was }] : [];
}

/** How much a change counts by itself: of all or of a part, of now or of years ago. */
function weightOf(after: Point, today: string): number {
  const end = parsePeriod(after.period)?.end ?? today;
  const years = (Date.parse(today) - Date.parse(end)) / (365.25 * 86_400_000);
  const age = Math.max(aging.least, 1 - aging.perYear * Math.max(0, years - 1));
  return age * (partsOf(after) === "" ? 1 : weightOfPart);
}

export interface Caps {
  most: number;
  perIndicator: number;
  perRegion: number;
}

/** The most notable first, with no more of one indicator or one region than the caps allow. What scores the same: the newest first, then as indicators and regions are listed. */
export function mostNotable(
  all: readonly Scored[],
  { most, perIndicator, perRegion }: Caps,
  indicators: ReadonlyMap<string, Indicator>,
): Scored[] {
  const position = ({ move }: Scored) => indicators.get(move.after.indicator)?.position ?? 0;
  const inRow = [...all].sort(
    (a, b) =>
      b.score - a.score ||
      comparePeriods(b.move.after.period, a.move.after.period) ||
      position(a) - position(b) ||
      byText(cellOf(a.move.after), cellOf(b.move.after)) ||
      byText(a.move.kind, b.move.kind),
  );
  const taken = new Map<string, number>();
  const room = (name: string, cap: number) => (taken.get(name) ?? 0) < cap;
  const take = (name: string) => taken.set(name, (taken.get(name) ?? 0) + 1);
  const chosen: Scored[] = [];
  for (const one of inRow) {
    const [indicator, region] = [`indicator ${one.move.after.indicator}`, `region ${one.move.after.region}`];
    if (chosen.length >= most || !room(indicator, perIndicator) || !room(region, perRegion)) continue;
    take(indicator);
    take(region);
    chosen.push(one);
  }
  return chosen;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A name that stays from edition to edition. */
export const idOf = ({ move: { kind, after } }: Scored): string =>
  [after.indicator, after.region, ...Object.entries(breakdownOf(after)).map(([dim, value]) => `${dim}=${value}`), after.period, kind].join(
    "/",
  );
