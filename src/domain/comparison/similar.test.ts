import fc from "fast-check";
import { expect, test } from "vitest";
import { similarTo } from "#domain/comparison";

const profiles = [
  { code: "A", features: { size: 100, share: 0.2 } },
  { code: "B", features: { size: 110, share: 0.21 } },
  { code: "C", features: { size: 900, share: 0.2 } },
  { code: "D", features: { size: 1000, share: 0.5 } },
];

test("the nearest come first, with the features on which they lie closest; never the region itself", () => {
  const alike = similarTo("A", profiles, { count: 2, logScale: ["size"] });
  expect(alike.map((one) => one.code)).toEqual(["B", "C"]);
  expect(alike[1]?.closest[0]).toBe("share");
  expect(similarTo("X", profiles)).toEqual([]);
});

test("likeness is mutual", () => {
  const feature = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.record({ x: feature, y: feature }), { minLength: 2, maxLength: 8 }), (rows) => {
      const all = rows.map((features, at) => ({ code: `R${at}`, features }));
      const distance = (from: string, to: string) => similarTo(from, all, { count: 20 }).find((one) => one.code === to)?.distance ?? 0;
      expect(distance("R0", "R1")).toBeCloseTo(distance("R1", "R0"), 9);
    }),
  );
});
