import { z } from "zod";
import { listIndicators } from "#domain/databank/operations";
import { Region, regionTypes } from "#domain/regions";
import { findRegion, listRegions } from "#domain/regions/operations";
import { search } from "#domain/search/operations";
import { call, inBoth } from "#operation";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";

const Measured = z.object({
  id: z.string(),
  title: z.string(),
  definition: z.string(),
  unit: z.string(),
  breakdowns: z.array(z.string()),
  themes: z.array(z.string()),
  source: z.string(),
  /** For which types of region, and from when until when there are figures; null when there are none yet. */
  coverage: z.object({ regionTypes: z.array(z.string()), from: z.string(), until: z.string() }).nullable(),
});

const input = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(
      inBoth(
        "Woorden, zoals werkloosheid of vacatures zorg; weglaten is alles",
        "Words, such as unemployment or vacancies; left out it is all",
      ),
    ),
  theme: z.string().min(1).max(60).optional().describe(inBoth("Alleen dit thema, zoals krapte", "This theme only, such as krapte")),
  ...asking,
});
const output = z.object({ ...pageOf(Measured), snapshot: z.string() });

/** Which figures there are. What no title or definition says is sought by the words that people use. */
export const findIndicators: Tool<typeof input, typeof output> = {
  name: "zoek_indicatoren",
  title: inBoth("Zoek indicatoren", "Find indicators"),
  description: inBoth(
    "Begin hier om te weten welke cijfers er zijn. Geeft kenmerk, definitie, eenheid, uitsplitsingen en dekking van elke indicator; geen cijfers",
    "Start here to learn which figures there are. Gives identifier, definition, unit, breakdowns and coverage of each indicator; no figures",
  ),
  input,
  output,
  example: { q: "werkloos" },
  async run({ context, page }, { q, theme }) {
    const named = (await call(listIndicators, context, { ...(q ? { q } : {}), ...(theme ? { theme } : {}) })).indicators;
    const found = named.length > 0 || !q || theme ? named : (await call(search, context, { q })).indicators;
    const rows = found.map(({ id, title, definition, unit, dimensions, themes, source, coverage }) => ({
      ...{ id, title, definition, unit, breakdowns: dimensions, themes, source },
      coverage: coverage && { regionTypes: coverage.regionTypes, from: coverage.from, until: coverage.until },
    }));
    return { ...page(rows), snapshot: context.warehouse.snapshot.id };
  },
};

const Place = Region.pick({ code: true, name: true, type: true, slug: true }).extend({ within: z.array(z.string()), why: z.string() });
const placesAsked = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(inBoth("Naam, oude naam, gemeente of plaats; weglaten is alle", "Name, old name, municipality or town; left out it is all")),
  type: z.enum(regionTypes).optional().describe(inBoth("Soort gebied", "Type of area")),
  ...asking,
});
const places = z.object({ ...pageOf(Place), snapshot: z.string() });

export const findRegions: Tool<typeof placesAsked, typeof places> = {
  name: "zoek_regios",
  title: inBoth("Zoek regio's", "Find regions"),
  description: inBoth(
    "Regio's met hun code: land, provincies, 35 arbeidsmarktregio's, gemeenten en meer. Alleen nodig als een naam onbekend of dubbelzinnig is",
    "Regions with their code: country, provinces, 35 labour-market regions, municipalities and more. Only needed when a name is unknown or ambiguous",
  ),
  input: placesAsked,
  output: places,
  example: { q: "Enschede" },
  async run({ context, page }, { q, type }) {
    const found = q
      ? (await call(findRegion, context, { q, limit: 50 })).matches
      : (await call(listRegions, context, {})).regions.map((region) => ({ region, why: "" }));
    const rows = found
      .filter(({ region }) => type === undefined || region.type === type)
      .map(({ region: { code, name, type: kind, slug, parents }, why }) => ({ code, name, type: kind, slug, within: parents, why }));
    return { ...page(rows), snapshot: context.warehouse.snapshot.id };
  },
};
