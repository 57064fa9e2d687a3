import { describe, expect, test } from "vitest";
import type { AgendaInput } from "./agenda.ts";
import { readAgenda, readAgendaFile, upgraded } from "./file.ts";

const goal = {
  ...{ id: "doel-1", title: "Meer mensen aan het werk", indicator: "participation-net", region: "PV23", direction: "higher" as const },
  ...{ baseline: { period: "2023Q2", value: 74.1 }, target: { value: 76, by: 2030 } },
};
const action = {
  ...{ id: "actie-1", title: "Leren op de werkvloer", goals: ["doel-1"], owner: "Voorbeeldcollege" },
  ...{ from: "2026-03", until: "2027-06" },
};
const agenda: AgendaInput = {
  ...{ format: "llo-agenda/1", title: "Meerjarenagenda Twente", region: "AM05" },
  ...{ period: { from: 2026, until: 2030 }, plan: { from: 2026, until: 2027 }, goals: [goal], actions: [action] },
};
const faultsOf = (given: unknown) => readAgenda(given, "nl").faults.map(({ path, message }) => `${path}: ${message}`);

test("an agenda is read with everything filled in", () => {
  const { agenda: read, faults } = readAgenda(agenda, "nl");
  expect(faults).toEqual([]);
  expect(read).toMatchObject({ example: false, partners: [], risks: [], versions: [], goals: [{ why: "" }] });
  expect(read?.actions[0]).toMatchObject({ status: "planned", partners: [], basis: "" });
});

test("all faults come at once, those of form and those between parts, each with the value and what would be right", () => {
  const found = faultsOf({
    ...agenda,
    title: "",
    plan: { from: 2031, until: 2032 },
    goals: [
      goal,
      { ...goal, target: { value: "veel", by: 2030 } },
      { ...goal, id: "doel-3", baseline: { period: "vorig jaar", value: 1 } },
      { ...goal, id: "doel-4", baseline: { period: "2025-2030", value: 1 } },
      { ...goal, id: "doel-5", target: { value: 76, by: 2022 } },
    ],
    actions: [
      { ...action, from: "2027-08", goals: ["doel-9"] },
      { ...action, status: "bijna", budget: { amount: -1 } },
    ],
    onbekend: 1,
  });
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^title: mag niet leeg zijn/),
      "plan.from: het actieplan (2031 tot en met 2032) valt niet binnen de agenda (2026 tot en met 2030)",
      'goals.1.target.value: moet een getal zijn (gekregen: "veel")',
      "goals.2.baseline.period: 'vorig jaar' is geen periode; schrijf bijvoorbeeld 2024, 2024Q4 of 2024-12",
      expect.stringContaining("goals.3.baseline.period: '2025-2030' gaat over meer jaren"),
      "goals.4.target.by: het doeljaar 2022 moet na het beginpunt (2023) liggen",
      "actions.0.until: 2027-06 ligt voor het begin (2027-08)",
      "actions.0.goals: er is geen doel 'doel-9'; wel: doel-1, doel-1, doel-3, doel-4, doel-5".replace("doel-1, doel-1", "doel-1"),
      'actions.1.status: kies planned, running, done of stopped (gekregen: "bijna")',
      expect.stringContaining("actions.1.budget.amount: moet ten minste 0 zijn"),
      expect.stringContaining("'onbekend' is hier onbekend"),
    ]),
  );
});

test("what has the same name twice, or versions that go back, is told", () => {
  const version = { version: 2, date: "2026-01-01", contents: { ...agenda, format: undefined, versions: undefined } };
  const contents = Object.fromEntries(Object.entries(agenda).filter(([name]) => name !== "format"));
  const found = faultsOf({
    ...agenda,
    goals: [goal, goal],
    versions: [
      { ...version, contents },
      { ...version, contents, version: 1 },
    ],
  });
  expect(found).toEqual([
    "goals.1.id: 'doel-1' komt meer dan een keer voor; geef elk onderdeel een eigen naam",
    "versions.1.version: versie 1 staat na versie 2; zet de oudste vooraan",
  ]);
});

describe("a file that is no agenda says so", () => {
  test.each([
    ["geen json", /geen JSON-bestand dat te lezen is/],
    ["[1, 2]", /bevat geen agenda/],
    ["{}", /begint met "format": "llo-agenda\/1"/],
    ['{"format": "llo-agenda/2"}', /gemaakt door een nieuwere radar \("llo-agenda\/2"\)/],
    ['{"format": "iets-anders"}', /deze radar leest llo-agenda\/1; dit bestand zegt "iets-anders"/],
    [JSON.stringify({ ...agenda, title: "x".repeat(1_000_001) }), /bytes; een agenda is ten hoogste 1000000 bytes/],
  ])("%s", (text, said) => {
    const { agenda: read, faults } = readAgendaFile(text, "nl");
    expect(read).toBeUndefined();
    expect(faults.map(({ message }) => message).join()).toMatch(said);
  });
});

test("a byte order mark does not matter", () => {
  expect(readAgendaFile(`\uFEFF${JSON.stringify(agenda)}`, "nl").faults).toEqual([]);
});

test("an older form is brought to the newest step by step", () => {
  const steps = {
    "llo-agenda/8": (older: object) => ({ ...older, format: "llo-agenda/9", one: 1 }),
    "llo-agenda/9": (older: object) => ({ ...older, format: "llo-agenda/10", two: 2 }),
  };
  expect(upgraded({ format: "llo-agenda/8", kept: 0 }, steps)).toEqual({ format: "llo-agenda/10", kept: 0, one: 1, two: 2 });
  expect(upgraded({ format: "constructor" })).toEqual({ format: "constructor" });
});
