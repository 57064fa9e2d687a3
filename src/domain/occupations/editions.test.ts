import { expect, test } from "vitest";
import type { CrosswalkLine } from "#domain/taxonomy";
import { editionOf, pagesOf } from "./editions.ts";

const line = (from: string, to: string, share: number | null = 1): CrosswalkLine[] => [
  { from: `brc2014:${from}`, to: `brc2025:${to}`, share, note: "" },
  { from: `brc2025:${to}`, to: `brc2014:${from}`, share, note: "" },
];
const lines = [
  ...line("0432", "0432"),
  ...line("0433", "0433", null),
  { from: "brc2014:0131", to: "brc2025:0132", share: null, note: "" },
  { from: "brc2014:0131", to: "brc2025:0133", share: null, note: "" },
  { from: "brc2025:0132", to: "brc2014:0131", share: 1, note: "" },
  { from: "brc2025:0133", to: "brc2014:0131", share: 1, note: "" },
  { from: "brc2014:0751", to: "brc2025:0756", share: 1, note: "" },
  { from: "brc2014:0752", to: "brc2025:0756", share: 1, note: "" },
  { from: "brc2025:0756", to: "brc2014:0751", share: null, note: "" },
  { from: "brc2025:0756", to: "brc2014:0752", share: null, note: "" },
];
const kindOf = (code: string) => editionOf(`brc2014:${code}`, lines).kind;

test("only what the crosswalk calls the same work is the same; what may have moved, split or merged is not", () => {
  expect(["0432", "0433", "0131", "0751", "1311"].map(kindOf)).toEqual(["same", "changed", "split", "changed", "none"]);
  expect(editionOf("brc2014:0751", lines).mergedWith).toEqual(["brc2014:0752"]);
});

test("what resembles a split group is named once, nearest first, and leads to each page of a merged group", () => {
  const similar = [
    { similar: "brc2025:0432", rank: 2 },
    { similar: "brc2025:0133", rank: 3 },
    { similar: "brc2025:0756", rank: 1 },
    { similar: "brc2025:0432", rank: 4 },
  ];
  const codes = pagesOf(similar, "brc2014:0131", lines).map(({ code }) => code);
  expect(codes).toEqual(["brc2014:0751", "brc2014:0752", "brc2014:0432"]);
});
