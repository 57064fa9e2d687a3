import { expect, test } from "vitest";
import { runsOf } from "./runs.ts";

const lengths = (periods: string[], series: string[] = []) => {
  const runs = runsOf(periods.map((period, at) => ({ period, series: series[at] ?? "" })));
  return [...Map.groupBy(runs, (run) => run).values()].map((run) => run.length);
};

test("years in a row are one line, and a missing year ends it", () => {
  expect(lengths(["2016", "2017", "2018"])).toEqual([3]);
  expect(lengths(["2016", "2017", "2018", "2021", "2022"])).toEqual([3, 2]);
  expect(lengths(["2008", "2014", "2018"])).toEqual([1, 1, 1]);
  expect(lengths(["2010", "2020"])).toEqual([1, 1]);
});

test("a missing quarter or month ends the line too", () => {
  expect(lengths(["2020Q1", "2020Q2", "2020Q4", "2021Q1"])).toEqual([2, 2]);
  expect(lengths(["2017Q1", "2020Q1", "2022Q1", "2022Q2", "2022Q3", "2023Q2"])).toEqual([1, 1, 3, 1]);
  expect(lengths(["2016-12", "2017-07", "2018-09"])).toEqual([1, 1, 1]);
});

test("what is published once a year, or every two years, misses nothing in between", () => {
  expect(lengths(["2022-12", "2023-12", "2024-12"])).toEqual([3]);
  expect(lengths(["2022Q2", "2023Q2"])).toEqual([2]);
  expect(lengths(["2019Q4", "2020Q4", "2022Q4", "2023Q4"])).toEqual([2, 2]);
  expect(lengths(["2017", "2019", "2021", "2023"])).toEqual([4]);
  expect(lengths(["2021/22", "2022/23", "2024/25"])).toEqual([2, 1]);
  expect(lengths(["2023-01-01", "2024-01-01", "2025-01-01"])).toEqual([3]);
});

test("another way of measuring is another line, also without a gap", () => {
  expect(lengths(["2019", "2020", "2021", "2022"], ["a", "a", "b", "b"])).toEqual([2, 2]);
});
