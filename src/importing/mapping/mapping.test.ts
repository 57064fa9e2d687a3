import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Problem } from "#operation";
import { projectRoot } from "../../../test/fixtures/importing/small-radar.ts";
import { parseMapping } from "./mapping.ts";

const faultsOf = (json: unknown) => {
  try {
    parseMapping(json, "m.json");
    return [];
  } catch (error) {
    return (error as Problem).issues.map(({ path, message }) => `${path}: ${message}`);
  }
};
const dataset = { id: "x", title: "X", publisher: "X", licence: "CC0-1.0", url: "https://example.nl", retrieved: "2026-11-23" };

test("the examples of the documentation are right", () => {
  const text = readFileSync(join(projectRoot, "docs/data/import.md"), "utf8");
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)]
    .map(([, json = ""]) => JSON.parse(json))
    .filter((json) => "dataset" in json);
  expect(examples.length).toBeGreaterThan(1);
  for (const example of examples) expect(faultsOf(example)).toEqual([]);
});

test("all that is wrong is told at once, in Dutch, by its place", () => {
  const faults = faultsOf({
    dataset: { ...dataset, id: "Mijn Cijfers", retrieved: "gisteren", soort: 1 },
    columns: { region: { column: "Regio", by: "name" } },
    measures: [{ column: "A", indicator: { id: "a", title: "A", unit: { id: "u", decimals: -1 }, additive: "ja" } }, { indicator: 5 }],
  });
  expect(faults).toEqual([
    expect.stringMatching(/^dataset.id: gebruik kleine letters/),
    expect.stringMatching(/^dataset.retrieved: geef een datum/),
    "dataset: onbekend: 'soort'; haal dit weg, of kijk na hoe het heet",
    expect.stringMatching(/^measures.0.indicator.unit.decimals: Te klein/),
    "measures.0.indicator.definition: ontbreekt; verwacht een tekst",
    "measures.0.indicator.additive: 'ja' is niet wat hier hoort; verwacht true of false",
    "measures.1.indicator: '5' is niet wat hier hoort; verwacht een tekst",
  ]);
  expect(faultsOf({})).toEqual(["dataset: ontbreekt; verwacht een object tussen accolades"]);
});

test("what belongs together must be there together", () => {
  const indicator = { id: "a", title: "A", unit: "persons", definition: "A", additive: true };
  expect(faultsOf({ dataset, measures: [{ indicator, minimum: 5 }] })[0]).toMatch(/^measures.0.minimum: de ondergrens is ten minste 10/);
  expect(faultsOf({ dataset, columns: { region: { column: "R", by: "name" } }, measures: [{ indicator }] })).toEqual([
    expect.stringMatching(/^columns.period: ontbreekt/),
    expect.stringMatching(/^columns.region.type: ontbreekt/),
    expect.stringMatching(/^status: ontbreekt/),
    expect.stringMatching(/^measures.0.column: ontbreekt/),
  ]);
  expect(
    faultsOf({
      dataset,
      file: { decimal: ",", thousands: "," },
      columns: { period: { column: "P" } },
      fixed: { region: "NL01" },
      status: "final",
      skip: [{ column: "P" }],
      measures: [
        { indicator, periods: {} },
        { indicator, column: "A", periods: { "2024": "2024" } },
      ],
    }).map((fault) => fault.split(":")[0]),
  ).toEqual(["file.thousands", "skip.0", "measures.0.periods", "measures.0.periods", "measures.1.periods", "measures.1.periods"]);
  expect(
    faultsOf({
      dataset,
      fixed: { period: "2024", region: "NL01" },
      status: "final",
      layout: { kind: "long", value: "V" },
      measures: [{ indicator }, { indicator, column: "B" }],
    }),
  ).toEqual([
    expect.stringMatching(/^measures.1.column: hoort bij een brede indeling/),
    expect.stringMatching(/^layout.measure: ontbreekt/),
  ]);
});
