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
  const inBuilding = { ...wording, observation: observation(3.2, { sector: "sbi2008:F" }) };
  expect(figureSentence({ ...inBuilding, nameOf: () => "Bouw" })).toBe(
    "In het 2e kwartaal van 2023 was 3,2% in Twente in de sector bouw werkloos.",
  );
  expect(figureSentence({ ...wording, language: "en" })).toBe("In Q2 of 2023 3.2% in Twente was unemployed.");
});

test("a part is never worded as the whole: what the template does not ask for stands in front, also when nobody named it", () => {
  const wording = { indicator, unit: percent, place: "in Twente", language: "nl" as const };
  const part = observation(3.2, { sex: "f", age: "15-25", other: "duur=kort;soort=vast" });
  expect(figureSentence({ ...wording, observation: part })).toBe(
    "Alleen vrouwen, 15 tot 25 jaar, kort, vast: in het 2e kwartaal van 2023 was 3,2% in Twente werkloos.",
  );
  expect(figureSentence({ ...wording, language: "en", observation: observation(3.2, { occupation: "isco08:7212" }) })).toBe(
    "Only isco08:7212: in Q2 of 2023 3.2% in Twente was unemployed.",
  );
});

test("what has no figure says so and why; the word of a source is said in the reader's language", () => {
  const wording = { indicator, unit: percent, place: "in Twente", language: "nl" as const };
  expect(figureSentence({ ...wording, observation: observation(null, { status: "missing" }) })).toBe(
    "In het 2e kwartaal van 2023: geen cijfer in Twente.",
  );
  expect(figureSentence({ ...wording, observation: observation(null, { status: "suppressed" }) })).toMatch(/verborgen/);
  const word = { ...wording, indicator: { ...indicator, sentence_en: "The market was {text}." }, language: "en" as const };
  expect(figureSentence({ ...word, observation: observation(null, { text: "zeer krap" }) })).toBe("The market was very tight.");
});

test("nothing in thousands is fewer than 500, and a tiny share is not nothing", () => {
  expect(displayValue(0, jobs, "nl")).toBe("minder dan 500 banen");
  expect(displayNumber(0, jobs, "en")).toBe("< 500");
  expect(displayValue(0, percent, "nl")).toBe("0,0%");
  const share = { indicator: { ...indicator, compare: "share" as const }, unit: jobs, language: "nl" as const };
  expect(comparedSentence({ ...share, observation: observation(1) }, observation(9000), "in heel Nederland")).toBe(
    "Dat is minder dan 0,1% van het totaal in heel Nederland.",
  );
});

test("a comparison never contradicts the numbers as they read", () => {
  const compare = (value: number, other: number) =>
    comparedSentence(
      { indicator, unit: percent, observation: observation(value), language: "nl" },
      observation(other),
      "in heel Nederland",
    );
  expect(compare(3.2, 3.5)).toBe("Dat is lager dan in heel Nederland (3,5%).");
  expect(compare(3.46, 3.54)).toBe("Dat is even hoog als in heel Nederland (3,5%).");
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
    "Werkloosheid: de meeste in Zeeland (155.000), de minste in Flevoland (81.000).",
  );
  expect(
    rankFinding({ indicator, unit: percent, language: "nl" }, [
      { label: "A", value: 3.01 },
      { label: "B", value: 3.02 },
    ]),
  ).toBe("Werkloosheid: overal 3,0%.");
});

test("everyone who shares the end of a list is named, or counted when they are many", () => {
  const bars = (...values: number[]) => values.map((value, at) => ({ label: `R${at + 1}`, value }));
  const finding = (...values: number[]) => rankFinding({ indicator, unit: percent, language: "nl" }, bars(...values));
  expect(finding(3.04, 3.01, 2)).toBe("Werkloosheid: het hoogst in R1 en R2 (3,0%), het laagst in R3 (2,0%).");
  expect(finding(3, 2, 2, 2, 2)).toBe("Werkloosheid: het hoogst in R1 (3,0%), het laagst in 4 gebieden (2,0%).");
  expect(rankFinding({ indicator, unit: percent, language: "en" }, bars(3, 3, 1), { within: "in Twente" })).toBe(
    "Unemployment in Twente: highest: R1 and R2 (3.0%), lowest: R3 (1.0%).",
  );
  expect(rankFinding({ indicator, unit: percent, language: "nl" }, bars(3, 2), { scope: "per gemeente in Twente" })).toBe(
    "Werkloosheid per gemeente in Twente: het hoogst in R1 (3,0%), het laagst in R2 (2,0%).",
  );
  const average = { ...indicator, title: "Inkomen, gemiddeld" };
  expect(rankFinding({ indicator: average, unit: percent, language: "nl" }, bars(3, 2), { scope: "per gemeente in Twente" })).toContain(
    "Inkomen, gemiddeld, per gemeente in Twente: ",
  );
});

test("there are most and fewest of what is counted; a rate, a wage or a growth is highest and lowest", () => {
  const words = (unit: Unit, id = "x") =>
    rankFinding({ indicator: { ...indicator, id }, unit, language: "nl" }, [
      { label: "A", value: 2 },
      { label: "B", value: 1 },
    ]);
  expect(words(jobs)).toContain("de meeste in A");
  expect(words(percent)).toContain("het hoogst in A");
  expect(words(wage)).toContain("het hoogst in A");
  expect(words(jobs, "jobs-lisa-growth")).toContain("het hoogst in A");
  expect(words({ ...jobs, many: "vacatures per 100 werklozen" })).toContain("het hoogst in A");
});

test("a growth says which way, and a decline is no growth of less than nothing", () => {
  const growth = {
    ...indicator,
    sentence: "Het werk {region} {change}; het {grew} met {amount}.",
    sentence_en: "Work {region} {change}; it {grew} by {amount}.",
  };
  const say = (value: number, language: "nl" | "en" = "nl") =>
    figureSentence({ indicator: growth, unit: jobs, observation: observation(value), place: "hier", language });
  expect(say(8.5)).toBe("Het werk hier groeit met 8.500 banen; het groeide met 8.500 banen.");
  expect(say(-1.1)).toBe("Het werk hier krimpt met 1.100 banen; het kromp met 1.100 banen.");
  expect(say(0)).toContain("blijft ongeveer gelijk");
  expect(say(-1.1, "en")).toBe("Work hier shrinks by 1,100 jobs; it shrank by 1,100 jobs.");
});
