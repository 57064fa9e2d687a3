import { afterEach, beforeEach, expect, test } from "vitest";
import { changesFeed } from "#domain/changes/operations";
import { call } from "#operation";
import { lineOf, nextEdition, wholeLine } from "../../../test/standards/next-edition.ts";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import type { Radar } from "../../radar.ts";

let tiny: TinyRadar;
const opened: Radar[] = [];

beforeEach(async () => {
  tiny = await tinyRadar({ extra: [{ period: "2025", value: 4.5 }] });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((radar) => radar.close()));
  await tiny.remove();
});

const feed = (radar: Radar, language: "nl" | "en" = "nl") =>
  call(changesFeed, radar.context({ role: "public", language }), { region: "twente" });
const after = async (edition: Parameters<typeof nextEdition>[1]) => {
  const radar = await nextEdition(tiny, edition);
  opened.push(radar);
  return radar;
};
const first = "2026-11-23/unemployment-rate/AM05/2025/change";

test("a first edition tells what changed in a year", async () => {
  const { notices, updated, region } = await feed(tiny.radar);
  expect(region).toMatchObject({ slug: "twente" });
  expect(notices).toEqual([
    expect.objectContaining({
      id: first,
      state: "holds",
      title: "Werkloosheid in Twente: van 3,5% naar 4,5%",
      text: "In 2025 was het 4,5% in Twente. Een jaar eerder was dat 3,5%. Dat is een stijging van 1,0 procentpunt.",
      published: updated,
      updated,
    }),
  ]);
});

test("a later edition adds its own, and what still holds stays as it was", async () => {
  const before = (await feed(tiny.radar)).notices[0];
  const quarter = "2026-11-24/unemployment-rate/AM05/2026Q1/change";
  const second = await feed(await after({ add: [wholeLine("AM05", "2026Q1", 8), wholeLine("AM05", "2025Q1", 9)], day: 24 }));
  expect(second.notices.map(({ id, published }) => [id, published])).toEqual([
    [quarter, "2026-11-24T10:00:00.000Z"],
    [first, "2026-11-23T10:00:00.000Z"],
  ]);
  expect(second.notices[1]).toEqual(before);
  const third = await feed(await after({ replace: [[lineOf("AM05", "2026Q1", 8), lineOf("AM05", "2026Q2", 8)]], day: 25 }));
  expect(third.notices.map(({ id, title }) => [id, title])).toEqual([
    ["2026-11-25/unemployment-rate/AM05/2026Q1/withdrawn", "Werkloosheid in Twente: cijfer teruggetrokken"],
    [quarter, "Ingetrokken: Werkloosheid, Twente"],
    [first, "Werkloosheid in Twente: van 3,5% naar 4,5%"],
  ]);
});

test("a notice with another number is mended under the same id, and says so", async () => {
  const { notices, updated } = await feed(await after({ replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", 4.2)]], day: 24 }));
  const mended = notices.find(({ id }) => id === first);
  expect(mended).toMatchObject({
    state: "mended",
    title: "Bijgewerkt: Werkloosheid in Twente: van 3,5% naar 4,2%",
    published: "2026-11-23T10:00:00.000Z",
    updated: "2026-11-24T10:00:00.000Z",
  });
  expect(updated).toBe("2026-11-24T10:00:00.000Z");
  expect(mended?.text).toContain("Dat is een stijging van 0,7 procentpunt. Dit bericht is bijgewerkt");
  // The edition after that changes nothing: the notice was updated then, not now.
  const later = await feed(await after({ add: [wholeLine("AM06", "2025", 2)], day: 25 }), "en");
  expect(later.notices.find(({ id }) => id === first)).toMatchObject({
    updated: "2026-11-24T10:00:00.000Z",
    title: expect.stringMatching(/^Updated: /),
  });
});

test("a notice that turned round is withdrawn and tells what is true now", async () => {
  const { notices } = await feed(await after({ replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", 2.5)]], day: 24 }));
  expect(notices.map(({ id, state, title }) => ({ id, state, title }))).toEqual([
    { id: "2026-11-24/unemployment-rate/AM05/2025/revised", state: "holds", title: "Werkloosheid in Twente: herzien, nu 2,5%" },
    { id: first, state: "withdrawn", title: "Ingetrokken: Werkloosheid in Twente: van 3,5% naar 2,5%" },
  ]);
  expect(notices[1]?.text).toContain("Dit bericht klopt niet meer en is ingetrokken. Nu geldt: In 2025 was het 2,5% in Twente.");
  expect(JSON.stringify(notices[1])).not.toContain("4,5");
});

test("of a figure that was hidden since nothing is told any more", async () => {
  const radar = await after({ replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", "", { status: "suppressed" })]], day: 24 });
  const { notices } = await feed(radar);
  expect(notices.map(({ state, title }) => [state, title])).toEqual([["withdrawn", "Ingetrokken: Werkloosheid, Twente"]]);
  expect(JSON.stringify(notices)).not.toMatch(/4[.,]5/);
});
