import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Problem } from "#operation";
import { divisionAnswer, type Line, smallCountry } from "../../test/fixtures/sources/division.ts";
import { documents, fixture } from "../../test/fixtures/sources/serve.ts";
import { division, findTable } from "./division.ts";
import { refreshSource } from "./refresh.ts";
import { isChanged, type Reader } from "./source.ts";

const about = () => documents("division", ["TableInfos", "DataProperties", "RegioS"]);
const source = division({ tables: { 2031: "90031NED" } });
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
    ["GM0802", "Proefdorp aan Zee (O.)", "gemeente", "gemeente-proefdorp-aan-zee"],
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
  expect(division({ tables: { 2032: "90031NED" } }).tables[0]?.open(about())).toHaveProperty("changed");
  const text = fixture("division/DataProperties.json").toString("utf8").replace("Arbeidsmarktregio's", "RPA-gebieden");
  const changed = source.tables[0]?.open(new Map([...about(), ["DataProperties", Buffer.from(text)]] as [string, Uint8Array][]));
  expect(changed).toHaveProperty("changed.expected", expect.arrayContaining(["Arbeidsmarktregio's > Code en Naam"]));
});

test("a table is found by its title; discontinued ones only when there is no other", () => {
  const catalogue = fixture("division/catalogue.json");
  expect(findTable(catalogue, "Gebieden in  Nederland 2031")).toBe("90031NED");
  expect(findTable(catalogue, "gebieden in nederland 2030")).toBe("90030NED");
  expect(findTable(catalogue, "Gebieden in Nederland")).toBeUndefined();
  expect(findTable(Buffer.from("<html>"), "Gebieden in Nederland 2031")).toBeUndefined();
});

describe("refreshed", () => {
  let root: string;
  let lines: Line[];
  let asked: string[];
  let catalogue: boolean;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "llo-division-"));
    lines = smallCountry();
    asked = [];
    catalogue = true;
  });
  afterEach(() => rm(root, { recursive: true }));

  const get = async (url: string) => {
    asked.push(url);
    const body = url.includes("/Tables?") && !catalogue ? undefined : divisionAnswer(url, { id: "90031NED", year: "2031", lines });
    if (body === undefined) throw new Problem("not-found", `weg: ${url}`);
    return Buffer.from(body);
  };
  const refresh = (options: Parameters<typeof division>[0] = {}) =>
    refreshSource(division({ tables: { 2030: "90030NED" }, ...options }), {
      get,
      packages: join(root, "packages"),
      cache: join(root, "cache"),
      now: () => new Date("2031-01-05T08:00:00Z"),
    });
  const resources = async () => {
    const text = await readFile(join(root, "packages/cbs-division/datapackage.json"), "utf8");
    return JSON.parse(text).resources as { name: string; table: string; rows: number }[];
  };

  test("the newest year comes in whole: the one the catalogue lists, with one download for both tables", async () => {
    const municipalities = new Map([...lines.slice(1).map(({ gm, gmName }) => [gm, gmName] as const), ["GM0700", "Weleer"] as const]);
    const { tables } = await refresh({ municipalities });
    expect(tables.map(({ status, rows }) => [status, rows])).toEqual([
      ["new", 1 + 42 + 35 + 40 + 4 + 12],
      ["new", 42 + 42 + 40 + 12 + 4 + 35],
    ]);
    expect(tables[0]?.message).toContain("indeling van 2031; tabel 90031NED gevonden in de catalogus van CBS");
    expect(tables[0]?.message).toContain("nieuwe gemeenten: Proefdorp 1 (GM0801)");
    expect(tables[0]?.message).toContain("opgeheven gemeenten: Weleer (GM0700)");
    expect(await resources()).toMatchObject([
      { name: "region-division-live", table: "region" },
      { name: "region-part-division-live", table: "region_part" },
    ]);
    expect(asked.filter((url) => url.includes("TypedDataSet"))).toHaveLength(1);
  });

  test("without an answer of the catalogue it is the year that is set up", async () => {
    catalogue = false;
    const { tables } = await refresh({ tables: { 2029: "90029NED", 2031: "90031NED" } });
    expect(tables.map(({ status }) => status)).toEqual(["new", "new"]);
    expect(tables[0]?.message).not.toContain("catalogus");
  });

  test.each<[string, (country: Line[]) => Line[], string]>([
    [
      "a region without municipalities",
      (all) => all.map((one) => (one.am === "AM05" ? { ...one, am: "AM01", amName: "Voorbeeldregio 1" } : one)),
      "verwacht 35 arbeidsmarktregio's; gevonden 34 arbeidsmarktregio's",
    ],
    [
      "a municipality in two regions",
      (all) => [...all, { ...(all[0] as Line), am: "AM02", amName: "Voorbeeldregio 2" }],
      "verwacht GM0801 op één regel; gevonden GM0801 op 2 regels",
    ],
    [
      "a COROP area in two provinces",
      (all) =>
        all.map((one, at) =>
          at === 41 ? { ...one, pv: "PV31", pvName: "Voorbeeldprovincie 31", ld: "LD04", ldName: "Deel 4 van Voorbeeldland" } : one,
        ),
      "verwacht CR02 in één provincie; gevonden CR02 in PV20 en PV31",
    ],
    [
      "a region with two names",
      (all) => all.map((one, at) => (at === 36 ? { ...one, amName: "Iets anders" } : one)),
      "gevonden de namen Voorbeeldregio 2 en Iets anders",
    ],
    ["a code nobody knows", (all) => all.map((one, at) => (at === 41 ? { ...one, am: "XX01" } : one)), "onbekende regiocode 'XX01'"],
  ])("%s: nothing is taken over, of both tables", async (_what, spoil, reason) => {
    await refresh();
    const before = await resources();
    lines = spoil(lines);
    await rm(join(root, "cache"), { recursive: true });
    const { tables } = await refresh();
    expect(tables.map(({ status }) => status)).toEqual(["layout-changed", "layout-changed"]);
    expect(tables[0]?.message).toContain("indeling veranderd, niet overgenomen");
    expect(tables[0]?.message).toContain(reason);
    expect(tables[0]?.message).toContain("De cijfers van de vorige keer blijven staan.");
    expect(await resources()).toEqual(before);
  });

  test("a municipality of the code list without a line is missed", async () => {
    const all = lines;
    const cut = {
      get: async (url: string) =>
        get(url).then((bytes) =>
          url.includes("TypedDataSet")
            ? Buffer.from(divisionAnswer(url, { id: "90031NED", year: "2031", lines: all.slice(0, 41) }) ?? "")
            : bytes,
        ),
    };
    const { tables } = await refreshSource(division({ tables: {} }), {
      ...cut,
      packages: root,
      cache: join(root, "cache"),
      now: () => new Date(),
    });
    expect(tables[0]?.message).toContain("verwacht een regel voor GM0842; gevonden geen regel met die code");
  });

  test("one table without the other is not taken over", async () => {
    const half = async (url: string) => {
      if (url.includes("/RegioS") && asked.filter((one) => one.includes("/RegioS")).length > 0) throw new Problem("unavailable", "weg");
      return get(url);
    };
    const { tables } = await refreshSource(division({ tables: {} }), {
      get: half,
      packages: join(root, "packages"),
      cache: join(root, "cache"),
      now: () => new Date(),
    });
    expect(tables.map(({ status, message }) => [status, message.slice(0, 37)])).toEqual([
      ["unavailable", "niet overgenomen, want de tabellen va"],
      ["unavailable", "CBS gemeentelijke indeling: weg."],
    ]);
    await expect(readdir(join(root, "packages"))).rejects.toThrow();
  });
});
