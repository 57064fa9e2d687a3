import { z } from "zod";
import { databank } from "#domain/databank/operations";
import { parsePeriod } from "#domain/periods";
import { Region, twinsOf } from "#domain/regions";
import { chosenRegions, regionIndex } from "#domain/regions/operations";
import { type Context, inBoth, numberOf, operation, problemOf } from "#operation";
import { Notable } from "./change.ts";
import { lines, points, rankingEnds, type Scope, usualChanges } from "./facts.ts";
import { depth, Notice, notices } from "./feed.ts";
import { type Move, movesBetween, movesInYear, movesSince } from "./moves.ts";
import { mostNotable, scored } from "./notable.ts";
import { subjectOf } from "./point.ts";
import { type Since, sinceInWords, sinceOf } from "./since.ts";
import { told } from "./told.ts";

/** Years of figures that are read before the period it is about: a turn needs the figure before the one before. */
const yearsBefore = 2;
/** How old the newest figure of a subject may be to be news beside a year earlier. */
const oldestNews = 4;
const caps = { region: { perIndicator: 2, perRegion: Number.POSITIVE_INFINITY }, country: { perIndicator: 3, perRegion: 3 } };

/**
 * The most notable changes of the figures of the context, of one region or of all labour-market regions and the country, by the rule of
 * docs/methods/notable.md. Throws Problem when `since` or the region is nothing.
 */
export async function notable(
  context: Context,
  { since: given, region, most, small = false }: { since: string; region?: string | undefined; most: number; small?: boolean },
): Promise<Notable> {
  const { warehouse, language } = context;
  const { id: snapshot } = warehouse.snapshot;
  const since = sinceOf({ given, editions: await context.editions(), now: snapshot, language });
  const {
    regions: [asked],
    issues,
  } = await chosenRegions(context, region ?? [], "region");
  if (since.kind === "fault") issues.unshift({ path: "since", message: since.message });
  if (since.kind === "fault" || issues.length > 0) throw problemOf(issues);
  const index = await regionIndex(warehouse);
  const about = asked ? [asked, ...twinsOf(index, asked.code)] : index.all.filter(isListed);
  const known = await databank(warehouse);
  const moves = await movesOf(context, since, { regions: about.map(({ code }) => code), totals: asked === undefined });
  const own = asked ? ofOneName(moves, about) : moves;
  const around = await aroundOf(context, about, index.all);
  const all = own.flatMap((move) => {
    const type = index.byCode.get(move.after.region)?.type;
    const one = type && scored(move, { ...known, ...around(type), today: snapshot.slice(0, 10), small });
    return one ?? [];
  });
  const chosen = mostNotable(all, { most, ...(asked ? caps.region : caps.country) }, known.indicators);
  const telling = { index, ...known, edition: since.kind === "edition" ? since.edition.snapshot.id : undefined };
  const changes = await Promise.all(chosen.map((one) => told(one, context, telling)));
  return {
    since: given,
    compared: since.kind === "none" ? "edition" : since.kind,
    note: sinceInWords(since, { given, now: snapshot, language }),
    changes: changes.filter((change) => change !== undefined),
    snapshot,
  };
}

/** Of one area with several names every subject is told once, under the first name that has it. */
function ofOneName(moves: readonly Move[], names: readonly Region[]): Move[] {
  const place = ({ after: { region } }: Move) => names.findIndex(({ code }) => code === region);
  const bySubject = Map.groupBy(moves, ({ after }) => subjectOf({ ...after, region: "" }));
  return [...bySubject.values()].flatMap((same) => {
    const first = Math.min(...same.map(place));
    return same.filter((move) => place(move) === first);
  });
}

const isListed = ({ type, code }: Region) => (type === "arbeidsmarktregio" || type === "land") && code !== "CR99";

