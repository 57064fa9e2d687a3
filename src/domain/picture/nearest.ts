import { type DimName, newest } from "#domain/databank";
import { observations } from "#domain/databank/operations";
import type { Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Context } from "#operation";
import { firstFresh } from "./fresh.ts";
import { areasAround } from "./picture.ts";

/** The region itself, or the nearest wider one, that has a figure of this measure that is not stale; undefined when none has. */
export async function nearestFresh(
  { warehouse }: Pick<Context, "warehouse">,
  region: Region,
  { measure, breakdown }: { measure: string; breakdown?: Partial<Record<DimName, string>> | undefined },
): Promise<Region | undefined> {
  const areas = areasAround(await regionIndex(warehouse), region).flatMap(({ names, own }) => names.map((area) => ({ area, own })));
  const rows = await observations(warehouse, {
    indicators: [measure],
    regions: areas.map(({ area }) => area.code),
    ...(breakdown ? { dims: breakdown } : {}),
  });
  const found = areas.flatMap(({ area, own }) => {
    const last = newest(rows.filter((row) => row.region === area.code && (row.value !== null || row.text !== "")));
    return last ? [{ area, own, period: last.period }] : [];
  });
  return firstFresh(found, region.code, ({ own, area, period }) => ({ region: own ? region.code : area.code, period }))?.area;
}
