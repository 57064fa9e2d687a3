import { expect, test } from "vitest";
import { explainedAbbreviations, findTexts, readText, textsOfKind } from "./library.ts";

const file = (path: string, text: string) => ({ path, text, changed: "", from: "release" as const });
const files = [
  file("kennis/werkloosheid-en-ww.md", "---\ntitle: Werkloosheid en WW\nwords: werkeloos, uitkering\n---\nUWV telt de uitkeringen."),
  file("kennis/mediaan.md", "# Mediaan\n\nHet midden van een rij lonen."),
  file("kennis/mediaan.en.md", "---\ntitle: Median\n---\nThe middle."),
  file("verkenningen/zorg.md", "---\ntitle: Zorg\n---\n"),
];
const texts = async () => files;

test("the folder tells the kind, the name tells the language, and a heading the title when nothing else does", () => {
  expect(readText(file("kennis/mediaan.md", "# Mediaan"), "nl")).toMatchObject({ kind: "begrip", slug: "mediaan", language: "nl" });
  expect(readText(file("kennis/mediaan.en.md", ""), "nl")).toMatchObject({ slug: "mediaan", language: "en" });
  expect(readText(file("los.md", "# Kop\n"), "nl")).toMatchObject({ kind: "", draft: { front: { title: "Kop" } } });
  expect(readText(file("los.md", "Geen kop"), "nl").draft.front.title).toBe("los");
});

test("a text in the language of the reader comes in the place of the Dutch one, which is there otherwise", async () => {
  const titles = async (language: "nl" | "en") => (await textsOfKind({ texts, language }, "begrip")).map(({ draft }) => draft.front.title);
  expect(await titles("nl")).toEqual(["Mediaan", "Werkloosheid en WW"]);
  expect(await titles("en")).toEqual(["Median", "Werkloosheid en WW"]);
});

test.each([
  ["werkeloos", ["werkloosheid-en-ww"]],
  ["uitkering", ["werkloosheid-en-ww"]],
  ["rij lonen", ["mediaan"]],
  ["xqzzy", []],
])("%s leads to %j", async (q, slugs) => {
  const found = findTexts(await textsOfKind({ texts, language: "nl" }, "begrip"), q);
  expect(found.map(({ slug }) => slug)).toEqual(slugs);
});

test("without a question all of them are there", async () => {
  expect(findTexts(await textsOfKind({ texts, language: "nl" }, "begrip"), " ")).toHaveLength(2);
});

test("an abbreviation that is a term of the knowledge base needs no explanation elsewhere", async () => {
  expect(await explainedAbbreviations({ texts })).toEqual(["WW"]);
});
