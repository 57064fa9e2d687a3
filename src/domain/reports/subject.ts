import { occupationPicture } from "#domain/occupations/operations";
import { requireRegion } from "#domain/regions/operations";
import { type Context, call } from "#operation";
import type { Subject } from "./report.ts";
import { requireSector } from "./sector.ts";

/** What somebody wants a report about, as it was asked: a region, or an occupation or a sector, seen from a region. */
export interface Asked {
  region?: string | undefined;
  occupation?: string | undefined;
  sector?: string | undefined;
}

/** The subject by its names and codes; without a region it is seen from the country. Throws Problem `not-found` with the nearest. */
export async function subjectOf(context: Context, { region: given = "NL01", occupation, sector }: Asked): Promise<Subject> {
  const region = await requireRegion(context, given);
  if (occupation !== undefined) {
    const { code, name, slug } = (await call(occupationPicture, context, { occupation })).occupation;
    return { about: "occupation", region, code, name, slug };
  }
  if (sector !== undefined) return { about: "sector", region, ...(await requireSector(context, sector)) };
  return { about: "region", region };
}
