import fc from "fast-check";
import { expect, test } from "vitest";
import { draftOfForm, emptyDraft, withoutPart, withPart } from "./draft.ts";
import { draftOfFile, fileOfDraft } from "./draft-file.ts";

const plain = { read: (text: string) => (/^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(text) : text), show: (value: number) => String(value) };

const word = fc.stringMatching(/^[a-z][a-z ,]{0,12}[a-z]$/);
const name = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
const number = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10);
const file = fc.record({
  ...{ format: fc.constant("llo-agenda/1"), title: word, region: fc.constant("AM05") },
  ...{ period: fc.constant({ from: 2026, until: 2030 }), plan: fc.constant({ from: 2026, until: 2027 }) },
  goals: fc.array(
    fc.record({
      ...{
        id: name,
        title: word,
        why: word,
        indicator: fc.constant("jobs"),
        region: fc.constant("AM05"),
        unit: fc.constant("thousand-jobs"),
      },
      ...{ baseline: fc.record({ period: fc.constant("2024-12"), value: number }) },
      ...{ target: fc.record({ value: number, by: fc.constant(2030) }), direction: fc.constantFrom("higher", "lower") },
    }),
  ),
  actions: fc.array(
    fc.record({
      ...{ id: name, title: word, goals: fc.array(name), owner: word, partners: fc.array(name), from: fc.constant("2026-01") },
      ...{ until: fc.constant("2026-12"), status: fc.constantFrom("planned", "done"), basis: word },
      budget: fc.record({ amount: fc.nat(), coveredBy: word }),
    }),
  ),
  partners: fc.array(fc.record({ name: word, role: word })),
  risks: fc.array(
    fc.record({ id: name, title: word, chance: fc.constant("low"), effect: fc.constant("high"), measure: word, owner: word }),
  ),
  versions: fc.constant([]),
});

/** What a browser sends of a draft. */
const formOf = (draft: ReturnType<typeof draftOfFile>): [string, string][] => [
  ...Object.entries(draft.about),
  ...(["goals", "actions", "partners", "risks"] as const).flatMap((list) =>
    draft[list].flatMap((part, at) =>
      Object.entries(part).flatMap(([field, value]) =>
        (field === "goals" ? value.split(",").filter(Boolean) : [value]).map((one): [string, string] => [`${list}.${at}.${field}`, one]),
      ),
    ),
  ),
  ["versions", draft.versions],
];

test("a file that goes through the form comes out as it was", () => {
  fc.assert(
    fc.property(file, (given) => {
      const draft = draftOfForm(formOf(draftOfFile(given, plain.show)));
      expect(fileOfDraft(draft, plain.read)).toEqual(given);
    }),
  );
});

test("what is no number, and what nobody knows, stays as it was typed or is left out", () => {
  const draft = draftOfForm([
    ["title", "Agenda"],
    ["period.from", "volgend jaar"],
    ["goals.7.measure", "jobs@AM05"],
    ["goals.7.target.value", " veel "],
    ["goals.7.direction", "higher"],
    ["actions.0.from", "3-2026"],
    ["actions.0.until", "ooit"],
    ["gek", "1"],
    ["goals.x.title", "2"],
    ["versions", "{"],
  ]);
  expect(fileOfDraft(draft, plain.read)).toMatchObject({
    period: { from: "volgend jaar" },
    goals: [{ indicator: "jobs", region: "AM05", baseline: {}, target: { value: " veel " } }],
    actions: [{ from: "2026-03", until: "ooit" }],
    versions: "{",
  });
});

test("nothing that is in a file makes a draft fail, whatever it is", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("title", "goals", "actions", "partners", "risks", "versions", "period"), fc.jsonValue()),
      (odd) => {
        expect(() => fileOfDraft(draftOfFile(odd, plain.show), plain.read)).not.toThrow();
      },
    ),
  );
});

test("parts come and go without touching the others; an action loses a goal that is gone", () => {
  const two = withPart(withPart(emptyDraft({ year: 2026 }), "goals"), "goals");
  expect(two.goals.map(({ id, "target.by": by }) => [id, by])).toEqual([
    ["doel-1", "2030"],
    ["doel-2", "2030"],
  ]);
  const serving = { ...withPart(two, "actions"), actions: [{ id: "actie-1", goals: "doel-1,doel-2" }] };
  const one = withoutPart(serving, "goals", 0);
  expect([one.goals.map(({ id }) => id), one.actions[0]?.goals]).toEqual([["doel-2"], "doel-2"]);
  expect(withPart(one, "goals").goals.map(({ id }) => id)).toEqual(["doel-2", "doel-3"]);
  expect(withoutPart(one, "goals", 9).goals).toHaveLength(1);
});
