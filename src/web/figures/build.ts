import { compare } from "#domain/comparison/operations";
import {
  displayNumber,
  displayValue,
  formatNumber,
  type Indicator,
  inOrder,
  rankFinding,
  type Status,
  trendFinding,
  type Unit,
} from "#domain/databank";
import { databank, requireIndicator, series, table } from "#domain/databank/operations";
import { comparePeriods, parsePeriod, periodLabel } from "#domain/periods";
import { firstFresh } from "#domain/picture";
import { phraseOf, type Region, widerRegions } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { sectors } from "#domain/taxonomy/operations";
import { isProblem } from "#operation";
import type { Bar } from "../charts/bars.tsx";
import type { Page } from "../page.ts";
import type { FigureModel, View } from "./model.ts";

interface Subject {
  page: Page;
  indicator: Indicator;
  unit: Unit;
  asked: Region;
}

type TableRow = Awaited<ReturnType<typeof askTable>>[number];

/** The picture of an indicator for a region, of the nearest wider region when it has none; undefined when nobody has one. */
export async function buildFigure(page: Page, indicatorId: string, asked: Region, view: View): Promise<FigureModel | undefined> {
  const indicator = await requireIndicator(page.context, indicatorId);
  const unit = (await databank(page.context.warehouse)).units.get(indicator.unit);
  if (!unit) return undefined;
  const subject = { page, indicator, unit, asked };
  if (view === "similar") return besideOthers(subject);
  if (view === "members" || view === "provinces") return amongRegions(subject, view);
  const index = await regionIndex(page.context.warehouse);
  const places = [asked, ...widerRegions(index, asked.code).map((entry) => entry.region)];
  const found = (await Promise.all(places.map((place) => (view === "trend" ? trend(subject, place) : split(subject, place, view))))).filter(
    (figure) => figure !== undefined,
  );
  return firstFresh(found, asked.code, ({ place, period }) => ({ region: place.code, period }));
}

async function askTable({ page, indicator }: Subject, regions: string[], dims?: Record<string, string>) {
  return (await page.ask(table, { indicator: indicator.id, regions, ...(dims ? { dims } : {}) })).rows;
}

const order: Status[] = ["synthetic", "estimated", "provisional", "final"];
/** The least sure status of those shown. */
const leastSure = (statuses: readonly Status[]): Status => order.find((status) => statuses.includes(status)) ?? "final";

const sourcesOf = (rows: readonly TableRow[]) =>
  [...new Map(rows.map(({ source }) => [`${source.table}|${source.quality}|${source.note}`, source])).values()].slice(0, 6);

async function trend({ page, indicator, unit, asked }: Subject, place: Region): Promise<FigureModel | undefined> {
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
      ...new Set(
        points
          .map((point) => point.note)
          .filter(Boolean)
          .map(asSentence),
      ),
    ].slice(0, 4),
    regions: [place.code],
    dims: "",
  };
}

const yearMs = 365.25 * 24 * 3600 * 1000;

/** A period on an axis: '2024', "'24 Q1", 'dec 24'. */
const short = (period: string) => (/^\d{4}-12$/.test(period) ? period.slice(0, 4) : period.replace(/^(\d{4})Q/, "$1 Q"));

