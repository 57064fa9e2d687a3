import { Hono } from "hono";
import { expect, test } from "vitest";
import { fixedResponse } from "./fixed.ts";

const packed = new Uint8Array([0x1f, 0x8b, 8]);
const app = new Hono();
app.get("/", (c) => fixedResponse(c, { body: "tekst", gzip: packed, mediaType: "text/plain", snapshot: "2026-11-23", vary: "Cookie" }));

test.each([
  ["gzip", true],
  ["GZIP", true],
  ["x-gzip", true],
  ["br, gzip;q=0.001", true],
  ["*", true],
  ["br;q=0, *;q=0.1", true],
  ["identity;q=0, gzip", true],
  ["gzip;q=0", false],
  ["gzip; q=0.000, br", false],
  ["*, gzip;q=0", false],
  ["gzip, x-gzip;q=0, gzip;q=0", false],
  ["*;q=0", false],
  ["br;q=0", false],
  ["identity;q=0", false],
  ["gzipped", false],
  ["", false],
])("who takes '%s' gets it compressed: %s", async (accepted, compressed) => {
  const response = await app.request("/", { headers: { "accept-encoding": accepted } });
  expect(response.headers.get("content-encoding")).toBe(compressed ? "gzip" : null);
  expect(response.headers.get("vary")).toBe("Cookie, Accept-Encoding");
  expect(Number(response.headers.get("content-length"))).toBe(compressed ? packed.length : 5);
});

test("who names no encoding gets it plain", async () => {
  expect((await app.request("/")).headers.get("content-encoding")).toBeNull();
});
