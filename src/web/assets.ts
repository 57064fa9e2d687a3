import type { Hono } from "hono";
import { observationCount } from "#domain/databank/operations";
import type { Radar } from "../radar.ts";
import { elementScripts } from "./elements/index.ts";
import { font, stylesheet, stylesheetVersion } from "./theme/index.ts";
import logo from "./theme/logo.svg?raw";

const forEver = "public, max-age=31536000, immutable";

/** Stylesheet, typeface, icon, and the small files that machines look for. */
export function assetRoutes(app: Hono, radar: Radar): void {
  let letters: Uint8Array | undefined;
  app.get(`/assets/radar-${stylesheetVersion}.css`, (c) =>
    c.body(stylesheet, 200, { "content-type": "text/css; charset=utf-8", "cache-control": forEver }),
  );
  for (const { path, body } of Object.values(elementScripts))
    app.get(path, (c) => c.body(body, 200, { "content-type": "text/javascript; charset=utf-8", "cache-control": forEver }));
  app.get("/assets/font.woff2", (c) => {
    letters ??= font();
    return c.body(letters as Uint8Array<ArrayBuffer>, 200, { "content-type": "font/woff2", "cache-control": "public, max-age=604800" });
  });
  app.get("/assets/logo.svg", (c) => c.body(logo, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=604800" }));
  app.get("/favicon.ico", (c) => c.redirect("/assets/logo.svg", 301));
  app.get("/robots.txt", (c) =>
    c.text(`User-agent: *\nDisallow: /zoek\nDisallow: /en/zoek\nDisallow: /vraag?\nDisallow: /en/vraag?\nDisallow: /embed/\n`),
  );
  app.get("/gezond", async (c) => {
    const { warehouse } = radar.context({ role: "public", language: "nl" });
    return c.json({ status: "ok", snapshot: warehouse.snapshot.id, observations: await observationCount(warehouse) }, 200, {
      "cache-control": "no-store",
    });
  });
  app.get("/.well-known/security.txt", (c) => {
    const { operator, baseUrl } = radar.config;
    const expires = new Date(Date.now() + 300 * 24 * 3600 * 1000).toISOString();
    return c.text(
      `Contact: mailto:${operator.email}\nExpires: ${expires}\nPreferred-Languages: nl, en\nCanonical: ${baseUrl}/.well-known/security.txt\n`,
    );
  });
}
