import { randomUUID } from "node:crypto";
import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Issue, isProblem, type Problem, type ProblemCode, refusal, traceOf } from "#operation";
import { forAnySite } from "./cors.ts";

/** The one table from what went wrong to HTTP. */
export const statusOf: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-many": 429,
  unavailable: 503,
};

const titles: Readonly<Record<ProblemCode | "bug", string>> = {
  invalid: "Ongeldige invoer",
  unauthenticated: "Meld u aan",
  forbidden: "Geen toegang",
  "not-found": "Niet gevonden",
  conflict: "Botst met wat er is",
  "too-many": "Te veel vragen",
  unavailable: "Nu niet beschikbaar",
  bug: "Er ging iets mis",
};

export interface Answered {
  /** When HTTP has a more exact word for it than the code has: 405, 408, 413, 415. */
  status?: ContentfulStatusCode;
  title?: string;
  headers?: Readonly<Record<string, string>>;
}

/** An error as problem+json (RFC 9457), with every fault of the input. What is not a Problem is logged and tells nothing. */
export function problemResponse(c: HonoContext, error: unknown, { status: exact, title, headers }: Answered = {}): Response {
  const instance = `urn:uuid:${randomUUID()}`;
  if (!isProblem(error)) console.error(instance, traceOf(error));
  const code = isProblem(error) ? error.code : "bug";
  const status = exact ?? (isProblem(error) ? statusOf[error.code] : 500);
  const detail = isProblem(error) ? detailOf(error) : "De fout ligt bij ons. Probeer het later nog eens.";
  const errors = isProblem(error)
    ? error.issues.slice(0, mostIssues).map(({ path, message }: Issue) => ({ location: path, detail: message }))
    : [];
  return c.json(
    { type: "about:blank", title: title ?? titles[code], status, detail, code, instance, ...(errors.length > 0 ? { errors } : {}) },
    status,
    { ...reading(c), ...challenge(code), ...headers, "content-type": "application/problem+json" },
  );
}

/** Faults that an answer names one by one: who sends a thousand keys gets no book back. */
const mostIssues = 20;

function detailOf({ message, issues }: Problem): string {
  if (issues.length <= mostIssues) return message;
  return `${refusal(issues.slice(0, mostIssues)).message}; en nog ${issues.length - mostIssues}`;
}

/** Who must say who he is, is told how. */
const challenge = (code: ProblemCode | "bug"): Record<string, string> =>
  code === "unauthenticated" ? { "www-authenticate": 'Bearer realm="LLO-Radar"' } : {};

const reading = (c: HonoContext): Record<string, string> => (c.req.method === "GET" || c.req.method === "HEAD" ? forAnySite : {});
