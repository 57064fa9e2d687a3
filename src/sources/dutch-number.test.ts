import { expect, test } from "vitest";
import { commaNumber, dutchNumber, plainNumber } from "./dutch-number.ts";

test("a decimal comma, and nothing else, in files", () => {
  expect(commaNumber("42,6")).toBe(42.6);
  expect(commaNumber("-1,5")).toBe(-1.5);
  expect(commaNumber("1.354")).toBeUndefined();
  expect(commaNumber("")).toBeUndefined();
  expect(commaNumber("12 procent")).toBeUndefined();
});

test("thousands in sheets", () => {
  expect(dutchNumber("1.234.567,8")).toBe(1234567.8);
  expect(dutchNumber("13 310")).toBe(13310);
  expect(dutchNumber("1.234")).toBe(1234);
  expect(dutchNumber("0.846")).toBe(0.846);
  expect(dutchNumber("2.5")).toBe(2.5);
  expect(dutchNumber("1.2.3")).toBeUndefined();
});

test("a decimal point of a machine", () => {
  expect(plainNumber("  5.5")).toBe(5.5);
  expect(plainNumber(".")).toBeUndefined();
  expect(plainNumber("5,5")).toBeUndefined();
});
