import { directionOf, earlierOf, halfStep, type Indicator, isCount, newest, type Observation, type Unit } from "#domain/databank";
import { databank, observations, requireIndicator } from "#domain/databank/operations";
import type { Region, RegionIndex } from "#domain/regions";
import { chosenRegions, regionIndex } from "#domain/regions/operations";
import { shareRange } from "#domain/statistics";
import { tensionClass } from "#domain/tension";
import { type Context, problemOf } from "#operation";
import type { Claim } from "./claim.ts";
import type { Finding } from "./finding.ts";
import { ranking } from "./ranking.ts";

export interface Asked {
  context: Context;
  claim: Claim;
  indicator: Indicator;
  unit: Unit;
  index: RegionIndex;
  region: Region;
}

/** Looks up what the figures have on a claim. Throws Problem when it names an indicator or a region that does not exist. */
export async function evaluate(context: Context, claim: Claim): Promise<Finding> {
  const indicator = await requireIndicator(context, claim.measure);
  const unit = (await databank(context.warehouse)).units.get(indicator.unit);
  if (!unit) throw new Error(`${indicator.id} has no unit`);
  const { regions, issues } = await chosenRegions(context, claim.regions, "regions");
  if (issues.length > 0) throw problemOf(issues);
  const [region] = regions;
  if (!region) throw problemOf([{ path: "regions", message: context.language === "nl" ? "geef een regio" : "give a region" }]);
  const asked: Asked = { context, claim, indicator, unit, index: await regionIndex(context.warehouse), region };
  const about: Finding = { claim: { ...claim, regions: regions.map(({ code }) => code) }, ...picked(asked) };
  switch (claim.comparison) {
    case "change":
      return { ...about, ...(await change(asked)) };
    case "reference":
      return { ...about, ...(await beside(asked, regions[1])) };
    case "share":
      return { ...about, ...(await share(asked, regions[1])) };
    case "rank":
    case "largest":
    case "smallest":
      return { ...about, ...(await ranking(asked)) };
    case "class":
      return { ...about, ...(await classOf(asked)) };
    default:
      return { ...about, ...withMain(at(await rowsOf(asked), claim.periods[0])) };
  }
}

const picked = ({ indicator, unit, index, region }: Asked) => ({ indicator, unit, index, region });

const isSaid = ({ value, text }: Observation) => value !== null || text !== "";
const withMain = (main: Observation | undefined) => (main && isSaid(main) ? { main } : {});

/** The figure of a period; without one, or of `newest`, the newest that there is. */
function at(rows: readonly Observation[], period: string | undefined): Observation | undefined {
  return period === undefined || period === "newest" ? newest(rows) : rows.find((row) => row.period === period && isSaid(row));
}

const rowsOf = ({ context, claim, indicator, region }: Asked, of: Region = region, dims = claim.breakdown): Promise<Observation[]> =>
  observations(context.warehouse, { indicators: [indicator.id], regions: [of.code], ...(dims ? { dims } : {}) });

async function change(asked: Asked): Promise<Partial<Finding>> {
  const rows = await rowsOf(asked);
  const [first, second] = asked.claim.periods;
  const main = at(rows, second ?? (first === undefined ? undefined : "newest"));
  if (!main) return {};
  const other =
    first === undefined ? earlierOf(rows, main) : rows.find((row) => row.period === first && row.series === main.series && isSaid(row));
  if (!other || other.period === main.period) return withMain(main);
  return { ...withMain(main), other, ...wayOf(asked, main, other) };
}

/** Which way the main figure lies from the other; nothing when one of them is a word. */
function wayOf({ unit, claim }: Pick<Asked, "unit" | "claim">, main: Observation, other: Observation): Pick<Finding, "direction"> {
  return main.value === null || other.value === null ? {} : { direction: directionOf(main.value, other.value, unit, claim.tolerance) };
}

/** The other region: the second of the claim, its reference, else the country. */
async function referenceOf({ context, claim, index }: Asked, second: Region | undefined): Promise<Region | undefined> {
  if (second) return second;
  if (claim.reference === undefined) return index.byCode.get("NL01");
  const { regions, issues } = await chosenRegions(context, claim.reference, "reference");
  if (issues.length > 0) throw problemOf(issues);
  return regions[0];
}

/** Both figures of one period and one way of measuring: of the period asked, else of the newest that both have. */
async function beside(asked: Asked, second: Region | undefined): Promise<Partial<Finding>> {
  const otherRegion = await referenceOf(asked, second);
  if (!otherRegion) return {};
  const [own, others] = [await rowsOf(asked), await rowsOf(asked, otherRegion)];
  const [period] = asked.claim.periods;
  const pairOf = (main: Observation) =>
    others.find((row) => row.period === main.period && row.series === main.series && row.value !== null);
  const both = own.filter((row) => row.value !== null && pairOf(row));
  const main = at(both, period);
  const other = main && pairOf(main);
  if (!main || !other) return { ...withMain(at(own, period)), otherRegion };
  return { main, other, otherRegion, ...wayOf(asked, main, other) };
}

/** What part the figure is: of the total of the same region when the claim is about a part of it, else of the reference. */
async function share(asked: Asked, second: Region | undefined): Promise<Partial<Finding>> {
  const { claim, indicator, unit, region, context } = asked;
  if (!isCount({ indicator, unit }) && !indicator.additive) {
    const message =
      context.language === "nl"
        ? `een aandeel kan alleen van aantallen; ${indicator.id} is er geen`
        : `only counts have a share; ${indicator.id} is none`;
    throw problemOf([{ path: "comparison", message }]);
  }
  const ofWhole = Object.values(claim.breakdown ?? {}).some(Boolean) && !second && claim.reference === undefined;
  const found = ofWhole ? await ofOwnTotal(asked) : await beside(asked, second);
  const { main, other } = found;
  if (main?.value == null || other?.value == null || other.value <= 0) return { ...found, ...(ofWhole ? { otherRegion: region } : {}) };
  return { ...found, share: shareRange(main.value, other.value, halfStep([main.value, other.value], unit)) };
}

async function ofOwnTotal(asked: Asked): Promise<Partial<Finding>> {
  const totals = (await rowsOf(asked, asked.region, {})).filter((row) => row.value !== null);
  const wholeOf = (part: Observation) => totals.find((row) => row.period === part.period && row.series === part.series);
  const parts = (await rowsOf(asked)).filter((row) => row.value !== null && wholeOf(row));
  const main = at(parts, asked.claim.periods[0]);
  const other = main && wholeOf(main);
  return main && other ? { main, other, otherRegion: asked.region } : {};
}

async function classOf(asked: Asked): Promise<Partial<Finding>> {
  const main = at(await rowsOf(asked), asked.claim.periods[0]);
  if (!main) return {};
  const word = main.text || (asked.indicator.id === "tension" && main.value !== null ? tensionClass(main.value) : undefined);
  return { main, ...(word ? { word } : {}) };
}
