import { expect, test } from "vitest";
import { chain, cross } from "#domain/taxonomy";

const lines = [
  { from: "a:1", to: "b:1", share: 1, note: "" },
  { from: "a:2", to: "b:2", share: null, note: "" },
  { from: "a:2", to: "b:3", share: null, note: "" },
  { from: "a:4", to: "b:5", share: 1, note: "" },
  { from: "a:6", to: "b:5", share: 1, note: "" },
  { from: "a:7", to: "b:7", share: null, note: "zelfde code, andere betekenis" },
];

test("says what a crossing loses", () => {
  expect(cross("a:1", "b", lines).loss.kind).toBe("none");
  expect(cross("a:2", "b", lines)).toMatchObject({ targets: [{ code: "b:2" }, { code: "b:3" }], loss: { kind: "split" } });
  expect(cross("a:4", "b", lines).loss).toEqual({ kind: "merge", sources: 2 });
  // One to one, but nobody says that all of it goes there.
  expect(cross("a:7", "b", lines).loss.kind).toBe("changed");
  expect(cross("a:9", "b", lines)).toEqual({ targets: [], loss: { kind: "unknown", sources: 0 } });
});

test("chained shares multiply, and stay unknown when one is", () => {
  const second = [
    { from: "b:1", to: "c:1", share: 0.5, note: "" },
    { from: "b:2", to: "c:1", share: 1, note: "" },
  ];
  expect(chain(lines, second)).toEqual([
    { from: "a:1", to: "c:1", share: 0.5, note: "" },
    { from: "a:2", to: "c:1", share: null, note: "" },
  ]);
});
