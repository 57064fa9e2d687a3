import { randomUUID } from "node:crypto";
import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Issue, isProblem, type Language, messageWithLead, type Problem, type ProblemCode, problemOf, traceOf } from "#operation";
import { forAnySite } from "./cors.ts";
import { languageOf } from "./language.ts";

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

const titles: Readonly<Record<ProblemCode | "bug", Readonly<Record<Language, string>>>> = {
  invalid: { nl: "Dit klopt niet", en: "This is not right" },
  unauthenticated: { nl: "Meld u aan", en: "Sign in" },
  forbidden: { nl: "Geen toegang", en: "No access" },
  "not-found": { nl: "Niet gevonden", en: "Not found" },
  conflict: { nl: "Botst met wat er is", en: "Conflicts with what is there" },
  "too-many": { nl: "Te veel vragen", en: "Too many questions" },
  unavailable: { nl: "Nu niet beschikbaar", en: "Not available now" },
  bug: { nl: "Er ging iets mis", en: "Something went wrong" },
};

/** Where HTTP has a more exact word than the code. */
const exactTitles: Readonly<Partial<Record<ContentfulStatusCode, Readonly<Record<Language, string>>>>> = {
  405: { nl: "Kan hier niet", en: "Not possible here" },
  408: { nl: "Te traag", en: "Too slow" },
  413: { nl: "Te groot", en: "Too large" },
  415: { nl: "Andere vorm nodig", en: "Another form needed" },
};

export interface Answered {
  /** When HTTP has a more exact word for it than the code has: 405, 408, 413, 415. */
  status?: ContentfulStatusCode;
  headers?: Readonly<Record<string, string>>;
}

/** An error as problem+json (RFC 9457), with every fault of the input. What is not a Problem is logged and tells nothing. */
export function problemResponse(c: HonoContext, error: unknown, { status: exact, headers }: Answered = {}): Response {
  const instance = `urn:uuid:${randomUUID()}`;
  if (!isProblem(error)) console.error(instance, traceOf(error));
  const code = isProblem(error) ? error.code : "bug";
  const status = exact ?? (isProblem(error) ? statusOf[error.code] : 500);
  const language = languageOf(c);
  const title = (exact ? exactTitles[exact] : undefined) ?? titles[code];
  const detail = isProblem(error) ? detailOf(error, language) : ourFault[language];
  const errors = isProblem(error)
    ? error.issues.slice(0, mostIssues).map(({ path, message }: Issue) => ({ location: path, detail: message }))
    : [];
  return c.json(
    { type: "about:blank", title: title[language], status, detail, code, instance, ...(errors.length > 0 ? { errors } : {}) },
    status,
    { ...reading(c), ...challenge(code), ...headers, "content-type": "application/problem+json" },
  );
}

/** What a fault of ours tells: nothing of itself. */
export const ourFault: Readonly<Record<Language, string>> = {
  nl: "De fout ligt bij ons. Probeer het later nog eens.",
  en: "The fault is ours. Try again later.",
};

/** Faults that an answer names one by one: who sends a thousand keys gets no book back. */
const mostIssues = 20;

function detailOf(problem: Problem, language: Language): string {
  const { issues } = problem;
  if (issues.length <= mostIssues) return messageWithLead(problem, language);
  const more = issues.length - mostIssues;
  return `${problemOf(issues.slice(0, mostIssues)).message}; ${language === "nl" ? `en nog ${more}` : `and ${more} more`}`;
}

/** Who must say who he is, is told how. */
const challenge = (code: ProblemCode | "bug"): Record<string, string> =>
  code === "unauthenticated" ? { "www-authenticate": 'Bearer realm="LLO-Radar"' } : {};

const reading = (c: HonoContext): Record<string, string> => (c.req.method === "GET" || c.req.method === "HEAD" ? forAnySite : {});
