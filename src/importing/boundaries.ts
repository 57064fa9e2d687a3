import { geometryFault } from "#sources";
import { type Faults, shown } from "./faults.ts";
import type { Known } from "./known.ts";
import type { Origin, Row } from "./tables.ts";

/** Properties that hold the code of a region, in the files of CBS, PDOK and others. */
const codeProperties = ["statcode", "code"] as const;

export function isFeatureCollection(json: unknown): json is { features: unknown[] } {
  return (
    typeof json === "object" &&
    json !== null &&
    "type" in json &&
    json.type === "FeatureCollection" &&
    "features" in json &&
    Array.isArray(json.features)
  );
}

/** Boundaries out of GeoJSON: a code of the radar in a property, and a closed polygon in WGS84 within the Netherlands. Features count from 1. */
export function boundaryRows(
  { features }: { features: readonly unknown[] },
  { known, origin, property }: { known: Pick<Known, "regions">; origin: Origin; property?: string | undefined },
  faults: Faults,
): Row[] {
  const firstRow = new Map<string, number>();
  if (features.length === 0) faults.add("features", "er staan geen vlakken in");
  return features.flatMap((feature, at): Row[] => {
    const row = at + 1;
    const { properties, geometry } = (typeof feature === "object" && feature !== null ? feature : {}) as {
      properties?: Record<string, unknown>;
      geometry?: unknown;
    };
    const name = property ?? codeProperties.find((candidate) => properties && Object.hasOwn(properties, candidate)) ?? "code";
    const given = properties?.[name];
    const code = typeof given === "string" ? given.trim() : "";
    const what =
      given === undefined || given === null || code === given
        ? `geen eigenschap '${name}'`
        : `in eigenschap '${name}' ${shown(given)}, en dus geen tekst`;
    const fault = geometryFault(geometry);
    const earlier = firstRow.get(code);
    if (code === "")
      faults.add(
        `rij ${row} kolom ${name}`,
        `het vlak heeft ${what} met een regiocode; verwacht bijvoorbeeld GM0153 in 'statcode' of 'code', of noem de eigenschap in een mapping bij 'property'`,
      );
    else if (!known.regions.has(code)) faults.add(`rij ${row} kolom ${name}`, `${shown(code)} is geen regio van de huidige indeling`);
    else if (earlier !== undefined) faults.add(`rij ${row} kolom ${name}`, `${shown(code)} staat ook in rij ${earlier}`);
    if (fault) faults.add(`rij ${row} kolom geometry`, `${code} ${fault}`.trim());
    firstRow.set(code, row);
    return [{ region: code, geometry: JSON.stringify(geometry), ...origin }];
  });
}

/** `boundary-gemeente`: the kinds of region that the rows are about. */
export function boundaryName(rows: readonly Row[], { regions }: Pick<Known, "regions">): string {
  const types = new Set(rows.map(({ region }) => regions.get(String(region))?.type ?? ""));
  return ["boundary", ...[...types].sort()].join("-");
}
