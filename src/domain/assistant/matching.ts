import { earlierOf, inOrder, newest, type Observation } from "#domain/databank";
import { comparePeriods, parsePeriod } from "#domain/periods";
import type { Moment } from "./time.ts";

const isSaid = ({ value, text }: Observation) => value !== null || text !== "";
const yearOf = (period: string) => Number(period.slice(0, 4));
const endYear = (period: string) => Number(parsePeriod(period)?.end.slice(0, 4) ?? period.slice(0, 4));

/** A whole year says most of a year, then a day in it, then its last quarter or month; a school year or a span says least. */
const kindOrder = ["year", "day", "quarter", "month", "schoolyear", "span"] as const;
const rankOf = (period: string) => kindOrder.indexOf(parsePeriod(period)?.kind ?? "span");

/** The figure of a period that was asked: of exactly that period, or of what is known within the year. Undefined when there is none. */
export function figureAt(rows: readonly Observation[], period: string): Observation | undefined {
  const said = rows.filter(isSaid);
  const exact = said.find((row) => row.period === period);
  if (exact) return exact;
  // The end of a year is its last quarter, or what was counted in December.
  if (period.endsWith("Q4")) return said.find((row) => row.period === `${period.slice(0, 4)}-12`);
  // A month is also a day in it, and a day also its month.
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(period))
    return said.find(
      (row) => /^\d{4}-\d{2}(-\d{2})?$/.test(row.period) && (row.period.startsWith(period) || period.startsWith(row.period)),
    );
  if (!/^\d{4}$/.test(period)) return undefined;
  const year = Number(period);
  const within = said.filter((row) => {
    const kind = parsePeriod(row.period)?.kind;
    return kind === "span" ? endYear(row.period) === year : yearOf(row.period) === year;
  });
  return within.sort((a, b) => rankOf(a.period) - rankOf(b.period) || comparePeriods(b.period, a.period))[0];
}

/** The figure of a moment; of an open one the newest, of a stretch of time its last. */
export function figureOf(rows: readonly Observation[], { kind, from, until }: Moment): Observation | undefined {
  if (kind === "newest") return newest(rows);
  if (kind === "at") return figureAt(rows, from);
  const inside = rows.filter(
    (row) => row.period.slice(0, from.length) >= from && (until === "" || row.period.slice(0, until.length) <= until),
  );
  return newest(inside);
}

/** Two figures of which the second is later, measured in the same way and in the same season: of a stretch of time its ends. */
export function pairOf(rows: readonly Observation[], moment: Moment): { first: Observation; last: Observation } | undefined {
  const said = inOrder(rows.filter(({ value }) => value !== null));
  if (moment.kind === "newest" || moment.kind === "at") {
    const until = moment.kind === "at" ? figureAt(said, moment.from) : undefined;
    const lasts = moment.kind === "at" ? (until ? [until] : []) : said.toReversed().slice(0, 4);
    for (const last of lasts) {
      const first = earlierOf(said, last);
      if (first) return { first, last };
    }
    return undefined;
  }
  const newestYear = yearOf(said.at(-1)?.period ?? "0");
  // Until now is until the newest figure, or one that is hardly older.
  const lasts = moment.until
    ? [figureAt(said, moment.until)].filter((row) => row !== undefined)
    : said.toReversed().filter(({ period }) => newestYear - yearOf(period) <= 1);
  for (const last of lasts) {
    const alike = (row: Observation) => isAlike(row, last) && comparePeriods(row.period, last.period) < 0;
    // It begins where it was asked to begin, or at most a year later: a shorter stretch would be another answer.
    const start = Number(moment.from.slice(0, 4));
    const first = said.find((row) => alike(row) && yearOf(row.period) >= start && yearOf(row.period) <= start + 1);
    if (first) return { first, last };
  }
  return undefined;
}

/** The longest stretch of time after a moment of which both ends may be compared. */
export function longestPair(rows: readonly Observation[], moment: Moment): { first: Observation; last: Observation } | undefined {
  const start = Number(moment.from.slice(0, 4)) || 0;
  const said = inOrder(rows.filter(({ value }) => value !== null));
  const pairs = said.flatMap((first) =>
    said.flatMap((last) =>
      yearOf(first.period) >= start && isAlike(first, last) && comparePeriods(first.period, last.period) < 0 ? [{ first, last }] : [],
    ),
  );
  const length = ({ first, last }: (typeof pairs)[number]) => endYear(last.period) - endYear(first.period);
  // As early as was asked, and then as long as can be.
  return pairs.sort(
    (a, b) => Number(yearOf(a.first.period) > start + 1) - Number(yearOf(b.first.period) > start + 1) || length(b) - length(a),
  )[0];
}

/** Whether two figures were measured in the same way and in the same season, of periods of one kind. */
function isAlike(one: Observation, other: Observation): boolean {
  const [kind, same] = [parsePeriod(one.period)?.kind, parsePeriod(other.period)?.kind];
  const season = kind === "quarter" || kind === "month" ? one.period.slice(4) === other.period.slice(4) : true;
  return kind === same && season && one.series === other.series;
}

/** Of figures, the one that lies nearest to a moment in time. */
export function nearestInTime(rows: readonly Observation[], { kind, from, until }: Moment): Observation | undefined {
  if (kind === "newest") return newest(rows);
  const year = Number((until || from).slice(0, 4));
  return rows
    .filter(isSaid)
    .sort(
      (a, b) =>
        Math.abs(endYear(a.period) - year) - Math.abs(endYear(b.period) - year) ||
        rankOf(a.period) - rankOf(b.period) ||
        comparePeriods(b.period, a.period),
    )[0];
}
