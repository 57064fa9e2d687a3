import { describe, expect, test } from "vitest";
import { draftOf } from "#domain/documents";

const text = `---
title: Werk in de zorg
kind: verkenning
date: 2026-11-25
words: verpleging, thuiszorg
---
# Waar is werk?

Kijk naar **de zorg**. {{claim jobs region={region} sector="q"
  comparison=change}} Meer bij [CBS](https://cbs.nl/a_b?x=1&copy=2).

- een
- twee {{number 900.000 source="Rapport, paragraaf 1" url=https://voorbeeld.nl/a_b_c}}

{{figure jobs region={region} view=sector}}

> Let op: <script>alert(1)</script>
`;

test("a text in Markdown becomes blocks, with its references in their place", () => {
  const draft = draftOf(text, "nl");
  expect(draft.faults).toEqual([]);
  expect(draft.front).toMatchObject({
    title: "Werk in de zorg",
    kind: "verkenning",
    date: "2026-11-25",
    words: ["verpleging", "thuiszorg"],
  });
  expect(draft.blocks.map(({ kind }) => kind)).toEqual(["heading", "text", "list", "figure", "quote"]);
  expect(draft.blocks[1]).toMatchObject({
    parts: [
      "Kijk naar ",
      { strong: "de zorg" },
      ". ",
      {
        kind: "claim",
        ofChosen: true,
        claim: { measure: "jobs", comparison: "change", breakdown: { sector: "q" } },
        tag: { line: 9, column: 24 },
      },
      " Meer bij ",
      { text: "CBS", href: "https://cbs.nl/a_b?x=1&copy=2" },
      ".",
    ],
  });
  expect(draft.blocks[2]).toMatchObject({
    items: [["een"], ["twee ", { kind: "number", text: "900.000", url: "https://voorbeeld.nl/a_b_c" }]],
  });
  expect(draft.blocks[4]).toEqual({ kind: "quote", parts: ["Let op: <script>alert(1)</script>"] });
});

test("the author's own words keep their lines, without references and signs", () => {
  const lines = draftOf(text, "nl").prose.split("\n");
  expect(lines[6]?.trim()).toBe("# Waar is werk?");
  expect(lines[8]?.trimEnd()).toBe("Kijk naar   de zorg  .");
  expect(lines[9]?.trim()).toMatch(/^Meer bij {2}CBS {2,}\.$/);
  expect(lines[12]?.trimEnd()).toBe("- twee");
});

describe("what is wrong is told with its place, the value and what would be right", () => {
  test.each<[string, string, string]>([
    ["{{claim}}", "1:1", "zeg om welk cijfer"],
    ["Tekst {{klaim jobs}}", "1:7", "'klaim' bestaat niet; kies claim, figure, number of definition"],
    ["{{claim jobs regoin=AM05}}", "1:1", "'regoin' kan hier niet; wel: measure, region"],
    ["{{claim jobs values=3,x}}", "1:1", "values moet een getal zijn met een punt"],
    ["{{claim jobs comparison=groter}}", "1:1", "comparison: kies value, change"],
    ["{{claim jobs region={region} direction=lower}}", "1:1", "direction kan niet samen met {region}"],
    ['{{claim jobs region="Twente}}', "1:1", "er mist een aanhalingsteken"],
    ["a\n\n{{claim jobs", "3:1", "niet afgesloten"],
    ["{{claim jobs sterk}}", "1:1", "'sterk' hoort nergens bij"],
    ["{{claim jobs sex=f sex=m}}", "1:1", "'sex' staat er meer dan een keer"],
    ["{{number 900.000}}", "1:1", "zeg waar dit getal vandaan komt"],
    ['{{number source="x"}}', "1:1", "het getal zoals de lezer het ziet"],
    ['{{number 9 source="x" url="javascript:1"}}', "1:1", "een adres begint met https://"],
    ["{{figure jobs view=taart}}", "1:1", "kies trend, sector"],
    ["Zie {{figure jobs}} hier", "1:5", "een eigen regel"],
    ["[x](javascript:alert(1))", "1:1", "een adres begint met https://"],
    ["![x](plaatje.png)", "1:1", "een afbeelding kan niet"],
    ["---\ntitel: x\n---\n", "2:1", "'titel' is hier onbekend; wel: title, kind"],
    ["---\nkind: boek\n---\n", "2:1", "kind: kies verkenning, verhaal"],
    ["---\ndate: 25-11-2026\n---\n", "2:1", "schrijf de datum als"],
    ["---\ntitle: x\n", "1:1", "niet afgesloten"],
    ["---\nzomaar\n---\n", "2:1", "schrijf hier naam: waarde"],
  ])("%j", (given, place, message) => {
    const [fault] = draftOf(given, "nl").faults;
    expect(`${fault?.line}:${fault?.column}`).toBe(place);
    expect(fault?.message).toContain(message);
    expect(fault?.value).not.toBe("");
  });

  test("all at once, in the language of who asks", () => {
    const { faults } = draftOf("{{claim jobs a=1 b=2}} {{x}}", "en");
    expect(faults.map(({ message }) => message.slice(0, 12))).toEqual(["'a' is not p", "'b' is not p", "there is no "]);
  });
});

test("any text is read without failing, and a reference is never shown as it was typed", () => {
  for (const given of [
    "",
    "{{",
    "}}",
    "{{}}",
    "{{{{a}}}}",
    "{{claim jobs}}".repeat(1200),
    "\uE000\uE010\uE001",
    "*{{claim jobs}}*",
    "[{{claim jobs}}](/x)",
  ]) {
    const { blocks } = draftOf(given, "nl");
    expect(
      JSON.stringify(blocks.map((block) => ("parts" in block ? block.parts.filter((part) => typeof part === "string") : []))),
    ).not.toMatch(/claim|[\uE000-\uE019]/);
  }
});
