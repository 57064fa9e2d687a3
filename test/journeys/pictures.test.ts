import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "./browser.ts";

const widths = [320, 360, 639, 640, 800, 1023, 1024, 1280];

/** Names on tiles that are shown, and by how many pixels the worst of them runs off its tile. */
const namesOnTiles = (page: Page) =>
  page.evaluate<{ names: number; off: number }>(`(() => {
    const texts = [...document.querySelectorAll(".treemap text")].filter((text) => text.getClientRects().length > 0);
    const off = (text) => {
      const [word, tile] = [text, text.parentNode.querySelector("rect")].map((one) => one.getBoundingClientRect());
      return Math.max(tile.left - word.left, word.right - tile.right, word.bottom - tile.bottom);
    };
    return { names: texts.length, off: Math.max(...texts.map(off)) };
  })()`);

journey("names on the treemap stay on their tile at any width, in letters that do not shrink", async ({ page }) => {
  for (const path of ["/beroepen", "/embed/beroepen"]) {
    await page.goto(path);
    await page.evaluate("document.fonts.ready");
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const { names, off } = await namesOnTiles(page);
      expect(names, `${path} at ${width}`).toBeGreaterThan(40);
      expect(off, `${path} at ${width}`).toBeLessThanOrEqual(0);
      expect(await page.locator(".treemap:visible").count(), `${path} at ${width}`).toBe(1);
    }
  }
});

journey("each colour says which figures it stands for, where zero is, and what has no figure", async ({ page }) => {
  await page.goto("/beroepen?kleur=growth");
  const growth = await page.locator(".legend li").allTextContents();
  expect(growth).toHaveLength(6);
  expect(growth[2]).toMatch(/^rond 0: -[\d,]+% tot \+[\d,]+%$/);
  expect(growth[5]).toMatch(/^geen cijfer \(\d+ groepen\)$/);
  await page.goto("/beroepen?kleur=tension");
  expect((await page.locator(".legend li").allTextContents()).slice(0, 2).map((words) => words.split(":")[0])).toEqual([
    "gemiddeld",
    "krap",
  ]);
  // What ROA calls high is the share of openings, which is not what this colour shows.
  await page.goto("/beroepen?kleur=openings");
  expect((await page.locator(".legend li").allTextContents()).join()).not.toMatch(/hoog|laag/);
  await page.goto("/kaart");
  for (const words of await page.locator(".legend li").allTextContents()) expect(words).toMatch(/^€\s[\d.]+ tot €\s[\d.]+$/);
  await page.goto("/kaart?cijfer=tension-class");
  expect(await page.locator(".legend li").last().textContent()).toMatch(/^geen cijfer \(\d+ regio's\)$/);
});

journey("the list beside the map leads to each region, and the map at the door says which name each tile stands for", async ({ page }) => {
  await page.goto("/kaart");
  const list = page.getByRole("group", { name: "Dezelfde cijfers als lijst" });
  expect(await list.getByRole("rowheader").getByRole("link").count()).toBe(35);
  await list.getByRole("link", { name: "Twente" }).click();
  await expect.poll(() => page.url()).toMatch(/\/regio\/twente$/);
  await page.goto("/");
  expect(
    await page.getByRole("list", { name: "De namen op de kaart" }).getByRole("listitem").filter({ hasText: "TWE" }).textContent(),
  ).toContain("Twente");
});

/** The size in pixels of the smallest letters in lines that are shown. */
const smallestLetters = (page: Page) =>
  page.evaluate<number>(`Math.min(...[...document.querySelectorAll(".line text")].flatMap((text) => {
    const { a } = text.getScreenCTM() ?? { a: 0 };
    return text.getClientRects().length > 0 ? [Number.parseFloat(getComputedStyle(text).fontSize) * a] : [];
  }))`);

journey("a line has letters of twelve pixels or more, also on a phone, and stops where a period is missing", async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/cijfer/unemployment-rate/twente?als=trend");
    expect(await page.getByRole("img").count(), `lines at ${width}`).toBe(1);
    expect(await smallestLetters(page), `letters at ${width}`).toBeGreaterThanOrEqual(12);
    await page.goto("/regio/twente");
    expect(await smallestLetters(page), `letters at ${width}`).toBeGreaterThanOrEqual(12);
  }
  await page.goto("/cijfer/unemployment-rate/twente?als=trend");
  const periods = (await page.locator("tbody th").allTextContents()).length;
  const joined = await page
    .locator(".line:visible path")
    .evaluateAll((paths) =>
      paths.map((path) => (path.getAttribute("d") ?? "").split("L").length - 1).reduce((sum, steps) => sum + steps, 0),
    );
  expect(joined).toBeLessThan(periods - 1);
  expect(await page.getByText(/^De streep is onderbroken .*waar het cijfer van een periode ontbreekt\.$/).count()).toBe(1);
});

