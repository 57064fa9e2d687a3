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

test("what was given is not changed, and what has nothing to hide is not copied", () => {
  const open = { value: 12, text: "", status: "final", source: { name: "CBS" } };
  const closed = { value: 4, text: "x", status: "suppressed" };
  const rows = [open, closed];
  const passed = withhold({ rows, other: [open] });
  expect(rows).toEqual([open, { value: 4, text: "x", status: "suppressed" }]);
  expect(passed.rows[0]).toBe(open);
  expect(passed.rows[1]).toEqual({ value: null, text: "", status: "suppressed" });
  expect(withhold(rows.slice(0, 1))[0]).toBe(open);
});

test("nothing that says it is hidden keeps a value, in whatever it lies", () => {
  const leaf = fc.record(
    {
      status: fc.constantFrom("final", "suppressed", "missing"),
      value: fc.nat(),
      text: fc.string(),
      display: fc.string(),
    },
    { noNullPrototype: true },
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("a", "b", "status"), tie("tree"), { noNullPrototype: true }),
    ),
  }));
  const copied = (thing: unknown): unknown => {
    if (Array.isArray(thing)) return thing.map(copied);
    if (thing === null || typeof thing !== "object") return thing;
    const copy: Record<string, unknown> = Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, copied(value)]));
    if (copy.status === "suppressed" || copy.status === "missing") {
      if ("value" in copy) copy.value = null;
      for (const name of ["text", "display"]) if (typeof copy[name] === "string") copy[name] = "";
    }
    return copy;
  };
  fc.assert(
    fc.property(tree, (given) => {
      expect(withhold(given)).toEqual(copied(given));
    }),
  );
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
