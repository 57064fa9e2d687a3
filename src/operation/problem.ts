import type { Language } from "./context.ts";

/** What went wrong in words a caller can act on; every surface has one table from code to its own notion (HTTP status, exit code). */
export type ProblemCode = "invalid" | "unauthenticated" | "forbidden" | "not-found" | "conflict" | "too-many" | "unavailable";

/** One fault in the input: `path` names the field (`regions.0`, `row 12, column value`), `message` the value and what would be right. */
export interface Issue {
  path: string;
  message: string;
}

/** Where to look for what would have been right: what comes near, best first, and the operation that names all there is. */
export interface Lead {
  list: string;
  near: readonly { id: string; name: string }[];
}

/** The one error class for what a caller can mend, in the language of whoever asked. Anything else that is thrown is a bug. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  readonly lead: Lead | undefined;

  constructor(code: ProblemCode, message: string, issues: readonly Issue[] = [], lead?: Lead) {
    super(message);
    this.code = code;
    this.issues = issues;
    this.lead = lead;
  }
}

/** Faults of one input as one Problem: its message tells them all. */
export const problemOf = (issues: readonly Issue[]): Problem =>
  new Problem("invalid", issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; "), issues);

/** A given value as it is shown in a fault: short, and so that its signs can be seen. */
export const shownValue = (given: unknown, language: Language): string =>
  `${language === "nl" ? "gekregen" : "given"}: ${JSON.stringify(given)?.slice(0, 80)}`;

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

/** The message for who asks by the names of operations (API, command line, MCP); a page makes links of the lead instead. */
export function messageWithLead({ message, lead }: Problem, language: Language): string {
  if (!lead) return message;
  const near = lead.near.map(({ id, name }) => (name && name !== id ? `${name} (${id})` : id)).join(", ");
  if (near) return language === "nl" ? `${message}; bedoelt u ${near}?` : `${message}; do you mean ${near}?`;
  return language === "nl" ? `${message}; ${lead.list} noemt ze allemaal` : `${message}; ${lead.list} names them all`;
}
