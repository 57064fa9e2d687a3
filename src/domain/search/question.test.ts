import { expect, test } from "vitest";
import type { SubjectWord } from "#domain/taxonomy/operations";
import { isPostcode, questionOf } from "./question.ts";

const words: SubjectWord[] = [
  { word: "loon", kind: "indicator", target: "hourly-wage-median" },
  { word: "verdient", kind: "indicator", target: "hourly-wage-median" },
  { word: "vacature", kind: "indicator", target: "vacancies-open" },
  { word: "krapte", kind: "theme", target: "krapte" },
  { word: "zorg", kind: "sector", target: "sbi2008:Q" },
  { word: "zakelijke dienstverlening", kind: "sector", target: "sbi2008:M-N" },
  { word: "zzp'er", kind: "indicator", target: "employed" },
  { word: "zzp'er", kind: "other", target: "positie=zelfstandige" },
];
const taken = (q: string) => questionOf(q, words);

test("what asks is left out, what names a figure is taken out, and what may be work or a place stays", () => {
  expect(taken("Hoeveel verdient een kapper?")).toMatchObject({ indicators: ["hourly-wage-median"], dims: {}, rest: "kapper" });
  expect(taken("krapte zorg Twente")).toMatchObject({ themes: ["krapte"], dims: { sector: "sbi2008:Q" }, rest: "zorg twente" });
});

test("an ending does not matter, and a word of two words is one", () => {
  expect(taken("vacatures zakelijke dienstverlening")).toMatchObject({
    indicators: ["vacancies-open"],
    dims: { sector: "sbi2008:M-N" },
  });
});

test("one word may name a figure and a part of it", () => {
  expect(taken("zzp'er")).toMatchObject({ indicators: ["employed"], dims: { other: "positie=zelfstandige" }, rest: "" });
});

test("a question that names no subject stays as it is, without its asking words", () => {
  expect(taken("wat is er in Haaren")).toEqual({ subjects: [], indicators: [], themes: [], dims: {}, rest: "haaren" });
  expect(taken("")).toMatchObject({ rest: "" });
});

test("a postcode is four digits from 1000, with two letters or without", () => {
  expect(["7511AB", "7511 ab", " 7511 "].map(isPostcode)).toEqual([true, true, true]);
  expect(["0742", "75111", "7511ABC", "twente", ""].map(isPostcode)).toEqual([false, false, false, false, false]);
});
