import { displayNumber, formatNumber, halfStep, inOrder, percentInWords, titleOf, trendFinding, wholeSentence } from "#domain/databank";
import { series } from "#domain/databank/operations";
import { parsePeriod, periodLabel, yearEarlier } from "#domain/periods";
import { phraseOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { changeRange } from "#domain/statistics";
import { isProblem } from "#operation";
import type { Texts } from "#texts";
import type { FigureModel } from "./model.ts";
import { placeInTime } from "./place-in-time.ts";
import { runsOf } from "./runs.ts";
import { leastSure, type Published, type Subject } from "./subject.ts";

/** A line through time of one region; undefined when there are fewer than two points of one kind of period. */
export async function trend({ reader, indicator, unit, asked }: Subject, { place, name }: Published): Promise<FigureModel | undefined> {
  const found = await reader.ask(series, { indicator: indicator.id, region: place.code }).catch((error: unknown) => {
    if (isProblem(error) && error.code === "not-found") return undefined;
    throw error;
  });
  if (!found) return undefined;
  const valued = inOrder(found.points).filter((point) => point.value !== null);
  // One kind of period on the axis: the kind there is most of.
  const kinds = new Map<string, number>();
  for (const { period } of valued) kinds.set(parsePeriod(period)?.kind ?? "", (kinds.get(parsePeriod(period)?.kind ?? "") ?? 0) + 1);
  const kind = [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0];
  const points = valued.filter((point) => parsePeriod(point.period)?.kind === kind);
  const last = points.at(-1);
  if (!last || last.value === null || points.length < 2) return undefined;
  // Only what was measured in the same way and in the same season may be called a rise or a fall.
  const season = (period: string) => (kind === "quarter" || kind === "month" ? period.slice(4) : "");
  const first = points.find((point) => point !== last && point.series === last.series && season(point.period) === season(last.period));
  const runs = runsOf(points);
  const ways = new Set(points.map((point) => point.series)).size;
  const { language, t } = reader;
  const index = await regionIndex(reader.context.warehouse);
  const show = (value: number) => displayNumber(value, unit, language);
  const at = new Map(points.map((point) => [point.period, point]));
  /** The change against a year earlier, no more precise than rounded counts allow. */
  const changeOf = ({ period, value, change, derived }: (typeof points)[number]) => {
    const before = at.get(yearEarlier(period) ?? "");
    if (change === null || value === null || before?.value == null) return "";
    const signed = `${change > 0 ? "+" : ""}${formatNumber(change, 1, language)}`;
    if (found.changeUnit === "percentage-points") return `${signed}${language === "nl" ? " procentpunt" : " points"}`;
    const half = halfStep([value, before.value], unit);
    // Every part of a sum was rounded: how far off that brings the change depends on how many there were.
    if (half >= 0.5 && (derived || before.derived)) return "";
    return percentInWords(changeRange(value, before.value, half), { language, signed: true });
  };
  return {
    indicator,
    unit,
    view: "trend",
    asked,
    place,
    bars: [],
    period: last.period,
    status: leastSure(points.map((point) => point.status)),
    finding: trendFinding(
      { indicator, unit, language },
      {
        ...(first && first.value !== null ? { first: { period: first.period, value: first.value } } : {}),
        last: { period: last.period, value: last.value },
        place: phraseOf(index, name, language),
      },
    ),
    ...(first
      ? { claim: { measure: indicator.id, regions: [place.code], periods: [first.period, last.period], comparison: "change" as const } }
      : {}),
    points: points.map((point, at) => ({
      period: point.period,
      ...placeInTime(point.period, language),
      value: (point.value ?? 0) * (unit.factor ?? 1),
      run: runs[at] ?? "",
      display: show(point.value ?? 0),
    })),
    table: {
      caption: `${titleOf(indicator, language)}, ${name.name}`,
      head: [t.figure.period, t.figure.value, t.figure.change, t.figure.status],
      rows: points.map((point) => [periodLabel(point.period, language), show(point.value ?? 0), changeOf(point), t.status[point.status]]),
    },
    sources: found.sources,
    notes: [
      ...whyBroken({ otherWay: ways > 1, missing: new Set(runs).size > ways }, t),
      ...(new Set(points.map((point) => season(point.period))).size > 1 ? [t.figure.seasons] : []),
      // A note that exists in Dutch only stands with the sources in English, marked as Dutch.
      ...new Set(
        points.map(({ note, noteEn }) => (language === "nl" ? note : noteEn)).flatMap((note) => (note ? wholeSentence(note) : [])),
      ),
    ].slice(0, 4),
    regions: [place.code],
    dims: "",
  };
}

/** Why the line is not one: said once, also when there are two reasons. */
function whyBroken({ otherWay, missing }: { otherWay: boolean; missing: boolean }, { figure }: Texts): string[] {
  if (otherWay && missing) return [figure.brokenAndGaps];
  return otherWay ? [figure.broken] : missing ? [figure.gaps] : [];
}
