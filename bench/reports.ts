// Regio in Beeld of all 35 regions as PDF, and of one, beside Chromium that prints the same reports from HTML. Run: node bench/reports.ts
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { emptyData, startRadar, timed } from "./radar.ts";

const runs = 3;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const { data, remove } = await emptyData();
const out = await mkdtemp(join(tmpdir(), "llo-reports-"));

/** Seconds that the command line takes, starting the process and opening the figures included. */
const build = async (region: string, format: string) => {
  const folder = await mkdtemp(join(out, `${format}-`));
  const words = ["dist/main.js", "reports.build", "--region", region, "--kind", "regio-in-beeld", "--format", format, "--out", folder];
  const { seconds, out: answer } = await timed(process.execPath, words, { LLO_DATA: data });
  return { seconds, inside: (JSON.parse(answer) as { seconds: number }).seconds, folder };
};

await timed(process.execPath, ["dist/main.js", "snapshots", "--build"], { LLO_DATA: data });
const all: number[] = [];
const one: number[] = [];
let pdfs = "";
for (let run = 0; run < runs; run++) {
  const built = await build("all", "pdf");
  all.push(built.seconds);
  pdfs = built.folder;
  one.push((await build("twente", "pdf")).seconds);
}
const docx = await build("all", "docx");
const html = await build("all", "html");

// With a radar that runs: the figures are open and the press is warm.
const radar = await startRadar(data);
await radar.atRest();
const warm: number[] = [];
for (const region of ["groningen", "twente", "rijnmond", "zeeland", "gorinchem"]) {
  const began = performance.now();
  await (await fetch(`${radar.address}/regio/${region}/rapport.pdf`)).arrayBuffer();
  warm.push((performance.now() - began) / 1000);
}
await radar.stop();

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox"] });
const page = await browser.newPage();
const began = performance.now();
for (const name of await readdir(html.folder)) {
  await page.goto(`file://${join(html.folder, name)}`);
  await page.pdf({ format: "A4", tagged: true, outline: true });
}
const peer = (performance.now() - began) / 1000;
await browser.close();

const sizes = await Promise.all((await readdir(pdfs)).map(async (name) => (await stat(join(pdfs, name))).size));
await rm(out, { recursive: true, force: true });
await remove();
console.log(
  JSON.stringify(
    {
      runs,
      seconds: {
        all35Pdf: median(all),
        onePdfByCommand: median(one),
        onePdfOfRunningRadar: median(warm),
        all35Docx: docx.seconds,
        all35Html: html.seconds,
        peerChromiumPrintsTheSame35: peer,
      },
      ratios: { all35PdfToHtmlAndChromium: median(all) / (html.seconds + peer) },
      kilobytesAPdf: Math.round(median(sizes) / 1000),
      budget: "one region under 1 s, all 35 under 25 s on 2 cores",
    },
    null,
    2,
  ),
);
