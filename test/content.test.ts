import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judge } from "#domain/claims/operations";
import { check, compose, type LibraryText, textsOfKind } from "#domain/documents/operations";
import { sentencesOf, wordsOf } from "#domain/readability";
import { requireRegion } from "#domain/regions/operations";
import type { Context } from "#operation";
import { parseConfig } from "../src/config.ts";
import { openRadar, type Radar } from "../src/radar.ts";

let radar: Radar;
let context: Context;
beforeAll(async () => {
  const root = resolve(".");
  const data = await mkdtemp(join(tmpdir(), "llo-content-"));
  radar = await openRadar(parseConfig({ LLO_DATA: data }, root));
  context = radar.context({ role: "public", language: "nl" });
});
afterAll(async () => {
  await radar.close();
  await rm(radar.config.data, { recursive: true, force: true });
});

test("every text of this release is right: no fault, no number without a figure, nothing that no longer holds", async () => {
  const texts = await context.texts();
  expect(texts.length).toBeGreaterThan(25);
  for (const file of texts) {
    const { faults, numerals, claims, kind } = await check(context, file);
    expect({ path: file.path, faults, numerals, kind: kind !== "" }).toEqual({ path: file.path, faults: [], numerals: [], kind: true });
    expect(claims.filter(({ mark }) => mark !== "").map(({ tag, text }) => `${file.path}: ${tag}: ${text}`)).toEqual([]);
    expect(claims.filter(({ state }) => state === "no-data").map(({ tag }) => `${file.path}: ${tag}`)).toEqual([]);
  }
});

test("a text about the chosen region reads for a region, a municipality and the country", async () => {
  const texts = await textsOfKind(context, "verkenning", "verhaal", "begrip", "methode");
  for (const slug of ["twente", "gemeente-enschede", "nederland", "gelderland"]) {
    const region = await requireRegion(context, slug);
    for (const text of texts) {
      const { document, told } = await compose(context, text.draft, { id: text.slug, path: "", region });
      expect(document.title).not.toMatch(/[{}]/);
      expect(JSON.stringify(document.blocks), `${text.file.path} for ${slug}`).not.toMatch(/undefined|\{\{|\{(in-)?region/);
      for (const { said } of told) expect(said.text, `${text.file.path} for ${slug}`).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});

test("sentences that figures fill in are short enough to read, as far as names of places and occupations allow", async () => {
  const comparisons = ["value", "change", "reference", "rank", "share", "largest", "smallest"] as const;
  const told: string[] = [];
  for (const measure of ["jobs", "population", "unemployment-rate", "higher-education-share", "vacancies-open"])
    for (const comparison of comparisons)
      for (const region of ["AM05", "PV23"]) {
        const judged = await judge(context, { measure, regions: [region], comparison }).catch(() => undefined);
        if (judged) told.push(judged.text);
      }
  expect(told.length).toBeGreaterThan(40);
  const long = told.flatMap((text) => sentencesOf(text)).filter(({ text }) => wordsOf(text).length > 22);
  expect(long.map(({ text }) => text)).toEqual([]);
});

test("texts lead to each other and to pages by addresses that exist", async () => {
  const all = await textsOfKind(context, "verkenning", "verhaal", "begrip", "methode");
  const folder: Record<string, LibraryText["kind"][]> = { kennis: ["begrip", "methode"], verkenning: ["verkenning"], verhaal: ["verhaal"] };
  const links = all.flatMap(({ file }) => [...file.text.matchAll(/\]\(\/(kennis|verkenning|verhaal)\/([\w-]+)/g)]);
  expect(links.length).toBeGreaterThan(8);
  for (const [whole, kind = "", slug] of links)
    expect(
      all.some((text) => text.slug === slug && folder[kind]?.includes(text.kind)),
      whole,
    ).toBe(true);
});
