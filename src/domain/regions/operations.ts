import { z } from "zod";
import { type Context, type Issue, inBoth, isProblem, messageWithLead, numberOf, operation, Problem } from "#operation";
import { regionAliases, regionIndex } from "./facts.ts";
import { findRegions } from "./find.ts";
import { Region, RegionTypeInput, regionTypes } from "./region.ts";

export { regionBoundaries, regionIndex, tileMap } from "./facts.ts";

/** A region by code, slug or exact name; throws Problem `not-found` that names the nearest. */
export async function requireRegion(context: Pick<Context, "warehouse" | "language">, given: string): Promise<Region> {
  const found = await namedRegion(context, given);
  if (isProblem(found)) throw found;
  return found;
}

/** The regions that a filter names, and a fault at `path` for every name that no region has. */
export async function chosenRegions(
  context: Pick<Context, "warehouse" | "language">,
  given: string | readonly string[],
  path: string,
): Promise<{ regions: Region[]; issues: Issue[] }> {
  const names = typeof given === "string" ? [given] : given;
  const found = await Promise.all(names.map((name) => namedRegion(context, name)));
  return {
    regions: found.flatMap((one) => (isProblem(one) ? [] : [one])),
    issues: found.flatMap((one, at) =>
      isProblem(one) ? [{ path: typeof given === "string" ? path : `${path}.${at}`, message: messageWithLead(one, context.language) }] : [],
    ),
  };
}

/** A region by code, slug or exact name; else the Problem that leads to the nearest. */
async function namedRegion(context: Pick<Context, "warehouse" | "language">, given: string): Promise<Region | Problem> {
  const index = await regionIndex(context.warehouse);
  const found = index.byCode.get(given.toUpperCase()) ?? index.bySlug.get(given.toLowerCase());
  if (found) return found;
  const matches = findRegions(index, await regionAliases(context.warehouse), given, { language: context.language, limit: 5 });
  const first = matches[0];
  if (first && first.region.name.toLowerCase() === given.trim().toLowerCase()) return first.region;
  const nl = context.language === "nl";
  const what = nl ? `er is geen regio '${given.slice(0, 80)}'` : `there is no region '${given.slice(0, 80)}'`;
  const near = matches.map(({ region }) => ({ id: region.code, name: region.name }));
  if (near.length > 0) return new Problem("not-found", what, [], { list: "regions.list", near });
  const right = nl ? "gebruik een code als AM05 of een naam als twente" : "use a code such as AM05 or a name such as twente";
  return new Problem("not-found", `${what}; ${right}`);
}

const shortTypes = "AM, GM, PV, CR, LD, NL, SV";

export const listRegions = operation({
  name: "regions.list",
  http: "GET /regions",
  access: "public",
  summary: "Alle regio's, of die van een soort",
  summaryEn: "All regions, or those of one type",
  input: z.object({
    type: RegionTypeInput.optional().describe(
      inBoth(`Soort: ${regionTypes.join(", ")}; ook ${shortTypes}`, `Type: ${regionTypes.join(", ")}; also ${shortTypes}`),
    ),
  }),
  output: z.object({ regions: z.array(Region) }),
  example: { type: "arbeidsmarktregio" },
  async run({ warehouse }, { type }) {
    const { all } = await regionIndex(warehouse);
    return { regions: all.filter((region) => (type ? region.type === type : true) && region.code !== "CR99") };
  },
});

export const findRegion = operation({
  name: "regions.find",
  http: "GET /regions/_find",
  access: "public",
  summary: "Een regio zoeken op naam, oude naam, gemeente of plaats",
  summaryEn: "Find a region by name, old name, municipality or place",
  input: z.object({ q: z.string().min(1).max(100), limit: numberOf(z.number().int().min(1).max(50)).default(10) }),
  output: z.object({ matches: z.array(z.object({ region: Region, why: z.string(), score: z.number() })) }),
  example: { q: "Enschede" },
  async run({ warehouse, language }, { q, limit }) {
    return { matches: findRegions(await regionIndex(warehouse), await regionAliases(warehouse), q, { language, limit }) };
  },
});
