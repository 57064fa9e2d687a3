import { expect, test } from "vitest";
import { gate, measure } from "#domain/readability";
import { exceptions, knownAbbreviations } from "./readable-exceptions.ts";
import { authoredTexts, definitions, figureSentences, type OwnText, type OwnTexts, pageTexts } from "./readable-texts.ts";

interface Broken {
  where: string;
  rule: string;
  told: string;
}

/** What is a sentence, and no label: only sentences count in a mean. */
const isSentence = (text: string) => /[.?!]['’”)]*(\s|$)/.test(text);

const known = Object.keys(knownAbbreviations);

/** Rules that hold for each text by itself; the others are means and shares, of texts that a reader meets together. */
const ofEach = ["longest-sentence", "longest-paragraph", "abbreviations"];

const brokenBy = (where: string, text: string, applies: (rule: string) => boolean): Broken[] =>
  gate(measure(text, { known }).measures)
    .filter(({ rule, passes }) => !passes && applies(rule))
    .map(({ rule, value, limit }) => ({ where, rule, told: `${where} breaks ${rule}, ${value} (limit ${limit}): ${text.slice(0, 300)}` }));

const brokenIn = ({ where, text }: OwnText): Broken[] => brokenBy(where, text, (rule) => ofEach.includes(rule));

const brokenTogether = ({ group, texts }: OwnTexts): Broken[] => {
  const sentences = texts.filter(({ text }) => isSentence(text)).map(({ text }) => text);
  return brokenBy(group, sentences.join("\n\n"), (rule) => !ofEach.includes(rule));
};

const groups = [...pageTexts(), ...definitions(), ...authoredTexts()];
const texts = [...groups.flatMap((group) => group.texts), ...figureSentences()];
const broken = [...groups.flatMap(brokenTogether), ...texts.flatMap(brokenIn)];
const isException = ({ where, rule }: Broken) => exceptions.some((one) => one.where === where && one.rule === rule);

test("it sees our texts", () => {
  expect(groups.length).toBeGreaterThan(10);
  expect(texts.length).toBeGreaterThan(500);
});

test("every Dutch text of ours passes the gate, or is an exception with a reason", () => {
  expect(broken.filter((one) => !isException(one)).map(({ told }) => told)).toEqual([]);
});

test("no exception is there for nothing", () => {
  const unneeded = exceptions.filter((one) => !broken.some(({ where, rule }) => one.where === where && one.rule === rule));
  expect(unneeded).toEqual([]);
  const used = new Set(texts.flatMap(({ text }) => measure(text).measures.unexplainedAbbreviations));
  expect(known.filter((word) => !used.has(word))).toEqual([]);
  for (const { why } of exceptions) expect(why.length).toBeGreaterThan(20);
  for (const why of Object.values(knownAbbreviations)) expect(why.length).toBeGreaterThan(20);
});
