import { parsePeriod } from "#domain/periods";

interface Point {
  period: string;
  series: string;
}

/** Months from one point to the next when nothing is missing. */
const months: Readonly<Record<string, number>> = { month: 1, quarter: 3 };
const year = 12;

/**
 * Which points of a line belong together: the name of the run of each, in the order given. A run ends where another way of measuring begins,
 * and where a period is missing: a month among months, a quarter among quarters, a year among years. What is published once a year, or
 * at any other fixed distance three times or more, is not missing in between. Points are of one kind of period, the oldest first.
 */
export function runsOf(points: readonly Point[]): string[] {
  const ofSeries = Map.groupBy(points, ({ series }) => series);
  const names = new Map<Point, string>();
  for (const [series, members] of ofSeries) {
    const steps = members.slice(1).map((point, at) => monthOf(point) - monthOf(members[at] ?? point));
    const longest = longestStep(steps, parsePeriod(members[0]?.period ?? "")?.kind ?? "");
    let run = 0;
    for (const [at, point] of members.entries()) {
      if (at > 0 && (steps[at - 1] ?? 0) > longest) run++;
      names.set(point, `${series} ${run}`);
    }
  }
  return points.map((point) => names.get(point) ?? "");
}

/** The longest step in which nothing is missing. */
function longestStep(steps: readonly number[], kind: string): number {
  const regular = steps.length > 1 && steps.every((step) => step === steps[0]);
  if (regular) return steps[0] ?? year;
  return steps.every((step) => step >= year) ? year : (months[kind] ?? year);
}

function monthOf({ period }: Point): number {
  const [years = 0, month = 0] = (parsePeriod(period)?.end ?? "").split("-").map(Number);
  return years * year + month;
}
