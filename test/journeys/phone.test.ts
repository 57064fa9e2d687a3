import { expect } from "vitest";
import { journey } from "./browser.ts";

/** Pages that grow with the data, and how many screens of a phone each may take. */
const screens: Readonly<Record<string, number>> = {
  "/instrumenten": 4,
  "/bronnen": 8,
  "/cijfers": 3,
  "/beroepen": 15,
  "/cijfers?cijfer=population&soort=gemeente": 20,
  "/regio/twente": 26,
};

journey("no page is endless on a phone, and from afar there is a way up", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const [path, most] of Object.entries(screens)) {
    await page.goto(path);
    const height = await page.evaluate<number>("document.documentElement.scrollHeight");
    expect(height / 800, path).toBeLessThan(most);
  }
  await page.goto("/regio/twente");
  const up = page.getByRole("link", { name: "Naar boven" });
  expect(await up.evaluate((link) => link.getBoundingClientRect().top > 1600)).toBe(true);
  await page.evaluate("window.scrollTo(0, 9000)");
  await up.click();
  await expect.poll(() => page.evaluate<number>("window.scrollY")).toBeLessThan(400);
});

journey("a long list begins as its headings; a find, a heading and a link to one item open it", async ({ page }) => {
  await page.goto("/instrumenten");
  expect(await page.getByRole("heading", { level: 3 }).count()).toBe(0);
  await page.getByRole("heading", { name: "databank" }).click();
  await page.locator(".group[open] .fold summary").first().click();
  expect(await page.locator(".fold[open] dl").isVisible()).toBe(true);
  await page.goto("/instrumenten?q=Kansrijk Beroep");
  expect(await page.getByRole("heading", { level: 3, name: /Kansrijk Beroep/ }).isVisible()).toBe(true);
  await page.goto("/cijfers?onderwerp=onderwijs");
  expect(await page.getByRole("heading", { level: 3 }).count()).toBeGreaterThan(10);
  await page.goto("/bronnen#cbs-70072ned-population");
  await expect.poll(() => page.locator("#cbs-70072ned-population dl").isVisible()).toBe(true);
});

journey("a wide table becomes cards on a phone, and stays a table for who hears it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/beroepen?sorteer=wage");
  const table = page.getByRole("table", { name: "Alle beroepsgroepen als tabel" });
  expect(await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0))).toBeLessThanOrEqual(0);
  expect(await table.getByRole("columnheader").count()).toBe(6);
  const row = table.getByRole("row").nth(1);
  expect(await row.getByRole("rowheader").count()).toBe(1);
  expect(await row.getByRole("cell").count()).toBe(5);
  const label = await page.evaluate('getComputedStyle(document.querySelector("tbody td:nth-child(4)"), "::before").content');
  expect(label).toContain("Uurloon (midden)");
});

journey("a long table goes on where the reader left it, with the same choice", async ({ page }) => {
  await page.goto("/beroepen?kleur=wage&sorteer=name");
  expect(await page.locator("tbody tr").count()).toBe(40);
  await page.getByRole("link", { name: "Volgende 40" }).click();
  expect(page.url()).toMatch(/kleur=wage&sorteer=name&vanaf=40#tabel$/);
  await page.getByRole("link", { name: "Volgende 34" }).click();
  expect(await page.locator("tbody tr").count()).toBe(34);
  expect(await page.locator(".pager").textContent()).toContain("81 tot en met 114 van 114");

  await page.goto("/cijfers?cijfer=population&soort=gemeente");
  await page.getByRole("link", { name: "Volgende 100" }).click();
  expect(page.url()).toMatch(/cijfer=population&soort=gemeente&vanaf=100$/);
  expect(await page.locator("tbody tr").count()).toBe(100);
});

journey("with everything opened nothing is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ["/regio/twente", "/beroepen?kleur=tension", "/kaart", "/vergelijk", "/bronnen", "/cijfers", "/instrumenten"]) {
    await page.goto(path);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(360);
  }
});
