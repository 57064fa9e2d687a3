import { expect, test } from "vitest";
import { readDelimited } from "../delimited.ts";
import { collectFaults } from "../faults.ts";
import { factsOf } from "./figures.ts";
import { layoutOf } from "./layout.ts";
import { codesOf, propertiesOf, type StatlineTable } from "./table.ts";

const regions = new Map([
  ["NL01", { name: "Nederland", type: "land" }],
  ["GM0153", { name: "Enschede", type: "gemeente" }],
]);
const origin = { source: "CBS StatLine", table: "80000ned", url: "https://opendata.cbs.nl", quality: "imported", retrieved: "2026-11-23" };
const bare: StatlineTable = { id: "80000ned", lists: new Map() };

/** Rows and faults of a text as `<id>_fact.csv` has it. */
function read(text: string, table: StatlineTable = bare) {
  const faults = collectFaults();
  const grid = readDelimited(text, faults);
  const layout = layoutOf(grid.header, table, "rij 1", faults);
  const facts = layout && factsOf(grid, { layout, table, known: { regions }, origin, indicatorOf: (topic) => topic.toLowerCase() }, faults);
  return { rows: facts?.rows ?? [], facts, faults: faults.shown };
}

test("each topic of a line becomes a row; keys lose their padding, other dimensions go to `other`", () => {
  const { rows, faults } = read(
    "ID,Geslacht,RegioS,Perioden,Banen_1,Aandeel_2\n0,3000   ,GM0153    ,2023KW02,12,5.5\n1,4000   ,NL01      ,2023JJ00,,.\n",
  );
  expect(faults).toEqual([]);
  expect(rows.map(({ indicator, period, region, other, value, status }) => [indicator, period, region, other, value, status])).toEqual([
    ["banen_1", "2023Q2", "GM0153", "geslacht=3000", 12, "provisional"],
    ["aandeel_2", "2023Q2", "GM0153", "geslacht=3000", 5.5, "provisional"],
    ["banen_1", "2023", "NL01", "geslacht=4000", null, "missing"],
    ["aandeel_2", "2023", "NL01", "geslacht=4000", null, "missing"],
  ]);
  expect(rows[0]).toMatchObject({ ...origin, note: expect.stringMatching(/definitief/) });
});

test("without regions everything is about the country, and a stated status counts", () => {
  const lists = new Map([
    [
      "Perioden",
      codesOf(
        [
          { Key: "2023JJ00", Title: "2023", Status: "Definitief" },
          { Key: "2024JJ00", Title: "2024", Status: "Voorlopig" },
        ],
        collectFaults(),
      ),
    ],
  ]);
  const { rows } = read("ID,Perioden,Banen_1\n0,2023JJ00,1\n1,2024JJ00,2\n", { ...bare, lists });
  expect(rows.map(({ region, status, note }) => [region, status, note])).toEqual([
    ["NL01", "final", ""],
    ["NL01", "provisional", ""],
  ]);
});

test("areas that are no region stay in `other`, within their municipality when the code says which", () => {
  const list = (codes: string[]) =>
    new Map([
      [
        "WijkenEnBuurten",
        codesOf(
          codes.map((Key) => ({ Key, Title: Key })),
          collectFaults(),
        ),
      ],
    ]);
  const text = "ID,WijkenEnBuurten,Perioden,Banen_1\n0,WK015301  ,2023JJ00,1\n1,BU01530101,2023JJ00,2\n2,WK999901  ,2023JJ00,3\n";
  const { rows, facts } = read(text);
  expect(rows.map(({ region, other }) => [region, other])).toEqual([
    ["GM0153", "wijkenenbuurten=WK015301"],
    ["GM0153", "wijkenenbuurten=BU01530101"],
    ["NL01", "wijkenenbuurten=WK999901"],
  ]);
  expect([...(facts?.elsewhere ?? [])]).toHaveLength(3);
  // A municipality that is no more counts when the table's own list knows it, and is a fault when nobody does.
  const old = "ID,WijkenEnBuurten,Perioden,Banen_1\n0,GM0003,2003JJ00,1\n";
  expect(read(old, { ...bare, lists: list(["GM0003"]) }).rows[0]).toMatchObject({ region: "NL01", other: "wijkenenbuurten=GM0003" });
  expect(read(old).faults).toEqual([{ path: "rij 2 kolom WijkenEnBuurten", message: "'GM0003' is geen regio van de huidige indeling" }]);
});

