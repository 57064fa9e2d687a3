import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dimNames, type Observation } from "#domain/databank";
import { withhold } from "#domain/disclosure";
import { call, type Language } from "#operation";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import { datasetRows, datasets } from "./facts.ts";
import { bytesOf, type DataFile } from "./format.ts";
import * as made from "./operations.ts";
import { downloadDataset, listDatasets } from "./operations.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar();
});
afterAll(() => tiny?.remove());

const context = (language: Language = "nl") => tiny.radar.context({ role: "public", language });

/** A file with all its bytes. */
type Whole = DataFile & { bytes: Uint8Array };
const whole = async (file: Promise<DataFile>): Promise<Whole> => ({ ...(await file), bytes: await bytesOf(await file) });
const datasetFile = (...of: Parameters<typeof made.datasetFile>) => whole(made.datasetFile(...of));
const selectionFile = (...of: Parameters<typeof made.selectionFile>) => whole(made.selectionFile(...of));

const text = ({ bytes }: Whole, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const described = (file: Whole) => JSON.parse(text(file, "datapackage.json"));

async function stored(id: string): Promise<Observation[]> {
  const rows: Observation[] = [];
  for await (const piece of datasetRows(context().warehouse, id)) rows.push(...piece);
  return rows;
}

async function sheets({ bytes }: Whole): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return book;
}

/** The rows of a sheet by its head. */
function records(sheet: ExcelJS.Worksheet | undefined): Record<string, unknown>[] {
  const head = (sheet?.getRow(1).values ?? []) as string[];
  return Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, at) =>
    Object.fromEntries(head.flatMap((title, column) => (title ? [[title, sheet?.getCell(at + 2, column).value]] : []))),
  );
}

test("lists what feeds figures, then the tables of codes that hold something", async () => {
  const { datasets: list, snapshot } = await call(listDatasets, context(), {});
  expect(snapshot).toBe("2026-11-23");
  expect(list.map(({ id }) => id)).toEqual([
    "cbs-12345ned",
    "made-up",
    "uwv-tension",
    "region",
    "region-part",
    "occupation",
    "indicator",
    "unit",
    "theme",
  ]);
  expect(list[0]).toEqual({
    id: "cbs-12345ned",
    title: "Werkloosheid per regio",
    description: "Cijfers van CBS StatLine. Onderwerp: Mensen met werk, Werkloosheid. Periode: 2022 tot en met 4e kwartaal van 2024.",
    publisher: "CBS",
    licence: "Creative Commons Naamsvermelding 4.0 (CC BY 4.0)",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    cadence: "per kwartaal",
    retrieved: "2026-11-20",
    rows: 10,
    indicators: ["employed", "unemployment-rate"],
    synthetic: false,
    downloads: {
      csv: "/api/v1/datasets/cbs-12345ned/_download?format=csv",
      jsonstat: "/api/v1/datasets/cbs-12345ned/_download?format=jsonstat",
      xlsx: "/api/v1/datasets/cbs-12345ned/_download?format=xlsx",
    },
  });
  expect(list.find(({ id }) => id === "made-up")).toMatchObject({ synthetic: true, description: expect.stringContaining("voorbeelddata") });
  expect(list.find(({ id }) => id === "region")?.downloads.jsonstat).toBeNull();
});

test("finds a dataset by what it is about, in either language", async () => {
  const ids = async (q: string) => (await call(listDatasets, context(), { q })).datasets.map(({ id }) => id);
  expect(await ids("werkloos")).toEqual(["cbs-12345ned"]);
  expect(await ids("Tension")).toEqual(["uwv-tension"]);
  expect(await ids("bestaat niet")).toEqual([]);
});

test("the data package holds every column of every figure as it is", async () => {
  const file = await datasetFile(context(), { id: "cbs-12345ned", format: "csv" });
  expect(file).toMatchObject({
    filename: "llo-radar-cbs-12345ned-2026-11-23.csv.zip",
    mediaType: "application/zip",
    snapshot: "2026-11-23",
  });
  expect(Object.keys(unzipSync(file.bytes))).toEqual(["data.csv", "datapackage.json", "README.txt"]);
  const rows = parse(text(file, "data.csv"), { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => ({ ...row, value: row.value === "" ? null : Number(row.value) }))).toEqual(await stored("cbs-12345ned"));
});

test("its description fits the file: fields, names of codes, licence, source, edition", async () => {
  const file = await datasetFile(context(), { id: "cbs-12345ned", format: "csv" });
  const about = described(file);
  expect(about).toMatchObject({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "cbs-12345ned",
    version: "2026-11-23",
    created: "2026-11-23T10:00:00.000Z",
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    sources: [{ title: "CBS StatLine: 12345NED Voorbeeldtabel", path: "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/12345NED" }],
  });
  const { fields, missingValues, uniqueKeys } = about.resources[0].schema;
  expect(missingValues).toEqual([""]);
  expect(fields.map((field: { name: string }) => field.name).join(",")).toBe(text(file, "data.csv").split("\n")[0]);
  expect(fields.every((field: { description: string }) => field.description)).toBe(true);
  const rows = parse(text(file, "data.csv"), { columns: true }) as Record<string, string>[];
  expect(new Set(rows.map((row) => uniqueKeys[0].map((name: string) => row[name]).join("|"))).size).toBe(rows.length);
  const regions = fields.find((field: { name: string }) => field.name === "region").categories;
  expect(regions).toContainEqual({ value: "PV20", label: "Groningen (provincie)" });
  expect(regions.map((one: { value: string }) => one.value).sort()).toEqual([...new Set(rows.map((row) => row.region))].sort());
});

