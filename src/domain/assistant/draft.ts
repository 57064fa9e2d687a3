import type { DimName } from "#domain/databank";
import type { Moment } from "./time.ts";

export const intents = ["value", "change", "trend", "compare", "rank", "share", "sum", "definition"] as const;
export type Intent = (typeof intents)[number];

/** What is set in a row: kinds of regions, or the parts of a breakdown. */
export type RankedKind =
  | "land"
  | "provincie"
  | "arbeidsmarktregio"
  | "regio"
  | "gemeente"
  | "corop"
  | "landsdeel"
  | "sector"
  | "occupation"
  | "education"
  | "age";

/** Why a question is not for this radar, or what keeps it from an answer. */
export type Refusal = "personal" | "rights" | "law" | "health" | "why" | "elsewhere" | "unsafe";

/** Stands behind the code of a region in which a place lies that has no code of its own: a village, a quarter. */
export const inside = "<";

/** A place as it was named: every region that bears the name, and the kind that was said in front of it. */
export interface NamedPlace {
  raw: string;
  codes: readonly string[];
  kind?: RankedKind;
}

/** How a part of the question was taken. */
export interface Taken {
  text: string;
  as:
    | "measure"
    | "place"
    | "period"
    | "occupation"
    | "sector"
    | "education"
    | "sex"
    | "age"
    | "part"
    | "intent"
    | "kind"
    | "number"
    | "whole"
    | "unused"
    | "filler";
  /** What it was taken for: a measure, a code, a period; of a word that was mended the word it became. */
  for: string;
}

/** A question as its words say it, before anyone looks whether there are figures. */
export interface Draft {
  intent: Intent;
  /** Measures that were named, those that say most first; none when none was. */
  measures: readonly string[];
  places: readonly NamedPlace[];
  moment: Moment;
  /** Values of breakdowns that were named; an occupation or sector may be several that bear the name. */
  dims: Partial<Record<DimName, readonly string[]>>;
  /** Other values of one breakdown that the first is set beside: 'een kok of een kelner'. */
  versus?: { dim: DimName; values: readonly (readonly string[])[] };
  /** The publisher that was named. */
  source?: string;
  among?: RankedKind;
  order?: "highest" | "lowest";
  limit?: number;
  /** A number that the question states, and how the figure should lie to it. */
  stated?: { value: number; isPercent: boolean; way: "equal" | "more" | "less" };
  /** Which way a change or a comparison is asked. */
  way?: "more" | "less";
  asks: {
    percent: boolean;
    number: boolean;
    /** How much the one differs from the other. */
    gap: boolean;
    /** Whether something rises or falls. */
    grows: boolean;
    /** Each of a kind, not the first alone. */
    per: boolean;
    later: boolean;
    picture: boolean;
    follow: boolean;
    self: boolean;
    mine: boolean;
    /** Whether it asks what, which, where or how. */
    what: boolean;
    /** Whether a kind of region or of breakdown is named. */
    kinds: boolean;
    /** Whether it asks what something is, and nothing more: 'wat is de beroepsbevolking'. */
    bare: boolean;
    /** Whether pay by the hour is asked. */
    hourly: boolean;
    /** How many times the one is the other. */
    times: boolean;
    /** Which place one has in a row. */
    position: boolean;
  };
  refusal?: Refusal;
  /** What it asks that cannot be answered: without some, one for each of another, those above a bound, who grows most. */
  cannot?: "except" | "ratio" | "condition" | "growth";
  /** Subjects that no table here holds, with the measure that comes nearest. */
  absent: readonly { raw: string; near: string }[];
  abroad: readonly string[];
  /** Words that name something that nobody here knows. */
  unknown: readonly string[];
  words: readonly Taken[];
}
