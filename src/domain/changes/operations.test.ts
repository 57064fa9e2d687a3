import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changesFeed, notableChanges } from "#domain/changes/operations";
import { call, Problem } from "#operation";
import { lineOf, nextEdition, wholeLine } from "../../../test/standards/next-edition.ts";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import type { Radar } from "../../radar.ts";

let tiny: TinyRadar;
const opened: Radar[] = [];

beforeEach(async () => {
  tiny = await tinyRadar({
    extra: [
      { period: "2025", value: 4.5 },
      { period: "2024", region: "NL01", value: 3.7 },
      { period: "2025", region: "NL01", value: 3.8 },
      { period: "2024", region: "GM0014", other: "soort=a", value: 7 },
    ],
  });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((radar) => radar.close()));
  await tiny.remove();
});

const following = async (...[edition]: [Parameters<typeof nextEdition>[1]]) => {
  const radar = await nextEdition(tiny, edition);
  opened.push(radar);
  return radar;
};
const ask = (
  input: { since: string; region?: string; limit?: number; small?: boolean },
  radar = tiny.radar,
  language: "nl" | "en" = "nl",
) => call(notableChanges, radar.context({ role: "public", language }), input);

describe("beside an earlier edition", () => {
  test("a later period stands beside the year before, with its sentence, figures, reasons, source and link", async () => {
    const radar = await following({ add: [wholeLine("AM05", "2025Q1", 9), wholeLine("NL01", "2026", 3)], day: 24 });
    const { changes, compared, note, snapshot } = await ask({ since: "2026-11-23" }, radar);
    expect([compared, snapshot, note]).toEqual([
      "edition",
      "2026-11-24",
      "Wat uitgave 2026-11-24 anders of meer zegt dan uitgave 2026-11-23.",
    ]);
    // The quarter has no quarter before it, and its subject was there: nothing to tell. 2026 is not over.
    expect(changes).toEqual([]);
    const year = await following({ add: [wholeLine("AM05", "2026Q1", 8)], day: 24 });
    expect((await ask({ since: "2026-11-23" }, year)).changes.map(({ id, sentence, why }) => ({ id, sentence, why }))).toEqual([
      {
        id: "unemployment-rate/AM05/2026Q1/change",
        sentence:
          "In het 1e kwartaal van 2026 was het 8,0% in Twente. Een jaar eerder was dat 9,0%. Dat is een daling van 1,0 procentpunt.",
        why: ["wat hier gewoon is, is niet bekend"],
      },
    ]);
    const next = await following({
      replace: [[lineOf("AM05", "2023", 3.25, { status: "provisional" }), lineOf("AM05", "2023", 5)]],
      day: 25,
    });
    const revised = await ask({ since: "2026-11-24.2" }, next);
    expect(revised.changes).toEqual([
      expect.objectContaining({
        id: "unemployment-rate/AM05/2023/revised",
        kind: "revised",
        indicator: "unemployment-rate",
        region: { code: "AM05", name: "Twente", slug: "twente" },
        before: { period: "2023", value: 3.25, display: "3,3%", status: "final" },
        after: { period: "2023", value: 5, display: "5,0%", status: "final" },
        direction: "higher",
        sentence: "In 2023 was het 5,0% in Twente. In uitgave 2026-11-24.2 stond hier 3,3%.",
        why: ["het cijfer is herzien", "wat hier gewoon is, is niet bekend"],
        link: "/cijfer/unemployment-rate/twente",
        source: expect.objectContaining({ name: "CBS StatLine" }),
      }),
    ]);
  });

  test("a subject where nothing was is new, and a figure that is gone was withdrawn", async () => {
    const radar = await following({
      replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM06", "2025", 4.5)]],
      add: [wholeLine("NL01", "2025Q2", 2.5), wholeLine("PV20", "2025", 3), wholeLine("AM06", "2025", 310, { of: "employed" })],
      day: 24,
    });
    const told = async (region: string) =>
      (await ask({ since: "2026-11-23", region }, radar)).changes.map(({ kind, sentence }) => [kind, sentence]);
    expect((await told("AM06")).sort()).toEqual([
      ["new", "In 2025 was het 310.000 mensen in de Achterhoek."],
      ["new", "In 2025 was het 4,5% in de Achterhoek."],
    ]);
    expect(await told("PV20")).toEqual([["new", "In 2025 was het 3,0% in de provincie Groningen."]]);
    expect(await told("AM05")).toEqual([
      ["withdrawn", "Er is geen cijfer over werkloosheid in Twente in 2025. In uitgave 2026-11-23 stond hier 4,5%."],
    ]);
  });

  test("a revision that turns the direction says so, and one inside the margin is no news", async () => {
    const radar = await following({
      replace: [
        [lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", 2.5)],
        [lineOf("NL01", "2025", 3.8), lineOf("NL01", "2025", 3.9)],
      ],
      day: 24,
    });
    const { changes } = await ask({ since: "2026-11-23" }, radar, "en");
    expect(changes.map(({ sentence, why, direction }) => ({ sentence, why, direction }))).toEqual([
      {
        sentence:
          "In 2025 it was 2.5% in Twente. A year earlier it was 3.5%. That is a fall of 1.0 percentage points. Edition 2026-11-23 said 4.5% here.",
        why: ["it seemed a rise at first", "the figure was revised", "what is usual here is not known"],
        direction: "lower",
      },
    ]);
  });

  test("what was hidden since is not told once more", async () => {
    const radar = await following({
      replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", "", { status: "suppressed" })]],
      day: 24,
    });
    const answer = await ask({ since: "2026-11-23", region: "AM05", small: true }, radar);
    expect(JSON.stringify(answer)).not.toMatch(/4[.,]5/);
    expect(answer.changes).toEqual([]);
  });
});

test("of an edition that another version of the radar made only the log is told, and it says so", async () => {
  const radar = await following({
    replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", 3)]],
    add: [wholeLine("AM06", "2025", 4)],
    day: 24,
  });
  const context = radar.context({ role: "public", language: "nl" });
  const unreadable = (await context.editions()).map((edition) => ({
    ...edition,
    open: () => Promise.reject(new Problem("conflict", "made by another version")),
  }));
  const { changes, note } = await call(notableChanges, { ...context, editions: async () => unreadable }, { since: "2026-11-23" });
  expect(changes.map(({ kind }) => kind)).toEqual(["revised"]);
  expect(note).toContain("een andere versie van de radar");
  const { notices } = await call(changesFeed, { ...context, editions: async () => unreadable }, {});
  expect(notices.map(({ edition }) => edition)).toEqual(["2026-11-24"]);
});

test("with one edition the newest figures stand beside those of a year earlier, and it says why", async () => {
  const { compared, note, changes } = await ask({ since: "2026-11-23" });
  expect(compared).toBe("year");
  expect(note).toContain("geen eerdere uitgave");
  expect(changes.map(({ id }) => id)).toEqual(["unemployment-rate/AM05/2025/change"]);
  expect(changes[0]?.sentence).toContain("Een jaar eerder was dat 3,5%. Dat is een stijging van 1,0 procentpunt.");
  expect(changes[0]?.before).toMatchObject({ period: "2024", display: "3,5%" });
});

test("since a period: the newest figure of the same series beside the last of then", async () => {
  const { compared, changes } = await ask({ since: "2023", region: "twente" });
  expect(compared).toBe("period");
  expect(changes[0]).toMatchObject({ before: { period: "2023", value: 3.25 }, after: { period: "2025", value: 4.5 }, direction: "higher" });
  expect((await ask({ since: "2025", region: "twente" })).changes).toEqual([]);
  // 2022 was measured in another way.
  expect((await ask({ since: "2022", region: "twente" })).changes).toEqual([]);
});

test("what is no edition, day or period is refused with the editions that are kept", async () => {
  await expect(ask({ since: "gisteren" })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("2026-11-23") });
  await expect(ask({ since: "2031" })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("2031") });
  await expect(ask({ since: "2031", region: "nergenshuizen" })).rejects.toMatchObject({ issues: [{ path: "since" }, { path: "region" }] });
});
