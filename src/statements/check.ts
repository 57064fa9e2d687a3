import { z } from "zod";
import { type ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { type Context, isProblem } from "#operation";
import { inTurns, Place, published, type Statement } from "./published.ts";

export const Finding = z.object({
  place: Place,
  /** What was said, and what is true now; empty when there is nothing to say. */
  before: z.string(),
  now: z.string(),
  why: z.string(),
  old: z.array(z.number()),
  new: z.array(z.number()),
  claim: Judged.shape.claim,
});
export type Finding = z.output<typeof Finding>;

export interface Outcome {
  holds: number;
  changed: Finding[];
  broken: Finding[];
  noData: Finding[];
}

/** What the radar said on the figures of `before`, judged on those of `now`. */
export async function checkAll({ before, now }: { before: Context; now: Context }): Promise<Outcome> {
  const outcome: Outcome = { holds: 0, changed: [], broken: [], noData: [] };
  await inTurns(await published(before), async (statement) => {
    const said = await judge(before, statement.claim);
    // What could not be said then was not said.
    if (said.state === "no-data") return;
    const { state, finding } = await judgedOn(now, said, statement);
    if (state === "holds") outcome.holds += 1;
    else outcome[state === "no-data" ? "noData" : state].push(finding);
  });
  return outcome;
}

async function judgedOn(now: Context, said: Judged, statement: Statement): Promise<{ state: Judged["state"]; finding: Finding }> {
  // What an author wrote down is judged itself; else what was true before.
  const claim: ClaimInput = statement.stated ? statement.claim : said.claim;
  const { values = said.claim.values ?? [] } = claim as { values?: number[] };
  const about = { place: statement.place, before: said.text, old: values, claim: said.claim };
  try {
    const judged = await judge(now, claim);
    return { state: judged.state, finding: { ...about, now: judged.text, why: judged.why, new: judged.claim.values ?? [] } };
  } catch (error) {
    // The indicator or the region itself is gone.
    if (!isProblem(error)) throw error;
    return { state: "no-data", finding: { ...about, now: "", why: error.message, new: [] } };
  }
}
