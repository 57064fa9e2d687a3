import { mkdir, readdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ImportOptions, importData } from "#importing";
import type { Problem } from "#operation";
import { currentSnapshot, openSnapshot, publishSnapshot, type Row } from "#warehouse";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";
import { limits } from "./limits.ts";

const now = new Date("2026-11-24T12:00:00Z");
let radar: SmallRadar;
beforeEach(async () => {
  radar = await smallRadar();
});
afterEach(() => radar.remove());

const run = (path: string, options: Partial<ImportOptions> = {}) => importData({ path, ...radar, now, ...options });

/** The Problem of an import that must be refused, after looking that the radar is as it was. */
async function refused(path: string, options: Partial<ImportOptions> = {}): Promise<Problem> {
  const before = [await radar.fingerprint(), await readdir(join(radar.data, "packages")).catch(() => [])];
  const problem = await run(path, options).then(
    () => undefined,
    (error: Problem) => error,
  );
  expect(problem?.name).toBe("Problem");
  expect([await radar.fingerprint(), await readdir(join(radar.data, "packages")).catch(() => [])]).toEqual(before);
  return problem as Problem;
}

async function query(sql: string): Promise<Row[]> {
  const current = await currentSnapshot(radar.data);
  const warehouse = await openSnapshot(current?.path ?? "", current?.snapshot ?? { id: "", created: "", fingerprint: "", rows: 0 });
  const rows = await warehouse.query(sql);
  warehouse.close();
  return rows;
}

const fact = "ID,Geslacht,Perioden,Banen_1\n0,3000,2023JJ00,12.5\n1,4000,2023JJ00,\n";
const properties = JSON.stringify([
  { ID: 0, Type: "Dimension", Key: "Geslacht", Title: "Geslacht" },
  { ID: 1, Type: "TimeDimension", Key: "Perioden", Title: "Perioden" },
  { ID: 2, Type: "Topic", Key: "Banen_1", Title: "Banen van werknemers", Description: "Wat een baan is", Unit: "x 1 000", Decimals: 1 },
]);

test("figures of StatLine come with titles, units, labels and status from the files beside them", async () => {
  await radar.file("80000ned_DataProperties.json", properties);
  await radar.file(
    "80000ned_Geslacht.json",
    JSON.stringify([
      { Key: "3000", Title: "Mannen" },
      { Key: "4000", Title: "Vrouwen" },
      { Key: "T001038", Title: "Totaal" },
    ]),
  );
  await radar.file("80000ned_Perioden.json", JSON.stringify([{ Key: "2023JJ00", Title: "2023", Status: "Definitief" }]));
  await radar.file("80000ned_TableInfos.json", JSON.stringify([{ Identifier: "80000ned", Title: "Banen" }]));
  expect(await run(await radar.file("80000ned_fact.csv", fact))).toMatchObject({
    dataset: "cbs-80000ned",
    kind: "observations",
    records: 2,
    rows: 2,
    rejected: 0,
    indicators: ["80000ned.banen-1"],
    regions: 1,
    snapshot: "2026-11-24",
    notes: [
      expect.stringMatching(/NL01/),
      "lege cijfers: 1; ze staan als ontbrekend, niet als 0",
      "het bestand heeft 2 van de 3 combinaties die de codelijsten mogelijk maken",
    ],
  });
  expect(
    await query("SELECT indicator, period, region, other, value, unit, status, source, url, quality FROM observation ORDER BY other"),
  ).toEqual([
    {
      indicator: "80000ned.banen-1",
      period: "2023",
      region: "NL01",
      other: "geslacht=3000",
      value: 12.5,
      unit: "80000ned.x-1-000-0",
      status: "final",
      source: "CBS StatLine",
      url: "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/80000ned",
      quality: "imported",
    },
    {
      indicator: "80000ned.banen-1",
      period: "2023",
      region: "NL01",
      other: "geslacht=4000",
      value: null,
      unit: "80000ned.x-1-000-0",
      status: "missing",
      source: "CBS StatLine",
      url: "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/80000ned",
      quality: "imported",
    },
  ]);
  expect(await query("SELECT title, definition, additive FROM indicator WHERE id = '80000ned.banen-1'")).toEqual([
    { title: "Banen van werknemers", definition: "Wat een baan is", additive: "no" },
  ]);
  expect(await query("SELECT list, code, title FROM code_label ORDER BY code")).toEqual([
    { list: "geslacht", code: "3000", title: "Mannen" },
    { list: "geslacht", code: "4000", title: "Vrouwen" },
  ]);
});

