import { parsePeriod } from "#domain/periods";

/** Years that a figure may lie behind the freshest of the wider regions: near and stale misleads more than wide and fresh. */
const mostYearsBehind = { own: 4, wider: 2, sameRegion: 1 };

/** A year is not always as many days. */
const roundingYears = 0.01;

/** End of a period as a year with its part; 0 when it cannot be read. */
function yearOf(period: string): number {
  const end = parsePeriod(period)?.end;
  return end ? Date.parse(end) / (365.25 * 24 * 3600 * 1000) : 0;
}

/** Of figures from the nearest region to the widest, the first that is not stale beside the others; the region's own gets more time. Undefined of nothing. */
export function firstFresh<T>(
  candidates: readonly T[],
  own: string,
  about: (candidate: T) => { region: string; period: string },
): T | undefined {
  const freshest = Math.max(0, ...candidates.map((candidate) => yearOf(about(candidate).period)));
  return candidates.find((candidate) => {
    const { region, period } = about(candidate);
    return freshest - yearOf(period) <= (region === own ? mostYearsBehind.own : mostYearsBehind.wider);
  });
}

/**
 * Figures in the order in which they are read: the region's own first, then those that stand in for it; and in each what lies more than a year
 * behind the newest of all comes last, so that nobody is greeted with old news. A forecast makes nothing old. What is alike keeps its order.
 */
export function inReadingOrder<T extends { own: boolean; observation: { period: string; status: string } }>(figures: readonly T[]): T[] {
  const measured = figures.filter(({ observation }) => observation.status !== "estimated");
  const freshest = Math.max(0, ...measured.map(({ observation }) => yearOf(observation.period)));
  const isStale = ({ observation }: T) => freshest - yearOf(observation.period) > mostYearsBehind.sameRegion + roundingYears;
  const rank = (figure: T) => (figure.own ? 0 : 2) + (isStale(figure) ? 1 : 0);
  return [...figures].sort((a, b) => rank(a) - rank(b));
}

/** Of figures of one region on one subject, best measure first, the first that does not lie more than a year behind the newest. */
export function firstOfOnePlace<T extends { observation: { period: string } }>(candidates: readonly T[]): T | undefined {
  const freshest = Math.max(0, ...candidates.map(({ observation }) => yearOf(observation.period)));
  return candidates.find(({ observation }) => freshest - yearOf(observation.period) <= mostYearsBehind.sameRegion + roundingYears);
}