async function split(subject: Subject, place: Region, view: "sector" | "age"): Promise<FigureModel | undefined> {
  const { page, indicator, unit, asked } = subject;
  const all = (await askTable(subject, [place.code], { [view]: "*" })).filter((row) => row[view] !== "" && row.value !== null);
  const period = mostCommon(all.map((row) => row.period));
  const names = await sectors(page.context.warehouse);
  const leaves = finest(
    all.filter((row) => row.period === period),
    view,
  );
  if (leaves.length < 2 || period === undefined) return undefined;
  const { language } = page;
  const index = await regionIndex(page.context.warehouse);
  const nameOf = (row: TableRow) => {
    if (view === "age")
      return language === "nl"
        ? `${row.age.replace("-", " tot ")} jaar`.replace("+ jaar", " jaar en ouder")
        : `${row.age.replace("-", " to ")}`;
    const sector = names.get(row.sector);
    return (language === "en" && sector?.name_en) || sector?.name || row.sector;
  };
  const rows =
    view === "age"
      ? [...leaves].sort((a, b) => Number.parseInt(a.age, 10) - Number.parseInt(b.age, 10))
      : [...leaves].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const bars = rows.map(
    (row): Bar => ({ label: nameOf(row), value: row.value ?? 0, display: displayNumber(row.value ?? 0, unit, language) }),
  );
  const where = phraseOf(index, place, language);
  return {
    indicator,
    unit,
    view,
    asked,
    place,
    points: [],
    bars,
    period,
    status: leastSure(rows.map((row) => row.status)),
    finding: splitFinding({ page, indicator, unit }, bars, where),
    table: barTable(page, bars, `${title(indicator, language)} ${where}, ${periodLabel(period, language)}`),
    sources: sourcesOf(rows),
    notes: [],
    regions: [place.code],
    dims: `${view}=*`,
  };
}

/** The largest group and its share of all: 'Banen van werknemers in Twente: de grootste groep is zorg met 24%.' */
function splitFinding(
  { page, indicator, unit }: Pick<Subject, "page" | "indicator" | "unit">,
  bars: readonly Bar[],
  where: string,
): string {
  const { language } = page;
  const largest = [...bars].sort((a, b) => b.value - a.value)[0];
  const total = bars.reduce((sum, bar) => sum + bar.value, 0);
  if (!largest || total <= 0) return `${title(indicator, language)} ${where}`;
  const share = formatNumber((largest.value / total) * 100, 0, language);
  const amount = displayValue(largest.value, unit, language);
  return language === "nl"
    ? `${title(indicator, language)} ${where}: de grootste groep is ${largest.label.charAt(0).toLowerCase()}${largest.label.slice(1)}, ${amount}. Dat is ${share}% van het totaal.`
    : `${title(indicator, language)} ${where}: the largest group is ${largest.label.charAt(0).toLowerCase()}${largest.label.slice(1)}, ${amount}. That is ${share}% of the total.`;
}

/** Sectors that no other sector in the list contains, ages that no other age overlaps: what may stand side by side and adds up. */
function finest(rows: readonly TableRow[], view: "sector" | "age"): TableRow[] {
  const span = (row: TableRow): [string, string] => {
    if (view === "age") {
      const [from = "0", until] = row.age.replace("+", "-200").split("-");
      return [from.padStart(3, "0"), String(Number(until ?? from) - 1).padStart(3, "0")];
    }
    const code = row.sector.slice(row.sector.indexOf(":") + 1);
    const [from = code, until = from] = code.split("-");
    return [from, until];
  };
  return rows.filter((row) => {
    const [from, until] = span(row);
    return !rows.some((other) => {
      const [low, high] = span(other);
      return other !== row && from <= low && high <= until && !(from === low && until === high);
    });
  });
}

