import fc from "fast-check";
import { expect, test } from "vitest";
import { fleschDouma, gate, leesindexA, measure } from "#domain/readability";
import { readability } from "#domain/readability/operations";
import { type Context, call } from "#operation";

const context = {
  warehouse: { snapshot: { id: "2026-11-25" } },
  language: "nl",
  role: "public",
  disclose: <T>(output: T) => output,
} as unknown as Context;

test("the worked examples of the method", () => {
  const hundred = { words: 100, sentences: 8, syllables: 160 };
  expect(fleschDouma(hundred)).toBe(71.98);
  expect(leesindexA(hundred)).toBe(63.33);
  const twenty = { words: 20, sentences: 2, syllables: 30 };
  expect(fleschDouma(twenty)).toBe(82);
  expect(leesindexA(twenty)).toBe(75);
});

test("no words: no score, and it says so instead of dividing by nothing", async () => {
  expect(fleschDouma({ words: 0, sentences: 0, syllables: 0 })).toBeNull();
  const answer = await call(readability, context, { text: " ... " });
  expect(answer).toMatchObject({ words: 0, fleschDouma: null, leesindexA: null, wordsPerSentence: null, longWordsShare: null });
  expect(answer.warnings.map(({ message }) => message)).toEqual(["er staat geen woord in deze tekst; schrijf er een zin in"]);
});

test("a text is counted as a person counts it: a number is a word without syllables", () => {
  const { measures } = measure("In 2024 was 3,4% werkloos. Dat is laag.");
  expect(measures).toMatchObject({ words: 8, sentences: 2, syllables: 7, wordsPerSentence: 4 });
  expect(measures.syllablesPer100Words).toBe(116.67);
});

test("every warning has its line, what it is about and what would be right", async () => {
  const text = [
    "# Werk",
    "",
    "De cijfers betreffende de arbeidsmarktregio's worden door de onderzoekers o.a. vergeleken met die van andere regio's in het hele land en daarbuiten.",
    "Het ABC telt mee.",
  ].join("\n");
  const { warnings, gate: outcome } = await call(readability, context, { text });
  expect(warnings.filter(({ line }) => line > 0).map(({ kind, line, text: what }) => [kind, line, what.slice(0, 22)])).toEqual([
    ["long-sentence", 3, "De cijfers betreffende"],
    ["passive", 3, "De cijfers betreffende"],
    ["long-word", 3, "arbeidsmarktregio's"],
    ["difficult-word", 3, "betreffende"],
    ["abbreviation", 3, "o.a."],
    ["abbreviation", 4, "ABC"],
  ]);
  expect(warnings.find(({ kind }) => kind === "difficult-word")?.message).toBe("gebruik liever: over");
  expect(outcome.rules.filter(({ passes }) => !passes).map(({ rule }) => rule)).toEqual(["longest-sentence", "abbreviations"]);
});

test("an abbreviation that is explained, known or a number of a king is none to explain", () => {
  const told = (text: string, known: string[] = []) => measure(text, { known }).measures.unexplainedAbbreviations;
  expect(told("Het Centraal Bureau voor de Statistiek (CBS) telt. CBS is goed.")).toEqual([]);
  expect(told("UWV (het instituut voor uitkeringen) telt.")).toEqual([]);
  expect(told("Willem III en UWV", ["UWV"])).toEqual([]);
  expect(told("De WW-uitkering van UWV. UWV telt.")).toEqual(["WW", "UWV"]);
});

test("of English only sentences and words are counted, and the answer says why the rest is empty", async () => {
  const text = "The unemployment rate is low. There are many jobs in the region of Twente.";
  const answer = await call(readability, context, { text });
  expect(answer).toMatchObject({ language: "en", wordsPerSentence: 7, fleschDouma: null, leesindexA: null, syllables: null, ease: null });
  expect(answer.notes.join(" ")).toContain("voor het Nederlands gemaakt");
  expect((await call(readability, context, { text, language: "nl" })).fleschDouma).not.toBeNull();
});

test("it says that formulas are weak evidence and that B1 is a level of readers", async () => {
  const { notes } = await call(readability, context, { text: "Er is werk." });
  expect(notes.join(" ")).toMatch(/zwakke aanwijzing.*niveau van lezers/);
});

test("longer sentences never read easier, and a text beside itself is as readable as once", () => {
  const sentence = fc.array(fc.constantFrom("werk", "regio", "opleiding", "krapte", "mensen"), { minLength: 1, maxLength: 25 });
  const said = (words: readonly string[]) => `W${words.join(" ")}. `;
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (all) => {
      const text = all.map(said).join("");
      const once = measure(text).measures;
      const twice = measure(text + text).measures;
      expect(twice.fleschDouma).toBe(once.fleschDouma);
      expect(twice.leesindexA).toBe(once.leesindexA);
      const joined = measure(text.replaceAll(". ", " ")).measures;
      expect(joined.fleschDouma ?? 0).toBeLessThanOrEqual(once.fleschDouma ?? 0);
      for (const { value } of gate(once)) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});
