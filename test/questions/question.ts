import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const behaviours = ["answer", "clarify", "nearest", "refuse", "define"] as const;
export type Behaviour = (typeof behaviours)[number];

const breakdown = {
  occupation: z.string().optional(),
  sector: z.string().optional(),
  education: z.string().optional(),
  sex: z.string().optional(),
  age: z.string().optional(),
  other: z.string().optional(),
};

/**
 * One answer that is right: which cells of the data packages it rests on, and what follows from them. What follows (`values`, `direction`, `named`,
 * and `period` where it says `newest`) is computed again by `truth.ts`; a line whose data moved on is named by `truth.test.ts`.
 */
export const Accepted = z.strictObject({
  /**
   * `cell` one figure; `change` from `since` to `period`; `compare` the first region beside the second; `rank` the first of all; `share` the first region
   * (or the breakdown) as a percentage of the last (or of all); `sum` of all regions; `ratio` how many times the second the first is.
   */
  of: z.enum(["cell", "change", "compare", "rank", "share", "sum", "ratio"]),
  indicator: z.string(),
  regions: z.array(z.string()).default(["NL01"]),
  period: z.string().optional(),
  /** The period is the last that there is of these cells. */
  newest: z.literal(true).optional(),
  since: z.string().optional(),
  ...breakdown,
  /** What is ranked: the first two letters of a kind of region, or a breakdown. */
  over: z.enum(["GM", "AM", "PV", "CR", "LD", "occupation", "sector", "education", "age"]).optional(),
  /** Only regions that lie in this one, or only codes that begin like this. */
  within: z.string().optional(),
  /** Of a sum: the codes of the breakdown `over` that are added up. */
  parts: z.array(z.string()).optional(),
  order: z.enum(["most", "least"]).optional(),
  top: z.number().int().positive().optional(),
  /** In the unit of the source. Of a share percent. */
  values: z.array(z.number()).default([]),
  /** The word of the source, where it gives a class and no number. */
  text: z.string().optional(),
  direction: z.enum(["higher", "lower", "equal"]).optional(),
  /** The codes that come first, in order. What is equal to the last of them stands here too. */
  named: z.array(z.string()).optional(),
});
export type Accepted = z.output<typeof Accepted>;

const Expect = z.strictObject({
  /** More than one when a careful reader would be content with each. */
  behaviour: z.array(z.enum(behaviours)).min(1),
  /** Each of these is right; empty when there is no figure to give. */
  accept: z.array(Accepted).default([]),
  /** How a question that asks for yes or no is answered. */
  yes: z.boolean().optional(),
  /** Texts of which a right answer has at least one. */
  display: z.array(z.string()).optional(),
  /** Of what the choices must name, when it asks back. */
  clarifyAmong: z.array(z.string()).optional(),
  /** Measures of which one is near enough to offer. */
  nearestMeasure: z.array(z.string()).optional(),
  /** Measures whose definition answers. */
  defines: z.array(z.string()).optional(),
  mustNotContain: z.array(z.string()).optional(),
});

export const Line = z.strictObject({
  id: z.string().regex(/^[a-z-]+-\d{3}$/),
  class: z.string(),
  language: z.enum(["nl", "en"]),
  question: z.string(),
  /** The region that is on the screen when the question is asked. */
  region: z.string().optional(),
  expect: Expect,
  /** Why this is right, where that is not plain. */
  note: z.string().optional(),
});
export type Line = z.output<typeof Line>;

/** All questions of a folder, file by file; throws with file and line number. */
export function readQuestions(folder: string): Line[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .flatMap((text, at) => (text.trim() ? [parseLine(text, `${file}:${at + 1}`)] : [])),
    );
}

function parseLine(text: string, place: string): Line {
  try {
    return Line.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
