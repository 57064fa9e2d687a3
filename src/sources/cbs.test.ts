import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documents, fixture } from "../../test/fixtures/sources/serve.ts";
import { cbsTable } from "./cbs.ts";
import { CbsSetting, cbsSettings } from "./cbs-settings.ts";
import { cbsV3 } from "./cbs-v3.ts";
import { cbsV4 } from "./cbs-v4.ts";
import { isChanged, type ObservationRow, type Parsed, type Reader } from "./source.ts";

const v3Setting = CbsSetting.parse({
  id: "90001NED",
  odata: 3,
  resource: "cbs-90001ned",
  title: "Voorbeeld arbeidsdeelname",
  checked: true,
  series: "voorbeeld",
  division: "2026",
  measures: [
    {
      title: "Beroepsbevolking",
      under: "Beroepsbevolking",
      published: "x 1 000",
      indicator: "labour-force",
      unit: "thousand-persons",
      yearNote: "gemiddelde over het jaar",
    },
    { key: "Werkloosheidspercentage_2", title: "Werkloosheidspercentage", published: "%", indicator: "unemployment-rate", unit: "percent" },
  ],
  dimensions: { Bedrijfstak: { as: "sector" }, RegioS: { as: "region" }, Perioden: { as: "period" } },
});
const v3Documents = () => documents("cbs-v3", ["TableInfos", "DataProperties", "Bedrijfstak", "RegioS", "Perioden"]);
const v3Table = (setting = v3Setting) => cbsTable(setting, cbsV3());

