import fc from "fast-check";
import { expect, test } from "vitest";
import { figureIn, numberIn } from "./number.ts";

const dutch = { decimal: ",", thousands: "." } as const;
const written = (decimal: "." | ",", thousands?: "." | "," | " ") => ({
  file: { encoding: "utf-8" as const, decimal, headerRow: 1, marks: [], ...(thousands ? { thousands } : {}) },
  missing: ["-"],
  suppressed: ["x"],
});

test("a number counts only as the mapping says it is written", () => {
  expect(["1.234,5", "1234,5", "-0,5", "12"].map((text) => numberIn(text, dutch))).toEqual([1234.5, 1234.5, -0.5, 12]);
  expect(["1,234.5", "1.23,4", "12.5", "1 234", "", "1,", ",5", "1e3", "12.3456"].map((text) => numberIn(text, dutch))).toEqual(
    Array(9).fill(undefined),
  );
  expect(["12.5", "1234"].map((text) => numberIn(text, { decimal: "." }))).toEqual([12.5, 1234]);
  expect(["12,5", "1.234,5", "1,234"].map((text) => numberIn(text, { decimal: "." }))).toEqual(Array(3).fill(undefined));
  expect(numberIn("13 310,5", { decimal: ",", thousands: " " })).toBe(13310.5);
});

test("every number reads back in Dutch notation", () => {
  const format = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 3 });
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
      expect(numberIn(format.format(thousandths / 1000), dutch)).toBeCloseTo(thousandths / 1000, 3);
    }),
  );
});

test("no figure is no zero, and what cannot be a figure says why", () => {
  expect(["", null, "-", "x", "0", 0].map((cell) => figureIn(cell, written(",")))).toEqual([
    { value: null, hidden: "missing" },
    { value: null, hidden: "missing" },
    { value: null, hidden: "missing" },
    { value: null, hidden: "suppressed" },
    { value: 0 },
    { value: 0 },
  ]);
  expect(figureIn("12.5", written(","))).toEqual({ fault: expect.stringMatching(/decimaalteken een komma/) });
  expect(figureIn("12,5", written("."))).toEqual({ fault: expect.stringMatching(/decimaalteken een punt/) });
  expect(figureIn("n.b.", written("."))).toEqual({ fault: expect.stringMatching(/bij 'missing' of 'suppressed'/) });
  expect(figureIn(new Date("2026-01-01"), written("."))).toEqual({ fault: "de datum 2026-01-01 is geen getal" });
  expect(figureIn({ percent: 0.05 }, written("."))).toEqual({ fault: expect.stringMatching(/'factor': 100/) });
  expect(figureIn({ percent: 0.07 }, written("."), 100)).toEqual({ value: 7 });
});
