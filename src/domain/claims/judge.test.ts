import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimInput } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";

let tiny: TinyRadar;
const employed = { indicator: "employed", unit: "thousand-persons", series: "ebb-2021" };

beforeAll(async () => {
  tiny = await tinyRadar({
    extra: [
      { period: "2025", value: 4.5, status: "provisional" },
      { period: "2025", region: "NL01", value: 4.55 },
      { period: "2025", region: "AM06", value: 3.1 },
      { ...employed, period: "2024", value: 300 },
      { ...employed, period: "2025", value: 301 },
      { ...employed, period: "2025", region: "NL01", value: 9000 },
      { ...employed, period: "2025", region: "GM0014", value: 4 },
      { ...employed, period: "2025", age: "15-25", value: 60 },
    ],
  });
});
afterAll(() => tiny.remove());

const judged = (claim: ClaimInput, language: "nl" | "en" = "nl") => judge(tiny.radar.context({ role: "public", language }), claim);
const said = async (claim: ClaimInput, language?: "nl" | "en") => (await judged(claim, language)).text;
const rate = { measure: "unemployment-rate", regions: ["AM05"] };

describe("what a claim says", () => {
  test.each<[string, ClaimInput, string]>([
    ["the newest figure, with its status", rate, "In 2025 was het 4,5% in Twente. Het cijfer is voorlopig."],
    ["a figure of a period", { ...rate, periods: ["2024"] }, "In 2024 was het 3,5% in Twente."],
    [
      "a change, its way and its size",
      { ...rate, comparison: "change" },
      "In 2025 was het 4,5% in Twente. Een jaar eerder was dat 3,5%. Dat is een stijging van 1,0 procentpunt. Het cijfer is voorlopig.",
    ],
    [
      "what rounding may explain is no rise",
      { measure: "employed", regions: ["AM05"], comparison: "change", periods: ["2024", "2025"] },
      "In 2025 was het 301.000 mensen in Twente. Een jaar eerder was dat 300.000. Dat is ongeveer gelijk.",
    ],
    [
      "beside another, inside the margin",
      { ...rate, comparison: "reference" },
      "In 2025 was het 4,5% in Twente. Dat is ongeveer even hoog als in heel Nederland (4,6%). Het cijfer is voorlopig.",
    ],
    [
      "a share of a whole, no finer than rounding allows",
      { measure: "employed", regions: ["AM05"], comparison: "share" },
      "In 2025 was het 301.000 mensen in Twente. Dat is 3,3% van het totaal in heel Nederland.",
    ],
    [
      "the share of a part in its own total",
      { measure: "employed", regions: ["AM05"], breakdown: { age: "15-25" }, comparison: "share" },
      "Alleen 15 tot 25 jaar: in 2025 was het 60.000 mensen in Twente. Dat is 20% van het totaal in Twente.",
    ],
    [
      "a place in a row",
      { ...rate, regions: ["AM06"], comparison: "rank" },
      "In 2025 was het 3,1% in de Achterhoek. Dat is plaats 2 van de 2 arbeidsmarktregio's, van hoog naar laag.",
    ],
    [
      "who is at the top",
      { measure: "unemployment-rate", comparison: "largest", among: "arbeidsmarktregio" },
      "Werkloosheid: het hoogst in Twente (4,5%), in 2025, van de 2 arbeidsmarktregio's. Het cijfer is voorlopig.",
    ],
    ["a class", { measure: "tension-class", regions: ["AM05"], comparison: "class" }, "In 2024 was het zeer krap in Twente."],
    [
      "that there is nothing",
      { ...rate, periods: ["1999"], comparison: "no-data" },
      "Er is geen cijfer over werkloosheid in Twente in 1999.",
    ],
    [
      "that it is about few",
      { measure: "employed", regions: ["GM0014"] },
      "In 2025 was het 4.000 mensen in de gemeente Groningen. Het gaat om weinig mensen: het cijfer is afgerond en onzeker.",
    ],
  ])("%s", async (_, claim, text) => {
    expect(await said(claim)).toBe(text);
  });

  test("in English", async () => {
    expect(await said({ ...rate, comparison: "change" }, "en")).toBe(
      "In 2025 it was 4.5% in Twente. A year earlier it was 3.5%. That is a rise of 1.0 percentage points. The figure is provisional.",
    );
  });

  test("figures of another method are no change, and a hidden one has no value", async () => {
    expect(await judged({ ...rate, comparison: "change", periods: ["2022", "2024"] })).toMatchObject({ state: "no-data" });
    expect(await judged({ ...rate, regions: ["AM06"], periods: ["2024"] })).toMatchObject({ state: "no-data", figures: [] });
  });

  test("a rate has no share", async () => {
    await expect(judged({ ...rate, comparison: "share" })).rejects.toThrow("unemployment-rate");
  });
});

describe("whether it holds", () => {
  test.each<[string, ClaimInput, string]>([
    ["the number that reads the same", { ...rate, periods: ["2024"], values: [3.54] }, "holds"],
    ["another number", { ...rate, periods: ["2024"], values: [3.4] }, "changed"],
    ["another number within its own tolerance", { ...rate, periods: ["2024"], values: [3.4], tolerance: 0.2 }, "holds"],
    ["the other way", { ...rate, comparison: "change", direction: "lower" }, "broken"],
    ["another one at the top", { ...rate, regions: ["AM06"], comparison: "largest" }, "broken"],
    ["another class", { measure: "tension-class", regions: ["AM05"], comparison: "class", named: ["krap"] }, "broken"],
    ["nothing, where there is a figure", { ...rate, comparison: "no-data" }, "broken"],
    ["a figure, where there is none", { ...rate, periods: ["1999"], values: [3] }, "no-data"],
  ])("%s", async (_, claim, state) => {
    expect((await judged(claim)).state).toBe(state);
  });

  test("what it says now holds when it is asked again", async () => {
    for (const comparison of ["value", "change", "reference", "rank", "largest", "smallest"] as const) {
      const { claim } = await judged({ ...rate, comparison });
      expect(await judged(claim), comparison).toMatchObject({ state: "holds", claim });
    }
  });
});

test("a rise is never called a fall, whatever is stated", async () => {
  const value = fc.double({ min: 0, max: 20, noNaN: true });
  await fc.assert(
    fc.asyncProperty(value, value, fc.constantFrom("higher", "lower", "equal"), async (first, second, direction) => {
      const text = await said({ ...rate, comparison: "change", values: [first, second], direction });
      expect(text).toContain("stijging");
      expect(text).not.toContain("daling");
    }),
    { numRuns: 20 },
  );
});
