import {
  displayNumber,
  displayValue,
  finest,
  formatNumber,
  halfStep,
  highestFirst,
  inSentence,
  percentInWords,
  sharers,
  titleOf,
} from "#domain/databank";
import { comparePeriods, periodLabel } from "#domain/periods";
import { phraseOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { shareRange } from "#domain/statistics";
import type { Bar } from "./charts/bars.tsx";
import type { FigureModel } from "./model.ts";
import { breakdownNames } from "./names.ts";
import { askTable, barTable, leastSure, type Published, type Subject, sourcesOf, type TableRow } from "./subject.ts";

/** Bars of the finest sectors or ages of one region; undefined when there are fewer than two. */
export async function split(subject: Subject, { place, name }: Published, view: "sector" | "age"): Promise<FigureModel | undefined> {
  const { reader, indicator, unit, asked } = subject;
  const all = (await askTable(subject, [place.code], { [view]: "*" })).filter((row) => row[view] !== "" && row.value !== null);
  const period = mostCommon(all.map((row) => row.period));
  const leaves = finest(
    all.filter((row) => row.period === period),
    view,
  );
  if (leaves.length < 2 || period === undefined) return undefined;
  const { language } = reader;
  const index = await regionIndex(reader.context.warehouse);
  const nameOf = await breakdownNames(reader);
  const rows =
    view === "age" ? [...leaves].sort((a, b) => Number.parseInt(a.age, 10) - Number.parseInt(b.age, 10)) : [...leaves].sort(highestFirst);
  const bars = rows.map(
    (row): Bar => ({ label: nameOf(view, row[view]), value: row.value ?? 0, display: displayNumber(row.value ?? 0, unit, language) }),
  );
  const where = phraseOf(index, name, language);
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
    finding: (view === "age" ? ageFinding(subject, rows, where) : undefined) ?? splitFinding({ reader, indicator, unit }, bars, where),
    ...(view === "sector"
      ? { claim: { measure: indicator.id, regions: [place.code], periods: [period], comparison: "largest" as const, over: view } }
      : {}),
    table: barTable(reader, bars, `${titleOf(indicator, language)} ${where}, ${periodLabel(period, language)}`),
    sources: sourcesOf(rows),
    notes: view === "age" && !sameWidths(rows) ? [reader.t.figure.unequalAges] : [],
    regions: [place.code],
    dims: `${view}=*`,
  };
}

/** The largest group and its share of all, and whoever is as large: 'Banen van werknemers in Twente: de grootste groep is zorg, 75.600 banen. Dat is 24% van het totaal.' */
function splitFinding(
  { reader, indicator, unit }: Pick<Subject, "reader" | "indicator" | "unit">,
  bars: readonly Bar[],
  where: string,
): string {
  const { language, t } = reader;
  const largest = [...bars].sort((a, b) => b.value - a.value)[0];
  const total = bars.reduce((sum, bar) => sum + bar.value, 0);
  const start = `${titleOf(indicator, language)} ${where}`;
  if (!largest || total <= 0) return start;
  const half = halfStep(
    bars.map(({ value }) => value),
    unit,
  );
  const share = percentInWords(shareRange(largest.value, total, half, half * bars.length), { language });
  const amount = displayValue(largest.value, unit, language);
  const equals = bars.filter(({ display }) => display === largest.display).map(({ label }) => inSentence(label));
  const who = sharers(equals, t.occupations.groups, language);
  if (equals.length === 1)
    return language === "nl"
      ? `${start}: de grootste groep is ${who}, ${amount}. Dat is ${share} van het totaal.`
      : `${start}: the largest group is ${who}, ${amount}. That is ${share} of the total.`;
  return language === "nl"
    ? `${start}: de grootste groepen zijn ${who}, elk ${amount}. Dat is per groep ${share} van het totaal.`
    : `${start}: the largest groups are ${who}, ${amount} each. That is ${share} of the total per group.`;
}

const bounds = ({ age }: TableRow) => {
  const [from, until] = age.replace("+", "-").split("-");
  return { from: Number(from), until: until ? Number(until) : Number.POSITIVE_INFINITY };
};

const sameWidths = (rows: readonly TableRow[]) =>
  new Set(rows.map(bounds).flatMap(({ from, until }) => (Number.isFinite(until) ? until - from : []))).size < 2;

/** How many are young and how many are old: the largest group says nothing when one group spans five years and another twenty. */
function ageFinding({ reader, indicator }: Subject, rows: readonly TableRow[], where: string): string | undefined {
  const sum = (list: readonly TableRow[]) => list.reduce((total, { value }) => total + (value ?? 0), 0);
  const total = sum(rows);
  const young = sum(rows.filter((row) => bounds(row).until <= 25));
  const old = sum(rows.filter((row) => bounds(row).from >= 65));
  if (young === 0 || old === 0) return undefined;
  const share = (part: number) => `${formatNumber((part / total) * 100, 0, reader.language)}%`;
  return reader.language === "nl"
    ? `${titleOf(indicator, "nl")} ${where}: ${share(young)} is jonger dan 25 jaar en ${share(old)} is 65 jaar of ouder.`
    : `${titleOf(indicator, "en")} ${where}: ${share(young)} are under 25 and ${share(old)} are 65 or over.`;
}

function mostCommon(periods: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort((a, b) => a[1] - b[1] || comparePeriods(a[0], b[0])).at(-1)?.[0];
}
