import { dimNames, displayFigure, displayNumber, formatNumber, type Observation, sourceOf } from "#domain/databank";
import { codeNames } from "#domain/taxonomy/operations";
import { type Context, type Language, parseInput, problemOf } from "#operation";
import { Claim, type ClaimFigure, type ClaimInput, type Judged } from "./claim.ts";
import { evaluate } from "./evaluate.ts";
import type { Finding } from "./finding.ts";
import { found, ownUnitFrom, verdict } from "./verdict.ts";
import { type Telling, word } from "./wording.ts";

/**
 * Judges a claim on the figures of the context and words it in its language: what is true now, whatever the claim states. Throws Problem when
 * it names an indicator or a region that does not exist, or has no right form.
 */
export async function judge(context: Context, given: ClaimInput): Promise<Judged> {
  const { language, warehouse } = context;
  const parsed = parseInput(Claim, given, { language });
  if (parsed.data === undefined) throw problemOf(parsed.issues);
  const claim: Claim = parsed.data;
  const finding = await evaluate(context, claim);
  const telling: Telling = { language, nameOf: await codeNames(context) };
  const stated = statedAs(claim, finding);
  const state = verdict(stated, finding);
  return {
    claim: found(finding),
    text: word(finding, telling),
    state,
    figures: figuresOf(finding, language),
    why: state === "holds" ? "" : whyNot(stated, { finding, state, language }),
    snapshot: warehouse.snapshot.id,
  };
}

/** Who says that a region is the largest of its kind, names it. */
function statedAs(claim: Claim, { claim: { regions }, rank, region }: Finding): Claim {
  const isExtreme = claim.comparison === "largest" || claim.comparison === "smallest";
  if (!isExtreme || claim.named !== undefined || rank?.over !== "region" || region.type !== rank.type) return claim;
  return { ...claim, named: regions };
}

function figuresOf({ main, other, otherRegion, region, index, rank, unit }: Finding, language: Language): ClaimFigure[] {
  const figure = (row: Observation): ClaimFigure => {
    const at = index.byCode.get(row.region) ?? otherRegion ?? region;
    return {
      region: { code: at.code, name: at.name, slug: at.slug },
      period: row.period,
      value: row.value,
      display: displayFigure(row, unit, language),
      unit: unit.id,
      status: row.status,
      breakdown: Object.fromEntries(dimNames.flatMap((dim) => (row[dim] ? [[dim, row[dim]]] : []))),
      source: sourceOf(row),
    };
  };
  const rows = rank && rank.position === 0 ? rank.rows.filter((row) => rank.ends.includes(row[rank.over])) : main ? [main] : [];
  return [...rows, ...(other ? [other] : [])].map(figure);
}

const ways = {
  nl: { higher: "hoger", lower: "lager", equal: "ongeveer gelijk" },
  en: { higher: "higher", lower: "lower", equal: "about the same" },
};

function whyNot(stated: Claim, { finding, state, language }: { finding: Finding; state: Judged["state"]; language: Language }): string {
  const nl = language === "nl";
  if (state === "no-data") return nl ? "Er is geen cijfer." : "There is no figure.";
  const now = found(finding);
  if (stated.comparison === "no-data") return nl ? "Er is nu wel een cijfer." : "There is a figure now.";
  if (state === "changed") {
    const shown = (value: number, at: number) =>
      at < ownUnitFrom(stated)
        ? formatNumber(value, Number.isInteger(value) ? 0 : 1, language)
        : displayNumber(value, finding.unit, language);
    const list = (values: readonly number[] = []) => values.map(shown).join(" / ");
    return nl ? `Was ${list(stated.values)}, is nu ${list(now.values)}.` : `Was ${list(stated.values)}, is now ${list(now.values)}.`;
  }
  if (stated.direction && now.direction && stated.direction !== now.direction) {
    const [then, since] = [ways[language][stated.direction], ways[language][now.direction]];
    return nl ? `Was ${then}, is nu ${since}.` : `Was ${then}, is now ${since}.`;
  }
  const names = (codes: readonly string[] = []) => codes.map((code) => finding.index.byCode.get(code)?.name ?? code).join(", ");
  return nl ? `Was ${names(stated.named)}, is nu ${names(now.named)}.` : `Was ${names(stated.named)}, is now ${names(now.named)}.`;
}
