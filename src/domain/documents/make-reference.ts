import type { Comparison } from "#domain/claims";
import { type Context, problemOf } from "#operation";
import { compose, plainOf } from "./compose.ts";
import { draftOf } from "./draft.ts";
import { chosenRegion, tagOf } from "./references.ts";

/** What an author chooses to say; empty is: left to the reader, or the newest. */
export interface ReferenceChoice {
  measure: string;
  region: string;
  comparison: Comparison;
  periods: string;
  /** Hold on to what it says now, so that the author hears when that changes. Only of a region that is named. */
  fixed: boolean;
}

/** The reference for a choice, and the sentence that it makes now. Throws Problem with what is not right. */
export async function makeReference(
  context: Context,
  { measure, region, comparison, periods, fixed }: ReferenceChoice,
): Promise<{ tag: string; text: string }> {
  const named = region.trim();
  const tag = tagOf({
    measure,
    // Of all areas, the one at the top is no region that anyone chose.
    ...(named === "" && isOfAll(comparison) ? {} : { regions: [named || chosenRegion] }),
    ...(comparison === "value" ? {} : { comparison }),
    periods: periods.split(/[\s,]+/).filter(Boolean),
  });
  const draft = draftOf(tag, context.language);
  const { told, faults } = await compose(context, draft, { id: "", path: "" });
  if (faults.length > 0) throw problemOf(faults.map(({ message }) => ({ path: "", message })));
  const [first] = told;
  const now = first && fixed && named !== "" ? tagOf(first.said.judged.claim) : tag;
  return { tag: now, text: first ? plainOf(first.said) : "" };
}

const isOfAll = (comparison: Comparison) => comparison === "largest" || comparison === "smallest";
