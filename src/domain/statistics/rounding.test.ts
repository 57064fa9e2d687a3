import fc from "fast-check";
import { expect, test } from "vitest";
import { changeRange, shareRange } from "#domain/statistics";

const rounded = ({ low, high }: { low: number; high: number }) => [Number(low.toFixed(1)), Number(high.toFixed(1))];

test("0 of 37 thousand is not nought, and 3 of 9 thousand is no third", () => {
  expect(rounded(shareRange(0, 37, 0.5))).toEqual([0, 1.4]);
  expect(rounded(shareRange(3, 9, 0.5))).toEqual([26.3, 41.2]);
  expect(rounded(shareRange(1, 0.5, 0.5))).toEqual([50, 100]);
  expect(rounded(shareRange(20, 100, 0.5, 5))).toEqual([18.6, 21.6]);
});

test("from 8 to 9 thousand may be hardly any growth, or a quarter", () => {
  expect(rounded(changeRange(9, 8, 0.5))).toEqual([0, 26.7]);
  expect(changeRange(3, 0, 0.5).high).toBe(Number.POSITIVE_INFINITY);
});

test("whatever was counted, its true share and its true growth lie between the bounds", () => {
  const count = fc.integer({ min: 1, max: 500_000 });
  const inThousands = (people: number) => Math.round(people / 1000);
  fc.assert(
    fc.property(count, count, (one, other) => {
      const [part, whole] = [Math.min(one, other), Math.max(one, other)];
      const share = shareRange(inThousands(part), inThousands(whole), 0.5);
      expect((part / whole) * 100).toBeGreaterThanOrEqual(share.low - 1e-9);
      expect((part / whole) * 100).toBeLessThanOrEqual(share.high + 1e-9);
      const change = changeRange(inThousands(one), inThousands(other), 0.5);
      expect((one / other - 1) * 100).toBeGreaterThanOrEqual(change.low - 1e-9);
      expect((one / other - 1) * 100).toBeLessThanOrEqual(change.high + 1e-9);
    }),
  );
});
