import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { checkAxe, journey } from "./browser.ts";

journey(
  "an author writes with a reference, sees the sentence and what could be better, and takes the file along",
  async ({ page, radar }) => {
    await page.goto("/schrijven");
    const text = page.getByLabel("Uw tekst");
    await text.fill("---\ntitle: Werk bij ons\nkind: verhaal\n---\n\n## Hoe gaat het?\n\nDe werkloosheid is 3,6%.\n");
    await page.getByText("Een verwijzing maken").click();
    await page.getByLabel("Welk cijfer?").selectOption("unemployment-rate");
    await page.getByLabel("Welke regio?").fill("Overijssel");
    await page.getByLabel("Wat wilt u ervan zeggen?").selectOption("reference");
    await page.getByLabel("Houd vast wat er nu staat").check();
    await page.getByRole("button", { name: "Maak verwijzing" }).click();
    expect(await text.inputValue()).toMatch(
      /\{\{claim unemployment-rate region=PV23 period=\S+ comparison=reference.* values=[\d.,]+.*\}\}\n$/,
    );
    await page.getByRole("button", { name: "Voorbeeld" }).click();
    // Nothing of what was typed stands in the address.
    expect(page.url()).toBe(`${radar.address}/schrijven`);
    const body = (await page.locator("main").textContent()) ?? "";
    expect(body).toMatch(/van de beroepsbevolking in de provincie Overijssel werkloos\. Dat is .* in heel Nederland/);
    expect(body).toContain("Regel 8: 3,6%");
    await checkAxe(page, "/schrijven with a preview");
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download als bestand" }).click();
    expect((await waiting).suggestedFilename()).toBe("werk-bij-ons.md");
  },
);

journey("what is wrong with a reference is told with its line, and a region that is not there too", async ({ page }) => {
  await page.goto("/schrijven");
  await page.getByLabel("Uw tekst").fill("Kijk:\n\n{{claim unemployment-rat region=AM05}} <script>alert(1)</script>");
  await page.getByRole("button", { name: "Voorbeeld" }).click();
  const told = page.getByRole("alert");
  expect(await told.textContent()).toMatch(/Regel 3: .*unemployment-rate/);
  expect(await page.locator("script").count()).toBe(0);
  await page.getByText("Een verwijzing maken").click();
  await page.getByLabel("Welke regio?").fill("Twnte");
  await page.getByRole("button", { name: "Maak verwijzing" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Twente");
  await checkAxe(page, "/schrijven with a fault");
});

journey(
  "a text of this installation shows what changed since it was written, and its author is told; it follows the file",
  async ({ page, radar }) => {
    const folder = join(radar.data, "content", "verhalen");
    await mkdir(folder, { recursive: true });
    const file = join(folder, "eigen.md");
    await writeFile(
      file,
      "---\ntitle: Eigen verhaal\n---\nLees. {{claim unemployment-rate region=PV23 period=2023Q2 value=2.2}}\n\n{{claim jobs region=AM05 comparison=change direction=lower}}\n",
    );
    await page.waitForTimeout(1100);
    await page.goto("/verhaal/eigen");
    const text = (await page.locator("article").textContent()) ?? "";
    expect(text).toMatch(/3,1% van.*\(bijgewerkt\. Was 2,2%, is nu 3,1%\.\)/);
    expect(text).toMatch(/ingetrokken.*Wat hier stond, klopt niet meer.*Nu is het zo:.*stijging/);
    await page.goto("/schrijven/stand");
    const status = (await page.locator("main").textContent()) ?? "";
    expect(status).toContain("content/verhalen/eigen.md");
    expect(status).toMatch(/Aangepast\. Was 2,2%.*Ingetrokken/);
    await checkAxe(page, "/schrijven/stand");
    await rm(file);
    await page.waitForTimeout(1100);
    // Past the browser, which may show a page for a minute.
    expect((await fetch(`${radar.address}/verhaal/eigen`)).status).toBe(404);
    expect(await (await fetch(`${radar.address}/schrijven/stand`)).text()).toContain("Alle teksten kloppen.");
  },
);

journey("a reader finds a word in the knowledge base by another name for it, and an exploration for an own region", async ({ page }) => {
  await page.goto("/kennis");
  await page.getByRole("searchbox", { name: "Zoek een woord" }).fill("werkeloos");
  await page.getByRole("main").getByRole("button", { name: "Zoek" }).click();
  await page.getByRole("link", { name: "Werkloosheid en WW" }).click();
  expect(await page.locator("h1").textContent()).toBe("Werkloosheid en WW");
  await page.goto("/verkenning/krapte");
  await page.getByLabel("Voor welke regio?").selectOption({ label: "Twente" });
  await page.getByRole("button", { name: "Toon" }).click();
  expect(page.url()).toContain("regio=twente");
  expect(await page.locator("h1").textContent()).toBe("Hoe krap is het in Twente?");
  expect((await page.goto("/verkenning/bestaat-niet"))?.status()).toBe(404);
});
