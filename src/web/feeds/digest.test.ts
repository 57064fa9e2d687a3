import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import { radarApp } from "../../server.ts";
import type { Digest } from "./digest.ts";
import { digestMail, digestText } from "./digest-mail.ts";

let tiny: TinyRadar;
let app: Hono;
beforeAll(async () => {
  tiny = await tinyRadar({ extra: [{ period: "2025", value: 4.5 }] });
  app = radarApp(tiny.radar);
});
afterAll(() => tiny?.remove());

const read = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test.each([
  ["/regio/twente/digest.html", "Werk en leren: nieuws over Twente", "Werkloosheid in Twente: van 3,5% naar 4,5%"],
  ["/en/regio/twente/digest.html", "Work and learning: news on Twente", "Unemployment in Twente: from 3.5% to 4.5%"],
])("%s is one file as mail programs take it", async (path, title, news) => {
  const { status, headers, text } = await read(path);
  expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(text).toContain(`<title>${title}</title>`);
  expect(text).toContain(`>${news}</h3>`);
  expect(text).toContain("CBS StatLine, 2025.");
  expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  // Nothing that a mail program takes out, asks for elsewhere, or does not know.
  expect(text).not.toMatch(/<(script|style|link|img|form|iframe|svg)\b|\bclass=|url\(|var\(|position:|display:(flex|grid)/);
  for (const [, address] of text.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https:\/\/radar\.example\.nl\//);
  expect(text.match(/<table\b/g)?.length).toBe(text.match(/<table role="presentation"/g)?.length);
  expect(text).toContain('<meta name="color-scheme" content="light dark">');
  expect(text.indexOf(news)).toBeLessThan(text.indexOf("<h1"));
});

test("the same as text has lines that every program leaves as they are, and whole addresses", async () => {
  const { headers, text } = await read("/regio/twente/digest.txt");
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text).toContain("* Werkloosheid in Twente: van 3,5% naar 4,5%\n  In 2025 was het 4,5% in Twente.");
  expect(text).toContain("\nhttps://radar.example.nl/regio/twente\n");
  for (const line of text.split("\n"))
    if (!line.includes("http") && !line.startsWith("* ")) expect(line.length, line).toBeLessThanOrEqual(76);
  expect(text).not.toMatch(/[<>]|undefined/);
});

test("a region without news says so, and one that is not there has no digest", async () => {
  expect((await read("/regio/achterhoek/digest.txt")).text).toContain("Voor de Achterhoek is niets opvallends veranderd.");
  expect((await read("/regio/nergenshuizen/digest.html")).status).toBe(404);
});

test("texts that bite stay texts", () => {
  const bad = `<b>&"' \u0000`;
  const item = { title: bad, sentence: bad, remark: bad, source: bad, link: 'https://x.nl/?a="b&c' };
  const words = { changed: bad, stands: bad, read: bad, more: bad, nothing: bad };
  const digest: Digest = {
    language: "nl",
    title: bad,
    preheader: bad,
    note: bad,
    changes: [item],
    headlines: [item],
    page: "https://x.nl/",
    footer: [bad],
    words,
  };
  for (const html of [digestMail(digest), digestMail({ ...digest, changes: [] })]) {
    expect(html).not.toMatch(/<b>|&"|a="b/);
    expect(html).not.toContain("\u0000");
  }
  expect(digestText(digest)).toContain("<b>");
});
