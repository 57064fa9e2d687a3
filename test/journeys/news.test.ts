import { expect } from "vitest";
import { journey } from "./browser.ts";

journey("a reader goes from a region to what changed there, looks back further, and finds the feed", async ({ page, radar }) => {
  await page.goto("/regio/zuid-limburg");
  expect(await page.locator('link[type="application/atom+xml"]').getAttribute("href")).toBe("/regio/zuid-limburg/feed.atom");
  await page.getByRole("link", { name: "Wat is er veranderd voor Zuid-Limburg?", exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/\/regio\/zuid-limburg\/nieuws/);
  expect(await page.locator("main").textContent()).toContain("Een jaar eerder was dat 271.100. Dat is een daling van 1,1%.");
  await page.getByLabel("Sinds wanneer?").selectOption("2020");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect.poll(() => page.url()).toMatch(/sinds=2020/);
  expect(await page.getByLabel("Sinds wanneer?").inputValue()).toBe("2020");
  const address = await page.getByRole("link", { name: /Feed/ }).getAttribute("href");
  const feed = await fetch(`${radar.address}${address}`);
  expect([feed.status, feed.headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
});
