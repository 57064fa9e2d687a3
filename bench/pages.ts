// Region page under load with wrk, beside a plain static file of the same process; and bytes per page. Run: node bench/pages.ts

import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { emptyData, startRadar, timed } from "./radar.ts";

const seconds = 8;
const { data, remove } = await emptyData();
const scripts = await mkdtemp(join(tmpdir(), "llo-wrk-"));
// Ten connections that each wait 100 ms between requests: about 100 requests a second.
const paced = "function delay() return 100 end\n";
// As a browser asks: compressed. What compressing costs is in every number below.
const asBrowser = "wrk.headers['Accept-Encoding'] = 'gzip'\n";
// Every region's page once.
const eachOnce = (paths: readonly string[]) =>
  `local paths = {${paths.map((path) => `'${path}'`).join(",")}}\nlocal n = 0\nfunction request() n = n % #paths + 1; return wrk.format('GET', paths[n]) end\n`;
// A query that was never asked before is drawn anew each time; without it the page is kept for its snapshot. wrk counts the same in every run.
const unkept = () => `local n = 0\nfunction request() n = n + 1; return wrk.format('GET', wrk.path .. '?n=${randomUUID()}' .. n) end\n`;
const report =
  "done = function(s, l, r) io.write(string.format('RESULT %.3f %.3f %.3f %.1f %d\\n', l:percentile(50)/1000, l:percentile(95)/1000, l:percentile(99)/1000, s.requests/(s.duration/1e6), s.errors.status + s.errors.read + s.errors.connect + s.errors.timeout)) end\n";

const radar = await startRadar(data);
const load = async (path: string, { pace, requests = "", lasts = seconds }: { pace: boolean; requests?: string; lasts?: number }) => {
  const script = join(scripts, "load.lua");
  await writeFile(script, `${asBrowser}${pace ? paced : ""}${requests}${report}`);
  const { out } = await timed("wrk", ["-t1", "-c10", `-d${lasts}s`, "-s", script, `${radar.address}${path}`]);
  const [, p50, p95, p99, rate, errors] = /RESULT (\S+) (\S+) (\S+) (\S+) (\d+)/.exec(out) ?? [];
  return { p50ms: Number(p50), p95ms: Number(p95), p99ms: Number(p99), perSecond: Number(rate), errors: Number(errors) };
};

const page = "/regio/twente";
const still = "/assets/logo.svg";
const { regions } = (await (await fetch(`${radar.address}/api/v1/regions`)).json()) as { regions: { slug: string }[] };
const everyRegion = regions.map(({ slug }) => `/regio/${slug}`);
const once = { pace: true, requests: eachOnce(everyRegion), lasts: Math.floor(everyRegion.length / 100) };
// The worst moment: nothing was drawn yet, the radar begins to draw pages beforehand, and the embedded database is being made.
const rightAfterStart = await load(page, once);
const secondsUntilRest = await radar.atRest();
const everyRegionOnce = await load(page, once);
for (let i = 0; i < 50; i++) await (await fetch(`${radar.address}${page}?warm=${i}`)).text();
const results = {
  secondsUntilRest,
  at100: {
    rightAfterStart,
    everyRegionOnce,
    rendered: await load(page, { pace: true, requests: unkept() }),
    kept: await load(page, { pace: true }),
    staticFile: await load(still, { pace: true }),
  },
  flatOut: {
    rendered: await load(page, { pace: false, requests: unkept() }),
    kept: await load(page, { pace: false }),
    staticFile: await load(still, { pace: false }),
  },
};

const sizeOf = async (path: string) => {
  const bytes = Buffer.from(await (await fetch(`${radar.address}${path}`)).arrayBuffer());
  return { raw: bytes.length, gzip: path.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length };
};
const html = await (await fetch(`${radar.address}${page}`)).text();
const css = /\/assets\/radar-\w+\.css/.exec(html)?.[0] ?? "";
const bytes: Record<string, { raw: number; gzip: number }> = {};
for (const path of [
  page,
  "/",
  "/beroepen",
  "/kaart",
  "/vergelijk",
  "/cijfers",
  "/instrumenten",
  "/embed/cijfer/jobs/twente",
  "/embed/beroepen",
  css,
  "/assets/font.woff2",
])
  bytes[path.replace(/radar-\w+/, "radar")] = await sizeOf(path);
const total = (bytes[page]?.gzip ?? 0) + (bytes["/assets/radar.css"]?.gzip ?? 0) + (bytes["/assets/font.woff2"]?.gzip ?? 0);

await radar.stop();
await remove();
await rm(scripts, { recursive: true, force: true });
console.log(
  JSON.stringify(
    {
      ...results,
      ratios: {
        p95At100EveryRegionOnceToStatic: results.at100.everyRegionOnce.p95ms / results.at100.staticFile.p95ms,
        p95At100RenderedToStatic: results.at100.rendered.p95ms / results.at100.staticFile.p95ms,
        p95At100KeptToStatic: results.at100.kept.p95ms / results.at100.staticFile.p95ms,
        throughputRenderedToStatic: results.flatOut.rendered.perSecond / results.flatOut.staticFile.perSecond,
        throughputKeptToStatic: results.flatOut.kept.perSecond / results.flatOut.staticFile.perSecond,
      },
      bytes,
      regionPageFirstVisitBytes: total,
      scriptsOnRegionPage: (html.match(/<script/g) ?? []).length,
      budget: "p95 under 50 ms at 100 requests/s; at most 60 kB over the wire; no script",
    },
    null,
    2,
  ),
);
