import type { Context as HonoContext } from "hono";
import { z } from "zod";
import { type Context, call, type Issue, inRow, isProblem, type Language, type Operation, Problem, problemOf } from "#operation";
import { languageOf, languages } from "./language.ts";

export type ObjectSchema = Record<string, unknown> & { properties?: Record<string, Record<string, unknown>>; required?: string[] };

/** A schema as JSON Schema; what it cannot say is left open. */
export function jsonSchema(schema: z.ZodType, io: "input" | "output"): ObjectSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as ObjectSchema;
  return rest;
}

/** The names that an operation knows. */
export const inputNames = (op: Pick<Operation, "input">): string[] => Object.keys(jsonSchema(op.input, "input").properties ?? {});

/** Those of them that hold one value, and no list. */
export const singleNames = (op: Pick<Operation, "input">): string[] =>
  Object.entries(jsonSchema(op.input, "input").properties ?? {}).flatMap(([name, { type }]) =>
    type === undefined || [type].flat().includes("array") ? [] : [name],
  );

/** A word in the address that every address understands. */
const everywhere = "lang";

/**
 * The query as input: what stands there empty is not given (an empty number is not 0), what stands there twice is a list.
 * Throws nothing: what is wrong with it comes out with the other faults.
 */
export function queryOf(c: HonoContext): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [key, values] of Object.entries(c.req.queries())) {
    const given = values.filter((value) => value !== "");
    if (key !== everywhere && given.length > 0) input[key] = given.length > 1 ? given : given[0];
  }
  return input;
}

/** Keys of the query that nobody knows, also those without a value, and those given again that hold one value (`single`). */
export function strangeKeys(c: HonoContext, known: readonly string[], single: readonly string[] = known): Issue[] {
  const { [everywhere]: asked = [], ...given } = c.req.queries();
  const nl = languageOf(c) === "nl";
  const strange = asked.find((language) => language !== "" && !languages.some((one) => one === language));
  const again = Object.entries(given).filter(([key, values]) => single.includes(key) && values.filter(Boolean).length > 1);
  return [
    ...unknownKeys(Object.keys(given), known, languageOf(c)),
    ...(strange === undefined ? [] : [{ path: everywhere, message: chooseFrom(languages, strange, languageOf(c)) }]),
    ...again.map(([key, { length }]) => ({
      path: key,
      message: nl ? `staat er ${length} keer; geef er één` : `is given ${length} times; give one`,
    })),
  ];
}

/** Keys that nobody knows, each with those that there are. */
export function unknownKeys(given: readonly string[], known: readonly string[], language: Language): Issue[] {
  const names = known.join(", ");
  const told =
    language === "nl"
      ? `is hier onbekend; ${names ? `bekend: ${names}` : "hier is niets te kiezen"}`
      : `is not known here; ${names ? `known: ${names}` : "there is nothing to choose here"}`;
  return given.filter((key) => !known.includes(key)).map((key) => ({ path: key.slice(0, 80), message: told }));
}

/** What there is to choose from, for a value that is none of it. */
export function chooseFrom(known: readonly string[], given: string, language: Language): string {
  const shown = JSON.stringify(given).slice(0, 80);
  return language === "nl" ? `kies ${inRow(known, "of")} (gekregen: ${shown})` : `choose ${inRow(known, "or")} (given: ${shown})`;
}

/** The body as input; throws Problem when it is no JSON object. */
export async function bodyOf(c: HonoContext): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch((error: Error) => {
    throw new Problem(
      "invalid",
      languageOf(c) === "nl" ? `de inhoud is geen geldige JSON: ${error.message}` : `the body is no valid JSON: ${error.message}`,
    );
  });
  if (body === null || typeof body !== "object" || Array.isArray(body))
    throw new Problem("invalid", languageOf(c) === "nl" ? "de inhoud is geen JSON-object" : "the body is no JSON object");
  return body as Record<string, unknown>;
}

/** Throws one Problem with the strange keys and everything else that is wrong with the input; nothing is done. */
export async function refuse(op: Operation, context: Context, { input, strange }: { input: unknown; strange: Issue[] }): Promise<never> {
  const untouched = new Problem("invalid", "");
  const dry: Operation = {
    ...op,
    run: () => {
      throw untouched;
    },
  };
  const others = await call(dry, context, input).then(
    () => [],
    (error: unknown) => (isProblem(error) && error !== untouched ? error.issues : []),
  );
  throw problemOf([...strange, ...others.filter(({ path }) => !strange.some((one) => one.path === path))]);
}
