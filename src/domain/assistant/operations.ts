import { z } from "zod";
import { periodLabel } from "#domain/periods";
import { chosenRegions } from "#domain/regions/operations";
import { type Context, inBoth, type Language, operation, Problem, problemOf, type Sayable } from "#operation";
import { Answered, type Said } from "./answer.ts";
import { ask } from "./ask.ts";
import { Asked } from "./asked.ts";
import { wordsOf } from "./facts.ts";
import { answerAsked, type Told } from "./resolve.ts";

/** A statement with what a rewording may move: the name of its place and its period. */
const sayable =
  (language: Language) =>
  ({ text, region, period }: Said): Sayable => ({
    text,
    ...(region ? { place: region.name } : {}),
    ...(period ? { moment: periodLabel(period, language) } : {}),
  });

/**
 * An answer in other words, when this installation has a model and it has better; each statement then keeps what we say ourselves. Only statements
 * on figures go to it: they are made of public figures, and hold no word of the question.
 */
async function inOtherWords({ reword }: Context, own: readonly Said[], language: Language): Promise<Pick<Answered, "answer" | "worded">> {
  const onFigures = own.filter(({ indicator }) => indicator !== undefined);
  const { texts, worded } = await reword(onFigures.map(sayable(language)), language);
  if (worded === "own") return { answer: [...own], worded };
  const told = new Map(onFigures.map((said, at) => [said, texts[at]]));
  const answer = own.map((said) => {
    const text = told.get(said) ?? said.text;
    return text === said.text ? said : { ...said, text, own: said.text };
  });
  return { answer, worded };
}

/** What was found, in other words when this installation has a model that keeps to the figures, with how long it took. */
async function worded(context: Context, told: Told, { language, from }: { language: Language; from: number }) {
  return { ...told, ...(await inOtherWords(context, told.answer, language)), ms: Math.round((performance.now() - from) * 10) / 10 };
}

export const askQuestion = operation({
  name: "assistant.ask",
  http: "POST /questions/_ask",
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
    return worded(context, told, { language, from });
  },
});

export const answerQuestion = operation({
  name: "assistant.answer",
  http: "POST /questions/_answer",
  access: "public",
  summary: "Het antwoord op een vraag in codes: wat een vaste link van een antwoord vraagt",
  summaryEn: "The answer to a question in codes: what the permanent link of an answer asks",
  input: z.object({ asked: Asked }),
  output: Answered,
  example: { asked: { measure: "unemployment-rate", places: [["PV23"]] } },
  async run(context, { asked }) {
    const from = performance.now();
    const { measures } = await wordsOf(context.warehouse);
    const told = await answerAsked(context, asked, { measures });
    if (told) return worded(context, told, { language: context.language, from });
    const what = asked.measure.slice(0, 80);
    const message =
      context.language === "nl"
        ? `er is geen onderwerp of gebied zoals gevraagd bij '${what}'`
        : `there is no subject or area as asked with '${what}'`;
    throw new Problem("not-found", message, [], { list: "indicators.list", near: [] });
  },
});
