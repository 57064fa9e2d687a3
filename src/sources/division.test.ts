import { expect, test } from "vitest";
import { documents, fixture } from "../../test/fixtures/sources/serve.ts";
import { division, findTable } from "./division.ts";
import { isChanged, type Reader } from "./source.ts";

const about = () => documents("division", ["TableInfos", "DataProperties", "RegioS"]);
const source = division("2031", { table: "90031NED" });
const opened = (at: number) => {
  const reader = source.tables[at]?.open(about());
  if (!reader || isChanged(reader)) throw new Error(JSON.stringify(reader));
  return reader as Reader;
};
const parse = (at: number) => {
  const outcome = opened(at).parse(fixture("division/page-1.json"), { record: 0, retrieved: "" });
  if (outcome instanceof Promise || isChanged(outcome)) throw new Error("changed");
  return outcome;
};

test("columns are found by group and title, not by number", () => {
  expect(decodeURIComponent(opened(0).first.url)).toContain(
    "$select=ID,Code_1,Naam_2,Code_4,Naam_5,Code_6,Naam_7,Code_8,Naam_9,Code_10,Naam_11",
  );
});

test("each region once, with name, type and slug", () => {
  const { rows, rejected } = parse(0);
  expect(rows.map(({ code, name, type, slug }) => [code, name, type, slug])).toEqual([
    ["NL01", "Nederland", "land", "nederland"],
    ["GM0801", "Voorbeeldstad", "gemeente", "gemeente-voorbeeldstad"],
    ["AM05", "Voorbeeldregio", "arbeidsmarktregio", "voorbeeldregio"],
    ["CR12", "Voorbeeld-Corop", "corop", "corop-voorbeeld-corop"],
    ["LD02", "Oost-Voorbeeld", "landsdeel", "landsdeel-oost-voorbeeld"],
    ["PV23", "Voorbeeldland", "provincie", "provincie-voorbeeldland"],
    ["GM0802", "Proefdorp aan Zee (O.)", "gemeente", "gemeente-proefdorp-aan-zee-o"],
  ]);
  expect(rejected).toEqual([
    { row: 3, column: "Codes en namen van gemeenten > Code", value: "XX0803", reason: expect.stringContaining("XX0803") },
  ]);
});

test("who lies in whom, with the year", () => {
  expect(parse(1).rows.map(({ region, part, division: year }) => `${region} ${part} ${year}`)).toEqual([
    "AM05 GM0801 2031",
    "CR12 GM0801 2031",
    "PV23 CR12 2031",
    "LD02 PV23 2031",
    "NL01 LD02 2031",
    "NL01 AM05 2031",
    "AM05 GM0802 2031",
    "CR12 GM0802 2031",
  ]);
});

test("a table of another year, or without a group, is a changed layout", () => {
  expect(division("2032", { table: "90031NED" }).tables[0]?.open(about())).toHaveProperty("changed");
  const text = fixture("division/DataProperties.json").toString("utf8").replace("Arbeidsmarktregio's", "RPA-gebieden");
  const changed = source.tables[0]?.open(new Map([...about(), ["DataProperties", Buffer.from(text)]] as [string, Uint8Array][]));
  expect(changed).toHaveProperty("changed.expected", expect.arrayContaining(["Arbeidsmarktregio's > Code en Naam"]));
});

test("years without a known table have nothing to read", () => {
  expect(division("2024").tables).toEqual([]);
  expect(division("2020").tables[0]?.id).toBe("84721NED");
});

test("a table is found by its title; discontinued ones only when there is no other", () => {
  const catalogue = fixture("division/catalogue.json");
  expect(findTable(catalogue, "Gebieden in  Nederland 2031")).toBe("90031NED");
  expect(findTable(catalogue, "gebieden in nederland 2030")).toBe("90030NED");
  expect(findTable(catalogue, "Gebieden in Nederland")).toBeUndefined();
  expect(findTable(Buffer.from("<html>"), "Gebieden in Nederland 2031")).toBeUndefined();
});
