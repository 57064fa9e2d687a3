import type { CallToolResult } from "@modelcontextprotocol/server";
import { z } from "zod";
import { type Context, inBoth, isProblem, type Language, messageWithLead, type Problem, parseInput, problemOf, traceOf } from "#operation";
import { ourFault } from "../api/index.ts";
import type { Radar } from "../radar.ts";
import { Cursor, type Pager, pager } from "./pages.ts";

/** What every tool takes beside its own question. */
export const asking = {
  language: z.enum(["nl", "en"]).default("nl").describe(inBoth("Taal van het antwoord", "Language of the answer")),
  cursor: Cursor,
};

export interface Asked {
  context: Context;
  /** Cuts what was found into pages. */
  page: Pager;
}

/** A task for an assistant, over operations of the table; it reads only. */
export interface Tool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  /** snake_case, up to 64 characters; Dutch, as the subject is. */
  name: string;
  title: string;
  /** What it is for, when to take it, and how it is bounded, in both languages. */
  description: string;
  input: I;
  output: O;
  example: z.input<I>;
  run(asked: Asked, input: z.output<I>): Promise<z.input<O>>;
}

/** Names of operations that a fault leads to, as they are called here. */
const toolsOf: Readonly<Record<string, string>> = {
  "regions.list": "zoek_regios",
  "indicators.list": "zoek_indicatoren",
  "occupations.list": "beroep",
};

/** What a tool gives, as text and as an object, or what was wrong with the question; a fault of ours is logged and tells nothing. */
export async function runTool(tool: Tool, radar: Radar, given: Readonly<Record<string, unknown>> = {}): Promise<CallToolResult> {
  const language = given.language === "en" ? "en" : "nl";
  try {
    const context = radar.context({ role: "public", language });
    const { data: input, issues } = parseInput(tool.input, given, { language, example: tool.example });
    if (!input) throw problemOf(issues);
    const page = pager(context, { tool: tool.name, input });
    const answer = tool.output.parse(await tool.run({ context, page }, input));
    return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
  } catch (error) {
    if (!isProblem(error)) console.error(`mcp ${tool.name}: ${traceOf(error)}`);
    return { isError: true, content: [{ type: "text", text: isProblem(error) ? toldTo(error, language) : ourFault[language] }] };
  }
}

/** A fault in words, with the tool that knows what would be right. */
function toldTo(problem: Problem, language: Language): string {
  const { lead } = problem;
  return messageWithLead(
    lead ? { ...problem, message: problem.message, lead: { ...lead, list: toolsOf[lead.list] ?? lead.list } } : problem,
    language,
  );
}
