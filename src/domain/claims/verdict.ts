import { displayNumber, type Unit } from "#domain/databank";
import type { Claim, ClaimState } from "./claim.ts";
import { type Finding, isFound } from "./finding.ts";

/** What an edition says on a claim, in the same fields as the claim states it. */
export function found(finding: Finding): Claim {
  const { claim, main, other, direction, rank, share, word } = finding;
  if (claim.comparison === "no-data" || !main || !isFound(finding)) return { ...claim, values: [] };
  const own = main.value === null ? [] : [main.value];
  const both = other?.value == null ? own : [...own, other.value];
  const sealed = { ...claim, periods: [main.period], values: own };
  switch (claim.comparison) {
    case "change":
      return {
        ...sealed,
        periods: [other?.period ?? main.period, main.period],
        values: [...both].reverse(),
        ...(direction ? { direction } : {}),
      };
    case "reference":
      return { ...sealed, values: both, ...(direction ? { direction } : {}) };
    case "share":
      return { ...sealed, values: share ? [(share.low + share.high) / 2, ...both] : both };
    case "rank":
      return { ...sealed, values: rank ? [rank.position, ...own] : own };
    case "largest":
    case "smallest":
      return { ...sealed, named: [...(rank?.ends ?? [])] };
    case "class":
      return { ...sealed, named: word ? [word] : [] };
    default:
      return sealed;
  }
}

/** Which of the values are in the unit of the source; the others are a share in percent or a place. */
export const ownUnitFrom = (claim: Claim) => (claim.comparison === "share" || claim.comparison === "rank" ? 1 : 0);

/**
 * Whether what a claim states is what an edition says: `changed` is another number, `broken` another direction, name or class, or a figure where
 * there was none. What a claim does not state is not judged.
 */
export function verdict(stated: Claim, finding: Finding): ClaimState {
  const now = found(finding);
  if (stated.comparison === "no-data") return finding.main ? "broken" : "holds";
  if (!finding.main || !isFound(finding)) return "no-data";
  if (stated.direction !== undefined && now.direction !== undefined && stated.direction !== now.direction) return "broken";
  if (stated.named !== undefined && !sameNames(stated.named, now.named ?? [])) return "broken";
  if (stated.values === undefined || stated.values.length === 0) return "holds";
  const values = now.values ?? [];
  const differs = stated.values.some((value, at) => {
    const other = values[at];
    return (
      other === undefined || !same(value, other, { unit: at < ownUnitFrom(stated) ? undefined : finding.unit, tolerance: stated.tolerance })
    );
  });
  return differs ? "changed" : "holds";
}

const sameNames = (stated: readonly string[], now: readonly string[]) =>
  stated.length === now.length && stated.every((name) => now.includes(name));

/** Values that read the same are the same; a wider tolerance may be given. A place is a whole number, a share is told in tenths. */
function same(a: number, b: number, { unit, tolerance = 0 }: { unit: Unit | undefined; tolerance?: number | undefined }): boolean {
  if (Math.abs(a - b) <= tolerance) return true;
  return unit ? displayNumber(a, unit, "nl") === displayNumber(b, unit, "nl") : Math.abs(a - b) < 0.05;
}
