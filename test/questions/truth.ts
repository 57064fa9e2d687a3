import { type Dimension, dimensions, type Figure, type Figures } from "./figures.ts";
import type { Accepted } from "./question.ts";

/** Last day of a period code, as a text that sorts; the longer of two periods that end together comes last. */
function endOf(period: string): string {
  const [, year = "", quarter, month, day, next, until] =
    /^(\d{4})(?:Q([1-4])|-(\d{2})(?:-(\d{2}))?|\/(\d{2})|-(\d{4}))?$/.exec(period) ?? [];
  if (quarter) return `${year}-${String(Number(quarter) * 3).padStart(2, "0")}-31 a`;
  if (day) return `${year}-${month}-${day} a`;
  if (month) return `${year}-${month}-31 b`;
  if (next) return `${Number(year) + 1}-07-31 c`;
  return `${until ?? year}-12-31 d`;
}

export const later = (a: string, b: string): boolean => endOf(a) > endOf(b);

export type Breakdown = Partial<Record<Dimension, string>>;
const breakdownOf = (accepted: Accepted): Breakdown => Object.fromEntries(dimensions.map((name) => [name, accepted[name] ?? ""]));
const fits = (figure: Figure, breakdown: Breakdown) => dimensions.every((name) => figure[name] === (breakdown[name] ?? ""));

/** What there is of one region and breakdown, all periods; when nobody published it, what its parts add up to where all are there. */
export function seriesOf(
  figures: Figures,
  { indicator, region, breakdown }: { indicator: string; region: string; breakdown: Breakdown },
): Figure[] {
  const fitting = figures.of(indicator).filter((figure) => fits(figure, breakdown));
  const own = fitting.filter((figure) => figure.region === region);
  if (!figures.additive(indicator)) return own;
  const had = new Set(own.map(({ period }) => period));
  const summed = ["GM", "CR", "PV"].flatMap((kind) => {
    const members = new Set([...figures.membersOf(region, kind), ...(region === "NL01" && kind === "CR" ? ["CR99"] : [])]);
    if (members.size === 0) return [];
    const parts = Map.groupBy(
      fitting.filter(({ region: code, value, period }) => members.has(code) && value !== null && !had.has(period)),
      ({ period, series }) => `${period} ${series}`,
    );
    return [...parts.values()].flatMap((list): Figure[] => {
      const [first] = list;
      if (!first || list.length !== members.size) return [];
      const value = Math.round(list.reduce((sum, part) => sum + (part.value ?? 0), 0) * 10_000) / 10_000;
      return [{ ...first, region, value, text: "" }];
    });
  });
  return [...own, ...summed];
}

const newestOf = (periods: readonly string[]): string | undefined =>
  periods.reduce<string | undefined>((last, one) => (last === undefined || later(one, last) ? one : last), undefined);

/** What a line says is right, computed again from the packages: the same line with the period, values, direction and names of today. */
export function recompute(figures: Figures, accepted: Accepted): Accepted {
  const work = { cell, change, compare, rank, share, sum, ratio }[accepted.of];
  const { values: _, ...rest } = accepted;
  return { ...rest, ...work(figures, accepted) };
}

const missing = (accepted: Accepted, what: string) =>
  new Error(`no figure of ${accepted.indicator} ${what} ${JSON.stringify(breakdownOf(accepted)).replaceAll(/"[a-z]+":"",?/g, "")}`);

