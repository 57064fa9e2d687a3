import { displayNumber, formatNumber, inOrder, trendFinding } from "#domain/databank";
import { series } from "#domain/databank/operations";
import { parsePeriod, periodLabel } from "#domain/periods";
import { phraseOf, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { isProblem } from "#operation";
import type { FigureModel } from "./model.ts";

import { leastSure, type Subject, title } from "./subject.ts";

/** A line through time of one region; undefined when there are fewer than two points of one kind of period. */
export async function trend({ page, indicator, unit, asked }: Subject, place: Region): Promise<FigureModel | undefined> {
  const found = await page.ask(series, { indicator: indicator.id, region: place.code }).catch((error: unknown) => {
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
  const { language, t } = page;
  const index = await regionIndex(page.context.warehouse);
  const show = (value: number) => displayNumber(value, unit, language);
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
        place: phraseOf(index, place, language),
      },
    ),
    points: points.map((point) => ({
      period: point.period,
      label: short(point.period),
      at: Date.parse(parsePeriod(point.period)?.end ?? "") / yearMs,
      value: (point.value ?? 0) * (unit.factor ?? 1),
      series: point.series,
      display: show(point.value ?? 0),
    })),
    table: {
      caption: `${title(indicator, language)}, ${place.name}`,
      head: [t.figure.period, t.figure.value, t.figure.change, t.figure.status],
      rows: points.map((point) => [
        periodLabel(point.period, language),
        show(point.value ?? 0),
        point.change === null
          ? ""
          : `${point.change > 0 ? "+" : ""}${formatNumber(point.change, 1, language)}${found.changeUnit === "percent" ? "%" : language === "nl" ? " procentpunt" : " points"}`,
        t.status[point.status],
      ]),
    },
    sources: found.sources.slice(0, 6),
    notes: [
      ...(new Set(points.map((point) => point.series)).size > 1 ? [t.figure.broken] : []),
      ...(new Set(points.map((point) => season(point.period))).size > 1 ? [t.figure.seasons] : []),
      // A note that exists in Dutch only stands with the sources in English, marked as Dutch.
      ...new Set(points.map(({ note, noteEn }) => (language === "nl" ? note : noteEn)).flatMap((note) => (note ? asSentence(note) : []))),
    ].slice(0, 4),
    regions: [place.code],
    dims: "",
  };
}

const yearMs = 365.25 * 24 * 3600 * 1000;

/** A period on an axis: '2024', "'24 Q1", 'dec 24'. */
const short = (period: string) => (/^\d{4}-12$/.test(period) ? period.slice(0, 4) : period.replace(/^(\d{4})Q/, "$1 Q"));

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
