import { expect, test } from "vitest";
import type { Edition } from "#operation";
import { sinceOf } from "./since.ts";

const edition = (id: string, from?: string): Edition => ({
  snapshot: { id, created: `${id.slice(0, 10)}T10:00:00Z`, fingerprint: id, rows: 1, ...(from ? { from } : {}) },
  current: false,
  open: () => Promise.reject(new Error("nobody opens it to know which one is meant")),
});
const editions = ["2026-11-24.10", "2026-11-24.9", "2026-11-24", "2026-11-20", "2026-11-10"].map((id) => edition(id));
const meant = (given: string, now = "2026-11-24.10", kept = editions) => {
  const since = sinceOf({ given, editions: kept, now, language: "nl" });
  if (since.kind === "fault") return since.message;
  return since.kind === "edition" ? `${since.edition.snapshot.id} < ${since.later.join(" ")}` : since.kind;
};

test.each([
  ["2026-11-24.9", "2026-11-24.9 < 2026-11-24.10"],
  ["2026-11-20", "2026-11-20 < 2026-11-24.10 2026-11-24.9 2026-11-24"],
  ["2026-11-22", "2026-11-20 < 2026-11-24.10 2026-11-24.9 2026-11-24"],
  ["2026-11-24.10", "none"],
  ["2026-11-24", "2026-11-24 < 2026-11-24.10 2026-11-24.9"],
  ["2026-11-01", "year"],
  ["2024-11-01", "period"],
  ["2023Q2", "period"],
  ["year", "year"],
])("%s is %s", (given, expected) => {
  expect(meant(given)).toBe(expected);
});

test("an edition after the one in use is refused, and one that was put back says what its origin says", () => {
  expect(meant("2026-11-24", "2026-11-20")).toContain("2026-11-24 is van na");
  const putBack = [edition("2026-11-25", "2026-11-20"), ...editions];
  expect(meant("2026-11-10", "2026-11-25", putBack)).toBe("2026-11-10 < 2026-11-25 2026-11-24.10 2026-11-24.9 2026-11-24 2026-11-20");
  expect(meant("2026-11-24", "2026-11-25", putBack)).toContain("is van na");
});

test("the only edition has none before it", () => {
  expect(meant("2026-11-10", "2026-11-10", [edition("2026-11-10")])).toBe("year");
});

test("what is no edition, day or period, and what has yet to come, is a fault that names what is kept", () => {
  for (const given of ["gisteren", "2023Q5", "2026-11-25", "2027"]) expect(meant(given)).toMatch(/.+; bewaarde uitgaven: 2026-11-24\.10, /);
});