test("imports of one table add up, in any order: figures, then what describes them, then newer figures", async () => {
  const path = await radar.file("80000ned_fact.csv", fact);
  expect((await run(path)).notes).toContainEqual(expect.stringMatching(/titels en eenheden zijn niet bekend/));
  expect(await query("SELECT title, unit FROM indicator WHERE id LIKE '80000%'")).toEqual([
    { title: "Banen_1", unit: "80000ned.number-1" },
  ]);

  await run(await radar.file("80000ned_DataProperties.json", properties));
  expect(await query("SELECT DISTINCT i.title, i.unit, o.unit AS own FROM indicator i JOIN observation o ON o.indicator = i.id")).toEqual([
    { title: "Banen van werknemers", unit: "80000ned.x-1-000-0", own: "80000ned.x-1-000-0" },
  ]);

  const odata = {
    "odata.metadata": "http://opendata.cbs.nl/ODataApi/OData/80000ned/$metadata#X",
    value: [{ ID: 0, Geslacht: "4000", Perioden: "2023JJ00", Banen_1: 7.25 }],
  };
  const later = await run(await radar.file("los/bestand.json", JSON.stringify(odata)));
  expect(later).toMatchObject({ dataset: "cbs-80000ned", rows: 1, snapshot: "2026-11-24.3" });
  expect(later.notes).toContain("cijfers van eerdere imports die niet in dit bestand staan en zijn gebleven: 1");
  // What is known of the unit stays known, also when a later file comes without it.
  expect(await query("SELECT other, value, unit, status FROM observation ORDER BY other")).toEqual([
    { other: "geslacht=3000", value: 12.5, unit: "80000ned.x-1-000-0", status: "provisional" },
    { other: "geslacht=4000", value: 7.25, unit: "80000ned.x-1-000-0", status: "provisional" },
  ]);
  expect(await query("SELECT kind, old_status, new_value FROM correction")).toEqual([
    { kind: "revised", old_status: "missing", new_value: 7.25 },
  ]);
  expect(await readdir(join(radar.data, "packages", "cbs-80000ned"))).toHaveLength(5);
});

test("the same file again changes nothing", async () => {
  const path = await radar.file("80000ned_fact.csv", fact);
  const first = await run(path);
  const again = await run(path);
  expect(again.snapshot).toBe(first.snapshot);
  expect(again.notes).toContain("er is niets veranderd: deze gegevens stonden er al zo");
});

test("a topic that changes its unit is refused: old and new figures would look alike", async () => {
  await radar.file("80000ned_DataProperties.json", properties);
  await run(await radar.file("80000ned_fact.csv", fact));
  await radar.file("80000ned_DataProperties.json", properties.replace("x 1 000", "%"));
  expect((await refused(join(radar.inbox, "80000ned_fact.csv"))).message).toMatch(/was '80000ned.x-1-000-0' en is nu 'percent'/);
});

test("a damaged file beside it is a fault, because its units would quietly be missing", async () => {
  await radar.file("80000ned_DataProperties.json", properties.slice(0, -20));
  const problem = await refused(await radar.file("80000ned_fact.csv", fact));
  expect(problem.message).toMatch(/80000ned_DataProperties.json \(naast het bestand\)/);
  expect(problem.issues[0]?.path).toMatch(/^regel 1 kolom/);
});

test("a dry run looks at everything and changes nothing", async () => {
  const before = await radar.fingerprint();
  const result = await run(await radar.file("80000ned_fact.csv", fact), { dryRun: true });
  expect(result).toMatchObject({ rows: 2, snapshot: null });
  expect(result.notes.at(-1)).toMatch(/proefdraai/);
  expect(await radar.fingerprint()).toBe(before);
  expect((await readdir(radar.data)).sort()).toEqual(["packages", "warehouse"]);
  expect(await readdir(join(radar.data, "packages"))).toEqual([]);
});

