import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
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
