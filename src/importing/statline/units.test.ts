import { expect, test } from "vitest";
import { decimalsIn, shownDecimals, slugOf, unitMeaning } from "./units.ts";

test.each([
  ["%", { factor: 1, symbol: "%", words: "" }],
  ["aantal", { factor: 1, symbol: "", words: "" }],
  ["number", { factor: 1, symbol: "", words: "" }],
  ["", { factor: 1, symbol: "", words: "" }],
  ["x 1 000", { factor: 1000, symbol: "", words: "" }],
  ["x 1000", { factor: 1000, symbol: "", words: "" }],
  ["x 1 000 euro", { factor: 1000, symbol: "€", words: "" }],
  ["1 000 uren", { factor: 1000, symbol: "", words: "uren" }],
  ["mln euro", { factor: 1e6, symbol: "€", words: "" }],
  ["euro", { factor: 1, symbol: "€", words: "" }],
  ["per 1 000 inwoners", { factor: 1, symbol: "", words: "per 1 000 inwoners" }],
  ["2015=100", { factor: 1, symbol: "", words: "2015=100" }],
  ["x 100", { factor: 1, symbol: "", words: "x 100" }],
  ["ha", { factor: 1, symbol: "", words: "ha" }],
])("%s", (published, meaning) => {
  expect(unitMeaning(published)).toEqual(meaning);
});

test("decimals are those that the shown number has", () => {
  expect([shownDecimals(1, 1), shownDecimals(1, 1000), shownDecimals(4, 1000)]).toEqual([1, 0, 1]);
  expect([5.5, 4, 0.125, -3.25, 1e21].map(decimalsIn)).toEqual([1, 0, 3, 2, 0]);
});

test("names fit in an address", () => {
  expect(["Ziekteverzuimpercentage_1", "per km²", "m³", "x 1 000 euro", "Überblick"].map(slugOf)).toEqual([
    "ziekteverzuimpercentage-1",
    "per-km2",
    "m3",
    "x-1-000-euro",
    "uberblick",
  ]);
});
