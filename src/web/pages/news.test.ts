import { afterAll, beforeAll, expect, test } from "vitest";
import { lineOf, nextEdition } from "../../../test/standards/next-edition.ts";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import type { Radar } from "../../radar.ts";
import { webRoutes } from "../routes.ts";

/** One that stays at its first edition, and one that goes on: a radar follows what is published. */
let tiny: TinyRadar;
let moving: TinyRadar;
let later: Radar;
beforeAll(async () => {
  const given = { extra: [{ period: "2025", value: 4.5 }] };
  [tiny, moving] = [await tinyRadar(given), await tinyRadar(given)];
  later = await nextEdition(moving, { replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", 2.5)]], day: 24 });
});
afterAll(async () => {
  await later?.close();
  await moving?.remove();
  await tiny?.remove();
});

async function read(radar: Radar, path: string) {
  const response = await webRoutes(radar).request(path);
  const html = await response.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return { status: response.status, main, words: main.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ") };
}

test("a first edition says that it is, and shows what changed in a year", async () => {
  const { status, words } = await read(tiny.radar, "/regio/twente/nieuws");
  expect(status).toBe(200);
  expect(words).toContain("Dit is de eerste uitgave");
  expect(words).toContain("In 2025 was het 4,5% in Twente. Een jaar eerder was dat 3,5%.");
});

test("a later edition shows what it says differently, with why and where to read on", async () => {
  const { words, main } = await read(later, "/regio/twente/nieuws");
  expect(words).not.toContain("eerste uitgave");
  expect(words).toContain("Wat uitgave 2026-11-24 anders of meer zegt dan uitgave 2026-11-23.");
  expect(words).toContain("Hoe opvallend: eerst leek het een stijging; het cijfer is herzien");
  expect(main).toContain('href="/cijfer/unemployment-rate/twente"');
  expect(main).toContain('href="/regio/twente/feed.atom"');
});

test("where nothing moved it says so, and shows the year", async () => {
  const { words } = await read(later, "/en/regio/achterhoek/nieuws");
  expect(words).toContain("Nothing notable has changed for the Achterhoek.");
  expect(words).toContain("Beside a year earlier");
});

test("a reader chooses since when; what cannot be is told", async () => {
  expect((await read(later, "/regio/twente/nieuws?sinds=2023")).words).toContain("In 2023 was dat 3,3%");
  const { words, main } = await read(later, "/regio/twente/nieuws?sinds=gek");
  expect(words).toContain("‘sinds=gek’");
  expect(main).toContain('<option value="2026-11-23" selected="">');
});
