import fc from "fast-check";
import { expect, test } from "vitest";
import { protectCounts, withhold } from "#domain/disclosure";

test("a suppressed cell never leaves with its value, however deep it lies", () => {
  const output = {
    rows: [
      { value: 4, text: "x", status: "suppressed" },
      { value: 12, text: "", status: "final" },
    ],
    nested: { cell: { value: 1, status: "missing" } },
  };
  expect(withhold(output)).toEqual({
    rows: [
      { value: null, text: "", status: "suppressed" },
      { value: 12, text: "", status: "final" },
    ],
    nested: { cell: { value: null, status: "missing" } },
  });
});

test("own counts under ten lose their value, zero and ten do not", () => {
  const rows = [0, 1, 9, 10, null].map((value) => ({ value, status: "final", note: "" }));
  expect(protectCounts(rows).map((row) => row.value)).toEqual([0, null, null, 10, null]);
});

test("no published cell lies between nought and ten, and the rest is untouched", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (counts) => {
      const rows = protectCounts(counts.map((value) => ({ value, status: "final", note: "" })));
      for (const [at, row] of rows.entries()) {
        const given = counts[at] ?? 0;
        expect(row.value).toBe(given > 0 && given < 10 ? null : given);
      }
    }),
  );
});
