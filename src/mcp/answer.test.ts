import { expect, test } from "vitest";
import { boundedAnswer } from "./answer.ts";

const rows = (count: number, size = 1) => Array.from({ length: count }, (_, at) => ({ at, text: "x".repeat(size) }));

test("a short answer stays as it is", () => {
  expect(JSON.parse(boundedAnswer({ rows: rows(50), snapshot: "s" }))).toEqual({ rows: rows(50), snapshot: "s" });
});

test("a long list keeps its first rows and says how many are not there", () => {
  const answer = JSON.parse(boundedAnswer({ rows: rows(120), snapshot: "s" }));
  expect(answer.rows).toEqual(rows(50));
  expect(answer.leftOut).toMatchObject({ rows: 70, hint: expect.stringContaining("fewer regions") });
});

test("it is JSON however large the rows are", () => {
  const answer = JSON.parse(boundedAnswer({ rows: rows(40, 5000) }));
  expect(answer.rows.length).toBeGreaterThan(5);
  expect(answer.rows.length + answer.leftOut.rows).toBe(40);
  expect(JSON.parse(boundedAnswer({ text: "x".repeat(70_000) })).leftOut.hint).toContain("longer than");
});
