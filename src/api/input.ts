import type { Context as HonoContext } from "hono";
import { z } from "zod";
import { type Context, call, type Issue, isProblem, type Operation, Problem, refusal, shownValue } from "#operation";
import { languages } from "./language.ts";

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
  const strange = asked.find((language) => language !== "" && !languages.some((one) => one === language));
  const again = Object.entries(given).filter(([key, values]) => single.includes(key) && values.filter(Boolean).length > 1);
  return [
    ...unknownKeys(Object.keys(given), known),
    ...(strange === undefined ? [] : [{ path: everywhere, message: `kies ${languages.join(" of ")} (${shownValue(strange)})` }]),
    ...again.map(([key, { length }]) => ({ path: key, message: `staat er ${length} keer; geef er één` })),
  ];
}

/** Keys that nobody knows, each with those that there are. */
export function unknownKeys(given: readonly string[], known: readonly string[]): Issue[] {
  return given
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: key.slice(0, 80), message: `is hier onbekend; ${told(known)}` }));
}

const told = (known: readonly string[]) => (known.length > 0 ? `bekend: ${known.join(", ")}` : "hier is niets te kiezen");

/** The body as input; throws Problem when it is no JSON object. */
export async function bodyOf(c: HonoContext): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch((error: Error) => {
    throw new Problem("invalid", `de inhoud is geen geldige JSON: ${error.message}`);
  });
  if (body === null || typeof body !== "object" || Array.isArray(body)) throw new Problem("invalid", "de inhoud is geen JSON-object");
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
  throw refusal([...strange, ...others.filter(({ path }) => !strange.some((one) => one.path === path))]);
}
