import fc from "fast-check";
import { expect, test } from "vitest";
import { rankOf, standardise } from "#domain/statistics";

test("standardises as in the worked example of docs/methods/brede-welvaart.md", () => {
  expect(standardise([2, 4, 6, 10]).map((value) => Number(value.toFixed(4)))).toEqual([-1.1832, -0.5071, 0.169, 1.5213]);
});

test("what does not differ is nowhere special", () => {
  expect(standardise([3, 3, 3])).toEqual([0, 0, 0]);
});

test("equal values share the best place", () => {
  expect(rankOf(5, [9, 5, 5, 1])).toEqual({ position: 2, of: 4, shared: 1 });
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => rankOf(Math.max(...values), values).position === 1));
});
