// Takes docs/pictures: every page at 360 and 1280 px, from a running radar. Use: node scripts/pictures.mjs http://localhost:8080
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./prepare.mjs";

const [address = "http://localhost:8080"] = process.argv.slice(2);
const pages = {
  home: "/",
  regios: "/regios",
  "regio-twente": "/regio/twente",
  "regio-gemeente": "/regio/gemeente-enschede",
  beroepen: "/beroepen",
  beroep: "/beroep/0742-lassers-en-plaatwerkers",
  vergelijk: "/vergelijk?gebied=twente",
  kaart: "/kaart",
  cijfers: "/cijfers",
  "cijfers-tabel": "/cijfers?cijfer=jobs&per=sector",
  cijfer: "/cijfer/jobs/twente",
  bronnen: "/bronnen",
  instrumenten: "/instrumenten",
  wijzigingen: "/wijzigingen",
  agenda: "/agenda?regio=twente",
  "agenda-voorbeeld": "/agenda/voorbeeld?regio=twente",
  over: "/over",
  toegankelijkheid: "/toegankelijkheid",
  api: "/api",
  zoek: "/zoek?q=enschede",
  "voor-beleidsmaker": "/voor/beleidsmaker",
  melding: "/melding",
  "niet-gevonden": "/deze-bladzijde-is-er-niet",
  embed: "/embed/cijfer/jobs/twente",
  "english-region": "/en/regio/twente",
};
/** Long pages are cut: a picture is to see what a page is like, not to read it. */
const most = { 360: 3200, 1280: 2800 };
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];

const folder = join(root, "docs", "pictures");
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
for (const width of [360, 1280]) {
  const page = await (await browser.newContext({ viewport: { width, height: 900 }, locale: "nl-NL" })).newPage();
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(address + path);
    const height = Math.min(most[width], await page.evaluate("document.documentElement.scrollHeight"));
    await page.screenshot({
      path: join(folder, `${name}-${width}.jpg`),
      type: "jpeg",
      quality: 72,
      fullPage: true,
      clip: { x: 0, y: 0, width, height },
    });
  }
}
const dark = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "dark" })).newPage();
await dark.goto(`${address}/regio/twente`);
await dark.screenshot({ path: join(folder, "regio-twente-dark-1280.jpg"), type: "jpeg", quality: 72 });
await browser.close();
