import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { checkAxe, journey } from "./browser.ts";

const path = "/regio/twente/rapport";

journey("from the page of a region to its report, by keyboard, and to what is in it", async ({ page }) => {
  await page.goto("/regio/twente");
  const link = page.getByRole("link", { name: /het hele rapport/ });
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${path}`);
  expect(await page.locator("h1").textContent()).toBe("Regio in Beeld: Twente");
  const targets = await page.locator(".toc a").evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""));
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets) expect(await page.locator(`${target}`).count(), target).toBe(1);
  expect(await page.locator("main").textContent()).not.toMatch(/undefined|NaN|\bnull\b/);
});

journey("the report can be taken along as PDF, Word and HTML, each once per edition", async ({ page, radar }) => {
  const fetched = async (format: string) => {
    const response = await page.request.get(`${radar.address}${path}.${format}`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-disposition"]).toMatch(
      new RegExp(`attachment; filename="regio-in-beeld-twente-[\\d-]+\\.${format}"`),
    );
    return { bytes: await response.body(), tag: response.headers().etag };
  };
  const pdf = await fetched("pdf");
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await fetched("pdf")).tag).toBe(pdf.tag);
  const known = await page.request.get(`${radar.address}${path}.pdf`, { headers: { "if-none-match": pdf.tag ?? "" } });
  expect(known.status()).toBe(304);

  // A browser reads XML as strictly as Word does.
  const docx = unzipSync(new Uint8Array((await fetched("docx")).bytes));
  const parts = Object.entries(docx).filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(parts.length).toBeGreaterThan(8);
  for (const [name, part] of parts) {
    const xml = JSON.stringify(new TextDecoder().decode(part));
    const fault = await page.evaluate(
      `new DOMParser().parseFromString(${xml}, "application/xml").querySelector("parsererror")?.textContent ?? ""`,
    );
    expect(fault, name).toBe("");
  }

  const folder = await mkdtemp(join(tmpdir(), "llo-html-"));
  const file = join(folder, "rapport.html");
  await writeFile(file, (await fetched("html")).bytes);
  await page.goto(`file://${file}`);
  await checkAxe(page, "the report as one file");
  expect(await page.locator("figure svg").count()).toBeGreaterThan(8);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
  await rm(folder, { recursive: true });
});

journey(
  "a region has a picture to share, in two shapes and both languages, with its own letters, and a link shows it",
  async ({ page, radar }) => {
    for (const at of ["/regio/zuid-kennemerland-en-ijmond", "/en/regio/regio-zwolle"])
      for (const name of ["infographic", "deelbeeld"]) {
        const png = await page.request.get(`${radar.address}${at}/${name}.png`);
        expect([png.status(), png.headers()["content-type"]]).toEqual([200, "image/png"]);
        await page.goto(`${at}/${name}.svg`);
        expect(await page.evaluate("document.fonts.ready.then(() => [...document.fonts].map((font) => font.status).join())")).toContain(
          "loaded",
        );
        expect(
          await page.evaluate(`[...document.querySelectorAll("g")].flatMap((tile) => {
          const box = tile.querySelector("rect").getBBox();
          return [...tile.querySelectorAll("text")].filter((text) => text.getBBox().x + text.getBBox().width > box.x + box.width);
        }).length`),
          `${at}/${name}`,
        ).toBe(0);
      }
    await page.goto("/regio/twente");
    const shown = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
    const card = await page.request.get(`${radar.address}${new URL(shown).pathname}`);
    expect(card.headers()["content-type"]).toBe("image/png");
  },
);

journey("a report that is not there leads on", async ({ page }) => {
  for (const strange of [
    "/regio/twente/quickscan",
    "/regio/nergens/rapport.pdf",
    "/sector/qqqqq/factsheet",
    `${path}.odt`,
    "/regio/twente/infographic.pdf",
  ]) {
    const response = await page.goto(strange);
    expect(response?.status(), strange).toBe(404);
    expect(await page.locator("main a").count()).toBeGreaterThan(0);
  }
});
