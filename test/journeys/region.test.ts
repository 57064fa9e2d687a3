import { expect } from "vitest";
import { journey } from "./browser.ts";

journey("a resident types a municipality and arrives at the region, with figures and their sources", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("search").last().getByRole("searchbox").fill("Enschede");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Twente", exact: true }).first().click();
  await expect.poll(() => page.url()).toMatch(/\/regio\/twente$/);
  const text = await page.locator("main").textContent();
  expect(text).toContain("Werk en leren in Twente");
  expect(text).toContain("643.603");
  expect(text).toContain("CBS StatLine");
  expect(text).toContain("cijfer van de provincie");
});

journey("the region stays chosen: through the links without a cookie, and longer when the reader asks", async ({ page }) => {
  await page.goto("/regio/twente");
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Beroepen" }).click();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Regio" }).click();
  await expect.poll(() => page.url()).toMatch(/\/regio\/twente/);

  await page.getByRole("button", { name: "Onthoud Twente als mijn regio" }).click();
  expect(await page.context().cookies()).toMatchObject([{ name: "regio", value: "twente", httpOnly: true, sameSite: "Lax" }]);
  await page.goto("/");
  expect(await page.getByRole("link", { name: "Mijn regio: Twente" }).isVisible()).toBe(true);
  await page.goto("/en/regio/twente");
  await page.getByRole("button", { name: /^Forget/ }).click();
  expect(page.url()).toMatch(/\/en\/regio\/twente$/);
  expect(await page.context().cookies()).toEqual([]);
});

journey("a form leads back to this site only", async ({ radar }) => {
  for (const terug of ["//elders.example", "/\\elders.example", "https://elders.example", "javascript:alert(1)"]) {
    const answer = await fetch(`${radar.address}/mijn-regio`, {
      method: "POST",
      body: new URLSearchParams({ regio: "twente", terug }),
      redirect: "manual",
    });
    expect(answer.headers.get("location"), terug).toBe("/");
  }
});

journey("everything is reachable with the keyboard alone, and the skip link comes first", async ({ page }) => {
  await page.goto("/kaart");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement?.getAttribute('href')")).toBe("#inhoud");
  await page.keyboard.press("Enter");
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate("document.activeElement?.matches('a.me, .tiles a') && document.activeElement.textContent.includes('Twente')"))
      break;
  }
  expect(await page.evaluate("document.activeElement?.textContent")).toContain("Twente");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toMatch(/\/regio\/twente/);
});

journey("without JavaScript every page reads the same", async ({ browser, radar, skip }) => {
  if (!browser) return skip("Chromium is not here");
  const context = await browser.newContext({ baseURL: radar.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/beroepen?kleur=wage");
  await page
    .getByRole("link", { name: /^Kappers/ })
    .first()
    .click();
  expect(await page.locator("h1").textContent()).toMatch(/Kappers/);
  await context.close();
});

journey("a report about a figure arrives; an empty one keeps what was typed and says what is missing", async ({ page }) => {
  await page.goto("/regio/twente");
  await page.getByRole("link", { name: /Klopt er iets niet/ }).click();
  expect(await page.getByLabel("Welke bladzijde of welk cijfer?").inputValue()).toBe("/regio/twente");
  await page.evaluate("document.querySelector('textarea')?.removeAttribute('required')");
  await page.getByLabel("E-mailadres").fill("lezer@example.org");
  await page.getByRole("button", { name: "Verstuur" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("schrijf wat er niet klopt");
  expect(await page.getByLabel("E-mailadres").inputValue()).toBe("lezer@example.org");
  await page.getByLabel("Wat klopt er niet?").fill("Het aantal banen lijkt te laag.");
  await page.getByRole("button", { name: "Verstuur" }).click();
  expect(await page.getByRole("status").textContent()).toContain("Dank u wel");
});

journey("at 200% zoom nothing is lost", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 450 });
  await page.goto("/regio/twente");
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
});

journey("unknown addresses and nonsense get a page that helps", async ({ page }) => {
  for (const path of [
    "/regio/nergens",
    "/beroep/9999",
    "/cijfer/nietbestaand/twente",
    "/cijfer/jobs/%00",
    "/voor/niemand",
    "/regio/twente/",
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    expect(await page.getByRole("search").count()).toBeGreaterThan(0);
  }
});
