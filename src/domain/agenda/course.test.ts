import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "#domain/databank";
import { courseOf, sameIn } from "./course.ts";

const words = { symbol: "", one: "", many: "", one_en: "", many_en: "" };
const percent: Unit = { ...words, id: "percent", factor: 1, decimals: 1, symbol: "%" };
const thousand: Unit = { ...words, id: "thousand-persons", factor: 1000, decimals: 0, many: "mensen" };
const today = "2026-11-25";

const row = (period: string, value: number | null, { series = "a", text = "" } = {}) => ({ period, value, series, text });
const rise = { baseline: { period: "2022", value: 60 }, target: { value: 70, by: 2027 }, direction: "higher" as const };
const fall = { baseline: { period: "2022", value: 6 }, target: { value: 4, by: 2026 }, direction: "lower" as const };
const state = (goal: Parameters<typeof courseOf>[0], rows: ReturnType<typeof row>[], unit = percent) =>
  courseOf(goal, { rows, unit, today }).state;

describe("a goal stands beside the straight line from its baseline to its target", () => {
  test.each([
    ["at the line", 64, "on-course"],
    ["above it", 65, "on-course"],
    ["so little below that rounding may be all of it", 63.95, "on-course"],
    ["below it", 63.7, "behind"],
    ["where it began", 60, "behind"],
    ["at the target before its time", 70, "reached"],
    ["below where it began", 59.7, "away"],
  ])("%s", (_, value, wanted) => {
    expect(state(rise, [row("2022", 60), row("2024", value)])).toBe(wanted);
  });

  test("downward it is the other way round", () => {
    const at = (value: number) => state(fall, [row("2022", 6), row("2024", value)]);
    expect([at(5), at(4.4), at(5.3), at(3.9), at(6.3)]).toEqual(["on-course", "on-course", "behind", "reached", "away"]);
  });

  test("the line is told with the target in the same period", () => {
    const quarterly = { ...rise, baseline: { period: "2022Q4", value: 60 } };
    const { expected, target, newest, final } = courseOf(quarterly, {
      rows: [row("2022Q4", 60), row("2024Q4", 62), row("2025Q3", 69)],
      unit: percent,
      today,
    });
    expect([expected, target, newest?.period, final]).toEqual([
      { period: "2024Q4", value: 64 },
      { period: "2027Q4", value: 70 },
      "2024Q4",
      false,
    ]);
  });

  test("in the year of the target the outcome is final, and later figures do not change it", () => {
    const rows = [row("2022", 6), row("2025", 4.1), row("2026", 4.2), row("2027", 3)];
    const course = courseOf(fall, { rows, unit: percent, today: "2030-01-01" });
    expect([course.state, course.final, course.newest?.value]).toEqual(["behind", true, 4.2]);
  });

  test("counts in whole thousands may each lie half a thousand off", () => {
    const people = { baseline: { period: "2022", value: 300 }, target: { value: 310, by: 2027 }, direction: "higher" as const };
    const at = (value: number) => state(people, [row("2022", 300), row("2024", value)], thousand);
    expect([at(304), at(303), at(310), at(309), at(299), at(298)]).toEqual([
      "on-course",
      "behind",
      "reached",
      "on-course",
      "behind",
      "away",
    ]);
  });

  test("a baseline that is at the target already asks that it stays so", () => {
    const stay = { baseline: { period: "2022", value: 3 }, target: { value: 4, by: 2027 }, direction: "lower" as const };
    expect(courseOf(stay, { rows: [row("2022", 3), row("2024", 3.6)], unit: percent, today })).toMatchObject({
      state: "reached",
      holds: true,
    });
    expect(state(stay, [row("2022", 3), row("2024", 4.3)])).toBe("away");
  });
});

describe("only figures that may be compared count", () => {
  test("of another way of measuring it says so, and never compares", () => {
    const course = courseOf(rise, { rows: [row("2022", 60), row("2024", 75, { series: "b" })], unit: percent, today });
    expect([course.state, course.newest]).toEqual(["other-method", undefined]);
  });

  test.each([
    ["nothing after the baseline", [row("2021", 58), row("2022", 60)]],
    ["another kind of period", [row("2022", 60), row("2024Q2", 66)]],
    ["what is expected later", [row("2022", 60), row("2027", 72)]],
    ["no value", [row("2022", 60), row("2024", null)]],
    ["no more than bounds", [row("2022", 60), row("2024", 66, { text: "26 tot 42%" })]],
  ])("%s is no newer figure", (_, rows) => {
    expect(state(rise, rows)).toBe("no-newer");
  });

  test("without a figure of the period of the baseline nothing is said", () => {
    expect(state(rise, [row("2021", 58), row("2024", 75)])).toBe("no-baseline");
  });

  test("the figure as it is now counts, not what the agenda wrote down", () => {
    const { expected } = courseOf(rise, { rows: [row("2022", 61), row("2024", 62)], unit: percent, today });
    expect(expected?.value).toBeCloseTo(64.6);
  });
});

test.each([
  ["2024", 2030, "2030"],
  ["2024Q3", 2030, "2030Q3"],
  ["2024-12", 2030, "2030-12"],
  ["2025-01-01", 2030, "2030-01-01"],
  ["2021/22", 2030, "2029/30"],
])("%s in %i is %s", (period, year, wanted) => {
  expect(sameIn(period, year)).toBe(wanted);
});

/** Tenths, so that sums of numbers in binary do not decide. */
const tenth = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);

test("it is on course exactly when it is on the good side of the line, but for rounding, and not yet at the target", () => {
  fc.assert(
    fc.property(tenth, tenth, tenth, fc.integer({ min: 1, max: 4 }), fc.boolean(), (from, to, now, years, upward) => {
      const direction = upward ? ("higher" as const) : ("lower" as const);
      const sign = upward ? 1 : -1;
      fc.pre(sign * (to - from) > 0.05);
      const goal = { baseline: { period: "2020", value: from }, target: { value: to, by: 2025 }, direction };
      const course = courseOf(goal, { rows: [row("2020", from), row(`${2020 + years}`, now)], unit: percent, today });
      const line = from + ((to - from) * years) / 5;
      const past = (value: number, margin: number) => sign * (now - value) >= -margin - 1e-9;
      const exact = past(line, 0) && !past(to, 0) && past(from, 0);
      if (course.state === "on-course") expect(past(line, 0.1) && past(from, 0.1)).toBe(true);
      if (exact && !past(to, 0.05)) expect(course.state).toBe("on-course");
      if (!past(line, 0.1)) expect(["behind", "away"]).toContain(course.state);
      if (past(to, 0)) expect(course.state).toBe("reached");
      if (!past(from, 0.1)) expect(course.state).toBe("away");
    }),
  );
});

test("turned upside down, it stands the same", () => {
  fc.assert(
    fc.property(tenth, tenth, tenth, (from, to, now) => {
      const upward = to > from;
      const at = (sign: 1 | -1) =>
        state(
          {
            baseline: { period: "2020", value: sign * from },
            target: { value: sign * to, by: 2025 },
            direction: upward === (sign === 1) ? "higher" : "lower",
          },
          [row("2020", sign * from), row("2023", sign * now)],
        );
      expect(at(1)).toBe(at(-1));
    }),
  );
});
