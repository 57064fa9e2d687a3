import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../config.ts";
import { openRadar, type Radar } from "../radar.ts";
import { webRoutes } from "./routes.ts";

let data: string;
let radar: Radar;
let pages: Hono;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-questions-"));
  radar = await openRadar(parseConfig({ LLO_DATA: data }, resolve(".")), { now: () => new Date("2026-11-25T12:00:00Z") });
  pages = webRoutes(radar);
});
afterAll(async () => {
  await radar.close();
  await rm(data, { recursive: true, force: true });
});

async function read(path: string, form?: Record<string, string>) {
  const response = await pages.request(path, form ? { method: "POST", body: new URLSearchParams(form) } : {});
  const html = await response.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const words = main
    .replace(/<[^>]*>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, " ");
  return { status: response.status, main, words, kept: response.headers.get("cache-control") ?? "" };
}

test("a question is read first, then answered; its words stand in no link and its answer is kept nowhere", async () => {
  const { status, main, words, kept } = await read("/vraag", { vraag: "Wat is de werkloosheid in Overijssel, mijn beste?" });
  expect(status).toBe(200);
  expect(kept).toBe("no-store");
  expect(words.indexOf("Ik lees uw vraag zo")).toBeGreaterThan(0);
  expect(words.indexOf("Ik lees uw vraag zo")).toBeLessThan(words.indexOf("werkloos."));
  expect(main).toMatch(/href="\/vraag\?wat=value&amp;cijfer=unemployment-rate&amp;gebied=PV23"/);
  expect([...main.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to]) => to).join(" ")).not.toMatch(/beste/);
});

test("the link of an answer answers the same, in both languages", async () => {
  for (const [path, told] of [
    ["/vraag?wat=value&cijfer=unemployment-rate&gebied=PV23", "de beroepsbevolking in de provincie Overijssel werkloos"],
    ["/en/vraag?wat=value&cijfer=unemployment-rate&gebied=PV23", "in the province of Overijssel was unemployed"],
  ] as const)
    expect((await read(path)).words, path).toContain(told);
});

test("a question goes on from what was asked before", async () => {
  const { words } = await read("/vraag", { vraag: "en in Gelderland?", na: "/vraag?wat=value&cijfer=unemployment-rate&gebied=PV23" });
  expect(words).toContain("Hiervoor vroeg u");
  expect(words).toContain("in de provincie Gelderland");
});

test("a reading is mended by choosing: another place, another figure, beside another place", async () => {
  const { main } = await read("/vraag?wat=value&cijfer=unemployment-rate&gebied=PV23");
  for (const name of ["cijfer", "gebied", "naast", "wanneer", "wat"]) expect(main).toContain(`<select id="${name}" name="${name}"`);
  const { words } = await read("/vraag?wat=value&cijfer=unemployment-rate&gebied=PV23&naast=PV25&wanneer=");
  expect(words).toContain("naast elkaar");
});

test.each([
  ["Word ik ontslagen?", "Dit gaat over u zelf", "Werkcentrum"],
  ["huizenprijzen in Twente", "heb ik geen cijfers", "Dit komt er het dichtst bij"],
  ["lerarentekort", "Welk beroep bedoelt u?", "Leerkrachten basisonderwijs"],
])("%s: says so, and where to go on", async (vraag, why, on) => {
  const { words } = await read("/vraag", { vraag });
  expect(words).toContain(why);
  expect(words).toContain(on);
});

test("an address that asks what is not there says so", async () => {
  const { status, words } = await read("/vraag?cijfer=gek");
  expect(status).toBe(200);
  expect(words).toContain("‘cijfer=gek’");
});

test("the search box answers a question with how it was read", async () => {
  const { words } = await read("/zoek?q=werkloosheid overijssel");
  expect(words).toContain("Ik lees uw vraag zo: ‘Werkloosheid’ in de provincie Overijssel");
  expect((await read("/zoek?q=Enschede")).words).not.toContain("Ik lees uw vraag");
});
