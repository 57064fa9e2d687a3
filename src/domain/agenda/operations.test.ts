import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "#operation";
import { parseConfig } from "../../config.ts";
import { openRadar, type Radar } from "../../radar.ts";
import { agendaExample, agendaMeasures, checkAgenda } from "./operations.ts";

let data: string;
let radar: Radar;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-agenda-"));
  radar = await openRadar(parseConfig({ LLO_DATA: data }, resolve(import.meta.dirname, "../../..")), {
    now: () => new Date("2026-11-25T10:00:00Z"),
  });
}, 120_000);
afterAll(async () => {
  await radar?.close();
  await rm(data, { recursive: true, force: true });
});

const context = (language: "nl" | "en" = "nl") => radar.context({ role: "public", language });
const jobs = {
  ...{ id: "banen", title: "Meer banen", indicator: "jobs", region: "twente", direction: "higher" },
  ...{ baseline: { period: "2021-12", value: 309.8 }, target: { value: 335, by: 2030 } },
};
const agendaWith = (...goals: object[]) => ({
  ...{ format: "llo-agenda/1", title: "Agenda", region: "twente", period: { from: 2026, until: 2030 }, plan: { from: 2026, until: 2027 } },
  goals,
});
const check = (agenda: Record<string, unknown>, language?: "nl" | "en") => call(checkAgenda, context(language), { agenda });
const first = async (goal: object, language?: "nl" | "en") => {
  const { progress, faults } = await check(agendaWith(goal), language);
  expect(faults).toEqual([]);
  if (!progress[0]) throw new Error("a goal without faults has progress");
  return progress[0];
};

describe("progress by the figures of the starter data", () => {
  test("is told beside the straight line, as a statement with its source", async () => {
    const found = await first({ ...jobs, baseline: { period: "2019-12", value: 299.7 } });
    expect(found).toMatchObject({
      state: "on-course",
      baseline: { value: 299.7, display: "299.700 banen" },
      newest: { period: "2024-12", value: 320.4, display: "320.400 banen" },
      target: { period: "2030-12", display: "335.000 banen" },
      judged: { state: "holds", claim: { comparison: "change", direction: "higher" } },
    });
    expect(found.expected?.value).toBeCloseTo(299.7 + (335 - 299.7) * (5 / 11));
    expect(found.sentence).toBe(
      "Het doel is ten minste 335.000 banen in december 2030. Op een rechte lijn van beginpunt naar doel zou het nu 315.745 banen zijn. Het ligt op koers.",
    );
    expect(found.judged.text).toContain("320.400 banen");
    expect(found.judged.figures[0]?.source.name).toBe("CBS StatLine");
    expect(found.points.map(({ period }) => period)).toEqual(["2019-12", "2020-12", "2021-12", "2022-12", "2023-12", "2024-12"]);
  });

  test("behind, and in English", async () => {
    const found = await first({ ...jobs, baseline: { period: "2023-12", value: 319.7 }, target: { value: 400, by: 2030 } }, "en");
    expect([found.state, found.sentence]).toEqual([
      "behind",
      "The target is at least 400,000 jobs in December 2030. On a straight line from baseline to target it would now be 331,171 jobs. It is behind.",
    ]);
  });

  test("figures of another method are not compared, though they are newer", async () => {
    const goal = { ...jobs, indicator: "unemployment-rate", region: "PV23", direction: "lower", target: { value: 3, by: 2030 } };
    const found = await first({ ...goal, baseline: { period: "2020Q1", value: 3.1 } });
    expect([found.state, found.newest]).toEqual(["other-method", null]);
    expect(found.judged.text).toContain("3,1%");
  });

  test("a baseline that was revised, or is not there, is told", async () => {
    const revised = await check(agendaWith({ ...jobs, baseline: { period: "2023-12", value: 310 } }));
    expect(revised.warnings).toContainEqual({
      path: "goals.0.baseline.value",
      message: "het beginpunt is in de agenda 310.000 banen; het cijfer is nu 319.700 banen, en daarmee rekent de radar",
    });
    expect(revised.progress[0]?.judged.state).toBe("changed");
    const absent = await check(agendaWith({ ...jobs, baseline: { period: "2015-12", value: 310 } }));
    expect(absent.progress[0]?.state).toBe("no-baseline");
    expect(absent.warnings[0]?.message).toContain("geen cijfer van 2015-12 in Twente");
  });
});

