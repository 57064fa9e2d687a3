import { newest, type Observation } from "#domain/databank";
import { observations } from "#domain/databank/operations";
import { occupations, occupationWords } from "#domain/taxonomy/operations";
import type { Warehouse } from "#warehouse";
import type { OccupationNames } from "./find.ts";

/** Names and everyday words of the 114 groups. */
export function occupationNames(warehouse: Warehouse): Promise<OccupationNames> {
  return warehouse.once("occupation-names", async () => {
    const known = await occupations(warehouse);
    const figures = await occupationFigures(warehouse);
    const groups = [...known.values()]
      .filter((one) => one.code.startsWith("brc2014:") && one.level === "group")
      .map((one) => ({ ...one, people: newestOf(figures, one.code, "employed")?.value ?? 0 }));
    return { groups, words: await occupationWords(warehouse) };
  });
}

/** The indicators that an occupation is described by. */
const occupationIndicators = [
  "employed",
  "women-share",
  "higher-educated-share",
  "hourly-wage-p25",
  "hourly-wage-median",
  "hourly-wage-p75",
  "current-situation",
  "tension",
  "roa-openings",
  "roa-openings-rate",
  "roa-expansion",
  "roa-replacement",
  "roa-bottleneck",
] as const;

/** National figures of every occupation group, per code and indicator, newest last. */
export function occupationFigures(warehouse: Warehouse): Promise<ReadonlyMap<string, Observation[]>> {
  return warehouse.once("occupation-figures", async () => {
    const rows = await observations(warehouse, { indicators: occupationIndicators, regions: ["NL01"], dims: { occupation: "*" } });
    const cells = new Map<string, Observation[]>();
    for (const row of rows) {
      const key = `${row.occupation} ${row.indicator}`;
      const list = cells.get(key);
      if (list) list.push(row);
      else cells.set(key, [row]);
    }
    return cells;
  });
}

/** The newest figure of a cell. */
export const newestOf = (figures: ReadonlyMap<string, Observation[]>, code: string, indicator: string) =>
  newest(figures.get(`${code} ${indicator}`) ?? []);
