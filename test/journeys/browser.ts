import { existsSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect, test } from "vitest";
import { type RadarOptions, startRadar } from "./radar.ts";

export { type RadarOptions, type RadarProcess, startRadar, withFolder } from "./radar.ts";

const executablePath = "/usr/bin/chromium";
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium of the system, without anything that calls home. Close it; it also ends when this process does. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...quiet, ...flags] });
}

/** What a file of journeys may set for its radar and its browser, with `journey.override("settings", { ... })`. */
export interface Settings extends RadarOptions {
  browserFlags?: readonly string[];
}

/**
 * A test of one user goal, with what it needs: `radar` (the built one, on starter data, one a file), `browser` (one a file) and `page`
 * (new for each test, Dutch, 1280 x 900). Everything is closed afterwards, also when the test fails.
 * A page that asks anything of another host, or logs an error, fails the test.
 */
export const journey = test
  .extend("settings", { scope: "file" }, {} as Settings)
  .extend("radar", { scope: "file" }, async ({ settings }, { onCleanup }) => {
    const radar = await startRadar(settings);
    onCleanup(async () => void (await radar.stop()));
    if (!radar.address) throw new Error(`the radar stopped by itself: ${radar.said()}`);
    return radar;
  })
  .extend("browser", { scope: "file" }, async ({ settings }, { onCleanup }) => {
    if (!existsSync(executablePath)) return undefined;
    const browser = await openBrowser(settings.browserFlags);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("page", async ({ radar, browser, skip }, { onCleanup }) => {
    if (!browser) return skip("Chromium is not here");
    const context = await browser.newContext({ baseURL: radar.address, locale: "nl-NL", viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== radar.address) faults.push(`asked ${request.url()} of another host`);
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      // A 404 that a journey goes to on purpose is logged as an error too, without saying more.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text());
    });
    onCleanup(async () => {
      await context.close();
      expect(faults, "what the browser complained of").toEqual([]);
    });
    return page;
  });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No fault that axe can find against WCAG 2.2 AA in what the page shows now; counts as one check in the summary of `npm test`. */
export async function checkAxe(page: Page, label: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`));
  const output = process.env.LLO_TEST_OUTPUT;
  if (output) await appendFile(join(output, "axe.jsonl"), `${JSON.stringify({ label, url: page.url(), violations: found.length })}\n`);
  expect(found, `axe on ${label}`).toEqual([]);
}

/** Pictures of the whole page on a phone and on a desk, light and dark, to be looked at: `<label>-360-light.png` and so on. Returns their paths. */
export async function takeScreenshots(page: Page, label: string, folder = "node_modules/.llo/screenshots"): Promise<string[]> {
  const before = page.viewportSize();
  const paths: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const viewport of [
    { width: 360, height: 800 },
    { width: 1280, height: 900 },
  ]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const path = join(folder, `${label}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
      paths.push(path);
    }
  }
  if (before) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null });
  return paths;
}
