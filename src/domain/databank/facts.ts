import type { Warehouse } from "#warehouse";
import { type DimName, type Dims, dimNames, type Indicator, type Observation, type Unit } from "./indicator.ts";

export interface Databank {
  indicators: ReadonlyMap<string, Indicator>;
  units: ReadonlyMap<string, Unit>;
}

/** All indicators and units; read once per snapshot. */
export function databank(warehouse: Warehouse): Promise<Databank> {
  return warehouse.once("databank", async () => {
    const units = await warehouse.query<Unit>("SELECT id, factor, decimals, symbol, one, many, one_en, many_en FROM unit");
    const rows = await warehouse.query<Omit<Indicator, "themes" | "additive"> & { themes: string; additive: string }>(
      `SELECT id, title, title_en, definition, definition_en, unit, themes, additive, compare, better, sentence, sentence_en, method, position
       FROM indicator ORDER BY position, id`,
    );
    const indicators = rows.map(
      (row): Indicator => ({ ...row, themes: row.themes.split(";").filter(Boolean), additive: row.additive === "yes" }),
    );
    return { indicators: new Map(indicators.map((row) => [row.id, row])), units: new Map(units.map((unit) => [unit.id, unit])) };
  });
}

export function themes(warehouse: Warehouse): Promise<{ id: string; title: string; title_en: string }[]> {
  return warehouse.once("themes", () => warehouse.query("SELECT id, title, title_en FROM theme ORDER BY position"));
}

export interface Which {
  indicators: readonly string[];
  /** Empty or absent: every region. */
  regions?: readonly string[];
  /** Exact per breakdown; absent means the total, `*` means every value. */
  dims?: Partial<Dims>;
  /** Absent or `*`: every period. */
  period?: string;
}

/** Observations, ordered by indicator, region and period. No row is left out for lack of a value: the status says why. */
export async function observations(warehouse: Warehouse, { indicators, regions = [], dims = {}, period }: Which): Promise<Observation[]> {
  if (indicators.length === 0) return [];
  const marks = (list: readonly unknown[]) => list.map(() => "?").join(", ");
  const where = [`indicator IN (${marks(indicators)})`];
  const parameters: string[] = [...indicators];
  if (regions.length > 0) {
    where.push(`region IN (${marks(regions)})`);
    parameters.push(...regions);
  }
  for (const name of dimNames) {
    const wanted = dims[name] ?? "";
    if (wanted === "*") continue;
    where.push(`${name} = ?`);
    parameters.push(wanted);
  }
  if (period !== undefined && period !== "*") {
    where.push("period = ?");
    parameters.push(period);
  }
  return warehouse.query<Observation>(
    `SELECT dataset, indicator, period, region, occupation, sector, education, sex, age, other, value, text, unit, status, series, division,
       source, "table", url, quality, retrieved, note
     FROM observation WHERE ${where.join(" AND ")} ORDER BY indicator, region, period, occupation, sector, education, sex, age, other`,
    parameters,
  );
}

export interface Coverage {
  indicator: string;
  regionTypes: string[];
  regions: number;
  from: string;
  until: string;
  dims: string[];
  rows: number;
}

/** What there is of each indicator: kinds of region, first and last period, breakdowns. */
export function coverage(warehouse: Warehouse): Promise<ReadonlyMap<string, Coverage>> {
  return warehouse.once("coverage", async () => {
    const rows = await warehouse.query<Omit<Coverage, "regionTypes" | "dims"> & { types: string } & Record<string, number | string>>(
      `SELECT o.indicator, string_agg(DISTINCT r.type, ';') AS types, CAST(count(DISTINCT o.region) AS INTEGER) AS regions,
         min(o.period) AS "from", max(o.period) AS "until", CAST(count(*) AS INTEGER) AS "rows",
         ${dimNames.map((name) => `max(CASE WHEN o.${name} <> '' THEN 1 ELSE 0 END) AS has_${name}`).join(", ")}
       FROM observation o JOIN region r ON r.code = o.region GROUP BY o.indicator`,
    );
    return new Map(
      rows.map((row) => [
        row.indicator,
        {
          indicator: row.indicator,
          regions: row.regions,
          from: row.from,
          until: row.until,
          rows: row.rows,
          regionTypes: row.types.split(";").sort(),
          dims: dimNames.filter((name) => row[`has_${name}`] === 1),
        },
      ]),
    );
  });
}

/** Where the sum of the parts is not the published total; used for the remark beside a figure. */
export function totalChecks(
  warehouse: Warehouse,
  indicator: string,
  region: string,
): Promise<{ period: string; part_type: string; published: number; summed: number }[]> {
  return warehouse.query(
    `SELECT period, part_type, published, summed FROM total_check
     WHERE indicator = ? AND region = ? AND occupation = '' AND sector = '' AND education = '' AND sex = '' AND age = '' AND other = '' AND published <> summed`,
    [indicator, region],
  );
}

/** Who publishes each indicator, names joined. */
export function indicatorSources(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  return warehouse.once("indicator-sources", async () => {
    const rows = await warehouse.query<{ indicator: string; sources: string }>(
      "SELECT indicator, string_agg(DISTINCT source, ', ') AS sources FROM observation GROUP BY indicator",
    );
    return new Map(rows.map((row) => [row.indicator, row.sources]));
  });
}

/** All periods of which an indicator has rows, in no order. */
export const periodsOf = (warehouse: Warehouse, indicator: string): Promise<string[]> => valuesOf(warehouse, indicator, "period");

/** Everything that the rows of an indicator say of one column, in no order; of a breakdown the total is the empty text. */
export async function valuesOf(warehouse: Warehouse, indicator: string, column: DimName | "period"): Promise<string[]> {
  const rows = await warehouse.query<{ value: string }>(`SELECT DISTINCT ${column} AS "value" FROM observation WHERE indicator = ?`, [
    indicator,
  ]);
  return rows.map((row) => row.value);
}

/** How many observations a snapshot holds. */
export async function observationCount(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query<{ count: number }>("SELECT CAST(count(*) AS INTEGER) AS count FROM observation");
  return row?.count ?? 0;
}

/** Ids of the indicators of which a region has a figure of its own, for all together (no breakdown). */
export function indicatorsOf(warehouse: Warehouse, region: string): Promise<ReadonlySet<string>> {
  return warehouse.once(`indicators-of-${region}`, async () => {
    const rows = await warehouse.query<{ indicator: string }>(
      `SELECT DISTINCT indicator FROM observation WHERE region = ? AND (value IS NOT NULL OR text <> '')
         AND ${dimNames.map((name) => `${name} = ''`).join(" AND ")}`,
      [region],
    );
    return new Set(rows.map(({ indicator }) => indicator));
  });
}
