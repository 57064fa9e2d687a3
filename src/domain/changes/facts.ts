import { dimNames } from "#domain/databank";
import type { RegionType } from "#domain/regions";
import type { Warehouse } from "#warehouse";
import type { Point } from "./point.ts";

const isTotal = (table: string) => dimNames.map((name) => `${table}.${name} = ''`).join(" AND ");
const marks = (list: readonly unknown[]) => list.map(() => "?").join(", ");

export interface Scope {
  regions: readonly string[];
  /** Leave out figures of parts. */
  totals: boolean;
  /** The first year that matters. */
  from: number;
}

const pointColumns = `o.indicator, o.region, ${dimNames.map((name) => `o.${name}`).join(", ")}, o.period, o.value, o.text, o.status, o.series, o.quality`;

/** The figures of regions from a year on that say something; example data are no news. */
export function points(warehouse: Warehouse, { regions, totals, from }: Scope): Promise<Point[]> {
  return warehouse.query<Point>(
    `SELECT ${pointColumns} FROM observation o
     WHERE o.region IN (${marks(regions)}) ${totals ? `AND ${isTotal("o")}` : ""} AND substr(o.period, 1, 4) >= ?
       AND (o.value IS NOT NULL OR o.text <> '') AND o.status <> 'synthetic'
     ORDER BY o.indicator, o.region, ${dimNames.map((name) => `o.${name}`).join(", ")}, o.period`,
    [...[...regions].sort(), String(from)],
  );
}

/** A line of the correction log: what one figure said before. */
export type Line = Pick<Point, "indicator" | "region" | "period" | (typeof dimNames)[number]> & {
  snapshot: string;
  kind: string;
  old_value: number | null;
  old_text: string;
};

/** Lines of the log that are read at most; the log of a year that was measured anew is long, and one subject fills no answer. */
const mostLines = 20_000;

/** What the log says of regions in those editions. What was hidden since says nothing there. */
export function lines(warehouse: Warehouse, { regions, totals, from }: Scope, editions: readonly string[]): Promise<Line[]> {
  return warehouse.query<Line>(
    `SELECT o.snapshot, o.kind, o.indicator, o.region, ${dimNames.map((name) => `o.${name}`).join(", ")}, o.period, o.old_value, o.old_text
     FROM correction o
     WHERE o.region IN (${marks(regions)}) ${totals ? `AND ${isTotal("o")}` : ""} AND substr(o.period, 1, 4) >= ? AND o.snapshot IN (${marks(editions)})
       AND o.kind IN ('revised', 'withdrawn') AND (o.old_value IS NOT NULL OR o.old_text <> '')
     ORDER BY o.indicator, o.region, ${dimNames.map((name) => `o.${name}`).join(", ")}, o.period, o.snapshot LIMIT ${mostLines}`,
    [...[...regions].sort(), String(from), ...editions],
  );
}

/** How much figures of an indicator change in a year: half of the changes is smaller. */
export interface Usual {
  indicator: string;
  /** Names of the breakdowns, joined; empty of totals. */
  parts: string;
  /** In the unit of the source. */
  points: number;
  /** As a part of the earlier value; null when all were nothing. */
  relative: number | null;
  count: number;
}

const partNames = dimNames.map((name) => `CASE WHEN a.${name} <> '' THEN '+${name}' ELSE '' END`).join(" || ");
const yearLater = `CASE WHEN a.period LIKE '____/__'
  THEN CAST(CAST(substr(a.period, 1, 4) AS INTEGER) + 1 AS VARCHAR) || '/' || substr(CAST(CAST(substr(a.period, 1, 4) AS INTEGER) + 2 AS VARCHAR), 3, 2)
  ELSE CAST(CAST(substr(a.period, 1, 4) AS INTEGER) + 1 AS VARCHAR) || substr(a.period, 5) END`;

/** The median change in a year over all regions of a kind and all years, per indicator and kind of breakdown; read once a kind. */
export function usualChanges(warehouse: Warehouse, type: RegionType): Promise<Usual[]> {
  return warehouse.once(`usual-changes-${type}`, async () => {
    const rows = await warehouse.query<Usual>(
      `SELECT a.indicator, ${partNames} AS parts, percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(b.value - a.value)) AS points,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN a.value = 0 THEN NULL ELSE abs((b.value - a.value) / a.value) END) AS relative,
         CAST(count(*) AS INTEGER) AS count
       FROM observation a JOIN region r ON r.code = a.region
       JOIN observation b ON b.indicator = a.indicator AND b.region = a.region AND b.series = a.series AND b.period = ${yearLater}
         AND ${dimNames.map((name) => `b.${name} = a.${name}`).join(" AND ")}
       WHERE r.type = ? AND a.value IS NOT NULL AND b.value IS NOT NULL AND a.status <> 'synthetic' AND b.status <> 'synthetic'
         AND a.period NOT LIKE '____-____'
       GROUP BY 1, 2`,
      [type],
    );
    return rows.map((row) => ({ ...row, parts: row.parts.slice(1) }));
  });
}

/** The highest and the lowest figure of an indicator among the regions of a kind, in one period and one way of measuring. */
export interface Ends {
  indicator: string;
  period: string;
  series: string;
  highest: number;
  lowest: number;
  count: number;
}

/** The ends of every ranking of totals among the regions of a kind; read once a kind. */
export function rankingEnds(warehouse: Warehouse, type: RegionType): Promise<Ends[]> {
  return warehouse.once(`ranking-ends-${type}`, () =>
    warehouse.query<Ends>(
      `SELECT o.indicator, o.period, o.series, max(o.value) AS highest, min(o.value) AS lowest, CAST(count(*) AS INTEGER) AS count
       FROM observation o JOIN region r ON r.code = o.region
       WHERE r.type = ? AND ${isTotal("o")} AND o.value IS NOT NULL GROUP BY o.indicator, o.period, o.series`,
      [type],
    ),
  );
}
