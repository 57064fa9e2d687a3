import { z } from "zod";
import { DimsInput, dimNames, IndicatorId, Source, statuses } from "#domain/databank";
import { inBoth, listOf } from "#operation";

/** What a claim says of its figures. */
export const comparisons = ["value", "change", "reference", "rank", "share", "largest", "smallest", "class", "no-data"] as const;
export type Comparison = (typeof comparisons)[number];

/** Which way: of a change up or down, of a comparison above or below; `equal` is a difference inside the margin. */
export const directions = ["higher", "lower", "equal"] as const;

/** Words that people and other programs use for the same. */
const sameComparison: Readonly<Record<string, [Comparison, (typeof directions)[number]?]>> = {
  figure: ["value"],
  trend: ["change"],
  above: ["reference", "higher"],
  below: ["reference", "lower"],
  highest: ["largest"],
  lowest: ["smallest"],
  nodata: ["no-data"],
};
const sameDirection: Readonly<Record<string, (typeof directions)[number]>> = {
  ...{ up: "higher", rise: "higher", above: "higher", more: "higher", increase: "higher" },
  ...{ down: "lower", fall: "lower", below: "lower", less: "lower", decrease: "lower" },
  ...{ same: "equal", stable: "equal" },
};

const oneOrMore = <T extends z.ZodType>(item: T) => listOf(item);

/** One name for each key, also when it was given for one region, period or value. */
function named(given: unknown): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const { region, period, value, ...rest } = given as Record<string, unknown>;
  const many = (list: unknown, one: unknown) => (list === undefined ? (one === undefined ? undefined : [one].flat()) : list);
  const [comparison, implied] = sameComparison[String(rest.comparison).toLowerCase().replaceAll(" ", "")] ?? [rest.comparison];
  const direction = sameDirection[String(rest.direction).toLowerCase()] ?? rest.direction ?? implied;
  return Object.fromEntries(
    Object.entries({
      ...rest,
      regions: many(rest.regions, region),
      periods: many(rest.periods, period),
      values: many(rest.values, value),
      comparison,
      direction,
    }).filter(([, one]) => one !== undefined),
  );
}

const Fields = z.object({
  measure: IndicatorId.describe(inBoth("De indicator", "The indicator")),
  regions: oneOrMore(z.string().max(80))
    .default(["NL01"])
    .describe(inBoth("Code of naam; de eerste is waarover het gaat", "Code or name; the first is what it is about")),
  periods: oneOrMore(z.string().max(20))
    .default([])
    .describe(inBoth("Leeg is de nieuwste; bij een verandering twee, van en tot", "Empty is the newest; of a change two, from and until")),
  breakdown: DimsInput.optional(),
  comparison: z.enum(comparisons).default("value"),
  reference: z
    .string()
    .max(80)
    .optional()
    .describe(
      inBoth("De regio waarmee wordt vergeleken; zonder is het Nederland", "The region it is compared with; without it the country"),
    ),
  over: z
    .enum(["region", ...dimNames])
    .optional()
    .describe(
      inBoth("Waarover de rangorde gaat: gebieden of delen van een uitsplitsing", "What is ranked: areas, or parts of a breakdown"),
    ),
  among: z
    .string()
    .max(80)
    .optional()
    .describe(
      inBoth(
        "De soort gebieden in de rangorde, of het gebied waarin zij liggen",
        "The type of areas that are ranked, or the area they lie in",
      ),
    ),
  direction: z.enum(directions).optional(),
  values: z
    .array(z.number())
    .optional()
    .describe(inBoth("In de eenheid van de bron, zoals de API ze geeft", "In the unit of the source, as the API gives them")),
  /** The word of a class, or the code of the area or part that is largest or smallest. */
  named: oneOrMore(z.string().max(80)).optional(),
  tolerance: z
    .number()
    .nonnegative()
    .optional()
    .describe(
      inBoth("Verschil dat nog gelijk heet, in de eenheid van de bron", "Difference that still counts as equal, in the unit of the source"),
    ),
});

/**
 * A statement about figures, typed: what is said of which measure, where, when, compared with what. What it states (`values`, `direction`,
 * `named`) is what was true when it was written; whether it still is, is judged against an edition.
 */
export const Claim = z.preprocess(named, Fields).meta({ type: "object" });
export type Claim = z.output<typeof Fields>;
export type ClaimInput = z.input<typeof Fields>;

export const states = ["holds", "changed", "broken", "no-data"] as const;
export type ClaimState = (typeof states)[number];

/** A figure that a claim rests on. */
export const ClaimFigure = z.object({
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  period: z.string(),
  value: z.number().nullable(),
  /** As a reader sees it: with its unit, rounded. */
  display: z.string(),
  unit: z.string(),
  status: z.enum(statuses),
  breakdown: z.record(z.string(), z.string()),
  source: Source,
});
export type ClaimFigure = z.output<typeof ClaimFigure>;

/** What a claim is worth on one edition: the claim with everything filled in, its sentence, its figures, and whether what it states holds. */
export const Judged = z.object({
  claim: Fields,
  text: z.string(),
  state: z.enum(states),
  figures: z.array(ClaimFigure),
  /** Why it no longer holds, in words; empty when it does. */
  why: z.string(),
  snapshot: z.string(),
});
export type Judged = z.output<typeof Judged>;
