import { createHash, timingSafeEqual } from "node:crypto";
import { Hono, type Context as HonoContext } from "hono";
import { call, type Language, type Operation, Problem } from "#operation";
import type { Radar } from "../radar.ts";
import { addressOf } from "./address.ts";
import { registerCatalogue } from "./catalogue.ts";
import { registerDownloads } from "./downloads.ts";
import { requestLimit } from "./limit.ts";
import { openApi } from "./openapi.ts";
import { problemResponse } from "./problem.ts";
import { apiVersion } from "./version.ts";

export interface ApiOptions {
  operations: readonly Operation[];
  /** Key of this run, for the command line of the same user. */
  token?: string;
  /** Address of the caller, for the rate limit. */
  callerOf?: (c: HonoContext) => string;
}

/** The HTTP API: a loop over the operations table, with the headers that the NLGov rules ask. */
export function apiRoutes(radar: Radar, { operations, token, callerOf = () => "local" }: ApiOptions): Hono {
  const api = new Hono();
  const allow = requestLimit(radar.config.rateLimit);
  api.onError((error, c) => problemResponse(c, error));
  api.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set("api-version", apiVersion);
    headers.set("access-control-allow-origin", "*");
    headers.set("access-control-expose-headers", "API-Version, ETag, Link, X-Snapshot, Content-Disposition");
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  });
  api.use(async (c, next) => {
    allow(callerOf(c));
    await next();
  });
  api.options("*", (c) =>
    c.body(null, 204, {
      "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
      "access-control-allow-headers": "Content-Type, Accept-Language",
      "access-control-max-age": "86400",
    }),
  );
  api.get("/openapi.json", (c) => openData(c, radar, openApi(operations, radar.config)));
  registerDownloads(api, radar, languageOf);
  registerCatalogue(api, radar);

  for (const op of operations) {
    const address = addressOf(op);
    if (!address) continue;
    api.on(address.method, address.path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
      const role = isAdmin(c, token) ? "admin" : "public";
      if (op.access === "admin" && role === "public")
        throw new Problem("unauthenticated", "dit is alleen voor de beheerder, via de opdrachtregel");
      const output = await call(op, radar.context({ role, language: languageOf(c) }), await inputOf(c, address.names));
      return address.method === "GET" && op.access === "public" ? openData(c, radar, output) : c.json(output as object);
    });
  }
  // Last of all: what is not an address of the API is told in the API's own way, not with a page.
  api.all("*", (c) =>
    problemResponse(c, new Problem("not-found", `er is niets op ${new URL(c.req.url).pathname}; zie /api/v1/openapi.json`)),
  );
  return api;
}

function isAdmin(c: HonoContext, token: string | undefined): boolean {
  const given = Buffer.from(c.req.header("authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Dutch, unless the caller asks for English. */
function languageOf(c: HonoContext): Language {
  return /^\s*en\b/i.test(c.req.header("accept-language") ?? "") || c.req.query("lang") === "en" ? "en" : "nl";
}

async function inputOf(c: HonoContext, names: readonly string[]): Promise<Record<string, unknown>> {
  const query = c.req.queries();
  const input: Record<string, unknown> = {};
  for (const [key, values] of Object.entries(query)) if (key !== "lang") input[key] = values.length > 1 ? values : values[0];
  if (c.req.method === "POST" || c.req.method === "PUT") {
    const body: unknown = await c.req.json().catch((error: Error) => {
      throw new Problem("invalid", `de inhoud is geen geldige JSON: ${error.message}`);
    });
    if (body === null || typeof body !== "object" || Array.isArray(body)) throw new Problem("invalid", "de inhoud is geen JSON-object");
    Object.assign(input, body);
  }
  for (const name of names) input[name] = c.req.param(name);
  return input;
}

/** Open data: the snapshot is in every answer, and the same question to the same snapshot costs nothing the second time. */
function openData(c: HonoContext, radar: Radar, output: unknown): Response {
  const text = JSON.stringify(output);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": "application/json; charset=utf-8",
    etag,
    "cache-control": "public, max-age=60",
    vary: "Accept-Language",
    "x-snapshot": radar.context({ role: "public", language: "nl" }).warehouse.snapshot.id,
  };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(text, 200, headers);
}