test("what a goal asks of the figures and is not there, is a fault with what would be right", async () => {
  const { valid, faults, progress } = await check({
    ...agendaWith(
      { ...jobs, indicator: "jobs-of-mine", region: "twent" },
      { ...jobs, id: "b", breakdown: { sex: "x" } },
      { ...jobs, id: "c", breakdown: { sector: "*" } },
      { ...jobs, id: "d", unit: "persons" },
    ),
    region: "nergenshuizen",
  });
  expect([valid, progress]).toEqual([false, []]);
  expect(faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    expect.stringMatching(/^region: er is geen regio 'nergenshuizen'/),
    expect.stringMatching(/^goals\.0\.indicator: er is geen indicator 'jobs-of-mine'; bedoelt u .*\(jobs\)/),
    expect.stringMatching(/^goals\.0\.region: er is geen regio 'twent'; bedoelt u Twente/),
    expect.stringMatching(/^goals\.1\.breakdown: .*sex/),
    expect.stringMatching(/^goals\.2\.breakdown: een doel gaat over een ding/),
    "goals.3.unit: de eenheid is 'persons'; die van dit cijfer is 'thousand-jobs'",
  ]);
});

test("doubts are warnings: the agenda is right all the same", async () => {
  const action = { id: "a", title: "Loket", owner: "mevr. Jansen", from: "2029-01", until: "2029-06" };
  const { valid, warnings } = await check({
    ...agendaWith({ ...jobs, target: { value: 335, by: 2035 } }),
    plan: { from: 2026, until: 2028 },
    actions: [action],
  });
  expect(valid).toBe(true);
  expect(warnings.map(({ path }) => path)).toEqual([
    "plan.until",
    "goals.0.target.by",
    "goals.0.title",
    "actions.0.goals",
    "actions.0.from",
    "actions.0.owner",
    "goals.0.baseline.value",
  ]);
});

test("measures are a region's own figures, and those of its province where it has none or old ones", async () => {
  const { measures } = await call(agendaMeasures, context(), { region: "twente" });
  expect(measures.find(({ indicator }) => indicator === "jobs")).toMatchObject({
    own: true,
    period: "2024-12",
    value: 320.4,
    comparable: 6,
  });
  // Its own last figure of the one is of the same area under another name; of the other it is ten years old.
  expect(measures.find(({ indicator }) => indicator === "participation-gross")).toMatchObject({ own: true, region: { code: "CR12" } });
  expect(measures.find(({ indicator }) => indicator === "unemployment-rate")).toMatchObject({ own: false, region: { code: "PV23" } });
  expect(measures.filter(({ period }) => period > "2026-11-25" || /-20/.test(period.slice(4)))).toEqual([]);
  expect(measures.filter(({ indicator }) => /growth/.test(indicator))).toEqual([]);
});

test.each(["twente", "brainport", "groot-amsterdam", "nederland", "gemeente-enschede"])(
  "the example of %s is right, made up where it says so, and has goals that can be followed",
  async (region) => {
    for (const language of ["nl", "en"] as const) {
      const { agenda } = await call(agendaExample, context(language), { region });
      const { valid, faults, warnings, since } = await check(agenda, language);
      expect([valid, faults, warnings]).toEqual([true, [], []]);
      expect(agenda.example).toBe(true);
      expect(agenda.goals.length).toBeGreaterThan(1);
      expect(since?.differences.length).toBeGreaterThan(0);
    }
  },
);
