import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Answer, Told } from "./answer.ts";
import { readFigures } from "./figures.ts";
import { wordIn } from "./fits.ts";
import { type Accepted, Line, readQuestions } from "./question.ts";
import { shortfalls, table } from "./report.ts";
import { judge } from "./score.ts";
import { recompute } from "./truth.ts";

const figures = readFigures(resolve("data"));

/** A question with what is right computed from the data, and what a pretended assistant says to it. */
function asked(question: string, { behaviour, accept = [], ...rest }: Record<string, unknown>, answer: Answer) {
  const line = Line.parse({
    id: "fact-001",
    class: "fact",
    language: "nl",
    question,
    expect: { behaviour: [behaviour].flat(), accept, ...rest },
  });
  line.expect.accept = line.expect.accept.map((one) => recompute(figures, one));
  return judge(line, { answer }, { figures });
}

const unemployment = { of: "cell", indicator: "unemployment-rate", regions: ["PV23"], newest: true };
const told = (text: string, more: Partial<Told> = {}): Answer => ({
  understood: true,
  reading: { intent: "value", measure: { id: "unemployment-rate" }, regions: [{ code: "PV23" }] },
  answer: [{ text, region: { code: "PV23" }, period: "2023Q2", ...more }],
});
const inOverijssel = (answer: Answer) => asked("werkloosheid overijssel", { behaviour: "answer", accept: [unemployment] }, answer);

test("right is the number that the data have, as a value or in the sentence", () => {
  expect(inOverijssel(told("Het is 3,1%.", { value: 3.1 }))).toMatchObject({ right: true, wrongNumbers: [] });
  expect(inOverijssel(told("In het 2e kwartaal van 2023 was het 3,1% van de beroepsbevolking."))).toMatchObject({
    right: true,
    wrongNumbers: [],
  });
});

test("another number is wrong, and a wrong number", () => {
  expect(inOverijssel(told("Het is 3,9%.", { value: 3.9 }))).toMatchObject({ right: false });
  expect(inOverijssel(told("Het is 3,9%.", { value: 3.9 })).wrongNumbers).toContain("3.9 is not what was asked");
  expect(inOverijssel(told("Het is 12%.")).wrongNumbers).toHaveLength(2);
});

test("the right number of another place or time is not right", () => {
  expect(inOverijssel(told("Het is 3,1%.", { value: 3.1, region: { code: "PV25" } })).right).toBe(false);
  expect(inOverijssel(told("Het is 3,1%.", { value: 3.1, period: "2022Q2" })).right).toBe(false);
});

test("a right number with an invented one beside it is found out", () => {
  expect(inOverijssel(told("Het is 3,1%. Vorig jaar was het 7,7%.", { value: 3.1 }))).toMatchObject({
    right: true,
    wrongNumbers: ["7,7 in the text"],
  });
});

test("saying nothing, asking back or refusing is no answer, but no wrong number either", () => {
  for (const answer of [{}, { answer: [] }, { clarify: { question: "Welke?", choices: [] } }, { refused: { why: "nee" } }])
    expect(inOverijssel(answer)).toMatchObject({ right: false, wrongNumbers: [] });
});

test("an answer to what has none is a wrong number; saying so with what is near is right", () => {
  const houses = (answer: Answer) => asked("huizenprijs overijssel", { behaviour: "nearest" }, answer);
  expect(houses(told("Het is 3,1%.", { value: 3.1 }))).toMatchObject({ right: false, wrongNumbers: ["3.1 is not what was asked"] });
  expect(houses({ answer: [], nearest: [{ text: "Het inkomen" }] })).toMatchObject({ right: true, wrongNumbers: [] });
});

test("a change goes the way it went", () => {
  const jobs = { of: "change", indicator: "jobs", regions: ["AM05"], since: "2019-12", newest: true };
  const answer = (text: string): Answer => ({
    reading: { intent: "change", measure: { id: "jobs" }, regions: ["AM05"] },
    answer: [{ text, value: 320.4 }],
  });
  const inTwente = (text: string) => asked("banen twente sinds 2019", { behaviour: "answer", accept: [jobs] }, answer(text));
  expect(inTwente("Het aantal banen steeg met 7% naar 320.400.")).toMatchObject({ right: true, wrongNumbers: [] });
  expect(inTwente("Het aantal banen daalde naar 320.400.").right).toBe(false);
  expect(inTwente("Er zijn 320.400 banen.").right).toBe(false);
  expect(inTwente("Er zijn 320.400 banen; in 2019 waren dat er 299.700.").right).toBe(true);
});