function opened(reader: ReturnType<ReturnType<typeof v3Table>["open"]>): Reader {
  if (isChanged(reader)) throw new Error(JSON.stringify(reader));
  return reader;
}
function read(reader: Reader, page: Uint8Array, record = 0): Parsed<ObservationRow> {
  const outcome = reader.parse(page, { record, retrieved: "2026-11-23" });
  if (outcome instanceof Promise || isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as Parsed<ObservationRow>;
}

describe("OData 3", () => {
  const reader = opened(v3Table().open(v3Documents()));

  test("asks for what it needs, in rounds", () => {
    const table = v3Table();
    expect(table.about(new Map()).map(({ url }) => url)).toEqual([
      "https://opendata.cbs.nl/ODataApi/odata/90001NED/TableInfos?$format=json",
      "https://opendata.cbs.nl/ODataApi/odata/90001NED/DataProperties?$format=json",
    ]);
    expect(table.about(documents("cbs-v3", ["DataProperties"])).map(({ name }) => name)).toEqual(["Bedrijfstak", "RegioS", "Perioden"]);
    expect(decodeURIComponent(reader.first.url)).toBe(
      "https://opendata.cbs.nl/ODataFeed/odata/90001NED/TypedDataSet?$format=json&$select=ID,Bedrijfstak,RegioS,Perioden,Beroepsbevolking_1,Werkloosheidspercentage_2",
    );
    expect(reader.version).toBe("2026-02-17T02:00:00");
  });

  test("one row a figure, with its place and origin", () => {
    const { rows, rejected, cells, records } = read(reader, fixture("cbs-v3/page-1.json"));
    expect({ records, cells, rejected: rejected.length }).toEqual({ records: 2, cells: 4, rejected: 0 });
    expect(rows[2]).toEqual({
      indicator: "labour-force",
      period: "2024",
      region: "NL01",
      occupation: "",
      sector: "sbi2008:C",
      education: "",
      sex: "",
      age: "",
      other: "",
      value: 222,
      text: "",
      unit: "thousand-persons",
      status: "final",
      series: "voorbeeld",
      division: "2026",
      source: "CBS StatLine",
      table: "90001NED Voorbeeld arbeidsdeelname; opname voor tests",
      url: "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/90001NED/table",
      quality: "live",
      retrieved: "2026-11-23",
      note: "gemiddelde over het jaar",
    });
  });

  test("padded keys, provisional figures, nulls, and codes without a column", () => {
    const { rows } = read(reader, fixture("cbs-v3/page-2.json"));
    expect(rows[0]).toMatchObject({ region: "PV25", sector: "sbi2008:B-E", period: "2025Q3", status: "provisional", value: 33, note: "" });
    expect(rows[1]).toMatchObject({ value: null, status: "missing", note: "CBS geeft hier geen cijfer" });
    expect(rows[2]).toMatchObject({ region: "AM07", sector: "", other: "bedrijfstak=328110", note: "24-30, 33 Metaal-elektro industrie" });
    expect(reader.labels).toEqual([
      { list: "bedrijfstak", code: "328110", title: "24-30, 33 Metaal-elektro industrie", description: "fixture" },
    ]);
  });

  test("signs of the untyped set, and everything that cannot be placed, by record and with what would be right", () => {
    const { rows, rejected } = read(reader, fixture("cbs-v3/page-3.json"), 4);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      value: null,
      status: "missing",
      note: expect.stringContaining("onvoldoende betrouwbaar"),
      other: "bedrijfsgrootte=0 tot 10 werkzame personen",
    });
    expect(rows[1]).toMatchObject({ value: 5.5, region: "GM0363" });
    expect(rejected.map(({ row, column, value }) => [row, column, value])).toEqual([
      [6, "RegioS", "RP01"],
      [6, "RegioS", "RP01"],
      [7, "Perioden", "2025X000"],
      [7, "Perioden", "2025X000"],
      [8, "Bedrijfstak", "999999"],
      [8, "Bedrijfstak", "999999"],
    ]);
    expect(rejected[0]?.reason).toContain("verwacht NL01, LD01-LD04");
  });

  test("pages lead on by link, by number when the feed says nothing, and an answer cut short is broken", () => {
    expect(reader.next(fixture("cbs-v3/page-1.json"), reader.first.url)).toEqual({
      url: "http://opendata.cbs.nl/ODataFeed/odata/90001NED/TypedDataSet?page=2",
    });
    expect(reader.next(fixture("cbs-v3/page-3.json"), reader.first.url)).toEqual({});
    const full = Buffer.from(JSON.stringify({ value: Array.from({ length: 10_000 }, () => ({})) }));
    expect(reader.next(full, "https://opendata.cbs.nl/x?$skip=10000")).toEqual({ url: "https://opendata.cbs.nl/x?%24skip=20000" });
    expect(reader.next(fixture("cbs-v3/page-1.json").subarray(0, 300), reader.first.url)).toEqual({ broken: expect.any(String) });
  });

  test("a table with X000, a year that is a day, and a choice of regions", () => {
    const setting = CbsSetting.parse({
      ...v3Setting,
      dimensions: {
        Bedrijfstak: { as: "sector", only: ["C Industrie"] },
        RegioS: { as: "region", prefixes: ["NL", "GM"] },
        Perioden: { as: "period", fixed: "-06-30", yearAs: "-01-01" },
      },
    });
    const chosen = opened(v3Table(setting).open(v3Documents()));
    expect(decodeURIComponent(chosen.first.url)).toContain(
      "$filter=(Bedrijfstak eq '307500 ') and (startswith(RegioS,'NL') or startswith(RegioS,'GM'))",
    );
    const { rows, rejected } = read(chosen, fixture("cbs-v3/page-1.json"));
    expect(rows.map(({ period, sector }) => [period, sector])).toEqual([
      ["2024-01-01", "sbi2008:C"],
      ["2024-01-01", "sbi2008:C"],
    ]);
    expect(rejected[0]?.reason).toContain("valt buiten de keuze");
  });
});

