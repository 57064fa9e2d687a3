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
export async function observations(warehouse: Warehouse, which: Which): Promise<Observation[]> {
  if (which.indicators.length === 0) return [];
  return (await fromTotals(warehouse, which)) ?? (await fromParts(warehouse, which)) ?? select(warehouse, which);
}

const columns = `dataset, indicator, period, region, occupation, sector, education, sex, age, other, value, text, unit, status, series, division,
       source, "table", url, quality, retrieved, note, note_en`;
const isTotal = dimNames.map((name) => `${name} = ''`).join(" AND ");

/** Regions whose totals may be read one by one; for more, one question to the warehouse is quicker. */
const fewRegions = 60;
/** Totals of a region that are worth reading whole; beyond this every question goes to the warehouse itself. */
const mostTotals = 1000;

/**
 * What pages ask most, totals of a few regions, comes out of all that those regions have: read once a region, whatever the question.
 * Undefined when the question is another one, or when a region has too much to read whole.
 */
async function fromTotals(
  warehouse: Warehouse,
  { indicators, regions = [], dims = {}, period = "*" }: Which,
): Promise<Observation[] | undefined> {
  if (regions.length === 0 || regions.length > fewRegions || Object.values(dims).some(Boolean)) return undefined;
  const crowded = await crowdedRegions(warehouse);
  if (regions.some((code) => crowded.has(code))) return undefined;
  const wanted = new Set(indicators);
  const read = await Promise.all([...new Set(regions)].sort().map((code) => totalsOf(warehouse, code)));
  return read
    .flatMap((rows) => rows.filter((row) => wanted.has(row.indicator) && (period === "*" || row.period === period)))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0));
}

/** All totals of one region, by period; rows are shared by all who ask. */
const totalsOf = (warehouse: Warehouse, region: string): Promise<Observation[]> =>
  warehouse.query<Observation>(`SELECT ${columns} FROM observation WHERE region = ? AND ${isTotal} ORDER BY period`, [region]);

function crowdedRegions(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  return warehouse.once("crowded-regions", async () => {
    const rows = await warehouse.query<{ region: string }>(
      `SELECT region FROM observation WHERE ${isTotal} GROUP BY region HAVING count(*) > ${mostTotals}`,
    );
    return new Set(rows.map(({ region }) => region));
  });
}

/** Rows of one indicator and region that are worth reading whole. */
const mostParts = 10_000;

/** One part of one indicator and region, such as one occupation, comes out of all parts of that kind: read once, whichever is asked. */
async function fromParts(
  warehouse: Warehouse,
  { indicators: [indicator, ...others], regions: [region, ...elsewhere] = [], dims = {}, period = "*" }: Which,
): Promise<Observation[] | undefined> {
  const [asked, ...more] = dimNames.filter((name) => dims[name]);
  const value = asked && dims[asked];
  if (!indicator || !region || !asked || !value || value === "*" || others.length + elsewhere.length + more.length > 0) return undefined;
  if ((await crowdedParts(warehouse)).has(`${indicator} ${region}`)) return undefined;
  const parts = await warehouse.once(`parts-${indicator}-${region}-${asked}`, async () =>
    Map.groupBy(await select(warehouse, { indicators: [indicator], regions: [region], dims: { [asked]: "*" } }), (row) => row[asked]),
  );
  return (parts.get(value) ?? []).filter((row) => period === "*" || row.period === period);
}

function crowdedParts(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  return warehouse.once("crowded-parts", async () => {
    const rows = await warehouse.query<{ indicator: string; region: string }>(
      `SELECT indicator, region FROM observation GROUP BY indicator, region HAVING count(*) > ${mostParts}`,
    );
    return new Set(rows.map(({ indicator, region }) => `${indicator} ${region}`));
  });
}

async function select(warehouse: Warehouse, { indicators, regions = [], dims = {}, period }: Which): Promise<Observation[]> {
  const marks = (list: readonly unknown[]) => list.map(() => "?").join(", ");
  const where = [`indicator IN (${marks(indicators)})`];
  const parameters: string[] = [...indicators];
  if (regions.length > 0) {
    where.push(`region IN (${marks(regions)})`);
    // In one order: the same regions asked for in another order have the same answer.
    parameters.push(...[...regions].sort());
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
    `SELECT ${columns}
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

/** Where the sum of the parts is not the published total; used for the remark beside a figure. Read once a region. */
export async function totalChecks(
  warehouse: Warehouse,
  indicator: string,
  region: string,
): Promise<{ period: string; part_type: string; published: number; summed: number }[]> {
  const rows = await warehouse.query<{ indicator: string; period: string; part_type: string; published: number; summed: number }>(
    `SELECT indicator, period, part_type, published, summed FROM total_check WHERE region = ? AND ${isTotal} AND published <> summed`,
    [region],
  );
  return rows.filter((row) => row.indicator === indicator);
}

/** Who publishes each indicator, names joined in one order: the same question has the same answer. */
export function indicatorSources(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  return warehouse.once("indicator-sources", async () => {
    const rows = await warehouse.query<{ indicator: string; sources: string }>(
      "SELECT indicator, string_agg(DISTINCT source, ', ' ORDER BY source) AS sources FROM observation GROUP BY indicator",
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
         AND ${isTotal}`,
      [region],
    );
    return new Set(rows.map(({ indicator }) => indicator));
  });
}
