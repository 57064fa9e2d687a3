import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type Phrase, stemsOf, workStemsOf } from "./lexicon.ts";
import { lookedUp } from "./token.ts";

const table = (path: string): Record<string, string>[] => parse(readFileSync(resolve("data", path)), { columns: true });
const words = table("taxonomy/question_word.csv").map(({ word = "", language = "", kind = "", target = "" }) => ({
  ...{ word, language, kind, target },
  text: lookedUp(word),
}));
const fillers = words.filter(({ kind }) => kind === "filler");

/** What other tables hold words for: a place, work, a sector. */
const elsewhere: readonly { kind: Phrase["kind"]; text: string }[] = [
  ...table("regions/region.csv").map(({ name = "" }) => ({ kind: "place" as const, text: lookedUp(name.replace(/\([^)]*\)/g, "")) })),
  ...table("regions/region_alias.csv").map(({ alias = "" }) => ({ kind: "place" as const, text: lookedUp(alias) })),
  ...table("taxonomy/occupation_word.csv").map(({ word = "" }) => ({ kind: "occupation" as const, text: lookedUp(word) })),
  ...table("taxonomy/subject_word.csv")
    .filter(({ kind }) => kind === "sector")
    .map(({ word = "" }) => ({ kind: "sector" as const, text: lookedUp(word) })),
  ...words
    .filter(({ kind }) => ["measure", "place", "sector"].includes(kind))
    .map(({ text, kind }) => ({ text, kind: kind as Phrase["kind"] })),
];

test("no word stands twice for the same", () => {
  const seen = words.map(({ text, language, kind, target }) => `${language} ${kind} ${target} ${text}`);
  expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([]);
});

test("a word that changes nothing says nothing else either, but for those that were chosen to", () => {
  // Alone these are a subject, a place or a sector; beside another subject they only bind.
  const chosen = "arbeidsmarkt betaald make mensen needed nodig people verwachting best echt goes industry it".split(" ");
  const taken = new Set(elsewhere.map(({ text }) => text));
  expect([...new Set(fillers.map(({ text }) => text).filter((text) => taken.has(text)))].sort()).toEqual(chosen.sort());
});

test("a word that changes nothing hides no other by its stem", () => {
  // The short words of grammar, whose stem is that of a name by chance.
  const chance = "as beste betaalde kan lekker los need om person weer were".split(" ");
  const known = new Set(elsewhere.map(({ text }) => text));
  const stems = new Set(elsewhere.filter(({ kind }) => kind !== "occupation").map(({ text }) => stemsOf(text)));
  const work = new Set(elsewhere.filter(({ kind }) => kind === "occupation").map(({ text }) => workStemsOf(text)));
  const hiding = fillers
    .map(({ text }) => text)
    .filter((text) => !known.has(text) && (stems.has(stemsOf(text)) || work.has(workStemsOf(text))));
  expect([...new Set(hiding)].sort()).toEqual(chance.sort());
});

test("every measure can be asked for in many ways, in both languages", () => {
  const least = { nl: 10, en: 6 };
  const few = table("taxonomy/measure.csv")
    // A word that leaves open what is meant needs no more ways to be said.
    .filter(({ choices }) => choices === "")
    .flatMap(({ id = "" }) =>
      (["nl", "en"] as const).flatMap((language) => {
        const ways = words.filter((one) => one.kind === "measure" && one.target === id && one.language === language).length;
        return ways < least[language] ? [`${id} ${language}: ${ways}`] : [];
      }),
    );
  expect(few).toEqual([]);
});

test.each([
  // Whom, where, when or what kind of figure: a question without these words is another question.
  [
    "nl",
    "jonge jongere nieuwe open tijdelijke fulltime parttime buitenlandse gehuwde werkzame verwachte minimum helft buiten behalve zonder vroeger ooit nooit",
  ],
  ["en", "young new temporary full-time part-time foreign married former minimum half outside except without never former other"],
])("a word that restricts is no filler (%s)", (language, list) => {
  const own = new Set(fillers.filter((one) => one.language === language).map(({ text }) => text));
  expect(list.split(" ").filter((word) => own.has(lookedUp(word)))).toEqual(language === "nl" ? ["open", "verwachte"] : []);
});
