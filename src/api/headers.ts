import type { Hono, Context as HonoContext, MiddlewareHandler } from "hono";
import { Problem } from "#operation";
import { preflight } from "./cors.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";
import { apiVersion } from "./version.ts";

/** The headers of every answer of the API, errors too. */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set("api-version", apiVersion);
  headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};

/** Answers the methods that an address does not have with 405, and OPTIONS with those that it has. Comes after its handlers. */
export function closeAddress(api: Hono, path: string, methods: readonly string[], { open }: { open: boolean }): void {
  const allow = [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])].sort().join(", ");
  api.all(path, (c) => {
    if (c.req.method === "OPTIONS") return c.body(null, 204, { allow, ...(open ? preflight : {}) });
    return problemResponse(
      c,
      new Problem(
        "invalid",
        told(c, `${c.req.method} kan hier niet; wel: ${allow}`, `${c.req.method} is not possible here; possible: ${allow}`),
      ),
      {
        status: 405,
        headers: { allow },
      },
    );
  });
}

/** What is not an address of the API is told in the API's own way, not with a page. */
export const nothingHere = (c: HonoContext): Response =>
  problemResponse(
    c,
    new Problem(
      "not-found",
      told(
        c,
        `er is niets op ${new URL(c.req.url).pathname}; zie /api/v1/openapi.json`,
        `there is nothing at ${new URL(c.req.url).pathname}; see /api/v1/openapi.json`,
      ),
    ),
  );

const told = (c: HonoContext, nl: string, en: string) => (languageOf(c) === "nl" ? nl : en);
