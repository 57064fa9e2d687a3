import type { ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { nearestWith } from "#domain/picture/operations";
import type { Region } from "#domain/regions";
import type { Context } from "#operation";
import type { Said } from "./document.ts";
import { type ClaimReference, chosenRegion } from "./references.ts";

/** Comparisons that say nothing of the whole country: it is what the others are compared with. */
const ofParts: readonly unknown[] = ["reference", "rank", "share"];

/** What a reference says now. Throws Problem when it names what does not exist. */
export async function saidOf(context: Context, reference: ClaimReference, region: Region): Promise<Said> {
  const { claim, ofChosen } = reference;
  const judged = await judge(context, ofChosen ? await ofRegion(context, claim, region) : claim);
  const mark = isStated(claim) ? markOf(judged) : "";
  return { text: judged.text, judged, mark, before: mark === "" ? "" : judged.why };
}

/** Whether an author wrote down what it said: only then can it have become untrue. */
export const isStated = (claim: ClaimInput): boolean => {
  const { values, value, direction, named, comparison } = claim as Record<string, unknown>;
  return [values, value, direction, named].some((one) => one !== undefined) || comparison === "no-data" || isExtreme(claim);
};

/** Who names a region as the largest, states it. */
const isExtreme = ({ comparison, regions }: ClaimInput) => (comparison === "largest" || comparison === "smallest") && regions !== undefined;

const markOf = ({ state }: Judged): Said["mark"] => (state === "holds" ? "" : state === "changed" ? "mended" : "withdrawn");

/** The claim about the chosen region, or about the nearest wider one that has the figure. */
async function ofRegion(context: Context, claim: ClaimInput, region: Region): Promise<ClaimInput> {
  const { regions, region: single, ...rest } = claim as ClaimInput & { region?: string };
  const at =
    (await nearestWith(context, region, { measure: claim.measure, breakdown: claim.breakdown as Record<string, string> })) ?? region;
  const named = [single, ...[regions ?? []].flat()].filter((one) => one !== undefined);
  const about = { ...rest, regions: named.map((one) => (one === chosenRegion ? at.code : one)) };
  return at.code === "NL01" && ofParts.includes(claim.comparison) ? { ...about, comparison: "value" } : about;
}
