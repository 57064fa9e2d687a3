import { expect, test } from "vitest";
import { Agenda, type AgendaInput } from "./agenda.ts";
import { budgetOf } from "./budget.ts";
import { contentsOf, differences, previousOf } from "./difference.ts";
import { withVersion } from "./version.ts";

const action = { title: "Loket", owner: "UWV", from: "2026-01", until: "2026-06" };
const agenda = Agenda.parse({
  ...{ format: "llo-agenda/1", title: "Agenda", region: "AM05", period: { from: 2026, until: 2030 }, plan: { from: 2026, until: 2027 } },
  actions: [
    { ...action, id: "a", budget: { amount: 100.1, coveredBy: "Gemeente" } },
    { ...action, id: "b", budget: { amount: 200.2, coveredBy: "Rijk" } },
    { ...action, id: "c", budget: { amount: 50, coveredBy: "Gemeente" } },
    { ...action, id: "d" },
  ],
  partners: [{ name: "SBB" }],
} satisfies AgendaInput);

test("a version keeps what the agenda says, and what changed after it is told by part", () => {
  const first = withVersion(agenda, { date: "2026-01-15", note: "Vastgesteld" });
  if (!first) throw new Error("there is room");
  expect(previousOf(first), "nothing changed yet").toBeUndefined();
  const [a, , c, d] = first.actions;
  if (!a || !c || !d) throw new Error("four actions");
  const later = { ...first, title: "Nieuwe naam", actions: [a, { ...c, status: "done" as const }, { ...d, id: "e", title: "Nieuw" }] };
  const before = previousOf(later);
  expect(before).toMatchObject({ version: 1, date: "2026-01-15", note: "Vastgesteld" });
  expect(differences(before?.contents ?? contentsOf(agenda), contentsOf(later))).toEqual([
    { kind: "changed", part: "agenda", id: "", title: "Nieuwe naam", fields: [{ field: "title", before: "Agenda", after: "Nieuwe naam" }] },
    { kind: "changed", part: "actions", id: "c", title: "Loket", fields: [{ field: "status", before: "planned", after: "done" }] },
    { kind: "added", part: "actions", id: "e", title: "Nieuw", fields: [] },
    { kind: "removed", part: "actions", id: "b", title: "Loket", fields: [] },
    { kind: "removed", part: "actions", id: "d", title: "Loket", fields: [] },
  ]);
});

test("versions count on, and stop where there is no room", () => {
  let kept: Agenda | undefined = agenda;
  for (let version = 1; version <= 12; version++) {
    kept = kept && withVersion(kept, { date: "2026-01-15", note: "" });
    expect(kept?.versions.at(-1)?.version).toBe(version);
  }
  expect(kept && withVersion(kept, { date: "2026-01-15", note: "" })).toBeUndefined();
});

test("budgets are added to the cent, by who covers them", () => {
  expect(budgetOf(agenda.actions)).toEqual({
    total: 350.3,
    coveredBy: [
      { name: "Rijk", amount: 200.2 },
      { name: "Gemeente", amount: 150.1 },
    ],
    withoutAmount: 1,
  });
});
