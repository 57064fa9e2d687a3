import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fixture, serve } from "../../test/fixtures/sources/serve.ts";
import { cbsTable } from "./cbs.ts";
import { CbsSetting } from "./cbs-settings.ts";
import { cbsV3 } from "./cbs-v3.ts";
import { download } from "./download.ts";
import { getter } from "./get.ts";
import { isChanged } from "./source.ts";

const setting = CbsSetting.parse({
  id: "90001NED",
  odata: 3,
  resource: "cbs-90001ned",
  title: "Voorbeeld arbeidsdeelname",
  checked: true,
  measures: [{ title: "Werkloosheidspercentage", published: "%", indicator: "unemployment-rate", unit: "percent" }],
  dimensions: { Bedrijfstak: { as: "sector" }, RegioS: { as: "region" }, Perioden: { as: "period" } },
});

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let failing: string | undefined;
let modified = "2026-02-17T02:00:00";

/** The three pages of the recording, with links to this server. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "llo-download-"));
  failing = undefined;
  modified = "2026-02-17T02:00:00";
  server = await serve((path) => {
    const page = /page=(\d)/.exec(path)?.[1] ?? (path.includes("TypedDataSet") ? "1" : undefined);
    if (page) {
      if (page === failing) return { status: 503 };
      return {
        body: fixture(`cbs-v3/page-${page}.json`).toString("utf8").replaceAll("http://opendata.cbs.nl/ODataFeed/odata", server.url),
      };
    }
    const name = /90001NED\/(\w+)/.exec(path)?.[1];
    return name ? { body: fixture(`cbs-v3/${name}.json`).toString("utf8").replace("2026-02-17T02:00:00", modified) } : undefined;
  });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const table = () => cbsTable(setting, cbsV3({ api: server.url, feed: server.url }));
const get = getter({ allowLocal: true, attempts: 2, sleep: async () => {} });
const fetchAll = (day = "2026-11-23", more: object = {}) =>
  download(table(), { get, folder, now: () => new Date(`${day}T08:00:00Z`), ...more });
async function pagesOf(outcome: Awaited<ReturnType<typeof download>>): Promise<string[]> {
  if (isChanged(outcome)) throw new Error(JSON.stringify(outcome));
  const pages: string[] = [];
  for await (const page of outcome.pages()) pages.push(Buffer.from(page).toString("utf8"));
  return pages;
}
const pagesAsked = () => server.asked.filter((path) => path.includes("TypedDataSet"));

test("three pages, in order, with progress and a complete manifest", async () => {
  const seen: number[] = [];
  const outcome = await fetchAll("2026-11-23", { progress: (done: number) => seen.push(done) });
  expect((await pagesOf(outcome)).map((page) => JSON.parse(page).value.length)).toEqual([2, 2, 4]);
  expect(seen).toEqual([0, 1, 2, 3]);
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ table: "90001NED", version: modified, complete: true, retrieved: "2026-11-23" });
  expect(manifest.pages).toHaveLength(3);
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("the same version is not fetched twice, and keeps the day it was read", async () => {
  await fetchAll();
  server.asked.length = 0;
  const outcome = await fetchAll("2026-12-01");
  expect(pagesAsked()).toEqual([]);
  expect(await pagesOf(outcome)).toHaveLength(3);
  expect(outcome).toMatchObject({ retrieved: "2026-11-23" });
});

test("after a failure at page 2 it goes on at page 2", async () => {
  failing = "2";
  await expect(fetchAll()).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("page=2") });
  failing = undefined;
  server.asked.length = 0;
  expect(await pagesOf(await fetchAll())).toHaveLength(3);
  expect(pagesAsked().map((path) => /page=(\d)/.exec(path)?.[1])).toEqual(["2", "3"]);
});

test("a page that was damaged on the disk is fetched again, and what follows it", async () => {
  await fetchAll();
  await writeFile(join(folder, "page-00002"), "half");
  server.asked.length = 0;
  expect((await pagesOf(await fetchAll()))[1]).toContain("PV25");
  expect(pagesAsked().map((path) => /page=(\d)/.exec(path)?.[1])).toEqual(["2", "3"]);
});

test("a new version starts anew, also when the old one was half-way", async () => {
  failing = "3";
  await expect(fetchAll()).rejects.toThrow();
  failing = undefined;
  modified = "2026-05-19T02:00:00";
  server.asked.length = 0;
  const outcome = await fetchAll("2026-12-01");
  expect(pagesAsked()).toHaveLength(3);
  expect(outcome).toMatchObject({ retrieved: "2026-12-01" });
});

test("pages that answer another question are not used, though the version is the same", async () => {
  await fetchAll();
  server.asked.length = 0;
  const more = CbsSetting.parse({ ...setting, dimensions: { ...setting.dimensions, RegioS: { as: "region", prefixes: ["PV"] } } });
  await download(cbsTable(more, cbsV3({ api: server.url, feed: server.url })), { get, folder, now: () => new Date() });
  expect(decodeURIComponent(pagesAsked()[0] ?? "")).toContain("startswith(RegioS,'PV')");
  expect(pagesAsked()).toHaveLength(3);
});

test("a table that changes while it is read is not put together from two versions", async () => {
  const changing = fetchAll("2026-11-23", {
    progress: (done: number) => {
      if (done === 2) modified = "2026-05-19T02:00:00";
    },
  });
  await expect(changing).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("veranderd tijdens het ophalen") });
  server.asked.length = 0;
  expect(await pagesOf(await fetchAll())).toHaveLength(3);
  expect(pagesAsked()).toHaveLength(3);
});

test("an unreadable manifest is no obstacle", async () => {
  await writeFile(join(folder, "manifest.json"), '{"pages":');
  expect(await pagesOf(await fetchAll())).toHaveLength(3);
});

test("an answer that is no whole JSON is not kept", async () => {
  const halved: typeof get = async (url, options) => {
    const bytes = await get(url, options);
    return url.includes("page=2") ? bytes.subarray(0, 200) : bytes;
  };
  const cut = download(table(), { get: halved, folder, now: () => new Date() });
  await expect(cut).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("onvolledig antwoord") });
  expect((await readdir(folder)).sort()).toEqual(["manifest.json", "page-00001"]);
});

test("links to another server, and links in a circle, are not followed", async () => {
  const linking =
    (link: string): typeof get =>
    async (url, options) => {
      const bytes = await get(url, options);
      return url.includes("TypedDataSet") ? Buffer.from(JSON.stringify({ value: [], "odata.nextLink": link })) : bytes;
    };
  await expect(download(table(), { get: linking("https://elders.example/x"), folder, now: () => new Date() })).rejects.toThrow(
    "andere server (elders.example)",
  );
  await expect(
    download(table(), { get: linking(`${server.url}/90001NED/TypedDataSet?page=1`), folder, now: () => new Date() }),
  ).rejects.toThrow("in een kring");
});

test("a changed layout fetches no page at all", async () => {
  const other = cbsTable({ ...setting, title: "Iets anders" }, cbsV3({ api: server.url, feed: server.url }));
  expect(await download(other, { get, folder, now: () => new Date() })).toHaveProperty("changed");
  expect(pagesAsked()).toEqual([]);
});

test("stopping keeps the pages there are", async () => {
  const stop = new AbortController();
  const stopping = fetchAll("2026-11-23", {
    signal: stop.signal,
    progress: (done: number) => done === 2 && stop.abort(new Error("gestopt")),
  });
  await expect(stopping).rejects.toThrow("gestopt");
  server.asked.length = 0;
  expect(await pagesOf(await fetchAll())).toHaveLength(3);
  expect(pagesAsked()).toHaveLength(1);
});
