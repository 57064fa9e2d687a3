import { type DimName, type Dims, dimNames, inOrder, type Observation } from "#domain/databank";
import type { Language } from "#operation";
import type { Dataset } from "./dataset.ts";

/** `unemployment-rate-AM05-AM06-per-sex-2024`: what a selection is called in the name of its file. */
export function selectionName(
  indicator: string,
  { regions, dims = {}, period }: { regions: readonly string[]; dims?: Partial<Dims> | undefined; period?: string | undefined },
): string {
  const places = regions.length === 0 ? "alle-regios" : regions.length > 3 ? `${regions.length}-regios` : regions.join("-");
  const chosen = dimNames.flatMap((name) => {
    const value = dims[name];
    return value ? [value === "*" ? `per-${name}` : value] : [];
  });
  return [indicator, places, ...chosen, ...(period ? [period] : [])].join("-").slice(0, 120);
}

/** 'Werkloosheid: Twente en Achterhoek', in words. */
export function selectionTitle(indicator: string, regions: readonly string[], language: Language): string {
  const nl = language === "nl";
  if (regions.length === 0) return `${indicator}: ${nl ? "alle regio's" : "all regions"}`;
  if (regions.length > 3) return `${indicator}: ${regions.length} ${nl ? "regio's" : "regions"}`;
  const last = regions.at(-1) ?? "";
  return `${indicator}: ${regions.length === 1 ? last : `${regions.slice(0, -1).join(", ")} ${nl ? "en" : "and"} ${last}`}`;
}

/** What a selection holds, for its description. */
export function holdings(rows: readonly Observation[]): Pick<Dataset, "sources" | "from" | "until" | "synthetic"> {
  const inTime = inOrder(rows);
  return {
    sources: [...new Set(rows.map((row) => row.source))],
    from: inTime[0]?.period ?? "",
    until: inTime.at(-1)?.period ?? "",
    synthetic: rows.some((row) => row.status === "synthetic"),
  };
}

/** The breakdowns that some row has. */
export const usedDims = (rows: readonly Observation[]): DimName[] => dimNames.filter((name) => rows.some((row) => row[name] !== ""));
