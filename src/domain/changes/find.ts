import { databank } from "#domain/databank/operations";
import { parsePeriod } from "#domain/periods";
import { type Region, twinsOf } from "#domain/regions";
import { chosenRegions, regionIndex } from "#domain/regions/operations";
import { type Context, problemOf } from "#operation";
import type { Notable } from "./change.ts";
import { lines, points, rankingEnds, type Scope, usualChanges } from "./facts.ts";
import { type Move, movesBetween, movesInYear, movesSince } from "./moves.ts";
import { mostNotable, scored } from "./notable.ts";
import { subjectOf } from "./point.ts";
import { readable } from "./readable.ts";
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
  const then = since.kind === "edition" ? await readable(since.edition) : undefined;
  const moves = await movesOf(context, { since, then, regions: about.map(({ code }) => code), totals: asked === undefined });
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
    note: sinceInWords(since, { given, now: snapshot, language, readable: then !== undefined }),
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

async function movesOf(
  { warehouse }: Context,
  { since, then, ...about }: Omit<Scope, "from"> & { since: Since; then: Context["warehouse"] | undefined },
): Promise<Move[]> {
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
      const [now, log] = [await points(warehouse, recent), await lines(warehouse, recent, since.later)];
      // Without the edition of then nobody knows what is new; the log still says what is said differently.
      return movesBetween(now, { known: then ? await points(then, recent) : now, log, later: since.later, today });
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
