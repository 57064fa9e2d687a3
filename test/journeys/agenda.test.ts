import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { checkAxe, journey, withFolder } from "./browser.ts";

const keptIn = (page: Page) => page.evaluate("localStorage.getItem('llo-agenda')") as Promise<string | null>;
const label = (page: Page, words: string, at = 0) => page.getByLabel(words, { exact: true }).nth(at);

/** Presses a button the way a keyboard does. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).last().focus();
  await page.keyboard.press("Enter");
}

/** Where the keyboard is now. */
const focused = (page: Page) => page.evaluate("document.activeElement?.id ?? ''") as Promise<string>;

/** Two goals and three actions, filled in from field to field. */
async function fillAgenda(page: Page, { scripted }: { scripted: boolean }): Promise<void> {
  const settle = () => (scripted ? page.locator("form.agenda:not([inert])").waitFor() : page.waitForLoadState());
  const add = async (words: string, field: string) => {
    await press(page, words);
    await settle();
    await page.locator(`[id="${field}"]`).waitFor();
    if (scripted) await expect.poll(() => focused(page)).toBe(field);
    else await page.locator(`[id="${field}"]`).focus();
  };
  const goals = [
    { title: "Meer banen", measure: "jobs@AM05", value: "340.000" },
    { title: "Minder mensen zonder werk", measure: "unemployment-rate@PV23", value: "2,8" },
  ];
  for (const [at, { title, measure, value }] of goals.entries()) {
    await add("Voeg een doel toe", `goals.${at}.title`);
    await page.keyboard.type(title);
    await label(page, "Welk cijfer hoort daarbij?", at).selectOption(measure);
    await settle();
    if (!scripted) await press(page, "Toon de cijfers van deze regio");
    await expect.poll(() => label(page, "Beginpunt: hoeveel?", at).inputValue()).not.toBe("");
    await label(page, "Hoeveel?", at).focus();
    await page.keyboard.type(value);
  }
  await label(page, "Het doel is", 1).selectOption("lower");
  for (const [at, title] of ["Leren op de werkvloer", "Een loket", "Hulp voor kleine bedrijven"].entries()) {
    await add("Voeg een actie toe", `actions.${at}.title`);
    await page.keyboard.type(title);
    await page.locator(`[id="actions.${at}.goals"] input`).first().focus();
    await page.keyboard.press("Space");
    await label(page, "Wie zorgt ervoor?", at).fill("Voorbeeldcollege");
    await label(page, "Vanaf welke maand?", at).fill("2026-03");
    await label(page, "Tot en met welke maand?", at).fill("12-2026");
    await label(page, "Wat kost het, in euro's?", at).fill("100.000");
  }
}

async function expectProgress(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "In het kort" }).waitFor();
  const text = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  expect(text).toContain("Het doel is ten minste 340.000 banen in december 2030.");
  expect(text).toContain("Het doel is ten hoogste 2,8%");
  expect(text).toContain("€ 300.000");
  expect(await page.locator("svg.line:visible").count()).toBe(2);
  expect(await page.locator(".timeline ul li").count()).toBe(3);
  expect(await page.locator("script").count()).toBe(0);
}

async function downloaded(page: Page, name: string, folder: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

journey("a council makes its agenda by keyboard, keeps it in the browser, and takes it to another", async ({ page, browser, radar }) => {
  await withFolder(async (folder) => {
    await page.goto("/agenda?regio=twente");
    await checkAxe(page, "/agenda");
    await fillAgenda(page, { scripted: true });
    expect(await keptIn(page), "nothing is kept before somebody asks").toBeNull();
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    await press(page, "Bewaar in deze browser");
    await expect.poll(() => page.getByRole("status").first().textContent()).toBe("Bewaard in deze browser.");
    await label(page, "Titel").fill("Onze agenda");
    await expect.poll(() => keptIn(page)).toContain("Onze agenda");

    await page.reload();
    await expect.poll(() => page.getByRole("status").first().textContent()).toBe("Uw bewaarde agenda staat weer hier.");
    expect(await label(page, "Titel").inputValue()).toBe("Onze agenda");
    expect(await label(page, "Wat gaat u doen?", 2).inputValue()).toBe("Hulp voor kleine bedrijven");
    const file = await downloaded(page, "Download als bestand", folder);
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
      ...{ format: "llo-agenda/1", title: "Onze agenda", goals: [{ target: { value: 340 } }, { direction: "lower" }] },
    });

    const other = await browser?.newContext({ baseURL: radar.address, locale: "nl-NL" });
    if (!other) throw new Error("there is a browser");
    const elsewhere = await other.newPage();
    await elsewhere.goto("/agenda");
    await elsewhere.getByText("Een agenda openen").click();
    await elsewhere.getByLabel("Bestand van een agenda").setInputFiles(file);
    await press(elsewhere, "Open dit bestand");
    await expect.poll(() => label(elsewhere, "Titel").inputValue()).toBe("Onze agenda");
    await press(elsewhere, "Bekijk de agenda");
    await expectProgress(elsewhere);
    await checkAxe(elsewhere, "an agenda for reading");
    expect(await elsewhere.evaluate("localStorage.length")).toBe(0);
    await other.close();

    await press(page, "Verwijder uit deze browser");
    expect(await keptIn(page)).toBeNull();
    page.on("dialog", (dialog) => dialog.accept());
    await page.reload();
    expect(await label(page, "Titel").inputValue()).not.toBe("Onze agenda");
  });
});