test("faults are all told, two hundred shown, and nothing is half loaded", async () => {
  const lines = Array.from({ length: 300 }, (_, at) => `${at},3000,2023XX${at},1`);
  const problem = await refused(await radar.file("80000ned_fact.csv", `ID,Geslacht,Perioden,Banen_1\n${lines.join("\n")}\n`));
  expect(problem.code).toBe("invalid");
  expect(problem.message).toMatch(/300 fouten; hier staan de eerste 200, er zijn er nog 100/);
  expect(problem.issues).toHaveLength(200);
  expect(problem.issues[10]).toEqual({
    path: "rij 12 kolom Perioden",
    message: "'2023XX10' is geen periode; verwacht bijvoorbeeld 2023JJ00",
  });
});

test.each([
  ["an empty file", "leeg.csv", "", /leeg/],
  ["a file with only a line end", "leeg.csv", "\n\n", /leeg/],
  ["an empty list", "80000ned_Perioden.json", "[]", /geen regels/],
  ["a header without lines", "80000ned_fact.csv", "ID,Perioden,Banen_1\n", /geen regels met cijfers/],
  ["unknown columns", "x.csv", "naam,aantal\na,1\n", /--mapping/],
  ["unknown JSON", "x.json", '{"a": 1}', /niet herkend/],
  ["figures of a table without its number", "fact.csv", fact, /tabelnummer ontbreekt/],
  ["an old workbook", "x.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /oude formaat xls; sla het op als xlsx/],
  ["a PDF", "x.pdf", "%PDF-1.7\n", /dit is een PDF/],
  ["OData version 4", "Observations.json", '{"@odata.context": "x", "value": [{"Id": 1, "Measure": "M1", "Value": 2}]}', /niet herkend/],
])("%s is refused with what to do", async (_, name, content, message) => {
  const { issues, code } = await refused(await radar.file(name, content));
  expect(code).toBe("invalid");
  expect(issues[0]?.message).toMatch(message);
});

test("a damaged copy under another name is told with row and column too, beside the number that misses", async () => {
  const renamed = await refused(await radar.file("kopie.csv", fact.replace("Perioden", "Periode_x")));
  expect(renamed.issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["bestand", "rij 1 kolom Periode_x"]));
  const truncated = await refused(await radar.file("kopie.csv", fact.slice(0, -3)));
  expect(truncated.issues.some(({ path, message }) => /^rij \d+ kolom /.test(path) && /afgebroken/.test(message))).toBe(true);
  expect(truncated.issues.map(({ message }) => message)).toContainEqual(expect.stringMatching(/tabelnummer ontbreekt/));
});

test("what is no file is refused", async () => {
  expect(await refused(join(radar.inbox, "weg.csv"))).toMatchObject({ code: "not-found" });
  await mkdir(join(radar.inbox, "map"));
  expect((await refused(join(radar.inbox, "map"))).issues[0]?.message).toMatch(/map zonder datapackage.json/);
  const large = await radar.file("80000ned_fact.csv", "x");
  await truncate(large, limits.bytes + 1);
  expect((await refused(large)).issues[0]?.message).toMatch(/101 MB; het mag 100 MB zijn/);
});

test("names that belong to others are refused", async () => {
  const path = await radar.file("80000ned_fact.csv", fact);
  for (const name of ["regions", "cbs", "Mijn Cijfers", "../x"])
    expect((await refused(path, { name })).message).toMatch(/de naam .* kan niet/);
  await run(path, { name: "eigen" });
  expect((await refused(path)).issues[0]?.message).toMatch(/staan al in een ander pakket: 80000ned.banen-1/);
});

