import type { Warehouse } from "#warehouse";

export interface Correction {
  snapshot: string;
  changed: string;
  dataset: string;
  indicator: string;
  title: string;
  title_en: string;
  period: string;
  region: string;
  region_name: string;
  occupation: string;
  sector: string;
  education: string;
  sex: string;
  age: string;
  other: string;
  old_value: number | null;
  old_text: string;
  old_status: string;
  new_value: number | null;
  new_text: string;
  new_status: string;
  kind: string;
  unit: string;
}

/** Which part of the log: of one region, of one indicator, of both, or all of it. */
export interface Part {
  region?: string | undefined;
  indicator?: string | undefined;
}

function condition({ region, indicator }: Part): { where: string; parameters: string[] } {
  const given = Object.entries({ region, indicator }).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  return {
    where: ["c.kind <> 'removed'", ...given.map(({ name }) => `c.${name} = ?`)].join(" AND "),
    parameters: given.map(({ value }) => value),
  };
}

/** Of one day the edition with the higher number is the later one: `2026-11-25.10` comes after `2026-11-25.9`. */
const newestFirst = "c.changed DESC, CAST(coalesce(nullif(split_part(c.snapshot, '.', 2), ''), '1') AS INTEGER) DESC";

/** The correction log, newest first: `limit` lines after the first `offset`. */
export function corrections(
  warehouse: Warehouse,
  { limit, offset, ...part }: Part & { limit: number; offset: number },
): Promise<Correction[]> {
  const { where, parameters } = condition(part);
  return warehouse.query<Correction>(
    `SELECT c.snapshot, c.changed, c.dataset, c.indicator, coalesce(i.title, c.indicator) AS title, coalesce(i.title_en, c.indicator) AS title_en, c.period,
       c.region, coalesce(r.name, c.region) AS region_name, c.occupation, c.sector, c.education, c.sex, c.age, c.other,
       c.old_value, c.old_text, c.old_status, c.new_value, c.new_text, c.new_status, c.kind, coalesce(i.unit, '') AS unit
     FROM correction c LEFT JOIN indicator i ON i.id = c.indicator LEFT JOIN region r ON r.code = c.region
     WHERE ${where} ORDER BY ${newestFirst}, c.indicator, c.region, c.period, c.occupation, c.sector, c.education, c.sex, c.age, c.other
     LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`,
    parameters,
  );
}

/** What one edition changed of one indicator: how many figures, of how many regions. */
export interface CorrectionGroup {
  snapshot: string;
  changed: string;
  indicator: string;
  title: string;
  title_en: string;
  figures: number;
  regions: number;
}

/** The log in short, newest first: a line per edition and indicator. */
export function correctionGroups(warehouse: Warehouse, part: Part): Promise<CorrectionGroup[]> {
  const { where, parameters } = condition(part);
  return warehouse.query<CorrectionGroup>(
    `SELECT c.snapshot, c.changed, c.indicator, coalesce(max(i.title), c.indicator) AS title, coalesce(max(i.title_en), c.indicator) AS title_en,
       CAST(count(*) AS INTEGER) AS figures, CAST(count(DISTINCT c.region) AS INTEGER) AS regions
     FROM correction c LEFT JOIN indicator i ON i.id = c.indicator
     WHERE ${where} GROUP BY c.snapshot, c.changed, c.indicator ORDER BY ${newestFirst}, figures DESC, c.indicator`,
    parameters,
  );
}

/** A set that was taken out as a whole: when, under which name, and how many figures it had. */
export interface Removal {
  snapshot: string;
  changed: string;
  name: string;
  figures: number;
}

/** The sets that were taken out, newest first. */
export function removals(warehouse: Warehouse): Promise<Removal[]> {
  return warehouse.query<Removal>(
    `SELECT c.snapshot, c.changed, c.dataset AS name, CAST(c.old_value AS INTEGER) AS figures
     FROM correction c WHERE c.kind = 'removed' ORDER BY ${newestFirst}, c.dataset`,
  );
}

/** Whether there is an indicator of that id, or the log holds one that there was. */
export async function isIndicator(warehouse: Warehouse, id: string): Promise<boolean> {
  const rows = await warehouse.query("SELECT id FROM indicator WHERE id = ? UNION SELECT indicator FROM correction WHERE indicator = ?", [
    id,
    id,
  ]);
  return rows.length > 0;
}