describe("a layout that differs is not imported", () => {
  const change = (patch: object) => v3Table(CbsSetting.parse({ ...v3Setting, ...patch })).open(v3Documents());
  const [labourForce] = v3Setting.measures;

  test.each([
    ["another title of the table", { title: "Heel iets anders" }, "tabel 'Heel iets anders'"],
    ["a measure that is gone", { measures: [{ ...labourForce, title: "Bestaat niet" }] }, "Bestaat niet"],
    ["a measure in another unit", { measures: [{ ...labourForce, published: "aantal" }] }, "(aantal)"],
    ["a measure in another group", { measures: [{ ...labourForce, under: "Elders" }] }, "Elders > Beroepsbevolking"],
    ["a measure with another key", { measures: [{ ...labourForce, key: "Beroepsbevolking_9" }] }, "Beroepsbevolking_9"],
    ["a dimension more", { dimensions: { ...v3Setting.dimensions, Geslacht: { as: "sex" } } }, "Geslacht"],
    ["a code it should be limited to", { dimensions: { ...v3Setting.dimensions, RegioS: { as: "region", only: ["PV99"] } } }, "PV99"],
  ])("%s", (_what, patch, named) => {
    const outcome = change(patch);
    if (!isChanged(outcome)) throw new Error("not noticed");
    expect(outcome.changed.expected.join(" ")).toContain(named);
    expect(outcome.changed.found).toHaveLength(outcome.changed.expected.length);
  });

  test("a measure that may be absent is a warning", () => {
    const reader = change({ measures: [...v3Setting.measures, { ...labourForce, title: "Bestaat niet", optional: true }] });
    expect(opened(reader).warnings).toEqual([expect.stringContaining("Bestaat niet")]);
  });

  test("descriptions that are missing or cut short", () => {
    const broken = new Map([...v3Documents(), ["Perioden", fixture("cbs-v3/Perioden.json").subarray(0, 40)]] as [string, Uint8Array][]);
    expect(v3Table().open(broken)).toHaveProperty("changed");
    expect(v3Table().open(new Map())).toHaveProperty("changed");
    expect(v3Table().about(new Map([["DataProperties", Buffer.from("<html>")]]))).toEqual([]);
  });

  test("one row without a column", () => {
    const page = JSON.parse(fixture("cbs-v3/page-1.json").toString("utf8"));
    delete page.value.at(-1).Werkloosheidspercentage_2;
    const outcome = opened(v3Table().open(v3Documents())).parse(Buffer.from(JSON.stringify(page)), { record: 0, retrieved: "" });
    expect(outcome).toHaveProperty("changed.expected", ["kolom Werkloosheidspercentage_2"]);
  });

  test("a page without a column", () => {
    const page = JSON.parse(fixture("cbs-v3/page-1.json").toString("utf8"));
    for (const row of page.value) delete row.RegioS;
    expect(opened(v3Table().open(v3Documents())).parse(Buffer.from(JSON.stringify(page)), { record: 0, retrieved: "" })).toEqual({
      changed: { expected: ["kolom RegioS"], found: [expect.any(String)] },
    });
  });

  test("a discontinued table is read, and said to be so", () => {
    const info = JSON.parse(fixture("cbs-v3/TableInfos.json").toString("utf8"));
    info.value[0].OutputStatus = "Gediscontinueerd";
    const reader = opened(
      v3Table().open(new Map([...v3Documents(), ["TableInfos", Buffer.from(JSON.stringify(info))]] as [string, Uint8Array][])),
    );
    expect(reader.warnings).toEqual(["CBS werkt deze tabel niet meer bij (Gediscontinueerd)"]);
  });
});