test.each([
  ["an unknown period", "0,2023XX99,NL01,3000,1", "Perioden", "'2023XX99' is geen periode; verwacht bijvoorbeeld 2023JJ00"],
  ["an unknown region", "0,2023JJ00,XX01,3000,1", "RegioS", /onbekende regiocode 'XX01'/],
  ["an empty code", "0,2023JJ00,NL01,,1", "Geslacht", /geen code/],
  ["a decimal comma", '0,2023JJ00,NL01,3000,"5,5"', "Banen_1", "'5,5' is geen getal; verwacht een punt voor de decimalen, zoals 5.5"],
  ["a word for a number", "0,2023JJ00,NL01,3000,geen", "Banen_1", /'geen' is geen getal/],
  ["a number that is none", "0,2023JJ00,NL01,3000,1e999", "Banen_1", /geen getal/],
  ["a line number that is none", "x,2023JJ00,NL01,3000,1", "ID", /geen regelnummer/],
])("%s is a fault in its row and column", (_, line, column, message) => {
  const { faults } = read(`ID,Perioden,RegioS,Geslacht,Banen_1\n${line}\n`);
  expect(faults).toEqual([
    { path: `rij 2 kolom ${column}`, message: typeof message === "string" ? message : expect.stringMatching(message) },
  ]);
});

test("all faults of a file come at once, two in one row as well", () => {
  const { faults } = read("ID,Perioden,Banen_1\n0,2023XX99,een\n1,2023JJ00,2\n1,2023JJ00,3\n");
  expect(faults.map(({ path }) => path)).toEqual(["rij 2 kolom Banen_1", "rij 2 kolom Perioden", "rij 4 kolom ID", "rij 4 kolom Perioden"]);
  expect(faults.at(-1)?.message).toBe("deze combinatie van codes staat ook in rij 3");
});

test("a code that the list of the table does not have is a fault", () => {
  const lists = new Map([["Geslacht", codesOf([{ Key: "3000", Title: "Mannen" }], collectFaults())]]);
  expect(read("ID,Geslacht,Perioden,Banen_1\n0,5000,2023JJ00,1\n", { ...bare, lists }).faults[0]).toMatchObject({
    path: "rij 2 kolom Geslacht",
  });
});

const properties = propertiesOf(
  [
    { ID: 0, Type: "Dimension", Key: "Kleur", Title: "Kleur" },
    { ID: 1, Type: "TimeDimension", Key: "Perioden", Title: "Perioden" },
    { ID: 2, Type: "TopicGroup", Key: "", Title: "Werk" },
    { ID: 3, ParentID: "2", Type: "Topic", Key: "Banen_1", Title: "Aantal", Unit: "x 1 000", Decimals: 1 },
    { ID: 4, Type: "TopicGroup", Key: "", Title: "Zoeken" },
    { ID: 5, ParentID: "4", Type: "Topic", Key: "Zoekers_2", Title: "Aantal", Unit: "aantal", Decimals: 0 },
    { ID: 6, Type: "Topic", Key: "Naam_3", Title: "Naam", Datatype: "String" },
  ],
  collectFaults(),
);

test("the description of the table decides what a column is, and tells topics of one title apart", () => {
  const { rows, faults } = read("ID,Kleur,Perioden,Banen_1,Naam_3\n0,R,2023JJ00,1.5,rood\n", { ...bare, properties });
  expect(faults).toEqual([]);
  expect(rows).toHaveLength(1);
  expect(properties.topics.map(({ title }) => title)).toEqual(["Werk: Aantal", "Zoeken: Aantal", "Naam"]);
});

test.each([
  ["a dimension with another name", "ID,Kleuren,Perioden,Banen_1", ["Kleuren", "Kleur"], /verwacht Kleur/],
  ["no period", "ID,Kleur,Banen_1", ["Perioden"], /ontbreekt/],
  ["a topic with another name", "ID,Kleur,Perioden,Werk_1", ["Werk_1", "Werk_1"], /verwacht Banen_1, Zoekers_2/],
  ["a column twice", "ID,Kleur,Kleur,Perioden,Banen_1", ["Kleur"], /heet net zo als kolom 2/],
])("a header with %s is refused with what was expected", (_, header, columns, message) => {
  const { faults } = read(`${header}\n`, { ...bare, properties });
  expect(faults.map(({ path }) => path).filter((path) => path !== "bestand")).toEqual(columns.map((name) => `rij 1 kolom ${name}`));
  expect(faults[0]?.message).toMatch(message);
});

test.each([
  ["a dimension that nobody knows", "ID,Kleur,Perioden,Banen_1", "Kleur", /zet dan 80000ned_DataProperties.json/],
  ["no period", "ID,Geslacht,Banen_1", "Perioden", /verwacht een kolom Perioden/],
  ["a topic without its number", "ID,Perioden,Banen_1,Werk", "Werk", /verwacht Ziekteverzuimpercentage_1/],
  ["no topic at all", "ID,Perioden", "Perioden", /geen kolom met cijfers/],
])("without a description, a header with %s is refused", (_, header, column, message) => {
  expect(read(`${header}\n`).faults[0]).toEqual({ path: `rij 1 kolom ${column}`, message: expect.stringMatching(message) });
});
