import { z } from "zod";
import { chosenRegions } from "#domain/regions/operations";
import { inBoth, operation, problemOf } from "#operation";
import { Answered } from "./answer.ts";
import { ask } from "./ask.ts";
import { Asked } from "./asked.ts";

export { wordsOf } from "./facts.ts";
export { answerAsked } from "./resolve.ts";

export const askQuestion = operation({
  name: "assistant.ask",
  http: "POST /questions",
  access: "public",
  summary: "Een vraag in gewone woorden: eerst hoe zij is gelezen, dan het antwoord met bron, of waarom er geen is",
  summaryEn: "A question in plain words: first how it was read, then the answer with its source, or why there is none",
  input: z.object({
    question: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe(inBoth("De vraag, in het Nederlands of Engels", "The question, in Dutch or English")),
    region: z
      .string()
      .max(80)
      .optional()
      .describe(inBoth("Waarover het gaat als de vraag geen plaats noemt", "What it is about when the question names no place")),
    language: z
      .enum(["nl", "en"])
      .optional()
      .describe(inBoth("Taal van het antwoord; zonder die van wie vraagt", "Language of the answer; without it that of whoever asks")),
    before: Asked.optional().describe(
      inBoth("Wat hiervoor is gevraagd, in codes: voor 'en in Groningen?'", "What was asked before, in codes: for 'and in Groningen?'"),
    ),
  }),
  output: Answered,
  example: { question: "Hoe hoog is de werkloosheid in Overijssel?" },
  async run(context, { question, region, language = context.language, before }) {
    const from = performance.now();
    const {
      regions: [chosen],
      issues,
    } = await chosenRegions(context, region ?? [], "region");
    if (issues.length > 0) throw problemOf(issues);
    const told = await ask({ ...context, language }, { question, region: chosen?.code, before });
    return { ...told, ms: Math.round((performance.now() - from) * 10) / 10 };
  },
});
