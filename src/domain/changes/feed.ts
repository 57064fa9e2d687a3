import { z } from "zod";
import type { Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { Source } from "#domain/databank";
import { type Context, type Edition, isProblem } from "#operation";
import type { Change, Notable } from "./change.ts";
import { headline } from "./headline.ts";
import { readable } from "./readable.ts";

/** What became of a notice since its edition: still so, with another number, or not so any more. */
const noticeStates = ["holds", "mended", "withdrawn"] as const;

/** One notable change of one edition, as it may be told today. */
export const Notice = z.object({
  /** Never changes: the edition, and what changed. */
  id: z.string(),
  state: z.enum(noticeStates),
  title: z.string(),
  /** What is true now; of a notice that was withdrawn too. */
  text: z.string(),
  why: z.array(z.string()),
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  source: Source.nullable(),
  link: z.string(),
  edition: z.string(),
  /** ISO times. */
  published: z.string(),
  updated: z.string(),
});
export type Notice = z.output<typeof Notice>;

/** Editions that a feed goes back, and notices of each. */
export const depth = { editions: 5, notices: 10 };

/** An edition with its figures, as who asked would see them then. */
interface Then {
  edition: Edition;
  context: Context;
}

/**
 * The notices of the last editions, the newest first. Which changes were notable is asked of each edition; what is said of them is judged on the
 * figures of now, so that no feed tells what does not hold any more, or what was hidden since.
 */
export async function notices(context: Context, notableIn: (context: Context, since: string) => Promise<Notable>): Promise<Notice[]> {
  const now = context.warehouse.snapshot.id;
  const kept = await context.editions();
  const upToNow = kept.slice(
    Math.max(
      0,
      kept.findIndex(({ snapshot }) => snapshot.id === now),
    ),
  );
  const told = upToNow.slice(0, depth.editions);
  const inTime = (await Promise.all(told.map((edition) => seenFrom(context, edition)))).filter((one) => one !== undefined);
  const all = await Promise.all(
    inTime.map(async (then, at) => {
      const before = upToNow[upToNow.indexOf(then.edition) + 1]?.snapshot.id ?? then.edition.snapshot.id;
      const { changes } = await notableIn(then.context, before);
      const later = inTime.slice(0, at).reverse();
      return Promise.all(changes.map((change) => notice(change, { context, then, later })));
    }),
  );
  return all.flat();
}

/** An edition that another version of the radar made tells nothing any more. */
async function seenFrom(context: Context, edition: Edition): Promise<Then | undefined> {
  if (edition.snapshot.id === context.warehouse.snapshot.id) return { edition, context };
  const warehouse = await readable(edition);
  return warehouse && { edition, context: { ...context, warehouse } };
}

/** A change of an edition with what is true of it now; `later` are the editions since, the oldest first. */
async function notice(change: Change, { context, then, later }: { context: Context; then: Then; later: readonly Then[] }): Promise<Notice> {
  const { id: edition, created } = then.edition.snapshot;
  const judged = await judgedOn(context, change);
  const state = stateOf(judged);
  const about = { why: change.why, region: change.region, source: change.source, link: change.link, edition, published: created };
  const id = `${edition}/${change.id}`;
  if (state === "holds" && judged) {
    const isNow = later.length === 0;
    const title = await headline(context, change.kind, judged);
    return { ...about, id, state, title, text: isNow ? change.sentence : judged.text, updated: created };
  }
  const updated = await heldUntil(change, state, later);
  return { ...about, ...(await noLonger(context, change, judged)), id, state, updated: updated ?? created };
}

/** The claim of a change on the figures of a context; undefined when those have no such indicator or region. */
async function judgedOn(context: Context, { claim }: Change): Promise<Judged | undefined> {
  return judge(context, claim).catch((error: unknown) => {
    if (isProblem(error)) return undefined;
    throw error;
  });
}

const stateOf = (judged: Judged | undefined): Notice["state"] =>
  judged?.state === "holds" ? "holds" : judged?.state === "changed" ? "mended" : "withdrawn";

/** When the first edition was made from which a notice reads as it does now. */
async function heldUntil(change: Change, state: Notice["state"], later: readonly Then[]): Promise<string | undefined> {
  let since: string | undefined;
  for (const { context, edition } of later) {
    const then = stateOf(await judgedOn(context, change));
    since = then !== state ? undefined : (since ?? edition.snapshot.created);
  }
  return since;
}

const marks = {
  nl: {
    mended: "Bijgewerkt",
    mendedText: "Dit bericht is bijgewerkt, want het cijfer is herzien.",
    withdrawn: "Ingetrokken",
    withdrawnText: "Dit bericht klopt niet meer en is ingetrokken.",
    now: "Nu geldt:",
    gone: "Het cijfer is er niet meer.",
  },
  en: {
    mended: "Updated",
    mendedText: "This notice was updated, because the figure was revised.",
    withdrawn: "Withdrawn",
    withdrawnText: "This notice no longer holds and was withdrawn.",
    now: "Now:",
    gone: "The figure is no longer there.",
  },
};

/** A notice that does not hold as it was: what is true now, and that it was otherwise; never what it said. */
async function noLonger(
  context: Context,
  change: Change,
  judged: Judged | undefined,
): Promise<Pick<Notice, "title" | "text" | "why" | "source">> {
  const words = marks[context.language];
  const hasFigure = judged !== undefined && judged.figures.length > 0;
  const source = judged?.figures[0]?.source ?? null;
  const about = hasFigure ? await headline(context, "change", judged) : `${change.title}, ${change.region.name}`;
  if (judged?.state === "changed")
    return { title: `${words.mended}: ${about}`, text: `${judged.text} ${words.mendedText}`, why: [], source };
  const rest = hasFigure ? `${words.now} ${judged.text}` : words.gone;
  return { title: `${words.withdrawn}: ${about}`, text: `${words.withdrawnText} ${rest}`, why: [], source };
}
