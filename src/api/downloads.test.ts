import { unzipSync } from "fflate";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../test/standards/tiny-radar.ts";
import { operations } from "../operations.ts";
import { apiRoutes } from "./routes.ts";
import { apiBase } from "./version.ts";

let tiny: TinyRadar;
let api: Hono;
beforeAll(async () => {
  tiny = await tinyRadar();
  api = apiRoutes(tiny.radar, { operations });
});
afterAll(() => tiny?.remove());

const json = (response: Response) => response.json() as Promise<Record<string, unknown>>;

test("a dataset downloads with its name, its edition and the headers of the API", async () => {
  const response = await api.request("/datasets/cbs-12345ned/_download?format=csv");
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": 'attachment; filename="llo-radar-cbs-12345ned-2026-11-23.csv.zip"',
    "cache-control": "public, max-age=60",
    "x-snapshot": "2026-11-23",
    "api-version": "1.0.0",
    vary: "Accept-Language",
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get("content-length")).toBe(String(bytes.length));
  expect(Object.keys(unzipSync(bytes))).toContain("data.csv");
});

test("who has the file already gets nothing again, also when compression made the tag weak", async () => {
  const path = "/datasets/cbs-12345ned/_download?format=jsonstat";
  const etag = (await api.request(path)).headers.get("etag") ?? "";
  for (const tag of [etag, etag.replace("W/", ""), `"anders", ${etag}`]) {
    const again = await api.request(path, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  }
  expect((await api.request(path, { headers: { "if-none-match": etag, "accept-language": "en" } })).status).toBe(200);
});

test("a chart downloads what it shows", async () => {
  const response = await api.request("/indicators/unemployment-rate/_download?format=jsonstat&regions=AM05,AM06&dims=sex%3D*&period=2024");
  expect(response.headers.get("content-disposition")).toContain(
    "llo-radar-unemployment-rate-AM05-AM06-per-sex-2024-2026-11-23.jsonstat.json",
  );
  expect(await json(response)).toMatchObject({ class: "dataset", id: ["indicator", "region", "period", "sex"], size: [1, 2, 1, 3] });
});

test("an empty list of regions is every region", async () => {
  const response = await api.request("/indicators/tension-class/_download?format=jsonstat&regions=");
  expect(await json(response)).toMatchObject({ size: [1, 3, 1] });
});

test("without a format it is CSV; HEAD makes nothing, and tells the size of what was made", async () => {
  const asked = await api.request("/indicators/employed/_download", { method: "HEAD" });
  expect([asked.status, asked.headers.get("content-type"), asked.headers.get("content-length")]).toEqual([200, "application/zip", null]);
  await (await api.request("/indicators/employed/_download")).arrayBuffer();
  const response = await api.request("/indicators/employed/_download", { method: "HEAD" });
  expect(response.headers.get("content-type")).toBe("application/zip");
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(500);
});

test("a file that nobody waits for any more is not made; one of two who waits gets it", async () => {
  const path = "/datasets/region-part/_download?format=xlsx";
  const gone = { signal: AbortSignal.abort() };
  expect((await api.request(path, gone)).status).toBe(503);
  const [left, stayed] = await Promise.all([api.request(path, gone), api.request(path)]);
  expect([left.status, stayed.status]).toEqual([200, 200]);
});

test.each([
  ["/datasets/cbs-12345ned/_download?format=pdf", 400, 'format: kies csv, jsonstat of xlsx (gekregen: "pdf")'],
  [
    "/datasets/region/_download?format=jsonstat",
    400,
    "format: kies csv of xlsx; 'region' is een tabel met codes en namen (gekregen: \"jsonstat\")",
  ],
  ["/datasets/niets/_download", 404, "er is geen gegevensset 'niets'; datasets.list noemt ze allemaal"],
  [
    "/indicators/employed/_download?regions=Atlantis",
    400,
    "regions.0: er is geen regio 'Atlantis'; gebruik een code als AM05 of een naam als twente",
  ],
  ["/indicators/niets/_download", 404, "er is geen indicator 'niets'; indicators.list noemt ze allemaal"],
])("%s is answered with %i and what would be right", async (path, status, detail) => {
  const response = await api.request(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(await json(response)).toMatchObject({ status, detail });
});

test("every fault of a query is told at once", async () => {
  const body = await json(await api.request("/indicators/Fout!/_download?format=pdf&period=dertig-tekens-is-te-lang-voor-dit"));
  expect((body.errors as { location: string }[]).map(({ location }) => location).sort()).toEqual(["format", "indicator", "period"]);
});

test("every address in the list of datasets leads to a file", async () => {
  const { datasets } = (await json(await api.request("/datasets"))) as { datasets: { downloads: Record<string, string | null> }[] };
  const addresses = datasets.flatMap(({ downloads }) => Object.values(downloads)).filter((address) => address !== null);
  expect(addresses.length).toBe(3 * 3 + 6 * 2);
  for (const address of addresses) {
    expect(address.startsWith(`${apiBase}/`)).toBe(true);
    expect((await api.request(address.slice(apiBase.length))).status, address).toBe(200);
  }
});

test("the file inside JSON is the same file", async () => {
  const inside = await json(await api.request("/datasets/uwv-tension/file?format=xlsx"));
  const file = Buffer.from(await (await api.request("/datasets/uwv-tension/_download?format=xlsx")).arrayBuffer());
  expect(Buffer.compare(Buffer.from(String(inside.content), "base64"), file)).toBe(0);
});