journey("a region page stays light over the wire", async ({ radar }) => {
  for (const path of ["/regio/twente", "/regio/nederland", "/beroepen"]) {
    const answer = await fetch(`${radar.address}${path}`, { headers: { "accept-encoding": "gzip" } });
    await answer.arrayBuffer();
    const length = Number(answer.headers.get("content-length"));
    expect(length, path).toBeGreaterThan(1000);
    expect(length, path).toBeLessThan(60_000);
  }
});

journey("the code for another page gives each picture a frame that it fits in, on a phone and on a desk", async ({ page }) => {
  const tall = async (path: string, width: number) => {
    await page.setViewportSize({ width, height: 200 });
    await page.goto(path);
    return page.evaluate<number>("document.documentElement.scrollHeight");
  };
  const frames: [string, number][] = [];
  for (const path of ["/regio/twente", "/beroepen", "/beroepen?kleur=wage", "/kaart", "/cijfer/population/nederland"]) {
    await page.goto(path);
    for (const code of await page.locator("code", { hasText: "<iframe" }).allTextContents()) {
      const [, address = "", height = ""] = /src="([^"]+)".* height="(\d+)"/.exec(code) ?? [];
      const { pathname, search } = new URL(address);
      frames.push([`${pathname}${search}`, Number(height)]);
    }
  }
  const kinds = [...new Map(frames)];
  expect(kinds.length).toBeGreaterThan(15);
  for (const [path, height] of kinds) {
    const heights: number[] = [];
    for (const width of [360, 500, 700]) heights.push(await tall(path, width));
    expect(Math.max(...heights), `${path} in ${height}`).toBeLessThanOrEqual(height);
    expect(Math.max(...heights), `${path} leaves much of ${height} empty`).toBeGreaterThan(height * 0.7 - 60);
  }
});

journey("on paper stands what was read with its sources, in one shape and without forms", async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: "print" });
  for (const path of ["/beroepen", "/regio/twente", "/kaart"]) {
    await page.goto(path);
    expect(await page.locator(".sources li").first().isVisible(), `sources of ${path}`).toBe(true);
    expect(await page.locator("form:visible, .actions .code:visible, .up:visible").count(), `forms of ${path}`).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth"), `${path} on paper`).toBeLessThanOrEqual(718);
  }
  await page.goto("/beroepen");
  expect(await page.locator(".treemap:visible").count()).toBe(1);
  expect(await page.locator(".treemap.on-phone").isVisible()).toBe(false);
});

journey("a figure that is stale beside that of the province leads to it", async ({ page }) => {
  await page.goto("/cijfer/unemployment-rate/zuid-limburg");
  const newer = page.getByRole("link", { name: /^Er is een nieuwer cijfer, van de provincie Limburg: / });
  expect(await newer.getAttribute("href")).toBe("/cijfer/unemployment-rate/provincie-limburg");
  await page.goto("/cijfer/unemployment-rate/provincie-limburg");
  expect(await page.getByText("Er is een nieuwer cijfer").count()).toBe(0);
});

journey("findings say which places they rank, and give a reason once", async ({ page }) => {
  await page.goto("/regio/zuid-limburg");
  expect(await page.getByText(/^Inwoners per gemeente in Zuid-Limburg: de meeste in /).count()).toBe(1);
  expect(
    await page.locator("figcaption", { hasText: " in Zuid-Limburg en 5 arbeidsmarktregio's die erop lijken: het hoogst in " }).count(),
  ).toBe(2);
  expect(await page.getByText(/^Dit is inkomen dat u tussen grote en kleine huishoudens kunt vergelijken/).count()).toBe(1);
});

journey("on an occupation the word of ROA goes before its number, and every figure tells what it is", async ({ page }) => {
  await page.goto("/beroep/0742-lassers-en-plaatwerkers");
  const large = await page.locator("#krapte ~ .figures .num").allTextContents();
  expect(large[0]).toMatch(/^\p{L}[\p{L} ]* [\d,]+$/u);
  const told = page.locator("details", { hasText: "Bron en uitleg" });
  expect(await told.filter({ hasText: "Wat is dit?" }).count()).toBe(await told.count());
});

journey(
  "highest of the few regions with a figure is said to be just that; a note on one of them stands with its source",
  async ({ page }) => {
    await page.goto("/cijfers?cijfer=unemployment-rate");
    const finding = (await page.locator("figcaption").textContent()) ?? "";
    expect(finding).toMatch(/het hoogst in .* Dat is onder de \d gebieden met een cijfer\./);
    expect(await page.getByText("de arbeidsmarktregio valt ermee samen").count()).toBe(1);
  },
);
