import { z } from "zod";
import entries from "./cbs-tables.json" with { type: "json" };

const Breakdown = z.strictObject({
  sector: z.string().optional(),
  occupation: z.string().optional(),
  education: z.string().optional(),
  sex: z.enum(["m", "f", ""]).optional(),
  age: z.string().optional(),
  /** `key=value` */
  other: z
    .string()
    .regex(/^[^=;]+=[^=;]+$/)
    .optional(),
});

const Measure = z.strictObject({
  /** Key in version 3, identifier in version 4; absent when nobody has seen it yet. */
  key: z.string().optional(),
  title: z.string(),
  /** Title of the group it stands in directly; needed when a title occurs twice. */
  under: z.string().optional(),
  /** As the table gives it: `%`, `x 1 000`. A table that says something else has changed; one that says nothing is believed. */
  published: z.string(),
  indicator: z.string(),
  unit: z.string(),
  /** Left out with a warning when the table has no such measure. */
  optional: z.boolean().default(false),
  /** Breakdown that lies in the measure itself. */
  breakdown: Breakdown.optional(),
  /** What a reader must know of every figure, and of year figures only. */
  note: z.string().default(""),
  yearNote: z.string().default(""),
});

const Dimension = z.strictObject({
  as: z.enum(["period", "region", "sector", "occupation", "sex", "person", "other"]),
  scheme: z.string().optional(),
  /** Name in `other` of codes without a column; the key of the dimension in small letters when absent. */
  name: z.string().optional(),
  /** Codes with a meaning of their own. */
  codes: z.record(z.string(), Breakdown).default({}),
  /** Only these codes or titles are fetched. */
  only: z.array(z.string()).default([]),
  /** Only codes that start so are fetched. */
  prefixes: z.array(z.string()).default([]),
  /** Meaning of `2025X000`, added to the year: `-01-01`. */
  fixed: z.string().optional(),
  /** Added to a year that stands for a moment in it: `-12` for December, `-01-01` for 1 January. */
  yearAs: z.string().default(""),
});

/** Which figures of a StatLine table we take and what they are called here. */
export const CbsSetting = z.strictObject({
  id: z.string(),
  odata: z.union([z.literal(3), z.literal(4)]),
  resource: z.string().regex(/^cbs-[0-9a-z]+$/),
  /** The title of the table starts so. */
  title: z.string(),
  /** Whether measures and dimensions were compared with the real table; false means that this was set up from its web page. */
  checked: z.boolean(),
  /** For tables without a dimension of regions. */
  region: z.string().default(""),
  series: z.string().default(""),
  /** A break in the method: years before `before` belong to another series. */
  earlier: z.strictObject({ before: z.string().regex(/^\d{4}$/), series: z.string() }).optional(),
  division: z.string().default(""),
  measures: z.array(Measure).min(1),
  dimensions: z.record(z.string(), Dimension),
});
export type CbsSetting = z.output<typeof CbsSetting>;

/** The tables of cbs-tables.json. */
export const cbsSettings: readonly CbsSetting[] = z.array(CbsSetting).parse(entries);
