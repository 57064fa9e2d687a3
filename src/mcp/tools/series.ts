import { z } from "zod";
import { series, table } from "#domain/databank/operations";
import { call, inBoth, numberOf } from "#operation";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";
import { Breakdown, Indicator, Place } from "./question.ts";

const input = z.strictObject({
  indicator: Indicator,
  region: Place,
  dims: Breakdown,
  since: numberOf(z.number().int().min(1900).max(2200)).optional().describe(inBoth("Eerste jaar", "First year")),
  ...asking,
});
const Point = Figure.extend({
  /** Against a year earlier, in `changeUnit`; null when that is not known or was measured in another way. */
  change: z.number().nullable(),
  /** How it was measured: points of different series are not compared. */
  series: z.string(),
});
const output = z.object({
  /** The newest figure in a sentence that may be quoted as it is. */
  sentence: z.string(),
  changeUnit: z.enum(["percent", "percentage-points"]),
  ...pageOf(Point),
  notes: z.array(z.string()),
  snapshot: z.string(),
});

export const getSeries: Tool<typeof input, typeof output> = {
  name: "haal_reeks_op",
  title: inBoth("Haal een reeks op", "Get a series"),
  description: inBoth(
    "Een indicator door de tijd voor een regio, de nieuwste eerst, met een zin over het nieuwste cijfer en de verandering in een jaar. Neem dit ook voor een enkel cijfer",
    "One indicator over time for one region, the newest first, with a sentence on the newest figure and the change in a year. Take this for a single figure too",
  ),
  input,
  output,
  example: { indicator: "unemployment-rate", region: "NL01" },
  async run({ context, page }, { indicator, region, dims, since }) {
    const about = { indicator, ...(dims ? { dims } : {}) };
    const found = await call(series, context, { ...about, region, ...(since === undefined ? {} : { since }) });
    const { rows } = await call(table, context, { ...about, regions: [found.region.code], period: "*" });
    const figure = await figures(context);
    const published = new Map(rows.map((row) => [row.period, row]));
    const points = found.points.toReversed().flatMap(({ period, change, series: measured }) => {
      const row = published.get(period);
      return row ? [{ ...figure({ ...row, indicator }), change, series: measured }] : [];
    });
    return {
      sentence: found.latest.sentence,
      changeUnit: found.changeUnit,
      ...page(points),
      notes: found.notes,
      snapshot: found.snapshot,
    };
  },
};