const square = (dx: number) => [
  [
    [6 + dx, 52],
    [6.1 + dx, 52],
    [6.1 + dx, 52.1],
    [6 + dx, 52],
  ],
];
const collection = (features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

test("boundaries of regions that the radar has", async () => {
  const features = [
    { type: "Feature", properties: { code: "GM0153" }, geometry: { type: "Polygon", coordinates: square(0) } },
    { type: "Feature", properties: { statcode: "GM0147" }, geometry: { type: "MultiPolygon", coordinates: [square(0.2)] } },
  ];
  expect(await run(await radar.file("g.geojson", collection(features)))).toMatchObject({
    dataset: "boundary-gemeente",
    kind: "boundaries",
    rows: 2,
    regions: 2,
  });
  expect(await query("SELECT region, geometry FROM boundary ORDER BY region")).toEqual([
    { region: "GM0147", geometry: JSON.stringify(features[1]?.geometry) },
    { region: "GM0153", geometry: JSON.stringify(features[0]?.geometry) },
  ]);
});

test("boundaries are refused for every fault at once", async () => {
  const feature = (properties: object, coordinates: unknown) => ({
    type: "Feature",
    properties,
    geometry: { type: "Polygon", coordinates },
  });
  const problem = await refused(
    await radar.file(
      "g.geojson",
      collection([
        feature({ code: "GM9999" }, square(0)),
        feature({ naam: "x" }, square(0)),
        feature({ code: "GM0153" }, square(0)),
        feature({ code: "GM0153" }, [
          [
            [200000, 400000],
            [1, 1],
            [2, 2],
            [200000, 400000],
          ],
        ]),
      ]),
    ),
  );
  expect(problem.issues).toEqual([
    { path: "rij 1 kolom code", message: "'GM9999' is geen regio van de huidige indeling" },
    { path: "rij 2 kolom code", message: expect.stringMatching(/geen eigenschap 'code'/) },
    { path: "rij 4 kolom code", message: "'GM0153' staat ook in rij 3" },
    { path: "rij 4 kolom geometry", message: expect.stringMatching(/Rijksdriehoek/) },
  ]);
});

test("a division is compared and not imported", async () => {
  const same = await refused(await radar.file("am.csv", "am_code,am_naam,n_gemeenten\nAM05,Twente,2\n"));
  expect(same.issues).toEqual([{ path: "bestand", message: expect.stringMatching(/de radar al heeft/) }]);
  const other = await refused(
    await radar.file(
      "gm.csv",
      "gm_code,gm_naam,am_code,am_naam,pv_code\nGM0153,Enschede,AM06,Stedendriehoek,PV23\nGM0001,Adorp,AM01,Groningen,PV20\n",
    ),
  );
  expect(other.issues.map(({ path }) => path)).toEqual(["rij 2 kolom am_code", "rij 3 kolom gm_code", "bestand", "bestand"]);
});

test("two imports at once do not mix, and the second one says so", async () => {
  const path = await radar.file("80000ned_fact.csv", fact);
  const outcomes = await Promise.allSettled([run(path), run(path)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
});

test("what a killed import left is finished by the next one", async () => {
  await run(await radar.file("80000ned_fact.csv", fact));
  // As after a kill between the swap of the snapshot and the move of the package.
  const current = await currentSnapshot(radar.data);
  const manifest = join(radar.data, "warehouse", `${current?.snapshot.id}.json`);
  const left = join(radar.data, "importing", "1", "candidate");
  await mkdir(left, { recursive: true });
  const { rename } = await import("node:fs/promises");
  await rename(join(radar.data, "packages", "cbs-80000ned"), join(left, "cbs-80000ned"));
  await writeFile(
    manifest,
    JSON.stringify({
      ...JSON.parse(await readFile(manifest, "utf8")),
      placing: { folder: join(left, "cbs-80000ned"), name: "cbs-80000ned" },
    }),
  );

  const result = await run(await radar.file("80000ned_extra.csv", "ID,Geslacht,Perioden,Banen_1\n0,3000,2024JJ00,13\n"));
  expect(result.notes).toContain("cijfers van eerdere imports die niet in dit bestand staan en zijn gebleven: 2");
  expect(await query("SELECT count(*)::INTEGER AS n FROM observation")).toEqual([{ n: 3 }]);
  await publishSnapshot({ ...radar, now });
  expect((await currentSnapshot(radar.data))?.snapshot.id).toBe(result.snapshot);
});

test("a link out of a package is not followed", async () => {
  await radar.file("buiten.csv", "x\n");
  await radar.file("pakket/datapackage.json", JSON.stringify({ name: "p", resources: [{ name: "a", path: "a.csv" }] }));
  await symlink(join(radar.inbox, "buiten.csv"), join(radar.inbox, "pakket", "a.csv"));
  expect((await refused(join(radar.inbox, "pakket"))).issues[0]?.message).toMatch(/buiten het pakket/);
});
