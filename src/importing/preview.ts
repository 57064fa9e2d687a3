import type { Imported } from "./imported.ts";
import type { Known } from "./known.ts";
import type { Row } from "./tables.ts";

/** What a dry run shows, so that a slip in the mapping is seen before anybody else sees it. */
export interface Preview {
  /** An indicator a line, with its extremes: a comma too many shows there first. */
  indicators: {
    indicator: string;
    unit: string;
    figures: number;
    /** Figures without a value: missing or hidden. */
    empty: number;
    periods: string[];
    regions: number;
    smallest: Extreme | null;
    largest: Extreme | null;
  }[];
  /** The first rows as they would stand in the warehouse, empty columns left out. */
  rows: Record<string, string | number>[];
}

interface Extreme {
  value: number;
  region: string;
  period: string;
}

const shownRows = 5;
const origin = new Set(["source", "table", "url", "quality", "retrieved"]);

/** A summary of rows that were read; undefined when they are no figures of our making (labels, boundaries, a package that is taken over as it is). */
export function previewOf({ tables }: Pick<Imported, "tables">, { regions }: Pick<Known, "regions">): Preview | undefined {
  const rows = tables.observation;
  if (!rows) return undefined;
  const region = (code: unknown) => [regions.get(String(code))?.name, `(${code})`].filter(Boolean).join(" ");
  const extreme = (row: Row | undefined): Extreme | null =>
    row ? { value: Number(row.value), region: region(row.region), period: String(row.period) } : null;
  return {
    indicators: [...Map.groupBy(rows, (row) => String(row.indicator))].map(([indicator, own]) => {
      const filled = own.filter(({ value }) => value !== null && value !== "");
      const most = (better: (one: number, other: number) => boolean) =>
        filled.reduce<Row | undefined>((best, row) => (best && !better(Number(row.value), Number(best.value)) ? best : row), undefined);
      return {
        indicator,
        unit: String(own[0]?.unit ?? ""),
        figures: own.length,
        empty: own.length - filled.length,
        periods: [...new Set(own.map(({ period }) => String(period)))].sort(),
        regions: new Set(own.map((row) => row.region)).size,
        smallest: extreme(most((one, other) => one < other)),
        largest: extreme(most((one, other) => one > other)),
      };
    }),
    rows: rows.slice(0, shownRows).map((row) => {
      const said = Object.entries({ ...row, region: region(row.region) });
      return Object.fromEntries(
        said.flatMap(([column, value]) => (value === null || value === "" || origin.has(column) ? [] : [[column, value]])),
      );
    }),
  };
}
