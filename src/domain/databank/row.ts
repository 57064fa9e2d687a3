import { z } from "zod";
import type { Region } from "#domain/regions";
import { inBoth, recordOf } from "#operation";
import { dimNames, type Observation, Source, sourceOf, statuses } from "./indicator.ts";

/** Breakdowns as input: exact per breakdown, `*` for every value, absent for the total. */
export const DimsInput = recordOf(
  z.strictObject(
    Object.fromEntries(dimNames.map((name) => [name, z.string().max(200).optional()])) as Record<
      (typeof dimNames)[number],
      z.ZodOptional<z.ZodString>
    >,
  ),
).describe(
  inBoth(
    "Uitsplitsing, bijvoorbeeld occupation=brc2014:0811;sex=f; * is elke waarde; weglaten is het totaal",
    "Breakdown, for example occupation=brc2014:0811;sex=f; * is every value; leaving it out is the total",
  ),
);

/** One published value with its moment and status. */
export const Cell = z.object({
  period: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  status: z.enum(statuses),
});

/** A figure of a region with its breakdowns and source, as tables give it. */
export const TableRow = Cell.extend({
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  occupation: z.string(),
  sector: z.string(),
  education: z.string(),
  sex: z.string(),
  age: z.string(),
  other: z.string(),
  unit: z.string(),
  /** How it was measured: figures of different series are not compared. */
  series: z.string(),
  source: Source,
});

/** An observation as a row of a table. */
export const rowOf = (region: Region, observation: Observation): z.input<typeof TableRow> => {
  const { period, value, text, status, occupation, sector, education, sex, age, other, unit, series } = observation;
  return {
    region: { code: region.code, name: region.name, slug: region.slug },
    period,
    value,
    text,
    status,
    occupation,
    sector,
    education,
    sex,
    age,
    other,
    unit,
    series,
    source: sourceOf(observation),
  };
};
