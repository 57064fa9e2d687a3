import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context as HonoContext } from "hono";
import { compress } from "hono/compress";
import { apiBase, apiRoutes, boundedBody, callerAddress, languageOf, requestLimit, secondsToWait, unknownApi } from "./api/index.ts";
import { mcpRoute } from "./mcp/index.ts";
import { operations } from "./operations.ts";
import type { Radar } from "./radar.ts";
import { isAgendaAddress, mostBytesOfForm, webRoutes } from "./web/index.ts";

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'";

/** Everything that answers HTTP, in one app: pages, API and MCP, under one set of security headers. */
export function radarApp(radar: Radar, { token }: { token?: string } = {}): Hono {
  const app = new Hono();
  const callerOf = (c: HonoContext) => callerAddress(socketOf(c), c.req.header("x-forwarded-for"), radar.config.trustProxy);
  // One count for all that programs ask.
  const allow = requestLimit(radar.config.rateLimit);
  app.use(compress());
  app.use(async (c, next) => {
    await next();
    const { headers, status } = c.res;
    const embedded = c.req.path.startsWith("/embed/") || c.req.path.startsWith("/en/embed/");
    if (!headers.has("content-security-policy"))
      headers.set("content-security-policy", `${contentSecurityPolicy}; frame-ancestors ${embedded ? "*" : "'none'"}`);
    if (!embedded) headers.set("x-frame-options", "DENY");
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "same-origin");
    headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", embedded || c.req.path.startsWith("/api/") ? "cross-origin" : "same-origin");
    const wait = secondsToWait(status);
    if (wait !== undefined) headers.set("retry-after", String(wait));
    // An error is of this moment; no cache may keep it.
    if (status >= 400 && !headers.has("cache-control")) headers.set("cache-control", "no-store");
  });
  app.route(apiBase, apiRoutes(radar, { operations, ...(token ? { token } : {}), callerOf, allow }));
  app.route("/api/:unknown{.*}", unknownApi());
  mcpRoute(app, radar, { callerOf, allow });
  app.use(
    boundedBody((c, { status, message }) => c.text(`${message[languageOf(c)]}\n`, status), {
      mostBytesAt: (path) => (isAgendaAddress(path) ? mostBytesOfForm : undefined),
    }),
  );
  app.route("/", webRoutes(radar, { callerOf }));
  return app;
}

function socketOf(c: HonoContext): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