describe("OData 4", () => {
  const setting = CbsSetting.parse({
    id: "90004NED",
    odata: 4,
    resource: "cbs-90004ned",
    title: "Voorbeeld werkenden; beroep",
    checked: true,
    region: "NL01",
    earlier: { before: "2025", series: "oud" },
    measures: [
      {
        title: "Werkzame beroepsbevolking",
        under: "Beroepsbevolking",
        published: "x 1 000",
        indicator: "employed",
        unit: "thousand-persons",
      },
    ],
    dimensions: {
      Geslacht: { as: "sex" },
      Beroep: { as: "occupation", scheme: "brc2014" },
      Persoonskenmerken: { as: "person" },
      Perioden: { as: "period" },
    },
  });
  const table = cbsTable(setting, cbsV4());
  const reader = opened(
    table.open(
      documents("cbs-v4", [
        "Properties",
        "Dimensions",
        "MeasureCodes",
        "MeasureGroups",
        "GeslachtCodes",
        "BeroepCodes",
        "PersoonskenmerkenCodes",
        "PeriodenCodes",
      ]),
    ),
  );

  test("asks for properties first, then for the codes of each dimension", () => {
    expect(table.about(new Map()).map(({ url }) => url)[0]).toBe("https://datasets.cbs.nl/odata/v1/CBS/90004NED/Properties");
    expect(table.about(documents("cbs-v4", ["Dimensions"])).map(({ name }) => name)).toEqual([
      "GeslachtCodes",
      "BeroepCodes",
      "PersoonskenmerkenCodes",
      "PeriodenCodes",
    ]);
    expect(decodeURIComponent(reader.first.url)).toBe(
      "https://datasets.cbs.nl/odata/v1/CBS/90004NED/Observations?$filter=(Measure eq 'M000001')",
    );
  });

  test("occupations by the number in their title, and why a figure is not there", () => {
    const { rows } = read(reader, fixture("cbs-v4/observations-1.json"));
    expect(rows[0]).toMatchObject({ region: "NL01", occupation: "", sex: "", value: 9999, status: "final", series: "oud" });
    expect(rows[1]).toMatchObject({ occupation: "brc2014:0811", sex: "m", period: "2025Q4", status: "provisional", series: "" });
    expect(rows[2]).toMatchObject({
      occupation: "brc2014:01",
      sex: "f",
      age: "15-25",
      value: null,
      status: "suppressed",
      note: "geheim volgens CBS",
    });
    expect(reader.next(fixture("cbs-v4/observations-1.json"), "")).toEqual({
      url: "https://datasets.cbs.nl/odata/v1/CBS/90004NED/Observations?$skip=3",
    });
  });

  test("what is marked as secret never comes in, also when a number stands beside the mark", () => {
    const page = JSON.parse(fixture("cbs-v4/observations-1.json").toString("utf8")) as { value: { Value: number | null }[] };
    for (const entry of page.value) entry.Value ??= 3;
    const { rows } = read(reader, Buffer.from(JSON.stringify(page)));
    expect(rows[2]).toMatchObject({ value: null, status: "suppressed", note: "geheim volgens CBS" });
  });

  test("an unknown code is refused by name", () => {
    const { rows, rejected } = read(reader, fixture("cbs-v4/observations-2.json"), 3);
    expect(rows[0]).toMatchObject({ education: "isced11:5-8" });
    expect(rows[1]).toMatchObject({
      other: "positie in de werkkring=werknemer",
      value: null,
      status: "missing",
      note: "CBS merkt dit aan als Missing",
    });
    expect(rejected).toEqual([{ row: 6, column: "Perioden", value: "2024QQ04", reason: expect.stringContaining("codelijst Perioden") }]);
  });
});

describe("nothing vanishes", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("T001081", "307500 ", "NL01      ", "GM0363    ", "2024JJ00", "constructor", "__proto__", ".", "-", "x", " "),
  );
  const value = fc.oneof(fc.double(), fc.constant(null), word, fc.boolean());
  const row = fc.record({
    ID: fc.nat(),
    Bedrijfstak: word,
    RegioS: word,
    Perioden: word,
    Beroepsbevolking_1: value,
    Werkloosheidspercentage_2: value,
  });

  test("every cell of OData 3 is a row or is rejected with a reason", () => {
    const reader = opened(v3Table().open(v3Documents()));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const outcome = read(reader, Buffer.from(JSON.stringify({ value: rows })));
        expect(outcome.rows.length + outcome.rejected.length).toBe(rows.length * 2);
        expect(outcome.skipped).toBe(0);
        expect(outcome.rejected.every(({ reason }) => reason.length > 10)).toBe(true);
        for (const { value: figure, status } of outcome.rows) expect(figure === null).toBe(status === "missing" || status === "suppressed");
      }),
    );
  });
});

