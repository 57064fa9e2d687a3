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

/** The correction log, newest first: all of it, or of one region or indicator. */
export function corrections(
  warehouse: Warehouse,
  { region, indicator, limit }: { region?: string | undefined; indicator?: string | undefined; limit: number },
): Promise<Correction[]> {
  const where = ["1 = 1"];
  const parameters: (string | number)[] = [];
  if (region) {
    where.push("c.region = ?");
    parameters.push(region);
  }
  if (indicator) {
    where.push("c.indicator = ?");
    parameters.push(indicator);
  }
  return warehouse.query<Correction>(
    `SELECT c.snapshot, c.changed, c.dataset, c.indicator, coalesce(i.title, c.indicator) AS title, coalesce(i.title_en, c.indicator) AS title_en, c.period,
       c.region, coalesce(r.name, c.region) AS region_name, c.occupation, c.sector, c.education, c.sex, c.age, c.other,
       c.old_value, c.old_text, c.old_status, c.new_value, c.new_text, c.new_status, c.kind, coalesce(i.unit, '') AS unit
     FROM correction c LEFT JOIN indicator i ON i.id = c.indicator LEFT JOIN region r ON r.code = c.region
     WHERE ${where.join(" AND ")} ORDER BY c.changed DESC, c.snapshot DESC, c.indicator, c.region, c.period LIMIT ${Math.trunc(limit)}`,
    parameters,
  );
}
