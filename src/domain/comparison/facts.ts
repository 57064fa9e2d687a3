import { newest, type Observation } from "#domain/databank";
import { observations } from "#domain/databank/operations";
import type { Warehouse } from "#warehouse";
import type { Profile } from "./similar.ts";

/** A feature that regions are compared on: an indicator, or the share that some ages are of it. */
export interface Feature {
  id: string;
  indicator: string;
  ages?: readonly string[];
  /** Compared on a log scale. */
  size?: boolean;
  nl: string;
  en: string;
}

/** What makes regions alike: known for every labour-market region and municipality in the starter data. */
export const features: readonly Feature[] = [
  { id: "population", indicator: "population", size: true, nl: "aantal inwoners", en: "number of inhabitants" },
  { id: "older", indicator: "population", ages: ["65-80", "80+"], nl: "aandeel 65-plussers", en: "share aged 65 and over" },
  { id: "young", indicator: "population", ages: ["15-20", "20-25"], nl: "aandeel jongeren", en: "share of young people" },
  { id: "higher-education", indicator: "higher-education-share", nl: "aandeel hbo en wo", en: "share with higher education" },
  { id: "income", indicator: "income-standardised-mean", nl: "inkomen van huishoudens", en: "household income" },
];

/** Profiles of the regions that have every feature; a region without one is left out, never filled in. */
export async function profiles(warehouse: Warehouse, regions: readonly string[]): Promise<Profile[]> {
  const ids = [...new Set(features.map((feature) => feature.indicator))];
  const rows = await observations(warehouse, { indicators: ids, regions, dims: { age: "*" } });
  const cells = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = `${row.region} ${row.indicator} ${row.age}`;
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const figureOf = (region: string, indicator: string, age: string) =>
    newest(cells.get(`${region} ${indicator} ${age}`) ?? [])?.value ?? null;
  return regions.flatMap((code) => {
    const found: Record<string, number> = {};
    for (const { id, indicator, ages } of features) {
      const total = figureOf(code, indicator, "");
      const parts = (ages ?? []).map((age) => figureOf(code, indicator, age));
      if (total === null || parts.includes(null)) return [];
      found[id] = ages ? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) / total : total;
    }
    return [{ code, features: found }];
  });
}
