import type { Behaviour } from "./question.ts";

type Coded = string | { code: string; name?: string } | null | undefined;

/** One sentence of an answer, with the figure it gives. */
export interface Told {
  text: string;
  value?: number | null;
  unit?: string;
  region?: Coded;
  period?: string | { code: string } | null;
}

/** What `assistant.ask` gives back, as far as the score reads it. */
export interface Answer {
  understood?: boolean;
  reading?: {
    intent?: string;
    measure?: { id: string; title?: string } | string | null;
    regions?: readonly Coded[];
    occupation?: Coded;
    sector?: Coded;
    sentence?: string;
  } | null;
  answer?: readonly Told[];
  clarify?: { question: string; choices: readonly { label: string; question?: string; href?: string }[] } | null;
  nearest?: readonly Record<string, unknown>[] | null;
  refused?: Record<string, unknown> | string | null;
  ms?: number;
}

/** What came back: an answer, or the message of a question that could not be asked at all (too long, empty). */
export type Outcome = { answer: Answer } | { declined: string };

export const codeOf = (one: Coded): string => (typeof one === "string" ? one : (one?.code ?? ""));
export const measureOf = ({ reading }: Answer): string =>
  typeof reading?.measure === "string" ? reading.measure : (reading?.measure?.id ?? "");
export const toldBy = ({ answer }: Answer): readonly Told[] => answer ?? [];
export const periodOf = ({ period }: Told): string => (typeof period === "string" ? period : (period?.code ?? ""));

/** Everything that is said to the reader, as one text. */
export function saidBy(answer: Answer): string {
  return textsIn([answer.answer?.map(({ text }) => text), answer.clarify, answer.nearest, answer.refused]).join("\n");
}

/** All texts at any depth. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What the assistant did. More than one when it answers and offers what is near as well. */
export function behavioursOf(outcome: Outcome): readonly Behaviour[] {
  if ("declined" in outcome) return ["refuse"];
  const { answer } = outcome;
  const near: Behaviour[] = (answer.nearest ?? []).length > 0 ? ["nearest"] : [];
  if (answer.refused) return ["refuse", ...near];
  if (answer.clarify) return ["clarify", ...near];
  if (toldBy(answer).length === 0) return near;
  return [answer.reading?.intent === "definition" ? "define" : "answer", ...near];
}

/** What came back in a few lines: how it was read, what was said, what was asked back or offered. */
export function inShort(outcome: Outcome): string {
  if ("declined" in outcome) return `declined: ${outcome.declined}`;
  const { answer } = outcome;
  return [
    `${behavioursOf(outcome).join(" and ") || "nothing"} (${answer.reading?.intent ?? "not read"} of ${measureOf(answer) || "nothing"}): ${answer.reading?.sentence ?? ""}`,
    ...toldBy(answer).map(({ text, value }) => `${text}${typeof value === "number" ? ` [${value}]` : ""}`),
    ...(answer.clarify ? [`${answer.clarify.question} ${answer.clarify.choices.map(({ label }) => label).join(" / ")}`] : []),
    ...(answer.nearest ?? []).map((one) => `near: ${textsIn(one)[0] ?? ""}`),
    ...(answer.refused ? [`refused: ${textsIn(answer.refused).slice(0, 3).join(" ")}`] : []),
  ].join("\n         ");
}
