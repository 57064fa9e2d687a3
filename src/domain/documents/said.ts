import type { ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { nearestFresh } from "#domain/picture/operations";
import type { Region } from "#domain/regions";
import type { Context } from "#operation";
import type { Said } from "./document.ts";
import { type ClaimReference, chosenRegion } from "./references.ts";

/** What a reference says now. Throws Problem when it names what does not exist. */
export async function saidOf(context: Context, reference: ClaimReference, region: Region): Promise<Said> {
  const { claim, ofChosen } = reference;
  const about = ofChosen ? await ofRegion(context, claim, region) : claim;
  const isFixed = isStated(claim);
  const asked = await judge(context, about);
  // Nothing to compare with: then the figure itself, when there is one.
  const judged = asked.state === "no-data" && !isFixed ? await judge(context, { ...about, comparison: "value" }) : asked;
  const mark = isFixed ? markOf(judged) : "";
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
    (await nearestFresh(context, region, { measure: claim.measure, breakdown: claim.breakdown as Record<string, string> })) ?? region;
  const named = [single, ...[regions ?? []].flat()].filter((one) => one !== undefined);
  const about = { ...rest, regions: named.map((one) => (one === chosenRegion ? at.code : one)) };
  return at.code === "NL01" ? ofCountry(about) : about;
}

/** The whole country is what the others are compared with: of a row it is told who is at the top, else only the figure. */
function ofCountry(claim: ClaimInput): ClaimInput {
  const instead: Readonly<Record<string, ClaimInput["comparison"]>> = { rank: "largest", reference: "value", share: "value" };
  return { ...claim, comparison: instead[claim.comparison ?? ""] ?? claim.comparison };
}
