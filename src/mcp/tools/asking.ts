import { z } from "zod";
import { askQuestion } from "#domain/assistant/operations";
import { type Context, call, inBoth } from "#operation";
import { ownWording } from "#wording";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";
import { Place } from "./question.ts";

const input = z.strictObject({
  question: z.string().trim().min(1).max(300).describe(inBoth("De vraag, in gewone woorden", "The question, in plain words")),
  region: Place.optional().describe(
    inBoth("Waarover het gaat als de vraag geen plaats noemt", "What it is about when the question names no place"),
  ),
  ...asking,
});

const Statement = z.object({
  /** May be quoted as it is. */
  sentence: z.string(),
  /** The figure it rests on; null when it rests on none. */
  figure: Figure.nullable(),
});
const Choice = z.object({ label: z.string(), question: z.string() });
const output = z.object({
  understood: z.boolean(),
  /** How the question was read: to be told first. */
  reading: z.string(),
  ...pageOf(Statement),
  /** What must be known before there is an answer; empty when nothing must. */
  choices: z.object({ question: z.string(), choices: z.array(Choice) }).nullable(),
  /** What comes nearest when what was asked is not in the figures. */
  nearest: z.array(Statement.extend({ why: z.string() })),
  /** Why there is no answer, what can be asked, and to whom to turn. */
  refused: z.object({ why: z.string(), can: z.string(), turnTo: z.array(z.string()) }).nullable(),
  alternatives: z.array(Choice),
  snapshot: z.string(),
});

type Answered = Awaited<ReturnType<typeof call<typeof askQuestion.input, typeof askQuestion.output>>>;

const mostNear = 10;

export const askInWords: Tool<typeof input, typeof output> = {
  name: "stel_vraag",
  title: inBoth("Stel een vraag", "Ask a question"),
  description: inBoth(
    "Een vraag over cijfers in gewone woorden. Geeft terug hoe de vraag is gelezen en het antwoord met zijn cijfers, of vraagt terug, of zegt wat er wel is. Begin hier als u niet weet welke tool past",
    "A question on figures in plain words. Gives how it was read and the answer with its figures, or asks back, or says what there is. Start here when you do not know which tool fits",
  ),
  input,
  output,
  example: { question: "Hoe hoog is de werkloosheid in Overijssel?" },
  async run({ context, page }, { question, region, language }) {
    // An assistant words for itself, from what we say ourselves.
    const told = await call(askQuestion, { ...context, reword: ownWording }, { question, language, ...(region ? { region } : {}) });
    const statement = await statements(context);
    return {
      understood: told.understood,
      reading: told.reading?.sentence ?? "",
      ...page(told.answer.map(statement)),
      choices: told.clarify ? { question: told.clarify.question, choices: told.clarify.choices.map(choice) } : null,
      nearest: (told.nearest ?? []).slice(0, mostNear).map((near) => ({ ...statement(near), why: near.why })),
      refused: told.refused ? { why: told.refused.why, can: told.refused.can, turnTo: told.refused.turnTo } : null,
      alternatives: told.alternatives.map(choice),
      snapshot: told.snapshot,
    };
  },
};

const choice = ({ label, question }: { label: string; question: string }) => ({ label, question });

/** Makes a statement of what is said, with its figure when it has one. */
async function statements(context: Context) {
  const figure = await figures(context);
  return ({ text: sentence, indicator, region, period, status, value, display, breakdown, source }: Answered["answer"][number]) => {
    if (!indicator || !region || !period || !status) return { sentence, figure: null };
    const made = figure({ ...breakdown, indicator, region, period, status, source, value: value ?? null, text: "" });
    return { sentence, figure: { ...made, display: display ?? made.display } };
  };
}