test("its README tells in Dutch what it is, where it is from and how to cite it, also to who reads English", async () => {
  const readme = text(await datasetFile(context("en"), { id: "cbs-12345ned", format: "csv" }), "README.txt");
  for (const words of [
    "WAT IS DIT?",
    "uitgave 2026-11-23",
    "CBS StatLine, 12345NED",
    "te weinig mensen",
    "Vergelijk alleen cijfers met dezelfde reeks",
    "Gelezen op 20 november 2026",
  ])
    expect(readme).toContain(words);
  expect(readme).not.toContain("voorbeelddata");
  expect(text(await datasetFile(context(), { id: "made-up", format: "csv" }), "README.txt")).toContain("voorbeelddata");
});

test("the workbook holds the same figures, with names, and texts that bite stay texts", async () => {
  const book = await sheets(await datasetFile(context(), { id: "cbs-12345ned", format: "xlsx" }));
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Cijfers", "Uitleg"]);
  const rows = records(book.getWorksheet("Cijfers"));
  const kept = await stored("cbs-12345ned");
  expect(
    rows.map((row) => [row.Indicatorcode, row.Regiocode, row.Periode, row.Beroepscode ?? "", row.Waarde, row.Opmerking ?? ""]),
  ).toEqual(kept.map((row) => [row.indicator, row.region, row.period, row.occupation, row.value, row.note]));
  expect(new Set(rows.map((row) => row.Kwaliteit))).toEqual(new Set(["overgenomen en door een computer nagekeken"]));
  expect(rows.find((row) => row.Regiocode === "GM0014")).toMatchObject({
    Regio: "Groningen (gemeente)",
    Waarde: -1.5,
    Status: "schatting",
    Eenheid: "%",
  });
  expect(rows.find((row) => row.Beroepscode)).toMatchObject({ Beroep: "Softwareontwikkelaars", Eenheid: "1.000 mensen" });
  expect(Object.keys(rows[0] ?? {})).not.toContain("Onderwijs");
  const explained = book.getWorksheet("Uitleg")?.getSheetValues().flat().join("\n");
  for (const words of [
    "2026-11-23",
    "12345NED",
    "https://creativecommons.org/licenses/by/4.0/",
    "Status: voorlopig",
    "Het deel dat werk zoekt.",
  ])
    expect(explained).toContain(words);
});

test("a table of codes and names comes as CSV and as a workbook, not as a cube", async () => {
  const rows = parse(text(await datasetFile(context(), { id: "region_part", format: "csv" }), "data.csv"), { columns: true });
  expect(rows).toEqual([
    expect.objectContaining({ region: "AM05", part: "GM0014", division: "2024" }),
    expect.objectContaining({ region: "PV20" }),
  ]);
  const book = await sheets(await datasetFile(context(), { id: "unit", format: "xlsx" }));
  expect(records(book.getWorksheet("Tabel")).map((row) => [row.id, row.factor])).toEqual([
    ["class", 1],
    ["percent", 1],
    ["thousand-persons", 1000],
  ]);
  await expect(datasetFile(context(), { id: "region", format: "jsonstat" })).rejects.toThrow(
    `format: kies csv of xlsx; 'region' is een tabel met codes en namen (gekregen: "jsonstat")`,
  );
});

test("what the warehouse calls a licence of two kinds is named as both", async () => {
  expect(
    described(await datasetFile(context(), { id: "region", format: "csv" })).licenses.map((one: { name: string }) => one.name),
  ).toEqual(["CC-BY-4.0", "EUPL-1.2"]);
});

test("the same snapshot gives the same bytes", async () => {
  for (const format of ["csv", "jsonstat", "xlsx"] as const) {
    const [one, other] = [
      await datasetFile(context(), { id: "cbs-12345ned", format }),
      await datasetFile(context(), { id: "cbs-12345ned", format }),
    ];
    expect(Buffer.compare(one.bytes, other.bytes), format).toBe(0);
  }
});

test("no file is made around the disclosure gate", async () => {
  const disclose = <T>(output: T): T =>
    withhold((Array.isArray(output) ? output.map((row) => ({ ...row, status: "suppressed" })) : output) as T);
  const closed = { ...context(), disclose };
  const csv = parse(text(await datasetFile(closed, { id: "cbs-12345ned", format: "csv" }), "data.csv"), { columns: true }) as Record<
    string,
    string
  >[];
  expect(csv.map((row) => `${row.value}${row.text}`).join("")).toBe("");
  const rows = records(
    (await sheets(await selectionFile(closed, { indicator: "employed", regions: [], format: "xlsx" }))).getWorksheet("Cijfers"),
  );
  expect(rows.map((row) => row.Waarde)).toEqual([null, null]);
});

