import { z } from "zod";
import type { Judged } from "#domain/claims";
import { Source, statuses } from "#domain/databank";
import { intents } from "./draft.ts";

const Place = z.object({ code: z.string(), name: z.string(), slug: z.string() });
const Code = z.object({ code: z.string(), name: z.string() });

/** How a question was understood, so that the reader can judge whether it was. */
export const Reading = z.object({
  intent: z.enum(intents),
  measure: z.object({ id: z.string(), title: z.string() }).nullable(),
  regions: z.array(Place),
  period: z.object({ kind: z.enum(["newest", "at", "since", "between"]), from: z.string(), until: z.string(), words: z.string() }),
  occupation: Code.nullable(),
  sector: Code.nullable(),
  education: Code.nullable(),
  sex: z.string(),
  age: z.string(),
  other: z.string(),
  /** What is ranked: a kind of region or a breakdown; empty when nothing is. */
  among: z.string(),
  /** The region that the ranked areas lie in. */
  within: Place.nullable(),
  order: z.enum(["highest", "lowest"]).nullable(),
  limit: z.number().nullable(),
  stated: z.object({ value: z.number(), isPercent: z.boolean(), way: z.enum(["equal", "more", "less"]) }).nullable(),
  /** How every part of the question was taken; what was not used says so. */
  words: z.array(z.object({ text: z.string(), as: z.string(), for: z.string() })),
  sentence: z.string(),
});
export type Reading = z.output<typeof Reading>;

/** One statement of an answer. A statement with a figure has everything that belongs to it. */
export const Said = z.object({
  text: z.string(),
  /** What we say ourselves, when a model worded the text. */
  own: z.string().optional(),
  value: z.number().nullable().optional(),
  unit: z.string().optional(),
  display: z.string().optional(),
  region: Place.optional(),
  period: z.string().optional(),
  status: z.enum(statuses).optional(),
  indicator: z.string().optional(),
  breakdown: z.record(z.string(), z.string()).optional(),
  source: Source,
});
export type Said = z.output<typeof Said>;

export const Near = Said.extend({ why: z.string() });
export type Near = z.output<typeof Near>;

export const Choice = z.object({ label: z.string(), question: z.string(), href: z.string() });
export type Choice = z.output<typeof Choice>;

const Table = z.object({ caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) });

export const Answered = z.object({
  understood: z.boolean(),
  reading: Reading.nullable(),
  answer: z.array(Said),
  /** What must be known before there is an answer. */
  clarify: z.object({ question: z.string(), choices: z.array(Choice) }).optional(),
  /** What comes nearest, when what was asked is not in the figures. */
  nearest: z.array(Near).optional(),
  refused: z.object({ kind: z.string(), why: z.string(), can: z.string(), cannot: z.string(), turnTo: z.array(z.string()) }).optional(),
  /** Which picture shows it: how, of what and where. */
  chart: z.object({ view: z.string(), indicator: z.string(), region: Place, href: z.string() }).nullable(),
  table: Table.nullable(),
  sources: z.array(Source),
  /** Other ways to read the question. */
  alternatives: z.array(Choice),
  /** The permanent link of the reading: codes only, no words of the question. Empty when there is no reading. */
  link: z.string(),
  snapshot: z.string(),
  /** Whose words the answer is in: ours, or those of a model that was held to the figures. */
  worded: z.enum(["own", "model"]),
  ms: z.number(),
});
export type Answered = z.output<typeof Answered>;

/** A judged claim as a statement; its figure is the first that it rests on. */
export function saidOf({ text, figures, claim }: Judged, source: Said["source"]): Said {
  const [first] = figures;
  if (!first) return { text, source };
  const { value, unit, display, region, period, status, breakdown } = first;
  return { text, value, unit, display, region, period, status, breakdown, indicator: claim.measure, source: first.source };
}
