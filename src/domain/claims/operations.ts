import { z } from "zod";
import { refuseSenseless } from "#domain/databank/operations";
import { inBoth, operation } from "#operation";
import { Claim, Judged } from "./claim.ts";
import { judge } from "./judge.ts";

export { judge } from "./judge.ts";

export const renderClaim = operation({
  name: "claims.render",
  http: "POST /claims/_render",
  access: "public",
  summary: "Een uitspraak over cijfers als zin, met of zij klopt",
  summaryEn: "A statement about figures as a sentence, and whether it holds",
  input: z.object({
    claim: Claim,
    language: z
      .enum(["nl", "en"])
      .optional()
      .describe(inBoth("Taal van de zin; zonder die van de vraag", "Language of the sentence; without it that of the question")),
  }),
  output: z.object({ text: z.string(), json: Judged }),
  example: {
    claim: { measure: "unemployment-rate", regions: ["PV23"], comparison: "reference" as const, reference: "NL01" },
    language: "nl" as const,
  },
  async run(context, { claim, language = context.language }) {
    const json = await judge({ ...context, language }, claim);
    // Nothing was found: then it must be said when something was asked that never is there.
    if (json.state === "no-data")
      await refuseSenseless(context, {
        indicator: claim.measure,
        dims: claim.breakdown,
        period: claim.periods.find((period) => period !== "newest"),
      });
    return { text: json.text, json };
  },
});
