import type { ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { displayFigure, earlierOf, type Indicator, titleOf, type Unit } from "#domain/databank";
import type { RegionIndex } from "#domain/regions";
import type { Context } from "#operation";
import type { Change } from "./change.ts";
import { headline } from "./headline.ts";
import { idOf, type Scored } from "./notable.ts";
import { breakdownOf, type Point } from "./point.ts";
import { reasonInWords, stoodThere } from "./wording.ts";

export interface Telling {
  index: RegionIndex;
  indicators: ReadonlyMap<string, Indicator>;
  units: ReadonlyMap<string, Unit>;
  /** The edition of then, when that is what was asked. */
  edition?: string | undefined;
}

/** The claim that a change comes down to: what is true now, with what was found. */
function claimOf({ move, direction }: Scored): ClaimInput {
  const { kind, after, before, line } = move;
  const about = { measure: after.indicator, regions: [after.region], breakdown: breakdownOf(after) };
  if (kind === "withdrawn") return { ...about, comparison: "no-data", periods: [after.period] };
  const earlier = kind === "revised" ? earlierOf(line, after) : before;
  if (!earlier)
    return { ...about, comparison: "value", periods: [after.period], ...(after.value === null ? {} : { values: [after.value] }) };
  const values = earlier.value === null || after.value === null ? {} : { values: [earlier.value, after.value] };
  const way = kind === "change" && direction ? { direction } : {};
  return { ...about, comparison: "change", periods: [earlier.period, after.period], ...values, ...way };
}

/** A change in words and figures; undefined when its claim does not hold: then there is nothing to tell. */
export async function told(scored: Scored, context: Context, { index, indicators, units, edition }: Telling): Promise<Change | undefined> {
  const { language } = context;
  const { move, direction, reasons, score } = scored;
  const { kind, after, before } = move;
  const [indicator, region] = [indicators.get(after.indicator), index.byCode.get(after.region)];
  const unit = indicator && units.get(indicator.unit);
  if (!indicator || !unit || !region) return undefined;
  const judged = await judge(context, claimOf(scored));
  if (judged.state !== "holds") return undefined;
  const figure = (point: Point | undefined) =>
    point
      ? { period: point.period, value: point.value, display: displayFigure(point, unit, language), status: shownStatus(point, judged) }
      : null;
  const was = figure(before);
  return {
    id: idOf(scored),
    kind,
    indicator: indicator.id,
    title: titleOf(indicator, language),
    region: { code: region.code, name: region.name, slug: region.slug },
    breakdown: breakdownOf(after),
    unit: unit.id,
    before: was,
    after: kind === "withdrawn" ? null : figure(after),
    direction,
    headline: await headline(context, kind, judged),
    sentence: [judged.text, ...(edition && was && kind !== "change" ? [stoodThere(was.display, edition, language)] : [])].join(" "),
    claim: judged.claim,
    score,
    why: reasons.map((reason) => reasonInWords(reason, { kind, language })),
    source: judged.figures[0]?.source ?? null,
    link: `/cijfer/${indicator.id}/${region.slug}`,
  };
}

/** What was withdrawn had a figure; that it is gone is said by the kind. */
const shownStatus = (point: Point, { figures }: Judged) =>
  figures.find((one) => one.period === point.period)?.status ?? (point.status === "missing" ? "final" : point.status);
