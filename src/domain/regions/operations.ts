import { z } from "zod";
import { type Context, type Issue, inBoth, messageWithLead, numberOf, operation, Problem } from "#operation";
import { regionAliases, regionIndex } from "./facts.ts";
import { findRegions } from "./find.ts";
import { Region, RegionTypeInput, regionTypes } from "./region.ts";

export { regionAliases, regionBoundaries, regionIndex, tileMap } from "./facts.ts";

type Asking = Pick<Context, "warehouse" | "language">;

/** A region by code, slug or exact name; throws Problem `not-found` that names the nearest. */
export async function requireRegion(context: Asking, given: string): Promise<Region> {
  const found = await namedRegion(context, given);
  if (!found) throw await noSuchRegion(context, given);
  return found;
}

/** Unknown names of one question that are led to what comes near: seeking that takes long, and a list may be long too. */
const mostLed = 5;

/** The regions that a filter names, each once, and a fault at `path` for every name that no region has. */
export async function chosenRegions(
  context: Asking,
  given: string | readonly string[],
  path: string,
): Promise<{ regions: Region[]; issues: Issue[] }> {
  const names = typeof given === "string" ? [given] : given;
  const found = new Map<string, Region | undefined>();
  for (const name of new Set(names)) found.set(name, await namedRegion(context, name));
  const unknown = [...found].flatMap(([name, region]) => (region ? [] : [name]));
  const faults = new Map<string, string>();
  for (const [at, name] of unknown.entries())
    faults.set(name, messageWithLead(await noSuchRegion(context, name, { lead: at < mostLed }), context.language));
  return {
    regions: [...new Set(found.values())].filter((region) => region !== undefined),
    issues: names.flatMap((name, at) => {
      const message = faults.get(name);
      return message === undefined ? [] : [{ path: typeof given === "string" ? path : `${path}.${at}`, message }];
    }),
  };
}

/** A region by code, slug or exact name; of a name that several have, the one that a search finds first. */
async function namedRegion({ warehouse, language }: Asking, given: string): Promise<Region | undefined> {
  const index = await regionIndex(warehouse);
  const found = index.byCode.get(given.toUpperCase()) ?? index.bySlug.get(given.toLowerCase());
  if (found) return found;
  const isNamed = ({ name }: Region) => name.toLowerCase() === given.trim().toLowerCase();
  if (!index.all.some(isNamed)) return undefined;
  const [first] = findRegions(index, await regionAliases(warehouse), given, { language, limit: 1 });
  return first && isNamed(first.region) ? first.region : undefined;
}

/** The Problem of a name that no region has; it leads to the nearest, unless that is too much to ask. */
async function noSuchRegion({ warehouse, language }: Asking, given: string, { lead = true } = {}): Promise<Problem> {
  const nl = language === "nl";
  const what = nl ? `er is geen regio '${given.slice(0, 80)}'` : `there is no region '${given.slice(0, 80)}'`;
  const matches = lead ? findRegions(await regionIndex(warehouse), await regionAliases(warehouse), given, { language, limit: 5 }) : [];
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
