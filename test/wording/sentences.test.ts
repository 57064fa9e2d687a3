import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { periodLabel } from "#domain/periods";
import { regionPicture } from "#domain/picture/operations";
import { listRegions } from "#domain/regions/operations";
import { call, type Language, type Sayable } from "#operation";
import { parseConfig } from "../../src/config.ts";
import { openRadar, type Radar } from "../../src/radar.ts";
import { judgeWording } from "../../src/wording/guard.ts";
import { small } from "../../src/wording/lexicon.ts";

let data: string;
let radar: Radar;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-sentences-"));
  radar = await openRadar(parseConfig({ LLO_DATA: data }, resolve(import.meta.dirname, "../..")));
});
afterAll(async () => {
  await radar?.close();
  await rm(data, { recursive: true, force: true });
});

/** What the pages of all labour-market regions and provinces say, in one language. */
async function said(language: Language): Promise<Sayable[]> {
  const context = radar.context({ role: "public", language });
  const texts: Sayable[] = [];
  for (const type of ["arbeidsmarktregio", "provincie"] as const)
    for (const { code } of (await call(listRegions, context, { type })).regions)
      for (const { sentence, region, period } of (await call(regionPicture, context, { region: code })).headlines)
        texts.push({ text: sentence, place: region.name, moment: periodLabel(period, language) });
  return texts;
}

const comparisons = ["value", "change", "reference", "rank", "share", "largest", "smallest", "no-data"] as const;

/** Statements of every kind on some indicators, for some regions. */
async function stated(language: Language): Promise<Judged[]> {
  const context = radar.context({ role: "public", language });
  const found: Judged[] = [];
  // Not of everything there is a share.
  for (const measure of ["unemployment-rate", "participation-net", "jobs", "population", "tension", "income-standardised-median"])
    for (const region of ["AM05", "AM22", "PV23", "NL01"])
      for (const comparison of comparisons)
        found.push(
          ...(await judge(context, { measure, regions: [region], comparison }).then(
            (one) => [one],
            () => [],
          )),
        );
  return found;
}

/** Words that say the opposite, as a text on figures has them. */
const opposites: readonly (readonly [string, string])[] = [
  ["hoger", "lager"],
  ["stijging", "daling"],
  ["hoogst", "laagst"],
  ["meeste", "minste"],
  ["higher", "lower"],
  ["rise", "fall"],
  ["highest", "lowest"],
  ["most", "fewest"],
];

const passes = (own: Sayable, wording: string, language: Language) => !("refused" in judgeWording([own], wording, language));
/** Signs that a model may write or leave out as it likes. */
const comma = /,$/;

test.each(["nl", "en"] as const)("what this radar says passes as it is, and with nothing in it changed (%s)", async (language) => {
  const texts = await said(language);
  expect(texts.length).toBeGreaterThan(200);
  let moved = 0;
  for (const own of texts) {
    expect(passes(own, own.text, language), own.text).toBe(true);
    for (const { index, 0: digit } of own.text.matchAll(/\d/g)) {
      const other = `${own.text.slice(0, index)}${(Number(digit) + 1) % 10}${own.text.slice(index + 1)}`;
      expect(passes(own, other, language), other).toBe(false);
    }
    const words = own.text.split(/[ \u00a0]/);
    for (const [at, word] of words.entries()) {
      const bare = word.toLowerCase().replace(comma, "");
      if (small[language].has(bare) || ["in", "op", "on", "at"].includes(bare)) continue;
      const less = words.toSpliced(at, 1).join(" ");
      expect(passes(own, less, language), less).toBe(false);
    }
    const last = own.text.replace(
      new RegExp(`^In (${own.moment}),? (.*)\\.$`),
      (_, moment: string, rest: string) => `${rest.charAt(0).toUpperCase()}${rest.slice(1)} in ${moment}.`,
    );
    if (last !== own.text && passes(own, last, language)) moved += 1;
  }
  // Otherwise a model could word nothing.
  expect(moved).toBeGreaterThan(20);
});

test.each(["nl", "en"] as const)("a statement passes as it is, never the other way round or of another place (%s)", async (language) => {
  const turned: string[] = [];
  const statements = await stated(language);
  expect(statements.length).toBeGreaterThan(90);
  for (const { text, figures } of statements) {
    const [main, other] = figures;
    const own: Sayable = { text, ...(main ? { place: main.region.name, moment: periodLabel(main.period, language) } : {}) };
    expect(passes(own, text, language), text).toBe(true);
    for (const [one, opposite] of opposites)
      for (const [a, b] of [
        [one, opposite],
        [opposite, one],
      ] as const) {
        const flipped = text.replace(new RegExp(`\\b${a}\\b`), b);
        if (flipped !== text) turned.push(flipped);
        if (flipped !== text) expect(passes(own, flipped, language), flipped).toBe(false);
      }
    const numbers = [...new Set(text.match(/\d[\d.,]*\d|\d/g) ?? [])];
    const names = [main?.region.name ?? "", other?.region.name ?? ""].filter((name) => name !== "" && text.includes(name));
    for (const words of [numbers, [...new Set(names)]])
      for (const a of words)
        for (const b of words) {
          const swapped = text.replaceAll(a, "#").replaceAll(b, a).replaceAll("#", b);
          if (swapped !== text) expect(passes(own, swapped, language), swapped).toBe(false);
        }
  }
  expect(turned.length).toBeGreaterThan(20);
});
