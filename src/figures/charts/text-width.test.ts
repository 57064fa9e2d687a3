import { expect, test } from "vitest";
import { fitLines, textWidth } from "./text-width.ts";

test("a narrow word is narrower than a wide one, accents add nothing, and an unknown letter counts as wide", () => {
  expect(textWidth("lil", 100)).toBeCloseTo(93);
  expect(textWidth("Mw", 100)).toBeCloseTo(164);
  expect(textWidth("ë", 100)).toBe(textWidth("e", 100));
  expect(textWidth("Ω", 100)).toBe(96);
});

test("a name stands on as few lines as it needs", () => {
  expect(fitLines("Artsen", { width: 100, lines: 3, size: 13 })).toEqual(["Artsen"]);
  expect(fitLines("Kelners en barpersoneel", { width: 90, lines: 3, size: 13 })).toEqual(["Kelners en", "barpersoneel"]);
});

test("what does not fit is shortened, without a small word before the ellipsis, or left out", () => {
  expect(fitLines("Kelners en barpersoneel", { width: 90, lines: 1, size: 13 })).toEqual(["Kelners…"]);
  expect(fitLines("Elektriciens en monteurs", { width: 50, lines: 2, size: 13 })).toEqual(["Elektri…"]);
  expect(fitLines("Elektriciens", { width: 25, lines: 2, size: 13 })).toEqual([]);
  expect(fitLines("Artsen", { width: 100, lines: 0, size: 13 })).toEqual([]);
});

test("no line is ever wider than there is room for", () => {
  const names = [
    "Directiesecretaresses, management assistants",
    "Ingenieurs (geen elektrotechniek)",
    "Leidsters kinderopvang en onderwijsassistenten",
  ];
  for (const name of names)
    for (let width = 20; width < 200; width += 7)
      for (const lines of [1, 2, 4])
        for (const line of fitLines(name, { width, lines, size: 13 }))
          expect(textWidth(line, 13), `${line} in ${width}`).toBeLessThanOrEqual(width);
});
