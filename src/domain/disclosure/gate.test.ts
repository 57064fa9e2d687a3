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

test("what may leave is not copied, and what is given is never changed", () => {
  const open = { rows: [{ value: 12, status: "final" }], note: "" };
  const closed = { value: 4, status: "suppressed" };
  const output = [open, closed];
  const left = withhold(output);
  expect(left[0]).toBe(open);
  expect(closed).toEqual({ value: 4, status: "suppressed" });
  expect(left[1]).toEqual({ value: null, status: "suppressed" });
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
