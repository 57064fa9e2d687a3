import { afterAll, beforeAll, expect, test } from "vitest";
import { chosenRegions } from "#domain/regions/operations";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar();
});
afterAll(() => tiny?.remove());

const chosen = (given: string | string[]) => chosenRegions(tiny.radar.context({ role: "public", language: "nl" }), given, "regions");

test("a region that is named twice, by code and by name, is one region", async () => {
  const { regions, issues } = await chosen(["AM05", "twente", "AM06", "am05", "Twente "]);
  expect([regions.map(({ code }) => code), issues]).toEqual([["AM05", "AM06"], []]);
});

test("every unknown name is a fault in its place; the first few are led to what comes near", async () => {
  const wrong = ["twentte", "twnte", "tewnte", "ttwente", "twenthe", "twentee"];
  const { regions, issues } = await chosen(["AM05", ...wrong, "twnte"]);
  expect(regions).toHaveLength(1);
  expect(issues.map(({ path }) => path)).toEqual([
    "regions.1",
    "regions.2",
    "regions.3",
    "regions.4",
    "regions.5",
    "regions.6",
    "regions.7",
  ]);
  expect(issues.map(({ message }) => message.includes("bedoelt u Twente (AM05)"))).toEqual([true, true, true, true, true, false, true]);
  expect(issues[5]?.message).toBe("er is geen regio 'twentee'; gebruik een code als AM05 of een naam als twente");
});