/** The series of the regions, and the last period that all of them have. */
function aligned(figures: Figures, accepted: Accepted): { period: string; cells: Figure[] } {
  const breakdown = breakdownOf(accepted);
  const series = accepted.regions.map((region) => seriesOf(figures, { indicator: accepted.indicator, region, breakdown }));
  const shared = (series[0] ?? [])
    .map(({ period }) => period)
    .filter((period) => series.every((list) => list.some((one) => one.period === period)));
  const period = accepted.newest || !accepted.period ? newestOf(shared) : accepted.period;
  const cells = series.map((list) => list.find((one) => one.period === period));
  if (period === undefined || cells.some((one) => one === undefined))
    throw missing(accepted, `for ${accepted.regions} ${accepted.period ?? ""}`);
  return { period, cells: cells.filter((one) => one !== undefined) };
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
const directionOf = (one: number, other: number) => (one > other ? "higher" : one < other ? "lower" : "equal");

function cell(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values" | "text"> {
  const { period, cells } = aligned(figures, accepted);
  const [one] = cells;
  return { period, values: one?.value == null ? [] : [one.value], ...(one?.text ? { text: one.text } : {}) };
}

function change(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values" | "direction"> {
  const { period, cells } = aligned(figures, accepted);
  const [before] = aligned(figures, { ...accepted, period: accepted.since, newest: undefined }).cells;
  const [after] = cells;
  if (before?.value == null || after?.value == null) throw missing(accepted, "to compare over time");
  if (before.series !== after.series) throw new Error(`${accepted.indicator}: ${accepted.since} and ${period} are of two series`);
  return { period, values: [before.value, after.value], direction: directionOf(after.value, before.value) };
}

function compare(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values" | "direction"> {
  const { period, cells } = aligned(figures, accepted);
  const [one, other] = cells;
  if (one?.value == null || other?.value == null) throw missing(accepted, "to compare");
  if (one.series !== other.series) throw new Error(`${accepted.indicator}: ${accepted.regions} are of two series`);
  return { period, values: [one.value, other.value], direction: directionOf(one.value, other.value) };
}

function rank(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values" | "named"> {
  const { over = "GM", within = "", order = "most", top = 1 } = accepted;
  const isRegion = over.length === 2;
  const breakdown = breakdownOf(accepted);
  const candidates = isRegion ? new Set(within ? figures.membersOf(within, over) : figures.regionsOfKind(over)) : undefined;
  const rows = figures.of(accepted.indicator).filter((figure) => {
    if (figure.value === null) return false;
    if (candidates) return candidates.has(figure.region) && fits(figure, breakdown);
    const dimension = over as Dimension;
    return (
      figure.region === accepted.regions[0] &&
      figure[dimension].startsWith(within || "b") &&
      fits(figure, { ...breakdown, [dimension]: figure[dimension] })
    );
  });
  const period = accepted.newest || !accepted.period ? newestOf(rows.map((row) => row.period)) : accepted.period;
  const sign = order === "most" ? -1 : 1;
  const sorted = rows.filter((row) => row.period === period).sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  const last = sorted[top - 1]?.value;
  if (period === undefined || last == null) throw missing(accepted, `to rank over ${over}`);
  const first = sorted.filter(({ value }, at) => at < top || value === last);
  return {
    period,
    values: first.map(({ value }) => value ?? 0),
    named: first.map((row) => (isRegion ? row.region : row[over as Dimension])),
  };
}

function share(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values"> {
  const [whole = "NL01"] = accepted.regions.slice(-1);
  const ofAll = dimensions.some((name) => accepted[name]);
  const { period, cells } = aligned(figures, { ...accepted, regions: accepted.regions.slice(0, 1) });
  const everything = ofAll ? { ...accepted, ...Object.fromEntries(dimensions.map((name) => [name, undefined])) } : accepted;
  const [all] = aligned(figures, { ...everything, regions: [whole], period, newest: undefined }).cells;
  const [part] = cells;
  if (part?.value == null || !all?.value) throw missing(accepted, "to divide");
  return { period, values: [rounded((part.value / all.value) * 100)] };
}

function sum(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values"> {
  const { over, parts = [undefined] } = accepted;
  const added = parts.map((part) => aligned(figures, part === undefined ? accepted : { ...accepted, [over ?? "age"]: part }));
  const [{ period } = { period: "" }] = added;
  const cells = added.flatMap((one) => one.cells);
  if (added.some((one) => one.period !== period)) throw missing(accepted, "to add up");
  return { period, values: [rounded(cells.reduce((total, one) => total + (one.value ?? 0), 0))] };
}

function ratio(figures: Figures, accepted: Accepted): Pick<Accepted, "period" | "values"> {
  const { period, cells } = aligned(figures, accepted);
  const [one, other] = cells;
  if (one?.value == null || !other?.value) throw missing(accepted, "to divide");
  return { period, values: [rounded(one.value / other.value)] };
}
