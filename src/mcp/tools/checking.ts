import { z } from "zod";
import { comparisons, directions, states } from "#domain/claims";
import { renderClaim } from "#domain/claims/operations";
import { call, inBoth } from "#operation";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";
import { Breakdown, Indicator, Place } from "./question.ts";

const input = z.strictObject({
  indicator: Indicator,
  region: Place,
  comparison: z
    .enum(comparisons)
    .default("value")
    .describe(
      inBoth(
        "Wat de uitspraak zegt: een cijfer, een verandering, een vergelijking met reference, een plaats, een aandeel",
        "What the statement says: a figure, a change, a comparison with reference, a place, a share",
      ),
    ),
  periods: z
    .array(z.string().min(1).max(20))
    .max(2)
    .optional()
    .describe(inBoth("Leeg is de nieuwste; bij een verandering twee, van en tot", "Empty is the newest; of a change two, from and until")),
  reference: Place.optional(),
  dims: Breakdown,
  direction: z.enum(directions).optional().describe(inBoth("Welke kant op volgens de uitspraak", "Which way according to the statement")),
  values: z
    .array(z.number())
    .max(2)
    .optional()
    .describe(
      inBoth("De getallen van de uitspraak, in de eenheid van de indicator", "The numbers of the statement, in the unit of the indicator"),
    ),
  ...asking,
});
const output = z.object({
  state: z.enum(states),
  /** What is true now, to be quoted as it is. */
  sentence: z.string(),
  /** Why it does not hold; empty when it does. */
  why: z.string(),
  ...pageOf(Figure),
  snapshot: z.string(),
});

export const checkStatement: Tool<typeof input, typeof output> = {
  name: "controleer_uitspraak",
  title: inBoth("Controleer een uitspraak", "Check a statement"),
  description: inBoth(
    "Of een uitspraak over een cijfer klopt voordat u die doet: geeft terug of zij klopt, en een goede zin met de cijfers waarop die rust",
    "Whether a statement on a figure holds before you make it: gives whether it holds, and a right sentence with the figures it rests on",
  ),
  input,
  output,
  example: { indicator: "unemployment-rate", region: "PV23", comparison: "reference", reference: "NL01", direction: "higher" },
  async run({ context, page }, { indicator, region, dims, comparison, periods, reference, direction, values }) {
    const claim = {
      ...{ measure: indicator, regions: [region], comparison, periods: periods ?? [] },
      ...(dims ? { breakdown: dims } : {}),
      ...(reference ? { reference } : {}),
      ...(direction ? { direction } : {}),
      ...(values ? { values } : {}),
    };
    const { text, json } = await call(renderClaim, context, { claim });
    const figure = await figures(context);
    const rows = json.figures.map(({ breakdown, display, ...row }) => ({
      ...figure({ ...row, ...breakdown, indicator, text: "" }),
      display,
    }));
    return { state: json.state, sentence: text, why: json.why, ...page(rows), snapshot: json.snapshot };
  },
};
