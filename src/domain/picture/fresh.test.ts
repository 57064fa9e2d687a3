import { expect, test } from "vitest";
import { firstFresh, inReadingOrder } from "#domain/picture";

const choose = (candidates: { region: string; period: string }[]) => firstFresh(candidates, "AM05", (candidate) => candidate)?.region;

test("the region's own figure wins while it is not much older", () => {
  expect(
    choose([
      { region: "AM05", period: "2022" },
      { region: "PV23", period: "2024" },
      { region: "NL01", period: "2025" },
    ]),
  ).toBe("AM05");
  expect(
    choose([
      { region: "AM05", period: "2017" },
      { region: "PV23", period: "2023Q2" },
      { region: "NL01", period: "2023Q2" },
    ]),
  ).toBe("PV23");
});

test("near and stale is passed over for wide and fresh", () => {
  expect(
    choose([
      { region: "PV23", period: "2021Q1" },
      { region: "NL01", period: "2024Q1" },
    ]),
  ).toBe("NL01");
  expect(
    choose([
      { region: "PV23", period: "2022Q2" },
      { region: "NL01", period: "2024Q1" },
    ]),
  ).toBe("PV23");
  expect(choose([])).toBeUndefined();
});

test("own figures come first, old ones last in their kind, and what is alike keeps its order", () => {
  const figure = (id: string, own: boolean, period: string, status = "final") => ({ id, own, observation: { period, status } });
  const read = inReadingOrder([
    figure("tension of the region", false, "2024Q4"),
    figure("old share", true, "2021"),
    figure("jobs", true, "2024-12"),
    figure("unemployment of the province", false, "2022Q2"),
    figure("people", true, "2025-01-01"),
    figure("income of the province", false, "2024"),
    figure("forecast of jobs of the province", false, "2026", "estimated"),
  ]);
  expect(read.map(({ id }) => id)).toEqual([
    "jobs",
    "people",
    "old share",
    "tension of the region",
    "income of the province",
    "forecast of jobs of the province",
    "unemployment of the province",
  ]);
});
