import { z } from "zod";
import { notableChanges } from "#domain/changes/operations";
import { directions } from "#domain/claims";
import { statuses } from "#domain/databank";
import { call, inBoth, numberOf } from "#operation";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";
import { Place } from "./question.ts";

const input = z.strictObject({
  since: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .describe(
      inBoth(
        "Een datum of uitgave (2026-11-23) of een periode (2023, 2023Q2)",
        "A date or edition (2026-11-23) or a period (2023, 2023Q2)",
      ),
    ),
  region: Place.optional(),
  limit: numberOf(z.number().int().min(1).max(50)).default(12).describe(inBoth("Hoeveel ten hoogste", "How many at most")),
  ...asking,
});

const Told = z.object({
  kind: z.string(),
  /** May be quoted as it is. */
  sentence: z.string(),
  why: z.array(z.string()),
  direction: z.enum(directions).nullable(),
  /** The figure now; null when it was taken back. */
  figure: Figure.nullable(),
  /** The figure before, of the same unit, region and source; null when there was none, or it was taken back. */
  before: z.object({ period: z.string(), value: z.number().nullable(), display: z.string(), status: z.enum(statuses) }).nullable(),
});
const output = z.object({
  /** With what the figures of now were compared. */
  note: z.string(),
  ...pageOf(Told),
  snapshot: z.string(),
});

export const tellChanges: Tool<typeof input, typeof output> = {
  name: "wat_is_er_veranderd",
  title: inBoth("Wat is er veranderd", "What has changed"),
  description: inBoth(
    "De opvallendste veranderingen sinds een datum, een uitgave of een periode, de opvallendste eerst, met waarom zij opvallen; zonder regio van alle arbeidsmarktregio's en Nederland",
    "The most notable changes since a date, an edition or a period, the most notable first, with why they are; without a region of all labour-market regions and the country",
  ),
  input,
  output,
  example: { since: "2023" },
  async run({ context, page }, { since, region, limit }) {
    const { note, changes, snapshot } = await call(notableChanges, context, { since, limit, ...(region ? { region } : {}) });
    const figure = await figures(context);
    const rows = changes.map(({ kind, sentence, why, direction, before, after, source, ...about }) => {
      const { indicator, region: place, breakdown } = about;
      return {
        ...{ kind, sentence, why, direction },
        figure:
          after && source
            ? { ...figure({ ...after, ...breakdown, indicator, region: place, source, text: "" }), display: after.display }
            : null,
        before: source ? before : null,
      };
    });
    return { note, ...page(rows), snapshot };
  },
};