async function movesOf({ warehouse }: Context, since: Since, about: Omit<Scope, "from">): Promise<Move[]> {
  const today = warehouse.snapshot.id.slice(0, 10);
  const year = Number(today.slice(0, 4));
  const recent: Scope = { ...about, from: year - oldestNews - yearsBefore };
  switch (since.kind) {
    case "none":
      return [];
    case "period": {
      const scope = { ...about, from: Number(since.until.slice(0, 4)) - oldestNews };
      return movesSince(await points(warehouse, scope), { until: since.until, today });
    }
    case "year":
      return movesInYear(await points(warehouse, recent), today).filter(({ after }) => isRecent(after.period, today));
    case "edition": {
      const { edition, later } = since;
      const [now, known, log] = [
        await points(warehouse, recent),
        await points(await edition.open(), recent),
        await lines(warehouse, recent, later),
      ];
      return movesBetween(now, { known, log, later, today });
    }
  }
}

function isRecent(period: string, today: string): boolean {
  const end = parsePeriod(period)?.end;
  return end !== undefined && Date.parse(today) - Date.parse(end) <= oldestNews * 365.25 * 86_400_000;
}

/** What is known of the changes of each kind of region that it is about. */
async function aroundOf({ warehouse }: Context, about: readonly Region[], all: readonly Region[]) {
  const types = [...new Set(about.map(({ type }) => type))];
  const read = await Promise.all(
    types.map(async (type) => ({
      usual: await usualChanges(warehouse, type),
      ends: await rankingEnds(warehouse, type),
      peers: all.filter((one) => one.type === type && one.code !== "CR99").length,
    })),
  );
  return (type: Region["type"]) => read[types.indexOf(type)] ?? { usual: [], ends: [], peers: 0 };
}

const regionInput = z
  .string()
  .max(80)
  .optional()
  .describe(
    inBoth(
      "Code of naam; zonder alle arbeidsmarktregio's en Nederland",
      "Code or name; without it all labour-market regions and the country",
    ),
  );

export const notableChanges = operation({
  name: "changes.notable",
  http: "GET /changes",
  access: "public",
  summary: "De opvallendste veranderingen sinds een uitgave, een datum of een periode, met waarom zij opvallen",
  summaryEn: "The most notable changes since an edition, a date or a period, with why they are notable",
  input: z.object({
    since: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .describe(
        inBoth(
          "Een uitgave of datum (2026-11-23), een periode (2023, 2023Q2), of year voor een jaar eerder",
          "An edition or date (2026-11-23), a period (2023, 2023Q2), or year for a year earlier",
        ),
      ),
    region: regionInput,
    limit: numberOf(z.number().int().min(1).max(50)).default(12),
    small: z
      .stringbool()
      .or(z.boolean())
      .default(false)
      .describe(
        inBoth(
          "Ook veranderingen die kleiner zijn dan gewoonlijk, na de opvallende",
          "Also changes that are smaller than usual, after the notable ones",
        ),
      ),
  }),
  output: Notable,
  example: { since: "2023", region: "twente" },
  run: (context, { since, region, limit, small }) => notable(context, { since, region, most: limit, small }),
});

export const changesFeed = operation({
  name: "changes.feed",
  http: "GET /changes/_feed",
  access: "public",
  summary: "De opvallende veranderingen van de laatste uitgaven als berichten; wat niet meer klopt is bijgewerkt of ingetrokken",
  summaryEn: "The notable changes of the last editions as notices; what no longer holds is mended or withdrawn",
  input: z.object({ region: regionInput }),
  output: z.object({ region: Region.nullable(), updated: z.string(), notices: z.array(Notice), snapshot: z.string() }),
  example: { region: "twente" },
  async run(context, { region: given }) {
    const {
      regions: [region],
      issues,
    } = await chosenRegions(context, given ?? [], "region");
    if (issues.length > 0) throw problemOf(issues);
    const { id, created } = context.warehouse.snapshot;
    const told = await notices(context, (then, since) => notable(then, { since, region: region?.code, most: depth.notices }));
    const updated = told.map((one) => one.updated).sort();
    return { region: region ?? null, updated: updated.at(-1) ?? created, notices: told, snapshot: id };
  },
});
