import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyTension, publishableTension, tensionClass, tensionClasses, tensionTogether } from "#domain/tension";

test("reproduces the published figures of UWV", () => {
  expect(classifyTension(432900, 100314)).toEqual({ value: 4.31545, class: "zeer krap" });
  expect(classifyTension(418900, 88200).value).toBeCloseTo(4.7494, 3);
});

test("nobody on a benefit gives no value and says why, never infinity", () => {
  expect(classifyTension(100, 0)).toMatchObject({ value: null, class: null, reason: expect.stringContaining("geen aanbod") });
});

test("the bounds fall as in the method", () => {
  const cases = [
    [0.2499, "zeer ruim"],
    [0.25, "ruim"],
    [0.6699, "ruim"],
    [0.67, "gemiddeld"],
    [1.5, "gemiddeld"],
    [1.5001, "krap"],
    [4, "krap"],
    [4.0001, "zeer krap"],
  ] as const;
  for (const [value, expected] of cases) expect(tensionClass(value), String(value)).toBe(expected);
});

test("the worked example, and what is withheld when published", () => {
  const vacancies = [100, 10, 300, 5, 1];
  const benefits = [100, 60, 60, 4, 8];
  const values = vacancies.map((count, i) => classifyTension(count, benefits[i] ?? 0));
  expect(values.map((tension) => tension.value)).toEqual([1, 0.16667, 5, 1.25, 0.125]);
  expect(values.map((tension) => tension.class)).toEqual(["gemiddeld", "zeer ruim", "zeer krap", "gemiddeld", "zeer ruim"]);
  expect(vacancies.map((count, i) => publishableTension(count, benefits[i] ?? 0).value)).toEqual([1, 0.16667, 5, null, null]);
});

test("regions are added before they are divided", () => {
  expect(
    tensionTogether([
      { vacancies: 100, shortTermBenefits: 10 },
      { vacancies: 100, shortTermBenefits: 190 },
    ]).value,
  ).toBe(1);
});

test("classes mirror each other on a log scale, away from the rounded bounds", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
      fc.pre([0.25, 0.67, 1.5, 4, 2 / 3].every((bound) => Math.abs(value - bound) > 0.01 && Math.abs(1 / value - bound) > 0.01));
      const place = tensionClasses.indexOf(tensionClass(value));
      expect(tensionClasses.indexOf(tensionClass(1 / value))).toBe(4 - place);
    }),
  );
});
