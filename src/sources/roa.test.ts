import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixture } from "../../test/fixtures/sources/serve.ts";
import { roa } from "./roa.ts";
import { parseRoa } from "./roa-rows.ts";
import { roaSettings } from "./roa-settings.ts";
import { isChanged } from "./source.ts";

const setting = roaSettings[0];
if (!setting) throw new Error("roa-tables.json is empty");
const regions = new Map([["voorbeeldregio", "AM05"]]);
const at = { record: 0, retrieved: "2026-11-23", regions, url: "https://dataverse.nl/api/access/datafile/900002" };
const parse = (page: Uint8Array) => {
  const outcome = parseRoa(page, setting, at);
  if (isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};

describe("the file", () => {
  const dataset = new Map([["dataset", fixture("roa-dataset.json")]]);

  test("is found by its name in the data set", () => {
    const [table] = roa().tables;
    expect(table?.about(new Map())).toEqual([
      { name: "dataset", url: "https://dataverse.nl/api/datasets/:persistentId/?persistentId=doi:10.34894/DVQTOG" },
    ]);
    const reader = table?.open(dataset);
    expect(reader).toMatchObject({
      first: { url: "https://dataverse.nl/api/access/datafile/900002" },
      version: expect.stringContaining("5.0 bestand 900002"),
    });
    if (!reader || isChanged(reader)) throw new Error("not opened");
    expect(reader.next(fixture("roa.csv"), "")).toEqual({});
    expect(reader.next(fixture("roa.csv").subarray(0, 500), "")).toEqual({ broken: expect.stringContaining("controlegetal") });
  });

  test("under another name is a changed layout, with the names that are there", () => {
    const [table] = roa({ settings: [{ ...setting, file: "AIStot2032.csv" }] }).tables;
    expect(table?.open(dataset)).toEqual({
      changed: { expected: ["bestand AIStot2032.csv"], found: expect.arrayContaining([setting.file]) },
    });
    expect(table?.open(new Map([["dataset", Buffer.from("<html>")]]))).toHaveProperty("changed");
  });
});

describe("rows", () => {
  const { rows, rejected, skipped, records, cells, remarks } = parse(fixture("roa.csv"));

  test("a figure below zero where that means something, with its class", () => {
    expect(rows[0]).toMatchObject({
      indicator: "roa-expansion",
      value: -9,
      text: "gemiddeld",
      occupation: "brc2025:0111",
      region: "NL01",
      period: "2025-2030",
      status: "estimated",
      series: "roa-2030",
    });
    expect(rows[1]).toMatchObject({ indicator: "roa-expansion-rate", value: -1.5, unit: "percent-whole" });
    expect(rows[0]?.table).toBe(
      "AIS tot 2030, editie 2026 (doi:10.34894/DVQTOG, AIStot2030_Arbeidsmarktinformatie_editie2026.csv, versie v20260901)",
    );
  });

  test("-9 where it means nothing, and blanks, are missing and say why", () => {
    expect(rows[2]).toMatchObject({
      indicator: "roa-replacement",
      value: null,
      text: "",
      status: "missing",
      note: expect.stringContaining("-9 zonder uitleg"),
    });
    expect(rows[4]).toMatchObject({
      indicator: "roa-openings",
      occupation: "brc2025:0811",
      value: null,
      status: "missing",
      note: expect.stringContaining("minder dan 80"),
    });
  });

  test("letters encoded twice too often are put right, and counted", () => {
    expect(rows[6]).toMatchObject({ indicator: "roa-bottleneck", occupation: "brc2025:0813", value: 0.777, text: "enigé knël" });
    expect(remarks).toEqual(["1 teksten met dubbel gecodeerde letters hersteld"]);
  });

  test("regions by name", () => {
    expect(rows[7]).toMatchObject({
      indicator: "current-situation",
      region: "AM05",
      period: "2026Q1",
      status: "final",
      series: "",
      value: 1.11,
    });
  });

  test("what cannot be placed is rejected with its value", () => {
    expect(rejected.map(({ row, column, value }) => [row, column, value])).toEqual([
      [6, "regionaam", "Onbekende regio"],
      [8, "waarde", "9999"],
      [11, "aantal", "1.234"],
      [11, "totaal6jrperc", "12 procent"],
      [12, undefined, undefined],
    ]);
  });

  test("what nobody asks for is counted", () => {
    expect({ records, skipped }).toEqual({ records: 12, skipped: 2 });
    expect(rows.length + rejected.length + skipped).toBe(cells);
  });
});

test("a header that differs is a changed layout", () => {
  const text = fixture("roa.csv").toString("utf8").replace("totaal6jrperc", "totaal7jrperc");
  expect(parseRoa(Buffer.from(text), setting, at)).toEqual({
    changed: { expected: ["kolom totaal6jrperc"], found: expect.arrayContaining(["totaal7jrperc"]) },
  });
});

test("a file that was cut off is not read in part", () => {
  const text = `${fixture("roa.csv").toString("utf8")}Nederland;"beroep;`;
  expect(parseRoa(Buffer.from(text), setting, at)).toHaveProperty("changed.found", [expect.stringContaining("na regel 13")]);
});

test("-9 in the count and in the percentage is no figure, also where figures below zero occur", () => {
  const text = fixture("roa.csv").toString("utf8").replace("gemiddeld;-9;;-1,5;", "voilÃ\u00a0;-9;;-9,0;");
  expect(parse(Buffer.from(text)).rows.slice(0, 2)).toMatchObject([
    { indicator: "roa-expansion", value: null, text: "", status: "missing" },
    { indicator: "roa-expansion-rate", value: null, text: "", status: "missing" },
  ]);
});

test("the last letter of a text may be one that was encoded twice", () => {
  const text = fixture("roa.csv").toString("utf8").replace("gemiddeld;-9;", "voilÃ\u00a0;-9;");
  expect(parse(Buffer.from(text)).rows[0]).toMatchObject({ value: -9, text: "voilà" });
});

test("nothing vanishes", () => {
  const [header = ""] = fixture("roa.csv").toString("utf8").split("\r\n");
  const subject = fc.constantFrom(...setting.subjects.map((one) => one.subject), "iets anders");
  const word = fc.constantFrom("", "Nederland", "0811", "-9", "1,5", "1.5", "beroepsgroep", "Risicoindicatoren", "krap", "geen", '"');
  const line = fc
    .tuple(subject, fc.array(word, { minLength: 14, maxLength: 14 }))
    .map(([about, fields]): string[] => (fields as string[]).with(6, about));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const quoted = lines.map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(";"));
      const { rows, rejected, skipped, cells, records } = parse(Buffer.from([header, ...quoted, ""].join("\n")));
      expect(records).toBe(lines.length);
      expect(cells).toBeGreaterThanOrEqual(lines.length);
      expect(rows.length + rejected.length + skipped).toBe(cells);
    }),
  );
});
