import { expect, test } from "vitest";
import { paperBars } from "./paper-bars.ts";

const attributes = (svg: string, tag: string, name: string) =>
  [...svg.matchAll(new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`, "g"))].map(([, value]) => value);

test("bars grow from zero, the largest over the whole width, one's own in its own colour", () => {
  const { svg, height } = paperBars([
    { label: "Twente", value: 10, display: "10", tone: "me" },
    { label: "Zwolle", value: 5, display: "5" },
  ]);
  const [most = 0, half = 0] = attributes(svg, "rect", "width").map(Number);
  expect(half / most).toBeCloseTo(0.5, 2);
  expect(new Set(attributes(svg, "rect", "fill")).size).toBe(2);
  expect(height).toBeGreaterThan(30);
});

test("below zero a bar runs to the left of the axis", () => {
  const { svg } = paperBars([
    { label: "a", value: -4, display: "-4" },
    { label: "b", value: 4, display: "4" },
  ]);
  const axis = Number(attributes(svg, "line", "x1")[0]);
  const [left, right] = attributes(svg, "rect", "x").map(Number);
  expect(left).toBeLessThan(axis);
  expect(right).toBe(axis);
});

test("every bar has a name, and a name is text, whatever stands in it", () => {
  const { svg } = paperBars([{ label: '<b>&"Hottentottententententoonstellingsterreinbeheerder</b>', value: 1, display: "< 500" }]);
  expect(svg).toContain("&lt;b&gt;&amp;&quot;Hottentottentententent…</text>");
  expect(svg).toContain("&lt; 500</text>");
});

test("nothing but zeros is drawn too", () => {
  expect(paperBars([{ label: "a", value: 0, display: "0" }]).svg).not.toMatch(/NaN|Infinity/);
});
