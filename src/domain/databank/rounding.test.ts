import { expect, test } from "vitest";
import { displayFigure, halfStep, percentInWords, sourceWord, type Unit } from "#domain/databank";

const people: Unit = {
  id: "thousand-persons",
  factor: 1000,
  decimals: 0,
  symbol: "",
  one: "persoon",
  many: "mensen",
  one_en: "person",
  many_en: "people",
};
const share: Unit = { ...people, id: "percent-whole", factor: 1, symbol: "%", one: "", many: "", one_en: "", many_en: "" };

test("the step of rounding is seen from the values; what was counted one by one has none", () => {
  expect(halfStep([3, 9], people)).toBe(0.5);
  expect(halfStep([282.1, 9062], people)).toBe(0.05);
  expect(halfStep([3, 9], { ...people, factor: 1 })).toBe(0);
});

test("a percentage is no more precise than its counts", () => {
  const nl = (low: number, high: number, signed = false) => percentInWords({ low, high }, { language: "nl", signed });
  expect(nl(3.64, 3.73)).toBe("3,7%");
  expect(nl(26.3, 41.2)).toBe("26 tot 42%");
  expect(nl(0, 1.37)).toBe("minder dan 1,4%");
  expect(nl(0.01, 0.02)).toBe("minder dan 0,1%");
  // May be nothing at all: no figure of ours.
  expect(nl(0, 0.15)).toBe("minder dan 0,2%");
  expect(nl(2.0, 2.28)).toBe("2,0 tot 2,3%");
  expect(nl(-12.05, -7.4, true)).toBe("-13 tot -7%");
  expect(nl(4.44, 4.61, true)).toBe("+4,5%");
  expect(nl(500, Number.POSITIVE_INFINITY, true)).toBe("meer dan +500%");
  expect(percentInWords({ low: 26.3, high: 41.2 }, { language: "en" })).toBe("26 to 42%");
});

test("a figure that is a range reads as that range, with its noun, in both languages", () => {
  expect(displayFigure({ value: null, text: "minder dan 1.500" }, people, "nl")).toBe("minder dan 1.500 mensen");
  expect(displayFigure({ value: null, text: "minder dan 1.500" }, people, "en")).toBe("less than 1,500 people");
  expect(displayFigure({ value: 33.33, text: "26 tot 42%" }, share, "nl")).toBe("26 tot 42%");
  expect(sourceWord("minder dan 2%", "en")).toBe("less than 2%");
  expect(displayFigure({ value: 4.32, text: "zeer krap" }, { ...share, symbol: "", decimals: 2 }, "nl")).toBe("4,32");
});
