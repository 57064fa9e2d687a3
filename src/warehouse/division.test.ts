import { expect, test } from "vitest";
import { joinDivisions, type Loaded } from "./division.ts";
import type { Column } from "./resource.ts";

const columnsOf = (...names: string[]): Column[] => names.map((name) => ({ name, type: "text" }));
const regionColumns = columnsOf("code", "name", "type", "slug", "source");
const partColumns = columnsOf("region", "part", "division", "source");
const types: Record<string, string> = { NL: "land", AM: "arbeidsmarktregio", GM: "gemeente", SV: "samenwerking", CR: "corop" };

/** A package with a division: regions as `code name slug`, parts as `whole part`. */
function packageOf(name: string, year: string, { regions, parts }: { regions: string[]; parts: string[] }): Loaded[] {
  const resource = (of: string) => ({ name: of, package: name }) as Loaded["resource"];
  return [
    {
      resource: resource(`region-${name}`),
      table: "region",
      columns: regionColumns,
      rows: regions.map((text) => {
        const [code = "", called = "", slug = ""] = text.split(" ");
        return [code, called, types[code.slice(0, 2)] ?? "", slug, name];
      }),
    },
    {
      resource: resource(`region-part-${name}`),
      table: "region_part",
      columns: partColumns,
      rows: parts.map((text) => [...text.split(" "), year, name]),
    },
  ];
}

const starter = packageOf("regions", "2026", {
  regions: [
    "NL01 Nederland nederland",
    "AM01 Noord noord",
    "AM02 Zuid zuid",
    "GM0001 Aa gemeente-aa",
    "GM0002 Bee gemeente-bee",
    "GM0003 Cee gemeente-cee",
    "SV01 Samen samen",
    "CR99 Onbekend onbekend",
  ],
  parts: ["NL01 AM01", "NL01 AM02", "AM01 GM0001", "AM01 GM0002", "AM02 GM0003", "SV01 AM01"],
});
const next = packageOf("cbs-division", "2027", {
  regions: [
    "NL01 Nederland nederland",
    "AM01 Noorden noorden",
    "AM02 Zuid zuid",
    "GM0001 Aa gemeente-aa",
    "GM0009 Samen samen",
    "GM0003 Cee gemeente-cee",
  ],
  parts: ["NL01 AM01", "NL01 AM02", "AM01 GM0001", "AM01 GM0009", "AM01 GM0003"],
});

const rowsOf = (loaded: readonly Loaded[], table: string) =>
  loaded.filter((one) => one.table === table).flatMap(({ rows }) => rows.map((row) => row.join(" ")));

test("one division is left as it is", () => {
  expect(joinDivisions(starter)).toEqual({ loaded: starter, former: [] });
});

test("the newest year says who lies in whom; named unions and regions without a place stay", () => {
  const { loaded } = joinDivisions([...starter, ...next]);
  expect(rowsOf(loaded, "region_part").sort()).toEqual([
    "AM01 GM0001 2027 cbs-division",
    "AM01 GM0003 2027 cbs-division",
    "AM01 GM0009 2027 cbs-division",
    "NL01 AM01 2027 cbs-division",
    "NL01 AM02 2027 cbs-division",
    "SV01 AM01 2026 regions",
  ]);
  expect(rowsOf(loaded, "region")).toContain("CR99 Onbekend corop onbekend regions");
});

test("a region has its new name and its old address; a new one whose address is taken has its code behind it", () => {
  const rows = rowsOf(joinDivisions([...starter, ...next]).loaded, "region");
  expect(rows).toContain("AM01 Noorden arbeidsmarktregio noord cbs-division");
  expect(rows).toContain("GM0009 Samen gemeente samen-gm0009 cbs-division");
  expect(new Set(rows.map((row) => row.split(" ")[0])).size).toBe(rows.length);
});

test("a municipality that is gone keeps its figures: a region in no other, marked, and where it lay last", () => {
  const { loaded, former } = joinDivisions([...starter, ...next]);
  expect(rowsOf(loaded, "region")).toContain("GM0002 Bee (opgeheven) gemeente gemeente-bee regions");
  expect(former).toEqual([["AM01", "GM0002", "2026", "regions"]]);
});

test("the order of the packages decides only between divisions of one year", () => {
  const older = joinDivisions([...next, ...starter]);
  expect(rowsOf(older.loaded, "region_part")).toContain("AM01 GM0009 2027 cbs-division");
  const same = packageOf("own", "2026", {
    regions: ["NL01 Land nederland", "AM01 N n", "AM02 Z z", "GM0001 A a", "GM0002 B b", "GM0003 C c"],
    parts: ["NL01 AM01", "NL01 AM02", "AM01 GM0001", "AM02 GM0002", "AM02 GM0003"],
  });
  const { loaded, former } = joinDivisions([...starter, ...same]);
  expect(former).toEqual([]);
  expect(rowsOf(loaded, "region_part")).toContain("AM02 GM0002 2026 own");
  expect(rowsOf(loaded, "region_part")).not.toContain("AM01 GM0002 2026 regions");
});

test("a package of a few regions is no division", () => {
  const few = packageOf("own", "2030", { regions: ["SV09 Onze onze"], parts: ["SV09 GM0001"] });
  expect(joinDivisions([...starter, ...few])).toEqual({ loaded: [...starter, ...few], former: [] });
});
