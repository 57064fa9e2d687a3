import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePeriods, parsePeriod, periodLabel, periodPhrase, yearEarlier } from "#domain/periods";

test("reads each notation to its first and last day", () => {
  expect(parsePeriod("2024")).toMatchObject({ kind: "year", start: "2024-01-01", end: "2024-12-31" });
  expect(parsePeriod("2024Q1")).toMatchObject({ kind: "quarter", start: "2024-01-01", end: "2024-03-31" });
  expect(parsePeriod("2024-02")).toMatchObject({ kind: "month", end: "2024-02-29" });
  expect(parsePeriod("2025-01-01")).toMatchObject({ kind: "day", end: "2025-01-01" });
  expect(parsePeriod("1999/00")).toMatchObject({ kind: "schoolyear", end: "2000-07-31" });
  expect(parsePeriod("2025-2030")).toMatchObject({ kind: "span", end: "2030-12-31" });
});

test("refuses what only looks like a period", () => {
  for (const code of ["", "2024Q5", "2024-13", "2023-02-29", "2021/23", "2030-2025", "24", "2024 "]) expect(parsePeriod(code)).toBeNull();
});

test("orders by last day, whatever the notation", () => {
  expect(["2024", "2023Q4", "2024-06", "2025-01-01", "2024Q1"].sort(comparePeriods)).toEqual([
    "2023Q4",
    "2024Q1",
    "2024-06",
    "2024",
    "2025-01-01",
  ]);
});

test("a year earlier keeps the notation", () => {
  expect(yearEarlier("2023Q2")).toBe("2022Q2");
  expect(yearEarlier("2000/01")).toBe("1999/00");
  expect(yearEarlier("2025-2030")).toBeNull();
});

test("says periods in words", () => {
  expect(periodLabel("2023Q2", "nl")).toBe("2e kwartaal van 2023");
  expect(periodPhrase("2025-01-01", "nl")).toBe("op 1 januari 2025");
  expect(periodPhrase("2024-12", "en")).toBe("in December 2024");
});

test("every quarter, month and year reads back, and comes after the one a year earlier", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      for (const code of [`${year}`, `${year}Q${Math.ceil(month / 3)}`, `${year}-${String(month).padStart(2, "0")}`]) {
        expect(parsePeriod(code)?.code).toBe(code);
        expect(comparePeriods(code, yearEarlier(code) ?? "")).toBeGreaterThan(0);
      }
    }),
  );
});
