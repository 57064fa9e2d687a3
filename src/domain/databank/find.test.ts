import { expect, test } from "vitest";
import { nearIndicators } from "./find.ts";
import type { Indicator } from "./indicator.ts";

const indicators = [
  ["unemployment-rate", "Werkloosheid", "Unemployment rate"],
  ["jobs", "Banen van werknemers", "Employee jobs"],
].map(([id, title, title_en]) => ({ id, title, title_en }) as Indicator);

test.each([
  ["unemploment-rate", "unemployment-rate"],
  ["werkeloosheid", "unemployment-rate"],
  ["job", "jobs"],
])("%s comes near %s", (typed, id) => {
  expect(nearIndicators(indicators, typed)[0]?.id).toBe(id);
});

test("nonsense comes near nothing", () => {
  expect(nearIndicators(indicators, "xqzzy")).toEqual([]);
});
