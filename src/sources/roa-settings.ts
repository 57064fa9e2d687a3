import { z } from "zod";
import entries from "./roa-tables.json" with { type: "json" };

const Figure = z.strictObject({
  /** Column with the number; absent when only a class is published. */
  column: z.string().optional(),
  /** Column with the published word. */
  word: z.string().optional(),
  indicator: z.string(),
  unit: z.string(),
  /** Whether a figure below zero means something; else -9 stands for no figure. */
  negative: z.boolean().default(false),
});

const Subject = z.strictObject({
  /** Text of the column `onderwerp`. */
  subject: z.string(),
  period: z.string(),
  status: z.enum(["final", "estimated"]),
  figures: z.array(Figure).min(1),
});

/** Which subjects of a file of ROA we take. The file is found by its name in the data set, so that a new version needs no new number. */
export const RoaSetting = z.strictObject({
  id: z.string(),
  doi: z.string(),
  file: z.string(),
  resource: z.string().regex(/^roa-[0-9a-z-]+$/),
  title: z.string(),
  checked: z.boolean(),
  series: z.string(),
  scheme: z.string(),
  /** Rows whose `thema` starts so. */
  theme: z.string(),
  /** Rows whose `aggregatieniveau` holds this. */
  level: z.string(),
  subjects: z.array(Subject).min(1),
});
export type RoaSetting = z.output<typeof RoaSetting>;

export const roaSettings: readonly RoaSetting[] = z.array(RoaSetting).parse(entries);
