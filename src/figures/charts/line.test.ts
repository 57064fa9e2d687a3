import { expect, test } from "vitest";
import { LineChart } from "./line.tsx";

/** How far the number of each end stands from its point, in the drawing for a wide screen: below zero is above it. */
async function ends(...values: number[]): Promise<number[]> {
  const points = values.map((value, at) => ({
    period: `${2020 + at}`,
    label: `${2020 + at}`,
    value,
    at: 2020 + at,
    run: "",
    display: `n${at}`,
  }));
  const svg = `${await LineChart({ points, label: "lijn", format: String })}`.split("</svg>")[1] ?? "";
  const heights = [...svg.matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(([, cy]) => Number(cy));
  return [0, values.length - 1].map((at) => {
    const found = new RegExp(`<text[^>]*transform="translate\\([\\d.]+,([\\d.]+)\\)"[^>]*>n${at}<`).exec(svg);
    const within = new RegExp(`<g[^>]*transform="translate\\([-\\d.]+,([-\\d.]+)\\)"[^>]*>\\s*<text[^>]*>n${at}<`).exec(svg);
    return Number(found?.[1]) + Number(within?.[1] ?? 0) - (heights[at] ?? 0);
  });
}

test("the number of an end stands off the line: above its point, or below where the line comes down to it", async () => {
  const [first, last] = await ends(261, 260, 275, 268);
  expect(first).toBeLessThan(0);
  expect(last).toBeGreaterThan(0);
});

test("a number never comes down on the axis", async () => {
  expect((await ends(9, 6, 3, 0.2))[1]).toBeLessThan(0);
});

test("a word of two lines on the axis is two lines", () => {
  const points = ["1e kw.\n2019", "1e kw.\n2020"].map((label, at) => ({ period: label, label, value: at, at, run: "", display: "" }));
  const svg = `${LineChart({ points, label: "lijn", format: String })}`;
  expect(svg).toMatch(/<tspan[^>]*>1e kw\.<\/tspan><tspan[^>]*>2019</);
  expect(svg).toContain("<title>1e kw. 2019: </title>");
});

test("a target is a hollow point at the end of a dashed line from the first point, with its own number and word", () => {
  const point = (at: number, value: number) => ({ period: `${at}`, label: `${at}`, value, at, run: "", display: `n${at}` });
  const svg = `${LineChart({ points: [point(2020, 50), point(2023, 52)], target: point(2030, 60), label: "lijn", format: String })}`;
  const wide = svg.split("</svg>")[1] ?? "";
  expect(wide).toMatch(/stroke-dasharray="5 4"/);
  expect(wide.match(/<circle/g)).toHaveLength(3);
  for (const at of [2020, 2023, 2030]) expect(wide).toContain(`>n${at}<`);
  expect(wide).toMatch(/>2030</);
  // One point and a target are a line too.
  expect(`${LineChart({ points: [point(2020, 50)], target: point(2030, 60), label: "lijn", format: String })}`).not.toMatch(/NaN|Infinity/);
});
