import { z } from "zod";
import type { Context, Role } from "./context.ts";
import { Problem, refusal, shownValue } from "./problem.ts";

// Faults in the input are told in Dutch, like everything else that people read.
z.config(z.locales.nl());

export interface OperationSpec<I extends z.ZodType, O extends z.ZodType> {
  /** `module.noun`, as the command line and MCP know it. */
  name: string;
  /** `GET /regions/{region}/picture`; absent when it is for the command line only. */
  http?: string;
  access: Role;
  summary: string;
  summaryEn: string;
  input: I;
  output: O;
  /** One input that works, for help texts, documentation and tests. */
  example: z.input<I>;
  run(context: Context, input: z.output<I>): Promise<z.input<O>> | z.input<O>;
}

/** One thing the radar can do, with its parsing and access built in; call it through `call`. */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends OperationSpec<I, O> {
  readonly kind: "operation";
}

export function operation<I extends z.ZodType, O extends z.ZodType>(spec: OperationSpec<I, O>): Operation<I, O> {
  return { kind: "operation", ...spec };
}

/** Runs an operation: access, then input, then the work, then the disclosure gate, then the shape of the output. Throws Problem. */
export async function call<I extends z.ZodType, O extends z.ZodType>(
  op: Operation<I, O>,
  context: Context,
  input: unknown,
): Promise<z.output<O>> {
  if (op.access === "admin" && context.role !== "admin") {
    throw new Problem("forbidden", `${op.name} is alleen voor de beheerder van deze radar`);
  }
  const parsed = op.input.safeParse(input ?? {});
  if (!parsed.success) throw invalidInput(parsed.error, input);
  return op.output.parse(context.disclose(await op.run(context, parsed.data)));
}

/** All faults of an input at once, each with its place and the value that was given. */
function invalidInput(error: z.ZodError, input: unknown): Problem {
  const issues = error.issues.map((issue) => {
    const given = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);
    if (issue.code === "invalid_type" && given === undefined && issue.message.startsWith("Ongeldige invoer")) {
      return { path: issue.path.map(String).join("."), message: "is nodig en ontbreekt" };
    }
    const shown = given === undefined ? "" : ` (${shownValue(given)})`;
    return { path: issue.path.map(String).join("."), message: `${issue.message}${shown}` };
  });
  return refusal(issues);
}
