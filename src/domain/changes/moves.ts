import { earlierOf, inOrder } from "#domain/databank";
import { comparePeriods, parsePeriod } from "#domain/periods";
import type { Kind } from "./change.ts";
import type { Line } from "./facts.ts";
import { cellOf, type Point, subjectOf } from "./point.ts";

/** A figure of then beside the figure of now, before anyone asks whether it matters. */
export interface Move {
  kind: Kind;
  /** The figure of now; of one that was withdrawn what was said of it. */
  after: Point;
  /** The figure of then; absent where nothing was. */
  before?: Point;
  /** All figures of the same subject, in order of time. */
  line: readonly Point[];
}

/** Figures by subject, each in order of time. What has yet to come is no news: a forecast of 2035 did not happen. */
function linesOf(points: readonly Point[], today: string): Point[][] {
  const past = points.filter(({ period }) => (parsePeriod(period)?.end ?? "") <= today);
  return [...Map.groupBy(past, subjectOf).values()].map((line) => inOrder(line));
}

/** Of every subject the newest figure that has one of `then` to stand beside; the same kind of period, season and way of measuring. */
function movesTo(points: readonly Point[], today: string, then: (line: readonly Point[], now: Point) => Point | undefined): Move[] {
  return linesOf(points, today).flatMap((line) => {
    for (const after of line.toReversed()) {
      const before = then(line, after);
      if (before) return [{ kind: "change" as const, after, before, line }];
    }
    return [];
  });
}

/** The newest figures beside those of a year earlier, or of the last time before. */
export const movesInYear = (points: readonly Point[], today: string): Move[] => movesTo(points, today, (line, now) => earlierOf(line, now));

/** The newest figures beside the last of a period that was over by that day; nothing of what was over by then itself. */
export function movesSince(points: readonly Point[], { until, today }: { until: string; today: string }): Move[] {
  const isThen = ({ period }: Point) => (parsePeriod(period)?.end ?? "") <= until;
  return movesTo(points, today, (line, now) =>
    isThen(now)
      ? undefined
      : earlierOf(
          line.filter((point) => point === now || isThen(point)),
          now,
        ),
  );
}

interface Editions {
  /** The figures of the edition of then: only where they are, not what they say. */
  known: readonly Point[];
  /** The log since then. */
  log: readonly Line[];
  /** Editions since then, newest first. */
  later: readonly string[];
  today: string;
}

/**
 * What an edition says beside an earlier one. What a figure said before comes from the correction log of the edition of now, never from the
 * earlier edition itself: what was hidden or taken out since must not be told once more.
 */
export function movesBetween(points: readonly Point[], { known, log, later, today }: Editions): Move[] {
  const cells = new Set(known.map(cellOf));
  const subjects = new Set(known.map(subjectOf));
  const first = firstSaid(log, later);
  const told = linesOf(points, today).flatMap((line): Move[] => [
    ...newFigure(line, { cells, subjects }),
    ...line.flatMap((after): Move[] => {
      const old = first.get(cellOf(after));
      return old && !saysSame(after, old) ? [{ kind: "revised", after, before: asPoint(old, after), line }] : [];
    }),
  ]);
  return [...told, ...withdrawn(points, first)];
}

function newFigure(line: readonly Point[], { cells, subjects }: { cells: ReadonlySet<string>; subjects: ReadonlySet<string> }): Move[] {
  const after = line.at(-1);
  if (!after || cells.has(cellOf(after))) return [];
  if (!subjects.has(subjectOf(after))) return [{ kind: "new", after, line }];
  const before = earlierOf(line, after);
  return before ? [{ kind: "change", after, before, line }] : [];
}

/** What each figure said in the edition of then: the oldest line since. */
function firstSaid(log: readonly Line[], later: readonly string[]): Map<string, Line> {
  const newestFirst = [...log].sort((a, b) => later.indexOf(a.snapshot) - later.indexOf(b.snapshot));
  return new Map(newestFirst.map((line) => [cellOf(line), line]));
}

const saysSame = (after: Point, old: Line) => after.value === old.old_value && after.text === old.old_text;

const asPoint = ({ old_value, old_text }: Line, like: Point): Point => ({ ...like, value: old_value, text: old_text });

function withdrawn(points: readonly Point[], first: ReadonlyMap<string, Line>): Move[] {
  const left = new Set(points.map(cellOf));
  return [...first.values()].flatMap((old): Move[] => {
    if (old.kind !== "withdrawn" || left.has(cellOf(old))) return [];
    const { snapshot: _, kind: __, old_value, old_text, ...place } = old;
    const after: Point = { ...place, value: old_value, text: old_text, status: "missing", series: "", quality: "" };
    return [{ kind: "withdrawn", after, before: after, line: [] }];
  });
}

/** The figure before that, to see whether the direction turned. */
export const stillEarlier = ({ line, before }: Move): Point | undefined => before && earlierOf(line, before);

/** Years between the ends of two periods; at least one. */
export function yearsBetween(from: string, until: string): number {
  const [a, b] = [parsePeriod(from)?.end, parsePeriod(until)?.end];
  if (!a || !b || comparePeriods(from, until) >= 0) return 1;
  return Math.max(1, (Date.parse(b) - Date.parse(a)) / (365.25 * 86_400_000));
}