journey("what was changed can be undone, also a goal that was removed, and a fault of a file loses nothing", async ({ page }) => {
  await withFolder(async (folder) => {
    await page.goto("/agenda/voorbeeld?regio=twente");
    await page.getByRole("button", { name: "Begin met dit voorbeeld" }).click();
    const second = await label(page, "Wat wilt u bereiken?", 1).inputValue();
    await press(page, "Verwijder doel 2");
    await expect.poll(() => page.getByRole("group", { name: /^Doel \d/ }).count()).toBe(2);
    await label(page, "Titel").fill("Anders");
    await label(page, "Titel").blur();
    await press(page, "Maak ongedaan");
    await expect.poll(() => label(page, "Titel").inputValue()).toContain("Voorbeeld");
    await press(page, "Maak ongedaan");
    await expect.poll(() => label(page, "Wat wilt u bereiken?", 1).inputValue()).toBe(second);
    expect(await page.getByRole("button", { name: "Maak ongedaan" }).isDisabled()).toBe(true);

    await page.getByText("Een agenda openen").click();
    for (const [name, text, said] of [
      ["groot.json", "x".repeat(1_100_000), "Een agenda is ten hoogste 1 MB"],
      ["stuk.json", "{", "geen JSON-bestand"],
      ["ander.json", '{"format":"iets"}', "deze radar leest llo-agenda/1"],
    ] as const) {
      const path = join(folder, name);
      await writeFile(path, text);
      await page.getByLabel("Bestand van een agenda").setInputFiles(path);
      await press(page, "Open dit bestand");
      await page.getByText(said).first().waitFor();
      expect(await label(page, "Wat wilt u bereiken?", 1).inputValue(), name).toBe(second);
    }
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: "dark" });
    await checkAxe(page, "an agenda with a fault, dark, on a phone");
    page.on("dialog", (dialog) => dialog.accept());
  });
});

journey("without JavaScript the same agenda is made, kept as a file and opened again", async ({ browser, radar, skip }) => {
  if (!browser) return skip("Chromium is not here");
  await withFolder(async (folder) => {
    const context = await browser.newContext({ baseURL: radar.address, javaScriptEnabled: false, locale: "nl-NL" });
    const page = await context.newPage();
    await page.goto("/agenda?regio=twente");
    expect(await page.getByRole("button", { name: "Bewaar in deze browser" }).isVisible()).toBe(false);
    await fillAgenda(page, { scripted: false });
    const file = await downloaded(page, "Download als bestand", folder);
    await page.goto("/agenda");
    await page.getByText("Een agenda openen").click();
    await page.getByLabel("Bestand van een agenda").setInputFiles(file);
    await press(page, "Open dit bestand");
    await press(page, "Bekijk de agenda");
    await expectProgress(page);
    await context.close();
  });
});

journey("the page fits a phone in both languages, light and dark, and its one script is small", async ({ page, radar }) => {
  for (const path of ["/en/agenda?regio=twente", "/agenda"]) {
    await page.emulateMedia({ colorScheme: path === "/agenda" ? "dark" : "light" });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await checkAxe(page, path);
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
  }
  const scripts = page.locator("script");
  expect(await scripts.count()).toBe(1);
  const response = await fetch(`${radar.address}${await scripts.first().getAttribute("src")}`);
  expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(20_000);
});
