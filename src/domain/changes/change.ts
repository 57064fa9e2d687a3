import { z } from "zod";
import { Claim, directions } from "#domain/claims";
import { Source, statuses } from "#domain/databank";

/** What happened to a figure: a later period beside an earlier one, a figure where there was none, the same period said differently, or taken back. */
const kinds = ["change", "new", "revised", "withdrawn"] as const;
export type Kind = (typeof kinds)[number];

const Figure = z.object({
  period: z.string(),
  value: z.number().nullable(),
  display: z.string(),
  status: z.enum(statuses),
});

/** One notable change, with its sentence and why it is told. */
export const Change = z.object({
  /** Stays the same from edition to edition: indicator, region, breakdown, period and kind. */
  id: z.string(),
  kind: z.enum(kinds),
  indicator: z.string(),
  title: z.string(),
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  breakdown: z.record(z.string(), z.string()),
  unit: z.string(),
  /** The earlier figure; of a revised one what was said of the same period. */
  before: Figure.nullable(),
  after: Figure.nullable(),
  direction: z.enum(directions).nullable(),
  /** In a few words: what, where, from what to what. */
  headline: z.string(),
  /** Made from the figures of the edition in use, by its claim. */
  sentence: z.string(),
  claim: Claim,
  /** How notable, without unit: only to be compared with others of the same answer. */
  score: z.number(),
  /** Why it is notable, in words, the weightiest first. */
  why: z.array(z.string()),
  source: Source.nullable(),
  /** Path of the page with the figure, in Dutch; English is the same below `/en`. */
  link: z.string(),
});
export type Change = z.output<typeof Change>;

/** With what the figures of now were compared. */
const compared = ["edition", "period", "year"] as const;

export const Notable = z.object({
  since: z.string(),
  compared: z.enum(compared),
  /** In words: with what the figures of now were compared, and why not with what was asked if so. */
  note: z.string(),
  changes: z.array(Change),
  snapshot: z.string(),
});
export type Notable = z.output<typeof Notable>;