test("a selection holds what was asked: regions by name, breakdown, period", async () => {
  const all = { indicator: "unemployment-rate", format: "csv" as const };
  const rowsOf = async (rest: object) =>
    parse(text(await selectionFile(context(), { ...all, regions: [], ...rest }), "data.csv"), { columns: true }) as Record<
      string,
      string
    >[];
  expect((await rowsOf({ regions: ["Twente", "AM05", "achterhoek"] })).map((row) => `${row.region} ${row.period}`)).toEqual([
    "AM05 2022",
    "AM05 2023",
    "AM05 2024",
    "AM06 2024",
  ]);
  expect((await rowsOf({ dims: { sex: "*" }, period: "2024", regions: ["AM05"] })).map((row) => row.sex)).toEqual(["", "f", "m"]);
  const file = await selectionFile(context(), { ...all, regions: ["AM05", "AM06"], dims: { sex: "*" }, period: "2024" });
  expect(file.filename).toBe("llo-radar-unemployment-rate-AM05-AM06-per-sex-2024-2026-11-23.csv.zip");
  expect(described(file)).toMatchObject({ title: "Werkloosheid: Twente en Achterhoek", licenses: [{ name: "CC-BY-4.0" }] });
});

test("of several datasets, all publishers and licences are named", async () => {
  const about = described(await selectionFile(context(), { indicator: "employed", regions: ["AM05"], format: "csv" }));
  expect(about.licenses.map((one: { name: string }) => one.name).sort()).toEqual(["CC-BY-4.0", "EUPL-1.2"]);
  expect(about.contributors[0].title.split("; ").sort()).toEqual(["CBS", "LLO-Radar"]);
});

test("what is not there is told with the way to what is", async () => {
  await expect(datasetFile(context(), { id: "cbs-99999ned", format: "csv" })).rejects.toMatchObject({
    message: "er is geen gegevensset 'cbs-99999ned'",
    lead: { list: "datasets.list", near: [{ id: "cbs-12345ned" }] },
  });
  await expect(selectionFile(context(), { indicator: "employed", regions: ["AM06"], format: "csv" })).rejects.toThrow(
    "er is geen cijfer met deze keuze (Mensen met werk: Achterhoek)",
  );
  await expect(selectionFile(context(), { indicator: "werkloos", regions: [], format: "csv" })).rejects.toThrow(
    "er is geen indicator 'werkloos'",
  );
});

test("the operation gives the file inside JSON", async () => {
  const csv = await call(downloadDataset, context(), { id: "cbs-12345ned" });
  const file = await datasetFile(context(), { id: "cbs-12345ned", format: "csv" });
  expect(csv).toMatchObject({
    dataset: "cbs-12345ned",
    format: "csv",
    encoding: "base64",
    bytes: file.bytes.length,
    snapshot: "2026-11-23",
  });
  expect(Buffer.compare(Buffer.from(csv.content, "base64"), file.bytes)).toBe(0);
  const cube = await call(downloadDataset, context(), { id: "uwv-tension", format: "jsonstat" });
  expect(cube).toMatchObject({ encoding: "utf8", jsonstat: { class: "dataset" } });
  expect(JSON.parse(cube.content)).toEqual(cube.jsonstat);
});

test("the operation makes no file that is too large for JSON, and does not begin with it", async () => {
  const { warehouse } = context();
  const large = new Map([...(await datasets(warehouse))].map(([id, dataset]) => [id, { ...dataset, rows: 20_001 }]));
  const asked = {
    ...context(),
    warehouse: {
      ...warehouse,
      once: <T>(key: string, load: () => Promise<T>) => (key === "datasets" ? Promise.resolve(large as T) : warehouse.once(key, load)),
      query: () => Promise.reject(new Error("asked for rows")),
    },
  };
  await expect(call(downloadDataset, asked, { id: "cbs-12345ned" })).rejects.toThrow(
    "dit bestand is te groot om in JSON te zetten; haal het op met /api/v1/datasets/cbs-12345ned/_download?format=csv",
  );
});

test("the operation refuses what it does not know, and says what would be right", async () => {
  await expect(call(downloadDataset, context(), { id: "region", format: "pdf" })).rejects.toThrow(
    'format: kies csv, jsonstat of xlsx (gekregen: "pdf")',
  );
  await expect(call(downloadDataset, context(), { id: "region", out: "x.zip" })).rejects.toThrow(
    "'out' is hier onbekend; bekend: id, format",
  );
});

test("a large set comes in pieces that together are the whole, in order", async () => {
  const { warehouse } = context();
  for (const size of [1, 3, 4, 100]) {
    const pieces: Observation[][] = [];
    for await (const rows of datasetRows(warehouse, "cbs-12345ned", size)) pieces.push(rows);
    expect(pieces.flat()).toEqual(await stored("cbs-12345ned"));
    expect(pieces.every((rows) => rows.length > 0)).toBe(true);
  }
  expect((await datasets(warehouse)).get("cbs-12345ned")?.dims).toEqual(dimNames.filter((name) => name === "occupation" || name === "sex"));
});
