import { inSentence, newest } from "#domain/databank";
import { observations } from "#domain/databank/operations";
import { parsePeriod } from "#domain/periods";
import { codeNames, sectors } from "#domain/taxonomy/operations";
import { sectorMeasures } from "./sector.ts";
import type { Writer } from "./writer.ts";

/** Where a figure on a sector is to be had. */
export interface SectorFigure {
  measure: string;
  region: string;
  /** The sector itself, or the larger one around it that has the figure. */
  code: string;
  /** What a reader must know: that it is of a larger sector. */
  remark: string;
  /** Of its newest figure. */
  period: string;
}

/** Years that a figure may lie behind the freshest on the same sector: what is older than that is no news beside it. */
const mostYearsBehind = 4;

/** For each measure the sector's own figure, else that of the smallest sector around it that has one; all sectors together is none. */
export async function sectorFigures(writer: Writer, code: string): Promise<SectorFigure[]> {
  const nameOf = await codeNames(writer.context);
  const around = await sectorsAround(writer, code);
  const found = await Promise.all(
    sectorMeasures.map(async (measure): Promise<SectorFigure | undefined> => {
      for (const at of around) {
        const place = await writer.near(measure, { sector: at });
        if (!place) continue;
        const remark = at === code ? "" : writer.t.factsheet.widerSector(inSentence(nameOf(at) ?? at));
        return {
          measure,
          region: place.region.code,
          code: at,
          remark,
          period: await newestPeriod(writer, { measure, region: place.region.code, sector: at }),
        };
      }
      return undefined;
    }),
  );
  const there = found.filter((one) => one !== undefined);
  const freshest = Math.max(...there.map(({ period }) => yearOf(period)));
  return there.filter(({ period }) => freshest - yearOf(period) <= mostYearsBehind);
}

const yearOf = (period: string) => Number(parsePeriod(period)?.end.slice(0, 4) ?? 0);

async function newestPeriod(
  { context }: Writer,
  { measure, region, sector }: Record<"measure" | "region" | "sector", string>,
): Promise<string> {
  return newest(await observations(context.warehouse, { indicators: [measure], regions: [region], dims: { sector } }))?.period ?? "";
}

/** A sector and those that hold it, the smallest first. */
async function sectorsAround({ context }: Writer, code: string): Promise<string[]> {
  const known = await sectors(context.warehouse);
  const around: string[] = [];
  for (let at = known.get(code); at && at.parent !== ""; at = known.get(at.parent)) around.push(at.code);
  return around;
}
