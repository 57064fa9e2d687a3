import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "./browser.ts";

/** What the answer says, once the page with it is there. */
const toldOn = (page: Page) => expect.poll(() => page.getByRole("article").textContent(), { timeout: 20_000 });

journey("who asks in plain words reads first how it was read, goes on from it, and mends it by choosing", async ({ page }) => {
  await page.goto("/vraag");
  await page.getByLabel("Uw vraag").fill("Wat is de werkloosheid in Overijsel?");
  await page.keyboard.press("Enter");
  await toldOn(page).toContain("Ik lees uw vraag zo: ‘Werkloosheid’ in de provincie Overijssel");
  expect(new URL(page.url()).search).toBe("");
  await page.getByLabel("Vraag verder").fill("en in Gelderland?");
  await page.keyboard.press("Enter");
  await toldOn(page).toContain("in de provincie Gelderland");
  await page.getByText("Pas de vraag aan").click();
  await page.getByLabel("Waarover").selectOption({ label: "Inwoners" });
  await page.getByRole("button", { name: "Laat zien" }).click();
  await toldOn(page).toContain("woonden");
  expect(page.url()).toContain("cijfer=population");
});

journey("who asks about oneself is told who can help", async ({ page }) => {
  await page.goto("/vraag");
  await page.getByLabel("Uw vraag").fill("Word ik ontslagen?");
  await page.keyboard.press("Enter");
  await toldOn(page).toContain("Dit gaat over u zelf");
  await toldOn(page).toContain("Werkcentrum");
});