async function besideOthers({ page, indicator, unit, asked }: Subject): Promise<FigureModel | undefined> {
  const found = await page.ask(compare, { indicator: indicator.id, region: asked.code, with: "similar" }).catch((error: unknown) => {
    if (isProblem(error) && error.code === "not-found") return undefined;
    throw error;
  });
  if (!found) return undefined;
  const { language, t } = page;
  const country =
    asked.code === "NL01" || !["rate"].includes(indicator.compare)
      ? []
      : (await page.ask(table, { indicator: indicator.id, regions: ["NL01"], period: found.period })).rows;
  const rows = [...found.rows, ...country.map((row) => ({ ...row, own: false, why: "" }))].filter((row) => row.value !== null);
  if (rows.length < 4 || !rows.some((row) => row.own)) return undefined;
  const bars = rows
    .map(
      (row): Bar => ({
        label: row.region.name,
        value: row.value ?? 0,
        display: displayNumber(row.value ?? 0, unit, language),
        ...(row.own ? { tone: "me" } : row.region.code === "NL01" ? { tone: "nl" } : {}),
        href: page.href(`/regio/${row.region.slug}`),
      }),
    )
    .sort((a, b) => b.value - a.value);
  return {
    indicator,
    unit,
    view: "similar",
    asked,
    place: asked,
    points: [],
    bars,
    period: found.period,
    status: leastSure(rows.map((row) => row.status)),
    finding: rankFinding({ indicator, unit, language }, bars),
    table: barTable(page, bars, `${title(indicator, language)}, ${periodLabel(found.period, language)}`),
    sources: sourcesOf(rows),
    notes: [
      found.why,
      ...(found.rank
        ? [t.compare.rank(found.rank.position, found.rank.of, t.types[found.rank.among as keyof typeof t.types].toLowerCase())]
        : []),
    ],
    regions: rows.map((row) => row.region.code),
    dims: "",
  };
}

async function amongRegions(subject: Subject, view: "members" | "provinces"): Promise<FigureModel | undefined> {
  const { page, indicator, unit, asked } = subject;
  const index = await regionIndex(page.context.warehouse);
  const codes =
    view === "provinces"
      ? [
          ...index.all.filter((region) => region.type === "provincie").map((region) => region.code),
          ...(indicator.compare === "rate" || unit.id.startsWith("vacancies-per") ? ["NL01"] : []),
        ]
      : asked.members.filter((code) => index.byCode.get(code)?.type === membersType(asked));
  if (codes.length < 2) return undefined;
  const all = (await askTable(subject, codes)).filter((row) => row.value !== null);
  const period = newestShared(all);
  const rows = all.filter((row) => row.period === period);
  if (rows.length < 2 || period === undefined) return undefined;
  const { language } = page;
  const own = new Set([asked.code, index.provinces.get(asked.code)?.[0]?.code]);
  const bars = rows
    .map(
      (row): Bar => ({
        label: row.region.name,
        value: row.value ?? 0,
        display: displayNumber(row.value ?? 0, unit, language),
        ...(row.region.code === "NL01" ? { tone: "nl" } : own.has(row.region.code) ? { tone: "me" } : {}),
        href: page.href(`/regio/${row.region.slug}`),
      }),
    )
    .sort((a, b) => b.value - a.value);
  return {
    indicator,
    unit,
    view,
    asked,
    place: asked,
    points: [],
    bars,
    period,
    status: leastSure(rows.map((row) => row.status)),
    finding: rankFinding(
      { indicator, unit, language },
      bars.filter((bar) => bar.tone !== "nl"),
    ),
    table: barTable(page, bars, `${title(indicator, language)}, ${periodLabel(period, language)}`),
    sources: sourcesOf(rows),
    notes: rows.length < codes.length ? [page.t.figure.notAll(rows.length, codes.length)] : [],
    regions: rows.map((row) => row.region.code),
    dims: "",
  };
}

const membersType = (region: Region) =>
  region.type === "arbeidsmarktregio" || region.type === "corop"
    ? "gemeente"
    : region.type === "samenwerking"
      ? "arbeidsmarktregio"
      : region.type === "provincie"
        ? "corop"
        : "provincie";

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

const title = (indicator: Indicator, language: "nl" | "en") => (language === "nl" ? indicator.title : indicator.title_en);

function barTable(page: Page, bars: readonly Bar[], caption: string): FigureModel["table"] {
  return { caption, head: [page.t.figure.name, page.t.figure.value], rows: bars.map((bar) => [bar.label, bar.display]) };
}

function mostCommon(periods: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort((a, b) => a[1] - b[1] || comparePeriods(a[0], b[0])).at(-1)?.[0];
}

/** The newest period for which at least two regions have a figure. */
function newestShared(rows: readonly TableRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { period } of rows) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([period]) => period)
    .sort(comparePeriods)
    .at(-1);
}
