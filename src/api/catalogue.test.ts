import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../test/standards/tiny-radar.ts";
import { operations } from "../operations.ts";
import { apiRoutes } from "./routes.ts";

let tiny: TinyRadar;
let api: Hono;
beforeAll(async () => {
  tiny = await tinyRadar();
  api = apiRoutes(tiny.radar, { operations });
});
afterAll(() => tiny?.remove());

test.each([
  [undefined, "application/ld+json"],
  ["text/turtle", "text/turtle"],
  ["application/ld+json;q=0.2, text/turtle;q=0.9", "text/turtle"],
  ["text/html, */*;q=0.1", "application/ld+json"],
])("to who accepts %s it gives %s", async (accept, type) => {
  const response = await api.request("/catalogue", accept ? { headers: { accept } } : {});
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  expect(response.headers.get("vary")).toBe("Accept");
  expect(response.headers.get("x-snapshot")).toBe("2026-11-23");
});

test("the address may say the form, and wins", async () => {
  const turtle = await (await api.request("/catalogue?format=turtle", { headers: { accept: "application/ld+json" } })).text();
  expect(turtle).toContain("a dcat:Catalog");
  const document = (await (await api.request("/catalogue?format=jsonld")).json()) as { "@graph": { "@type": string[] }[] };
  expect(document["@graph"][0]?.["@type"]).toEqual(["dcat:Catalog"]);
});

test("another form is refused with the choices", async () => {
  const response = await api.request("/catalogue?format=rdfxml");
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: 'format: kies jsonld of turtle (gekregen: "rdfxml")' });
});

test("who has it already gets nothing again", async () => {
  const etag = (await api.request("/catalogue?format=turtle")).headers.get("etag") ?? "";
  expect((await api.request("/catalogue?format=turtle", { headers: { "if-none-match": etag } })).status).toBe(304);
});
