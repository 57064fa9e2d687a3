import fc from "fast-check";
import { expect, test } from "vitest";
import { aroundZero, colourScale, equalGroups } from "./classes.ts";

const valued = (values: readonly number[]) => values.map((value) => ({ value }));

test("ten values make five groups of two, each with the bounds that it really has", () => {
  const { classes, toneOf } = equalGroups(valued([10, 1, 3, 2, 4, 5, 6, 7, 8, 9]));
  expect(classes.map(({ tone, low, high, count }) => [tone, low, high, count])).toEqual([
    ["s1", 1, 2, 2],
    ["s2", 3, 4, 2],
    ["s3", 5, 6, 2],
    ["s4", 7, 8, 2],
    ["s5", 9, 10, 2],
  ]);
  expect([toneOf(2), toneOf(3), toneOf(null)]).toEqual(["s1", "s2", "none"]);
});

test("equal values stay together, and a colour that nobody has is not in the legend", () => {
  const { classes } = equalGroups(valued([0, 0, 0, 0, 0, 0, 0, 5]));
  expect(classes.map(({ tone, low, high }) => [tone, low, high])).toEqual([
    ["s1", 0, 0],
    ["s5", 5, 5],
  ]);
});

test("a class never crosses from one word of the publisher to the next", () => {
  const { classes } = equalGroups([
    { value: 0.8, word: "gemiddeld" },
    { value: 1.3, word: "gemiddeld" },
    ...[1.6, 2, 3, 4, 5, 6, 7, 8].map((value) => ({ value, word: "krap" })),
  ]);
  expect(classes.map(({ tone, word, low, high }) => [tone, word, low, high])).toEqual([
    ["s1", "gemiddeld", 0.8, 1.3],
    ["s2", "krap", 1.6, 2],
    ["s3", "krap", 3, 4],
    ["s4", "krap", 5, 6],
    ["s5", "krap", 7, 8],
  ]);
});

test("words that are not about the height of the values, or too many to colour, stand in no legend", () => {
  const overlapping = equalGroups([
    { value: 10, word: "hoog" },
    { value: 20, word: "laag" },
    { value: 30, word: "hoog" },
  ]);
  expect(overlapping.classes.map(({ word, low }) => [word, low])).toEqual([
    ["", 10],
    ["", 20],
    ["", 30],
  ]);
  const many = equalGroups([1, 2, 3, 4, 5, 6].map((value) => ({ value, word: `klasse ${value}` })));
  expect(new Set(many.classes.map(({ word }) => word))).toEqual(new Set([""]));
});

test("values on both sides of zero get round bounds that lie as far below it as above, and zero has the middle colour", () => {
  const { classes, toneOf } = colourScale(valued([-31, -9, -5, -2.5, -1.8, 0, 0, 1.1, 2.5, 4, 7, 11, 26]));
  expect(classes.map(({ tone, low, high }) => [tone, low, high])).toEqual([
    ["d1", -31, -5],
    ["d2", -5, -1],
    ["d3", -1, 1],
    ["d4", 1, 5],
    ["d5", 5, 26],
  ]);
  expect([-31, -5, -1, 0, 1, 5, 26].map(toneOf)).toEqual(["d1", "d2", "d3", "d3", "d3", "d4", "d5"]);
});

test("nothing at all, one value and only zeros have a scale too", () => {
  expect(colourScale([]).classes).toEqual([]);
  expect(colourScale(valued([7])).toneOf(7)).toBe("s1");
  expect(aroundZero([0, 0]).classes.map(({ tone }) => tone)).toEqual(["d3"]);
});

test("every value has a tone that is in the legend, between the bounds that stand there, and a higher value never a lower tone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 80 }), (values) => {
      const { classes, toneOf } = colourScale(valued(values));
      for (const value of values) {
        const mine = classes.find(({ tone }) => tone === toneOf(value));
        expect(mine && mine.low <= value && value <= mine.high, `${value}`).toBe(true);
      }
      const tones = values.toSorted((a, b) => a - b).map(toneOf);
      expect(tones).toEqual(tones.toSorted());
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    }),
  );
});
