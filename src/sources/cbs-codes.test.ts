import { expect, test } from "vitest";
import { occupationOf, periodOf, personOf, regionOf, sectorOf, sexOf, spelledOut } from "./cbs-codes.ts";

test.each([
  ["2025JJ00", "2025"],
  ["2025KW03", "2025Q3"],
  ["2025MM07", "2025-07"],
  ["2021SJ00", "2021/22"],
  ["1999SJ00", "1999/00"],
  ["20250101", "2025-01-01"],
])("period %s is %s", (code, period) => expect(periodOf(code)).toBe(period));

test.each(["2025KW05", "2025MM13", "2025JJ01", "2025X000", "2025HJ01", "20251301", "constructor", ""])(
  "period %s has no meaning",
  (code) => {
    expect(periodOf(code)).toBeUndefined();
  },
);

test("a reference date means what the table says", () => expect(periodOf("2025X000", "-01-01")).toBe("2025-01-01"));

test.each([
  ["GM0363    ", "GM0363"],
  ["NL01", "NL01"],
  ["NL00      ", "NL01"],
  ["LD04", "LD04"],
  ["PV31", "PV31"],
  ["CR40", "CR40"],
  ["CR99", "CR99"],
  ["AM38", "AM38"],
])("region '%s' is %s", (code, ours) => expect(regionOf(code)).toEqual({ code: ours }));

test.each(["LD05", "PV19", "PV32", "CR41", "AM39", "AM00", "RP01", "GM9001", "GM0000", "GM363", "WK036300", "BU03630000", "toString", ""])(
  "region '%s' is refused, and the reason names it",
  (code) => expect(regionOf(code)).toEqual({ reason: expect.stringContaining(`'${code}'`) }),
);

test.each([
  ["A-U Alle economische activiteiten", ""],
  ["C Industrie", "sbi2008:C"],
  ["B-E Nijverheid (geen bouw) en energie", "sbi2008:B-E"],
  ["45 Autohandel en -reparatie", "sbi2008:45"],
  ["10-12 Voedings-, genotmiddelenindustrie", "sbi2008:10-12"],
  ["471 Supermarkten en warenhuizen", "sbi2008:471"],
])("'%s' is sector '%s'", (title, code) => expect(sectorOf(title)).toBe(code));

test.each([
  "24-30, 33 Metaal-elektro industrie",
  "1 tot 10 werkzame personen",
  "10 tot 100 werkzame personen",
  "100 of meer werkzame personen",
  "Particuliere bedrijven",
])("'%s' is no sector", (title) => expect(sectorOf(title)).toBeUndefined());

test("an occupation is the number its title starts with", () => {
  expect(occupationOf("0811 Software- en applicatieontwikkelaars")).toBe("brc2014:0811");
  expect(occupationOf("01 Pedagogische beroepen", "brc2025")).toBe("brc2025:01");
  expect(occupationOf("Totaal")).toBe("");
  expect(occupationOf("1411 Bestaat niet")).toBeUndefined();
});

test("personal characteristics", () => {
  expect(personOf("Totaal personen")).toEqual({});
  expect(personOf("Leeftijd: 15 tot 25 jaar")).toEqual({ age: "15-25" });
  expect(personOf("75 jaar of ouder")).toEqual({ age: "75+" });
  expect(personOf("Geslacht: vrouwen")).toEqual({ sex: "f" });
  expect(personOf("Onderwijsniveau: hoog")).toEqual({ education: "isced11:5-8" });
  expect(personOf("Hoogst behaald onderwijsniveau: 1 laag")).toEqual({ education: "isced11:0-2" });
  expect(personOf("Positie in de werkkring: werknemer")).toBeUndefined();
  expect(sexOf("4000")).toBe("f");
  expect(sexOf("constructor")).toBeUndefined();
  expect(spelledOut("Bedrijfsgrootte: 0 tot 10 werkzame personen")).toEqual({
    name: "bedrijfsgrootte",
    value: "0 tot 10 werkzame personen",
  });
});
