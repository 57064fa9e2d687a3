import { afterAll, beforeAll, expect, test } from "vitest";
import { makeReference, type ReferenceChoice } from "#domain/documents/operations";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar({ extra: [{ region: "NL01", value: 3.6 }] });
});
afterAll(() => tiny.remove());

const choice: ReferenceChoice = { measure: "unemployment-rate", region: "AM05", comparison: "value", periods: "", fixed: false };
const made = (some: Partial<ReferenceChoice>) =>
  makeReference(tiny.radar.context({ role: "public", language: "nl" }), { ...choice, ...some });

test("choices become a reference, and the sentence that it makes now", async () => {
  expect(await made({})).toEqual({ tag: "{{claim unemployment-rate region=AM05}}", text: "In 2024 was het 3,5% in Twente." });
  expect((await made({ comparison: "change", periods: "2023, 2024" })).tag).toBe(
    "{{claim unemployment-rate region=AM05 comparison=change periods=2023,2024}}",
  );
});

test("without a region it is the one that the reader chooses", async () => {
  expect(await made({ region: "" })).toEqual({
    tag: "{{claim unemployment-rate region={region}}}",
    text: "In 2024 was het 3,6% in heel Nederland.",
  });
});

test("holding on to what it says writes that down, but not for every region", async () => {
  expect((await made({ fixed: true })).tag).toBe("{{claim unemployment-rate region=AM05 period=2024 value=3.5}}");
  expect((await made({ fixed: true, region: "" })).tag).toBe("{{claim unemployment-rate region={region}}}");
});

test("a region, a figure or a comparison that cannot be is refused with what would be right", async () => {
  await expect(made({ region: "Twnte" })).rejects.toThrow("bedoelt u Twente (AM05)?");
  await expect(made({ measure: "unemploment-rate" })).rejects.toThrow("unemployment-rate");
  await expect(made({ comparison: "share" })).rejects.toThrow("aandeel");
});
