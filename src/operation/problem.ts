/** What went wrong in words a caller can act on; every surface has one table from code to its own notion (HTTP status, exit code). */
export type ProblemCode = "invalid" | "unauthenticated" | "forbidden" | "not-found" | "conflict" | "too-many" | "unavailable";

/** One fault in the input: `path` names the field (`regions.0`, `row 12, column value`), `message` the value and what would be right. */
export interface Issue {
  path: string;
  message: string;
}

/** The one error class for what a caller can mend. Anything else that is thrown is a bug. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];

  constructor(code: ProblemCode, message: string, issues: readonly Issue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}

/** Faults of one input as one Problem: its message tells them all. */
export const refusal = (issues: readonly Issue[]): Problem =>
  new Problem("invalid", issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; "), issues);

/** A given value as it is shown in a fault: short, and so that its signs can be seen. */
export const shownValue = (given: unknown): string => `gekregen: ${JSON.stringify(given)?.slice(0, 80)}`;

/**
 * What may be logged of a fault of ours: message and stack, with those of its causes. Never what else hangs on it: an error of a database carries
 * the words that somebody was sending.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${traceOf(error.cause)}`;
}

/** Recognises a Problem by its shape, so that it also holds across two copies of this file. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === "Problem" && "code" in error;
}
