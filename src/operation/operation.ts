import type { z } from "zod";
import type { Context, Language, Role } from "./context.ts";
import { type Issue, Problem, problemOf, shownValue } from "./problem.ts";
import { wordingIn } from "./wording.ts";

export interface OperationSpec<I extends z.ZodType, O extends z.ZodType> {
  /** `module.noun`, as the command line and MCP know it. */
  name: string;
  /** `GET /regions/{region}/picture`; absent when it is for the command line only. */
  http?: string;
  access: Role;
  /** How large the body of a request may be, when it carries a file; without it as large as most. */
  mostBytes?: number;
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
  const { language } = context;
  if (op.access === "admin" && context.role !== "admin") {
    throw new Problem(
      "forbidden",
      language === "nl"
        ? `${op.name} is alleen voor de beheerder van deze radar`
        : `${op.name} is for the administrator of this radar only`,
    );
  }
  const parsed = parseInput(op.input, input ?? {}, { language, example: op.example });
  if (parsed.issues.length > 0) throw problemOf(parsed.issues);
  return op.output.parse(context.disclose(await op.run(context, parsed.data as z.output<I>)));
}

/**
 * The input by its schema, or every fault at once: each with its place, the value that was given and what would be right, in the reader's
 * language. `example` is an input that works; what misses or has another form is told what it looks like there.
 */
export function parseInput<I extends z.ZodType>(
  schema: I,
  input: unknown,
  { language, example }: { language: Language; example?: unknown },
): { data: z.output<I>; issues: readonly [] } | { data: undefined; issues: readonly Issue[] } {
  const parsed = schema.safeParse(input, { error: wordingIn(language) });
  if (parsed.success) return { data: parsed.data, issues: [] };
  const issues = parsed.error.issues.map((issue) => {
    const given = at(input, issue.path);
    const right = at(example, issue.path);
    const like = ["string", "number"].includes(typeof right)
      ? language === "nl"
        ? `, bijvoorbeeld ${right}`
        : `, for example ${right}`
      : "";
    const path = issue.path.map(String).join(".");
    if (given === undefined && (issue.code === "invalid_type" || issue.code === "invalid_union")) {
      return { path, message: `${language === "nl" ? "is nodig en ontbreekt" : "is needed and missing"}${like}` };
    }
    const wanted = issue.code === "invalid_format" ? like : "";
    const shown = given === undefined || issue.code === "unrecognized_keys" ? "" : ` (${shownValue(given, language)})`;
    return { path, message: `${issue.message}${wanted}${shown}` };
  });
  return { data: undefined, issues };
}

/** What stands at that place; a text has no places, although it may stand for a list. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" ? (inner as Record<PropertyKey, unknown> | null)?.[key] : undefined),
    value,
  );