test("cbs-tables.json: each resource once, each indicator in one unit", () => {
  const resources = cbsSettings.map(({ resource }) => resource);
  expect(new Set(resources).size).toBe(resources.length);
  const units = new Map<string, string>();
  for (const { indicator, unit } of cbsSettings.flatMap(({ measures }) => measures)) {
    expect(units.get(indicator) ?? unit).toBe(unit);
    units.set(indicator, unit);
  }
  for (const { id, resource } of cbsSettings) expect(resource).toBe(`cbs-${id.toLowerCase()}`);
});

const real = resolve(import.meta.dirname, "../../../shared/data/cbs");
describe.skipIf(!existsSync(real))("real tables in ../shared/data/cbs (skipped when that folder is not there)", () => {
  const file = (name: string) => readFileSync(resolve(real, name));
  const settingOf = (id: string) => {
    const found = cbsSettings.find((setting) => setting.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  test("sick leave, 80072ned: every figure, none lost", () => {
    const names = ["TableInfos", "DataProperties", "BedrijfskenmerkenSBI2008", "Perioden"];
    const about = new Map<string, Uint8Array>(names.map((name) => [name, file(`80072ned_${name}.json`)]));
    const reader = opened(cbsTable(settingOf("80072ned"), cbsV3()).open(about));
    const page = file("80072ned_TypedDataSet.json");
    const published = JSON.parse(page.toString("utf8")).value as { Ziekteverzuimpercentage_1: number | null }[];
    const { rows, rejected } = read(reader, page);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(published.length);
    expect(rows.filter(({ status }) => status === "missing")).toHaveLength(
      published.filter((one) => one.Ziekteverzuimpercentage_1 === null).length,
    );
    expect(rows.map(({ value }) => value)).toEqual(published.map((one) => one.Ziekteverzuimpercentage_1));
    expect(new Set(rows.map(({ period, sector, other }) => `${period}|${sector}|${other}`)).size).toBe(rows.length);
    expect(new Set(rows.filter(({ status }) => status === "provisional").map(({ period }) => period))).toEqual(
      new Set(["2025Q1", "2025Q2", "2025Q3"]),
    );
    expect(rows.filter(({ other }) => other.startsWith("bedrijfsgrootte="))).toHaveLength(3 * 148);
  });

  test("work pressure, 83157NED: margins beside the figures", () => {
    const names = ["TableInfos", "DataProperties", "BedrijfstakkenBranchesSBI2008", "Marges", "Perioden"];
    const about = new Map<string, Uint8Array>(names.map((name) => [name, file(`83157NED_${name}.json`)]));
    const reader = opened(cbsTable(settingOf("83157NED"), cbsV3()).open(about));
    const [head = "", ...lines] = file("83157NED_fact.csv").toString("utf8").trim().split("\n");
    const columns = head.trim().split(",");
    const value = lines.map((line) =>
      Object.fromEntries(
        line
          .trim()
          .split(",")
          .map((text, at) => [columns[at], Number.isNaN(Number(text)) || text === "" ? text || null : at < 4 ? text : Number(text)]),
      ),
    );
    const { rows, rejected, cells } = read(reader, Buffer.from(JSON.stringify({ value })));
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(cells);
    expect(cells).toBe(lines.length * 3);
    expect(new Set(rows.map(({ other }) => other.split(";").find((part) => part.startsWith("marge=")) ?? ""))).toEqual(
      new Set(["", "marge=ondergrens-95", "marge=bovengrens-95"]),
    );
  });

  test("region keys of 83765NED, 16,667 of them, padded to ten", async () => {
    const { regionOf } = await import("./cbs-codes.ts");
    const keys = JSON.parse(file("83765NED/WijkenEnBuurten.json").toString("utf8")) as { Key: string }[];
    const known = keys.map(({ Key }) => regionOf(Key)).filter((region) => "code" in region);
    expect(known).toHaveLength(keys.filter(({ Key }) => /^(NL|GM)/.test(Key)).length);
  });
});
if (!existsSync(real)) console.info(`skipped: real tables of CBS, because ${real} is not there`);
