import { timingSafeEqual } from "node:crypto";
import { Hono, type Context as HonoContext } from "hono";
import { call, type Language, type Operation, Problem } from "#operation";
import type { Radar } from "../radar.ts";
import { addressOf } from "./address.ts";
import { boundedBody } from "./body.ts";
import { registerCatalogue } from "./catalogue.ts";
import { registerDownloads } from "./downloads.ts";
import { openResponse } from "./fixed.ts";
import { apiHeaders, closeAddress, nothingHere } from "./headers.ts";
import { bodyOf, inputNames, queryOf, refuse, singleNames, strangeKeys, unknownKeys } from "./input.ts";
import { languageOf } from "./language.ts";
import { requestLimit } from "./limit.ts";
import { openApi } from "./openapi.ts";
import { problemResponse } from "./problem.ts";
import { apiBase } from "./version.ts";

export interface ApiOptions {
  operations: readonly Operation[];
  /** Key of this run, for the command line of the same user. */
  token?: string;
  /** Address of the caller, for the rate limit. */
  callerOf?: (c: HonoContext) => string;
  /** Counts a request of that address; throws Problem `too-many`. */
  allow?: (address: string, language?: Language) => void;
}

/** What one address may send in a minute to be kept; reading, and working something out (`/_...`), have the limit of all requests. */
const mostSent = 10;

/** The HTTP API: a loop over the operations table, with the headers that the NLGov rules ask. */
export function apiRoutes(
  radar: Radar,
  { operations, token, callerOf = () => "local", allow = requestLimit(radar.config.rateLimit) }: ApiOptions,
): Hono {
  const api = new Hono();
  const allowSending = requestLimit(mostSent);
  api.onError((error, c) => problemResponse(c, error));
  api.use(apiHeaders);
  api.use(async (c, next) => {
    allow(callerOf(c), languageOf(c));
    await next();
  });
  const sizes = new Map(operations.map((op) => [`${apiBase}${addressOf(op)?.path}`, op.mostBytes]));
  api.use(
    boundedBody((c, { status, message }) => problemResponse(c, new Problem("invalid", message[languageOf(c)]), { status }), {
      mostBytesAt: (path) => sizes.get(path),
    }),
  );
  const document = JSON.stringify(openApi(operations, radar.config));
  api.get("/openapi.json", (c) => json(c, document, snapshotOf(radar)));
  closeAddress(api, "/openapi.json", ["GET"], { open: true });
  registerDownloads(api, radar);
  registerCatalogue(api, radar);

  const addresses = new Map<string, { methods: string[]; open: boolean }>();
  for (const op of operations) {
    const address = addressOf(op);
    if (!address) continue;
    const { method } = address;
    const path = address.path.replace(/\{(\w+)\}/g, ":$1");
    const at = addresses.get(path) ?? { methods: [], open: false };
    at.methods.push(method);
    at.open ||= method === "GET" && op.access === "public";
    addresses.set(path, at);
    const sends = method === "POST" || method === "PUT";
    const keeps = sends && !path.includes("/_");
    const names = inputNames(op);
    const given = names.filter((name) => !address.names.includes(name));
    const single = singleNames(op);
    api.on(method, path, async (c) => {
      const role = isAdmin(c, token) ? "admin" : "public";
      if (op.access === "admin" && role === "public")
        throw new Problem(
          "unauthenticated",
          languageOf(c) === "nl"
            ? "dit is alleen voor de beheerder, via de opdrachtregel"
            : "this is for the administrator only, by the command line",
        );
      if (sends && !/^application\/([\w.-]+\+)?json\b/i.test(c.req.header("content-type") ?? ""))
        return problemResponse(
          c,
          new Problem("invalid", languageOf(c) === "nl" ? "stuur de inhoud als application/json" : "send the body as application/json"),
          { status: 415, headers: { accept: "application/json" } },
        );
      const context = radar.context({ role, language: languageOf(c) });
      const input = sends ? await bodyOf(c) : queryOf(c);
      const strange = sends
        ? [...strangeKeys(c, []), ...unknownKeys(Object.keys(input), given, languageOf(c))]
        : strangeKeys(c, given, single);
      for (const name of address.names) input[name] = c.req.param(name);
      if (strange.length > 0) await refuse(op, context, { input, strange });
      if (keeps && role === "public") allowSending(callerOf(c), languageOf(c));
      const output = await call(op, context, input);
      return method === "GET" && op.access === "public"
        ? json(c, JSON.stringify(output), context.warehouse.snapshot.id)
        : c.json(output as object);
    });
  }
  for (const [path, { methods, open }] of addresses) closeAddress(api, path, methods, { open });
  api.all("*", nothingHere);
  return api;
}

const snapshotOf = (radar: Radar) => radar.context({ role: "public", language: "nl" }).warehouse.snapshot.id;

/** Open data: the snapshot is in every answer, and who has the answer already gets an empty one. */
const json = (c: HonoContext, body: string, snapshot: string) =>
  openResponse(c, { body, mediaType: "application/json; charset=utf-8", snapshot, vary: "Accept-Language" });

function isAdmin(c: HonoContext, token: string | undefined): boolean {
  const given = Buffer.from(c.req.header("authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** What lies under `/api` but is no version of it: told in the API's own way too. */
export function unknownApi(): Hono {
  const api = new Hono();
  api.use(apiHeaders);
  api.all("/*", nothingHere);
  return api;
}