test("yes is not no", () => {
  const more = { of: "compare", indicator: "population", regions: ["GM0034", "GM0772"], newest: true };
  const answer = (text: string): Answer => ({ reading: { intent: "compare", measure: { id: "population" } }, answer: [{ text }] });
  const almere = (text: string) =>
    asked("zijn er meer mensen in almere dan in eindhoven", { behaviour: "answer", accept: [more], yes: false }, answer(text));
  expect(almere("Nee, 229.574 is minder dan 249.035.").right).toBe(true);
  expect(almere("Ja, 229.574 is minder dan 249.035.").why).toBe("does not say no");
});

test("a ranking begins with the first, and has as many as were asked", () => {
  const richest = { of: "rank", indicator: "income-disposable-mean", over: "GM", top: 2, newest: true };
  const answer = (texts: string[]): Answer => ({
    reading: { intent: "rank", measure: { id: "income-disposable-mean" } },
    answer: texts.map((text) => ({ text })),
  });
  const top = (...texts: string[]) => asked("top 2 inkomen", { behaviour: "answer", accept: [richest] }, answer(texts));
  expect(top("Laren: € 219.300", "Blaricum: € 142.300")).toMatchObject({ right: true, wrongNumbers: [] });
  expect(top("Blaricum: € 142.300", "Laren: € 219.300").right).toBe(false);
  expect(top("Laren: € 219.300").right).toBe(false);
});

test("the choices name what can be meant, and nothing forbidden is said", () => {
  const choices = [{ label: "Bergen (NH.)" }, { label: "Bergen (L.)" }];
  const bergen = { behaviour: "clarify", clarifyAmong: ["GM0373", "GM0893"] };
  expect(asked("bergen", bergen, { clarify: { question: "Welk Bergen?", choices } }).right).toBe(true);
  expect(asked("bergen", bergen, { clarify: { question: "Welk Bergen?", choices: choices.slice(1) } }).right).toBe(false);
  expect(asked("x", { behaviour: "refuse", mustNotContain: ["<script"] }, { refused: { why: "<script>" } }).why).toBe("says '<script'");
});

test("the table counts per class, and what falls short is said", () => {
  const verdicts = [inOverijssel(told("3,1%", { value: 3.1 })), inOverijssel(told("9,9%", { value: 9.9 }))];
  expect(table(verdicts).split("\n")[1]).toMatch(/^fact +2 +1 +50\.0% +1 /);
  expect(shortfalls(verdicts)).toEqual(["50.0% right, 95.0% is needed", "1 answers with a wrong number"]);
  expect(shortfalls(verdicts.slice(0, 1))).toEqual([]);
});

test("whoever says what is expected has everything right, and no number wrong", () => {
  const lines = readQuestions(resolve("test/questions"));
  const judged = lines.flatMap((line) =>
    line.expect.accept.map((accepted) => judge(line, { answer: inWords(line, accepted) }, { figures })),
  );
  expect(judged.length).toBeGreaterThan(100);
  expect(judged.filter(({ right }) => !right).map(({ line, why }) => `${line.id}: ${why}`)).toEqual([]);
  expect(judged.flatMap(({ line, wrongNumbers }) => wrongNumbers.map((one) => `${line.id}: ${one}`))).toEqual([]);
});

/** An answer that says one of the things that are right, and no more. */
function inWords(
  { language, expect: { yes } }: Line,
  { of, indicator, regions, period = "", values, text, direction, named }: Accepted,
): Answer {
  const { factor, decimals } = figures.unitOf(indicator);
  const derived = of === "share" || of === "ratio";
  const shown = (value: number) => {
    const digits = { minimumFractionDigits: derived ? 1 : decimals, maximumFractionDigits: derived ? 1 : decimals };
    return (derived ? value : value * factor).toLocaleString(language === "nl" ? "nl-NL" : "en-GB", digits);
  };
  const [word] = yes === undefined ? [""] : language === "nl" ? [yes ? "Ja, " : "Nee, "] : [yes ? "Yes, " : "No, "];
  const way = direction
    ? { nl: { higher: "hoger", lower: "lager", equal: "gelijk" }, en: { higher: "higher", lower: "lower", equal: "equal" } }[language][
        direction
      ]
    : "";
  const reading = { intent: of === "cell" ? "value" : of, measure: { id: indicator }, regions };
  if (named)
    return { reading, answer: named.map((code, at) => ({ text: `${word}${figures.namesOf(code)[0]}: ${shown(values[at] ?? 0)}` })) };
  const classWord = text && wordIn(text, language);
  return {
    reading,
    answer: [
      {
        text: `${word}${values.map(shown).join(" / ")} ${classWord ?? ""} ${way}`,
        ...(of === "cell" ? { region: regions[0], period } : {}),
      },
    ],
  };
}
