import fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparedSentence,
  directionOf,
  displayNumber,
  displayValue,
  figureSentence,
  type Indicator,
  type Observation,
  rankFinding,
  trendFinding,
  type Unit,
} from "#domain/databank";

const percent: Unit = { id: "percent", factor: 1, decimals: 1, symbol: "%", one: "", many: "", one_en: "", many_en: "" };
const jobs: Unit = {
  id: "thousand-jobs",
  factor: 1000,
  decimals: 0,
  symbol: "",
  one: "baan",
  many: "banen",
  one_en: "job",
  many_en: "jobs",
};
const wage: Unit = {
  id: "euro-per-hour",
  factor: 1,
  decimals: 2,
  symbol: "€",
  one: "per uur",
  many: "per uur",
  one_en: "an hour",
  many_en: "an hour",
};
const indicator = {
  id: "x",
  title: "Werkloosheid",
  title_en: "Unemployment",
  compare: "rate",
  sentence: "In {period} was {value} {region}[ in de sector {sector}] werkloos.",
  sentence_en: "In {period} {value} {region}[ in the sector {sector}] was unemployed.",
} as Indicator;
const observation = (value: number | null, more: Partial<Observation> = {}) =>
  ({ value, text: "", period: "2023Q2", age: "", ...more }) as Observation;

test("numbers read as people write them, in both languages", () => {
  expect(displayValue(3.3, jobs, "nl")).toBe("3.300 banen");
  expect(displayValue(0.001, jobs, "nl")).toBe("1 baan");
  expect(displayValue(18.5, wage, "nl")).toBe("€\u00a018,50 per uur");
  expect(displayValue(3.14, percent, "en")).toBe("3.1%");
  expect(displayNumber(-0.001, percent, "nl")).toBe("0,0%");
});

test("a part of a sentence stays only when what it asks for is there", () => {
  const wording = { indicator, unit: percent, observation: observation(3.2), place: "in Twente", language: "nl" as const };
  expect(figureSentence(wording)).toBe("In het 2e kwartaal van 2023 was 3,2% in Twente werkloos.");
  expect(figureSentence({ ...wording, names: { sector: "bouw" } })).toBe(
    "In het 2e kwartaal van 2023 was 3,2% in Twente in de sector bouw werkloos.",
  );
  expect(figureSentence({ ...wording, language: "en" })).toBe("In Q2 of 2023 3.2% in Twente was unemployed.");
});

test("a comparison never contradicts the numbers as they read", () => {
  const compare = (value: number, other: number) =>
    comparedSentence(
      { indicator, unit: percent, observation: observation(value), language: "nl" },
      observation(other),
      "in heel Nederland",
    );
  expect(compare(3.2, 3.5)).toBe("Dat is lager dan in heel Nederland (3,5%).");
  expect(compare(3.46, 3.54)).toBe("Dat is net zo hoog als in heel Nederland (3,5%).");
  expect(comparedSentence({ indicator, unit: percent, observation: observation(null), language: "nl" }, observation(3), "x")).toBe("");
});

test("findings say the direction that the shown numbers have", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (from, to) => {
      const finding = trendFinding(
        { indicator, unit: percent, language: "nl" },
        { first: { period: "2022", value: from }, last: { period: "2023", value: to }, place: "in Twente" },
      );
      const way = directionOf(to, from, percent);
      expect(finding.includes("stijging")).toBe(way === "higher");
      expect(finding.includes("daling")).toBe(way === "lower");
    }),
  );
});

test("bars name their ends, and equal bars nobody", () => {
  const bars = [
    { label: "Utrecht", value: 128 },
    { label: "Zeeland", value: 155 },
    { label: "Flevoland", value: 81 },
  ];
  expect(rankFinding({ indicator, unit: jobs, language: "nl" }, bars)).toBe(
    "Werkloosheid: het hoogst in Zeeland (155.000), het laagst in Flevoland (81.000).",
  );
  expect(
    rankFinding({ indicator, unit: percent, language: "nl" }, [
      { label: "A", value: 3.01 },
      { label: "B", value: 3.02 },
    ]),
  ).toBe("Werkloosheid: overal 3,0%.");
});
