import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixture } from "../../test/fixtures/sources/serve.ts";
import { duo } from "./duo.ts";
import { parseDuo } from "./duo-rows.ts";
import { duoSettings } from "./duo-settings.ts";
import { isChanged, type Parsed, type Reader } from "./source.ts";

function readerOf(resource: string): Reader {
  const table = duo({ pageSize: 2 }).tables.find((one) => one.resource === resource);
  const reader = table?.open(new Map([["resource", fixture("duo-resource.json")]]));
  if (!reader || isChanged(reader)) throw new Error(`${resource} did not open`);
  return reader;
}
function read(reader: Reader, page: Uint8Array): Parsed {
  const outcome = reader.parse(page, { record: 0, retrieved: "2026-11-23" });
  if (outcome instanceof Promise || isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("a CSV file: semicolons, Windows-1252, one column a route", () => {
  const reader = readerOf("duo-mbo-students");
  const { rows, rejected, cells } = read(reader, fixture("duo-mbo-students.csv"));

  test("comes from the address that the portal gives now", () => {
    expect(reader.first).toMatchObject({ url: "https://onderwijsdata.duo.nl/dataset/x/resource/y/download/voorbeeld.csv" });
    expect(reader.version).toBe("2026-07-10T11:37:18.868886");
    expect(reader.next(fixture("duo-mbo-students.csv"), "")).toEqual({});
  });

  test("codes keep their leading zeros", () => {
    expect(rows[0]).toMatchObject({
      indicator: "mbo-students",
      unit: "students",
      period: "2024-10-01",
      region: "GM0153",
      value: 111,
      status: "final",
      other: "bevoegd gezag=00123;instelling=01AA;leerweg=bbl;plaats=VOORBEELDSTAD",
    });
    expect(rows[4]?.region).toBe("GM0344");
  });

  test("4 marked J is fewer than five and never 4; 4 marked N is four; 0 is none; blank is missing", () => {
    expect(rows[1]).toMatchObject({ value: null, status: "suppressed", note: expect.stringContaining("minder dan 5") });
    expect(rows[3]).toMatchObject({ value: 0, status: "final" });
    expect(rows[4]).toMatchObject({ value: 4, status: "final" });
    expect(rows[5]).toMatchObject({ value: null, status: "suppressed" });
    expect(rows[6]).toMatchObject({ value: null, status: "missing" });
  });

  test("abroad, and a year of two digits, are rejected with what would be right", () => {
    expect(rejected).toHaveLength(8);
    expect(rejected[0]).toMatchObject({
      row: 3,
      column: "GEMEENTENUMMER INSTELLING",
      value: "9920",
      reason: expect.stringContaining("geen gemeente in Europees Nederland"),
    });
    expect(rejected[4]).toMatchObject({ row: 4, column: "jaar", value: "24", reason: expect.stringContaining("vier cijfers") });
    expect(rows.length + rejected.length).toBe(cells);
  });
});

describe("the datastore, page by page", () => {
  const reader = readerOf("duo-hbo-graduates");

  test("until all of `total` is there", () => {
    expect(reader.first.url).toBe(
      "https://onderwijsdata.duo.nl/api/3/action/datastore_search?resource_id=e7b2aabd-1c10-4990-a33c-bf558f02ed12&limit=2&offset=0",
    );
    const second = reader.next(fixture("duo-datastore-1.json"), reader.first.url);
    expect(second).toEqual({ url: reader.first.url.replace("offset=0", "offset=2") });
    expect(reader.next(fixture("duo-datastore-3.json"), reader.first.url.replace("offset=0", "offset=4"))).toEqual({});
    expect(reader.next(fixture("duo-datastore-1.json").subarray(0, 99), reader.first.url)).toEqual({ broken: expect.any(String) });
    expect(reader.next(Buffer.from('{"success":false}'), reader.first.url)).toEqual({ broken: expect.any(String) });
  });

  test("without a column with marks, every 4 is fewer than five", () => {
    const first = read(reader, fixture("duo-datastore-1.json")).rows;
    expect(first[0]).toMatchObject({
      value: 44,
      sex: "m",
      region: "GM0114",
      period: "2024",
      other: expect.stringContaining("instelling=00IC"),
    });
    expect(first[1]).toMatchObject({ value: null, status: "suppressed", sex: "f" });
    const [third, fourth] = read(reader, fixture("duo-datastore-2.json")).rows;
    expect(third).toMatchObject({ value: null, status: "suppressed", period: "2024" });
    expect(fourth).toMatchObject({ value: null, status: "missing" });
    expect(read(reader, fixture("duo-datastore-3.json")).rejected).toEqual([
      { row: 1, column: "GESLACHT", value: "x", reason: expect.stringContaining("man of vrouw") },
    ]);
  });
});

test("years and sex in the names of columns", () => {
  const setting = duoSettings.find(({ resource }) => resource === "duo-mbo-graduates");
  if (!setting) throw new Error("no setting");
  const header = [...Object.keys(setting.columns), "DIPMAN2023", "DIPVROUW2023"];
  const text = `${header.join(";")}\n01AA;School;STAD;BOL;4;25001;Opleiding;Techniek;Groep;7;<5\n`;
  const table = duo().tables.find(({ resource }) => resource === setting.resource);
  const reader = table?.open(new Map([["resource", fixture("duo-resource.json")]])) as Reader;
  const { rows } = read(reader, Buffer.from(text));
  expect(rows).toMatchObject([
    { region: "NL01", period: "2023", sex: "m", value: 7 },
    { region: "NL01", period: "2023", sex: "f", value: null, status: "suppressed" },
  ]);
});

test.each(["1", "2", "3", "4"])("%s without a column with marks is never a number, whatever DUO promises", (count) => {
  const setting = duoSettings.find(({ resource }) => resource === "duo-mbo-graduates");
  if (!setting) throw new Error("no setting");
  const header = [...Object.keys(setting.columns), "DIPMAN2023"];
  const text = `${header.join(";")}\n01AA;School;STAD;BOL;4;25001;Opleiding;Techniek;Groep;${count}\n`;
  const table = duo().tables.find(({ resource }) => resource === setting.resource);
  const reader = table?.open(new Map([["resource", fixture("duo-resource.json")]])) as Reader;
  expect(read(reader, Buffer.from(text)).rows).toMatchObject([{ value: null, status: "suppressed" }]);
});

test("a page that stops short of the total, or names none, is broken", () => {
  const reader = readerOf("duo-hbo-graduates");
  const page = JSON.parse(fixture("duo-datastore-1.json").toString("utf8"));
  const next = (result: object) =>
    reader.next(Buffer.from(JSON.stringify({ ...page, result: { ...page.result, ...result } })), reader.first.url);
  expect(next({ records: [] })).toEqual({ broken: "de datastore houdt op bij regel 0 van 5" });
  expect(next({ total: undefined })).toEqual({ broken: "de datastore zegt niet hoeveel regels er zijn" });
});

test("a record without one of its fields is refused, and not read as blank", () => {
  const page = JSON.parse(fixture("duo-datastore-1.json").toString("utf8"));
  delete page.result.records[0].GESLACHT;
  const { rejected, rows } = read(readerOf("duo-hbo-graduates"), Buffer.from(JSON.stringify(page)));
  expect(rejected).toEqual([{ row: 1, reason: "regel 1 van de pagina mist GESLACHT" }]);
  expect(rows).toHaveLength(1);
});

test.each(["1.234", "1.000", "12,5", "-1"])("'%s' is no count of persons", (text) => {
  const page = fixture("duo-mbo-students.csv").toString("latin1").replace(";111;", `;${text};`);
  const { rejected } = read(readerOf("duo-mbo-students"), Buffer.from(page, "latin1"));
  expect(rejected[0]).toMatchObject({ row: 1, value: text, reason: expect.stringContaining("heel getal") });
});

test("a file that was cut off is not read in part", () => {
  const page = `${fixture("duo-mbo-students.csv").toString("latin1")}2024;"Voor`;
  const outcome = readerOf("duo-mbo-students").parse(Buffer.from(page, "latin1"), { record: 0, retrieved: "" });
  expect(outcome).toHaveProperty("changed.found", [expect.stringContaining("na regel 5")]);
});

test("a column more or less is a changed layout", () => {
  const text = fixture("duo-mbo-students.csv").toString("latin1");
  const reader = readerOf("duo-mbo-students");
  const at = { record: 0, retrieved: "" };
  expect(reader.parse(Buffer.from(text.replace(";EX;", ";EX;TEELT;")), at)).toHaveProperty(
    "changed.found",
    expect.arrayContaining(["TEELT"]),
  );
  expect(reader.parse(Buffer.from(text.replace("JAAR;", "PEILJAAR;")), at)).toHaveProperty(
    "changed.expected",
    expect.arrayContaining(["JAAR"]),
  );
  expect(duo().tables[0]?.open(new Map([["resource", Buffer.from("{}")]]))).toHaveProperty("changed");
});

test("nothing vanishes, and no suppressed count becomes a number", () => {
  const setting = duoSettings[0];
  if (!setting) throw new Error("no setting");
  const header = [...Object.keys(setting.columns), "BBL", "EX", "INDICATIEAVG"];
  const word = fc.oneof(fc.constantFrom("", "4", "<5", "J", "N", "0153", "2024", "12", "-3", "n.b."), fc.string());
  const record = fc.array(word, { minLength: header.length, maxLength: header.length });
  fc.assert(
    fc.property(fc.array(record), (list) => {
      const records = list.map((fields, at) => ({
        line: at + 1,
        fields: new Map(header.map((name, place) => [name, fields[place] ?? ""])),
      }));
      const outcome = parseDuo({ header, records, unreadable: [] }, setting, { record: 0, retrieved: "", url: "" });
      if (isChanged(outcome)) throw new Error("changed");
      expect(outcome.rows.length + outcome.rejected.length).toBe(list.length * 2);
      for (const { value, status } of outcome.rows) expect(value === null).toBe(status !== "final");
    }),
  );
});
