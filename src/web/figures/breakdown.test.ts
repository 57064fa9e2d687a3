import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import { webRoutes } from "../routes.ts";

let tiny: TinyRadar;
let pages: Hono;

const ages = (region: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([age, value]) => ({
    indicator: "employed",
    unit: "thousand-persons",
    period: "2024Q4",
    region,
    age,
    value,
  }));

beforeAll(async () => {
  tiny = await tinyRadar({
    extra: [...ages("AM05", { "25-35": 40, "35-45": 40, "45-55": 20 }), ...ages("AM06", { "25-35": 50, "35-45": 40 })],
  });
  pages = webRoutes(tiny.radar);
});
afterAll(() => tiny?.remove());

async function finding(path: string): Promise<string> {
  const html = await (await pages.request(path)).text();
  return /<figcaption>([^<]*)</.exec(html)?.[1] ?? "";
}

test("the largest group is named with its share, and so are all that are as large", async () => {
  expect(await finding("/cijfer/employed/achterhoek?als=age")).toContain("de grootste groep is 25 tot 35 jaar, 50.000 mensen.");
  expect(await finding("/cijfer/employed/twente?als=age")).toContain(
    "de grootste groepen zijn 25 tot 35 jaar en 35 tot 45 jaar, elk 40.000 mensen.",
  );
  expect(await finding("/en/cijfer/employed/twente?als=age")).toContain(
    "the largest groups are 25 to 35 and 35 to 45, 40,000 people each.",
  );
});
