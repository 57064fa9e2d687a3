import { expect, test } from "vitest";
import { firstFresh } from "#domain/picture";

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
