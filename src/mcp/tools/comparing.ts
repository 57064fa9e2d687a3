import { z } from "zod";
import { compare } from "#domain/comparison/operations";
import { call, inBoth } from "#operation";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";
import { Breakdown, Indicator, Period, Place } from "./question.ts";

const besideAsked = z.strictObject({
  indicator: Indicator,
  region: Place,
  with: z
    .enum(["nl", "similar"])
    .default("nl")
    .describe(
      inBoth(
        "nl is heel Nederland; similar is de vijf regio's die erop lijken",
        "nl is the whole country; similar is the five regions most like it",
      ),
    ),
  others: z
    .array(Place)
    .min(1)
    .max(49)
    .optional()
    .describe(inBoth("Regio's naar keuze; dan telt with niet", "Regions of your choice; with does not count then")),
  dims: Breakdown,
  period: Period,
  ...asking,
});
const beside = z.object({
  ...pageOf(Figure.extend({ own: z.boolean(), why: z.string() })),
  /** The place of the region among all of its type, from the highest; null when that cannot be said. */
  rank: z.object({ position: z.number(), of: z.number(), shared: z.number(), among: z.string() }).nullable(),
  why: z.string(),
  notes: z.array(z.string()),
  snapshot: z.string(),
});

export const compareRegions: Tool<typeof besideAsked, typeof beside> = {
  name: "vergelijk_regios",
  title: inBoth("Vergelijk regio's", "Compare regions"),
  description: inBoth(
    "Een regio naast heel Nederland, naast regio's die erop lijken of naast regio's naar keuze, in dezelfde periode en op dezelfde manier gemeten, met de plaats in de rangorde",
    "A region beside the whole country, beside regions like it, or beside regions of your choice, for the same period and measured in the same way, with its rank",
  ),
  input: besideAsked,
  output: beside,
  example: { indicator: "unemployment-rate", region: "NL01" },
  async run({ context, page }, { indicator, region, with: choice, others, dims, period }) {
    const { rows, rank, why, notes, snapshot } = await call(compare, context, {
      ...{ indicator, region, with: others ?? choice },
      ...(dims ? { dims } : {}),
      ...(period ? { period } : {}),
    });
    const figure = await figures(context);
    return { ...page(rows.map((row) => ({ ...figure({ ...row, indicator }), own: row.own, why: row.why }))), rank, why, notes, snapshot };
  },
};
