import type { z } from "zod";
import {
  type DimName,
  displayNumber,
  highestFirst,
  type Indicator,
  inOrder,
  isRange,
  oneSeries,
  rankFinding,
  sourceWord,
  titleOf,
  trendFinding,
  type Unit,
} from "#domain/databank";
import type { table } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import { phraseOf, type RegionIndex } from "#domain/regions";
import { BarChart, leastSure } from "#figures";
import type { Page } from "../page.ts";
import { StatusBadge } from "./figure.tsx";

type Row = z.output<typeof table.output>["rows"][number];

/** Bars that show at once. */
const mostBars = 30;

interface IndicatorBarsProps {
  page: Page;
  rows: readonly Row[];
  indicator: Indicator;
  unit: Unit;
  index: RegionIndex;
  breakdown: DimName | undefined;
  nameOf: (dim: DimName, value: string) => string;
  /** Of how many regions figures were asked. */
  asked: number;
}

/** Bars when just one thing differs between the rows: the region, the breakdown or the period. Totals never stand beside their parts. */
export function IndicatorBars({ page, rows, indicator, unit, index, breakdown, nameOf, asked }: IndicatorBarsProps) {
  const { language, t } = page;
  const all = rows.filter((row) => row.value !== null && (breakdown === undefined || row[breakdown] !== ""));
  const valued = oneSeries(all);
  const differ = {
    region: new Set(valued.map((row) => row.region.code)).size > 1,
    breakdown: breakdown !== undefined && new Set(valued.map((row) => row[breakdown])).size > 1,
    period: new Set(valued.map((row) => row.period)).size > 1,
  };
  if (valued.length < 2 || Object.values(differ).filter(Boolean).length !== 1) return null;
  const labelOf = (row: Row) =>
    differ.region ? row.region.name : differ.breakdown && breakdown ? nameOf(breakdown, row[breakdown]) : periodLabel(row.period, language);
  const sorted = differ.period ? inOrder(valued) : [...valued].sort(highestFirst);
  const bars = sorted.map((row) => ({
    label: labelOf(row),
    value: row.value ?? 0,
    display: isRange(row.text) ? sourceWord(row.text, language) : displayNumber(row.value ?? 0, unit, language),
    ...(differ.region && row.region.code === page.region?.code ? { tone: "me" as const } : {}),
    ...(differ.region ? { href: page.href(`/cijfer/${indicator.id}/${row.region.slug}`) } : {}),
  }));
  const last = sorted.at(-1);
  // Of figures that are known only to lie between bounds nobody can say which is highest or lowest.
  const bounded = rows.some((row) => isRange(row.text));
  const region = index.byCode.get(valued[0]?.region.code ?? "");
  const place = differ.region || !region ? "" : phraseOf(index, region, language);
  const finding =
    differ.period && last
      ? trendFinding({ indicator, unit, language }, { last: { period: last.period, value: last.value ?? 0 }, place })
      : bounded
        ? `${[titleOf(indicator, language), place].filter(Boolean).join(" ")}, ${periodLabel(last?.period ?? "", language)}.`
        : rankFinding({ indicator, unit, language }, bars, { within: place });
  const shown = differ.period ? bars.slice(-mostBars) : bars.slice(0, mostBars);
  return (
    <figure class="fig">
      <figcaption>
        {finding} {differ.region && !bounded && bars.length < asked ? t.figure.ofKnown(bars.length) : ""}
      </figcaption>
      <BarChart bars={shown} />
      {bounded ? <p class="why">{t.databank.bounded}</p> : null}
      {valued.length < all.length ? <p class="why">{t.databank.alike(valued.length, all.length)}</p> : null}
      {bars.length > shown.length ? <p class="why">{t.databank.moreBars(shown.length, bars.length)}</p> : null}
      <p class="src">
        <StatusBadge page={page} status={leastSure(valued.map((row) => row.status))} />{" "}
        {[...new Set(valued.map((row) => row.source.name))].join(", ")}
        {differ.period || !last ? "" : `, ${periodLabel(last.period, language)}`}.
      </p>
    </figure>
  );
}
