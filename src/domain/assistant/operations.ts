import { z } from "zod";
import { periodLabel } from "#domain/periods";
import { chosenRegions } from "#domain/regions/operations";
import { inBoth, type Language, operation, problemOf, type Sayable } from "#operation";
import { Answered, type Said } from "./answer.ts";
import { ask } from "./ask.ts";
import { Asked } from "./asked.ts";

export { wordsOf } from "./facts.ts";
export { answerAsked } from "./resolve.ts";

/** A statement with what a rewording may move: the name of its place and its period. */
const sayable =
  (language: Language) =>
  ({ text, region, period }: Said): Sayable => ({
    text,
    ...(region ? { place: region.name } : {}),
    ...(period ? { moment: periodLabel(period, language) } : {}),
  });

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
    const { texts, worded } = await context.reword(told.answer.map(sayable(language)), language);
    const answer = told.answer.map((said, at) => ({ ...said, text: texts[at] ?? said.text }));
    return { ...told, answer, worded, ms: Math.round((performance.now() - from) * 10) / 10 };
  },
});
