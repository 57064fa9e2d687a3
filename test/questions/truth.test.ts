import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFigures } from "./figures.ts";
import { readQuestions } from "./question.ts";
import { later, recompute } from "./truth.ts";

const figures = readFigures(resolve("data"));
const lines = readQuestions(dirname(fileURLToPath(import.meta.url)));

test("what every question expects is what the data say today; otherwise `npm run questions -- --renew`, and look at what changed", () => {
  const outdated = lines.flatMap((line) =>
    line.expect.accept.flatMap((accepted) => {
      const now = recompute(figures, accepted);
      return JSON.stringify(sorted(now)) === JSON.stringify(sorted(accepted))
        ? []
        : [`${line.id}: ${JSON.stringify(accepted)} is now ${JSON.stringify(now)}`];
    }),
  );
  expect(outdated).toEqual([]);
});

test("what is expected rests on a number or a word, of an indicator that there is", () => {
  const empty = lines.flatMap((line) =>
    line.expect.accept.filter(({ values, text, period }) => (values.length === 0 && !text) || !period).map(() => line.id),
  );
  expect(empty).toEqual([]);
  const named = lines.flatMap(({ expect: { accept, nearestMeasure = [], defines = [] } }) => [
    ...accept.map(({ indicator }) => indicator),
    ...nearestMeasure,
    ...defines,
  ]);
  expect(named.filter((id) => !figures.hasIndicator(id))).toEqual([]);
});

test("the questions are many, of every class, no two alike, a quarter of them English", () => {
  expect(lines.length).toBeGreaterThanOrEqual(260);
  const classes = Map.groupBy(lines, (line) => line.class);
  expect([...classes.keys()].sort()).toEqual([
    ...["ambiguous", "comparison", "definition", "fact", "hostile", "misspelt", "occupation", "out-of-scope", "ranking"],
    ...["sector-and-breakdown", "synonyms", "time", "trend", "unanswerable"],
  ]);
  expect([...classes].filter(([, list]) => list.length < 12).map(([name]) => name)).toEqual([]);
  const asked = lines.map(({ question, region }) => `${question} ${region ?? ""}`);
  expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  const english = lines.filter(({ language }) => language === "en").length / lines.length;
  expect(english).toBeGreaterThan(0.2);
  expect(english).toBeLessThan(0.3);
});

test("the newest period is the one that ends last, and of two that end together the longer", () => {
  const newest = (periods: string[]) => periods.reduce((last, one) => (later(one, last) ? one : last));
  expect(newest(["2023Q2", "2022", "2023Q1"])).toBe("2023Q2");
  expect(newest(["2023Q4", "2023", "2023-12"])).toBe("2023");
  expect(newest(["2021/22", "2022-06", "2021"])).toBe("2021/22");
});

/** With the keys in one order. */
const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
