import { commonPeriod, finest, highestFirst, mostAlike, type Observation, oneSeries, readSame } from "#domain/databank";
import { observations } from "#domain/databank/operations";
import { municipalitiesOf, type Region, regionTypes } from "#domain/regions";
import type { Asked } from "./evaluate.ts";
import type { Finding, Ranking } from "./finding.ts";

/** Areas that are ranked. */
interface Peers {
  regions: readonly Region[];
  type: Region["type"];
  within?: Region;
}

/** What stands in a row from high to low: areas of one kind, or the parts of a breakdown of one region. */
export async function ranking(asked: Asked): Promise<Partial<Finding>> {
  const over = asked.claim.over ?? "region";
  if (over === "region") return amongRegions(asked);
  const { context, claim, indicator, region } = asked;
  const parts = await observations(context.warehouse, {
    indicators: [indicator.id],
    regions: [region.code],
    dims: { ...claim.breakdown, [over]: "*" },
  });
  const valued = parts.filter((row) => row[over] !== "" && row.value !== null);
  const period = periodAsked(asked);
  const rows = inRow(period === undefined ? mostAlike(valued) : valued.filter((row) => row.period === period));
  // A whole never stands beside its own parts.
  const apart = over === "occupation" || over === "sector" || over === "age" ? finest(rows, over) : rows;
  return found(asked, apart, { over, without: 0 });
}

async function amongRegions(asked: Asked): Promise<Partial<Finding>> {
  const { region } = asked;
  for (const peers of await candidates(asked)) {
    const valued = (await figuresOf(asked, peers.regions)).filter((row) => row.value !== null);
    const isPeer = peers.regions.some(({ code }) => code === region.code);
    const own = new Set(valued.filter((row) => row.region === region.code).map(({ period }) => period));
    const period = periodAsked(asked) ?? commonPeriod(isPeer ? valued.filter((row) => own.has(row.period)) : valued);
    const rows = inRow(
      valued.filter((row) => row.period === period),
      isPeer ? region : undefined,
    );
    if (rows.length < 2) continue;
    const { type, within } = peers;
    return found(asked, rows, { over: "region", type, ...(within ? { within } : {}), without: peers.regions.length - rows.length });
  }
  return {};
}

const periodAsked = ({ claim: { periods } }: Asked) => (periods[0] === "newest" ? undefined : periods[0]);

/** One figure each, measured as the region's own was, from high to low. */
function inRow(rows: readonly Observation[], own?: Region): Observation[] {
  return oneSeries(rows, (row) => row.region === own?.code).sort(highestFirst);
}

function found(
  { claim, region, unit }: Asked,
  rows: readonly Observation[],
  about: Pick<Ranking, "over" | "type" | "within" | "without">,
): Partial<Finding> {
  const end = rows.at(claim.comparison === "smallest" ? -1 : 0);
  const own = about.over === "region" ? rows.find((row) => row.region === region.code) : undefined;
  const main = claim.comparison === "rank" ? own : end;
  if (!main || !end || rows.length < 2) return {};
  const value = (own ?? main).value ?? 0;
  return {
    main,
    rank: {
      ...about,
      rows,
      position: own ? 1 + rows.filter((row) => (row.value ?? 0) > value && !readSame(row.value ?? 0, value, unit)).length : 0,
      shared: own ? rows.filter((row) => row !== own && readSame(row.value ?? 0, value, unit)).length : 0,
      ends: rows.filter((row) => readSame(row.value ?? 0, end.value ?? 0, unit)).map((row) => row[about.over]),
    },
  };
}

/** Kinds of areas that are ranked when the whole country is asked, in the order of preference. */
const kinds = ["arbeidsmarktregio", "provincie", "gemeente", "corop", "landsdeel"] as const;

/**
 * Which areas are ranked: those of the kind that was asked, or the municipalities of an area; else those of the region's own kind, and of the
 * country the first kind of which figures are known for two thirds, or else any.
 */
async function candidates(asked: Asked): Promise<Peers[]> {
  const { claim, region, index } = asked;
  const among = claim.among?.trim().toLowerCase() ?? "";
  const type = regionTypes.find((one) => one === among);
  if (type) return [peersOf(asked, type)];
  const within = index.byCode.get(among.toUpperCase()) ?? index.bySlug.get(among);
  if (within && within.type !== "land") return [peersOf(asked, "gemeente", within)];
  if (region.type !== "land") return [peersOf(asked, region.type)];
  const all = await Promise.all(
    kinds.map(async (kind) => {
      const peers = peersOf(asked, kind);
      const known = new Set((await figuresOf(asked, peers.regions)).flatMap((row) => (row.value === null ? [] : row.region)));
      return { peers, covered: known.size / peers.regions.length };
    }),
  );
  return [...all.filter(({ covered }) => covered >= 2 / 3), ...all].map(({ peers }) => peers);
}

function peersOf({ index }: Asked, type: Region["type"], within?: Region): Peers {
  const inside = within && new Set(municipalitiesOf(index.byCode, within.code));
  const regions = index.all.filter((one) => one.type === type && one.code !== "CR99" && (!inside || inside.has(one.code)));
  return { regions, type, ...(within ? { within } : {}) };
}

const figuresOf = ({ context, claim, indicator }: Asked, regions: readonly Region[]): Promise<Observation[]> =>
  observations(context.warehouse, {
    indicators: [indicator.id],
    regions: regions.map(({ code }) => code),
    ...(claim.breakdown ? { dims: claim.breakdown } : {}),
  });
