import { expect, test } from "vitest";
import { commonPeriod, earlierOf, mostAlike, type Observation, oneSeries, yearOnYear } from "#domain/databank";

const point = (period: string, value: number | null, more: Partial<Observation> = {}) =>
  ({ period, value, text: "", series: "", region: "NL01", ...more }) as Observation;

test("change is against the same period a year earlier, in percent or percentage points", () => {
  expect(yearOnYear([point("2022", 200), point("2023", 210)], "percent")).toEqual([null, 5]);
  expect(yearOnYear([point("2022Q2", 3.5), point("2022Q3", 9), point("2023Q2", 3.1)], "percentage-points")).toEqual([null, null, -0.4]);
});

test("no change is told over a gap, a hidden figure, a break in method or from zero", () => {
  expect(yearOnYear([point("2021", 5), point("2023", 6)], "percent")).toEqual([null, null]);
  expect(yearOnYear([point("2022", null), point("2023", 6)], "percent")).toEqual([null, null]);
  expect(yearOnYear([point("2020", 5, { series: "old" }), point("2021", 6, { series: "new" })], "percent")).toEqual([null, null]);
  expect(yearOnYear([point("2022", 0), point("2023", 6)], "percent")).toEqual([null, null]);
});

test("a quarter stands beside the same quarter only, unless the season does not matter", () => {
  const points = [point("2022Q1", 1), point("2022Q4", 2), point("2023Q1", 3)];
  expect(earlierOf(points, points[2] as Observation)?.period).toBe("2022Q1");
  expect(earlierOf(points, points[2] as Observation, { sameSeason: false })?.period).toBe("2022Q4");
  expect(earlierOf([point("2022", 1), point("2023Q1", 3)], point("2023Q1", 3))).toBeUndefined();
});

test("the common period is the one most regions share, the newest when they tie", () => {
  const points = [
    point("2022", 1),
    point("2022", 1, { region: "PV23" }),
    point("2023", 2),
    point("2024", null),
    point("2024", null, { region: "PV23" }),
  ];
  expect(commonPeriod(points)).toBe("2022");
  expect(commonPeriod([point("2022", 1), point("2023", 2)])).toBe("2023");
  expect(commonPeriod([])).toBeUndefined();
});

test("what stands side by side was measured in the same way: as the region itself, else as most were", () => {
  const rows = ["a 1", "b 1", "c 2"].map((text) => ({ region: text.slice(0, 1), series: text.slice(2) }));
  const named = (list: typeof rows) => list.map(({ region }) => region).join("");
  expect(named(oneSeries(rows))).toBe("ab");
  expect(named(oneSeries(rows, ({ region }) => region === "c"))).toBe("c");
  expect(named(oneSeries(rows, ({ region }) => region === "x"))).toBe("ab");
  expect(oneSeries([])).toEqual([]);
});

test("what is ranked together is of one period and one way of measuring: what most have, the newest when they tie", () => {
  const row = (period: string, series: string, value: number | null = 1) => ({ period, series, value });
  const old = [row("2022", "a"), row("2022", "a")];
  expect(mostAlike([row("2023", "a"), ...old, row("2022", "b"), row("2022", "a", null)])).toEqual(old);
  expect(mostAlike([row("2022", "a"), row("2023", "a")])).toEqual([row("2023", "a")]);
  expect(mostAlike([row("2022", "a", null)])).toEqual([]);
});
