import { z } from "zod";
import { type Context, type Edition, inBoth, isProblem, operation, problemOf, shownValue } from "#operation";
import { checkAll, Finding } from "./check.ts";

export const checkClaims = operation({
  name: "claims.check",
  http: "GET /claims/_check",
  access: "public",
  summary: "Elke zin met een cijfer die de radar toont, opnieuw beoordeeld op een nieuwe uitgave",
  summaryEn: "Every sentence with a figure that the radar shows, judged again on a new edition",
  input: z.object({
    snapshot: z
      .string()
      .max(40)
      .optional()
      .describe(
        inBoth("De uitgave waarop wordt beoordeeld; zonder is het die van nu", "The edition it is judged on; without it the one in use"),
      ),
  }),
  output: z.object({
    holds: z.number(),
    changed: z.array(Finding),
    broken: z.array(Finding),
    noData: z.array(Finding),
    /** The edition that the sentences were made from; of a first edition that edition itself. */
    before: z.string(),
    notes: z.array(z.string()),
    snapshot: z.string(),
  }),
  example: {},
  async run(context, { snapshot }) {
    const { edition, earlier } = await editionsOf(context, snapshot);
    const now = await on(context, edition);
    const { before, notes } = await earlierOr(now, context, earlier);
    // Of one pair of editions the outcome never changes.
    const name = `claims-since-${before.warehouse.snapshot.id}-${context.language}`;
    const outcome = await now.warehouse.once(name, () => checkAll({ before, now }));
    return { ...outcome, notes, before: before.warehouse.snapshot.id, snapshot: now.warehouse.snapshot.id };
  },
});

/** The same context on the figures of an edition. */
const on = async (context: Context, edition: Edition | undefined): Promise<Context> =>
  edition && !edition.current ? { ...context, warehouse: await edition.open() } : context;

/** The edition before, when there is one that this version of the radar can read; else the edition itself, on which everything holds. */
async function earlierOr(now: Context, context: Context, earlier: Edition | undefined): Promise<{ before: Context; notes: string[] }> {
  const nl = context.language === "nl";
  if (!earlier) {
    const note = nl ? "Er is geen uitgave ervoor om mee te vergelijken." : "There is no edition before it to compare with.";
    return { before: now, notes: [note] };
  }
  try {
    return { before: await on(context, earlier), notes: [] };
  } catch (error) {
    if (!isProblem(error) || error.code !== "conflict") throw error;
    return { before: now, notes: [error.message] };
  }
}

/** The edition that was asked, and the one before it. */
async function editionsOf(
  { editions, language, warehouse }: Context,
  snapshot: string | undefined,
): Promise<{ edition: Edition | undefined; earlier: Edition | undefined }> {
  const all = await editions();
  const id = snapshot ?? warehouse.snapshot.id;
  const at = all.findIndex((one) => one.snapshot.id === id);
  if (at < 0 && snapshot !== undefined) {
    const known = all.map((one) => one.snapshot.id).join(", ");
    const right = language === "nl" ? `kies een uitgave die er nog is: ${known}` : `choose an edition that is kept: ${known}`;
    throw problemOf([{ path: "snapshot", message: `${right} (${shownValue(snapshot, language)})` }]);
  }
  return { edition: all[at], earlier: at < 0 ? undefined : all[at + 1] };
}
