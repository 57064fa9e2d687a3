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

journey("an embed is small, in both languages, and leads to the page that tells it whole", async ({ radar }) => {
  const paths = [
    "/embed/cijfer/jobs/twente",
    "/embed/cijfer/population/nederland?als=provinces",
    "/embed/regio/twente/jobs",
    "/embed/kaart?cijfer=tension-class",
    ...["growth", "wage", "tension", "openings"].map((colour) => `/embed/beroepen?kleur=${colour}`),
  ];
  for (const path of paths.flatMap((one) => [one, `/en${one}`])) {
    const html = await (await fetch(`${radar.address}${path}`)).text();
    expect(Buffer.byteLength(html), path).toBeLessThan(30_000);
    expect(html, path).not.toContain("<script");
    const back = [...html.matchAll(/<a class="nl-link" href="([^"]+)">\s*LLO-Radar/g)][0]?.[1]?.replaceAll("&amp;", "&") ?? "";
    const { pathname, search } = new URL(back);
    expect(pathname.startsWith("/en/"), path).toBe(path.startsWith("/en/"));
    expect((await fetch(`${radar.address}${pathname}${search}`)).status, `${path} leads to ${back}`).toBe(200);
  }
});

journey("pages name an area, an occupation and a change for what they are", async ({ page }) => {
  const main = async (path: string) => {
    await page.goto(path);
    return ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  };
  const friesland = await main("/regio/friesland");
  expect(friesland).toContain("Gepubliceerd voor de provincie Fryslân. Dat is hetzelfde gebied.");
  expect(friesland).not.toContain("Voor Friesland zelf is er geen recent cijfer");
  expect(friesland).toContain("Fryslân (provincie, hetzelfde gebied)");
  expect(await main("/regio/twente")).toContain("Overijssel (provincie)");

  await page.goto("/regio/schiermonnikoog");
  expect(await page.locator(".lead").textContent()).toBe("Op 1 januari 2025 woonden 971 mensen in de gemeente Schiermonnikoog.");

  await page.goto("/beroep/0432");
  expect(await page.locator(".lead").textContent()).toContain("secretaresses");
  expect(await page.getByText("Sinds 2025 heet deze groep ‘Secretarieel medewerkers’.").count()).toBe(1);
  await page.getByRole("link", { name: "Boekhoudkundig medewerkers" }).click();
  expect(await page.locator("h1").textContent()).toBe("Boekhoudkundig medewerkers");
  await page.goto("/beroep/0131");
  expect(await page.getByRole("heading", { name: "Over onderwijsassistenten (indeling van 2025, groep 0133)" }).count()).toBe(1);

  // Parts in whole thousands were each rounded: what their sum did in a year is not known to a tenth of a percent.
  const changes = async (path: string) => {
    await page.goto(path);
    await page.getByText("Tabel", { exact: true }).first().click();
    return (await page.locator("tbody tr td:nth-child(3)").allTextContents()).filter(Boolean);
  };
  expect(await changes("/cijfer/unemployed/provincie-overijssel?als=trend")).toEqual(["-5 tot +5%"]);
  expect((await changes("/cijfer/jobs/twente?als=trend")).at(-1)).toBe("+0,2%");
});

journey("a page is asked for again only when it changed, compressed or not", async ({ radar }) => {
  for (const encoding of ["gzip", "identity"]) {
    const headers = { "accept-encoding": encoding };
    const first = await fetch(`${radar.address}/regio/twente`, { headers });
    expect((await first.text()).length).toBeGreaterThan(10_000);
    const tag = first.headers.get("etag") ?? "";
    const again = await fetch(`${radar.address}/regio/twente`, { headers: { ...headers, "if-none-match": tag } });
    expect(again.status, encoding).toBe(304);
  }
});

journey("a policymaker chooses regions to compare and filters the databank, without a script", async ({ page }) => {
  await page.goto("/vergelijk?gebied=twente");
  await page.getByLabel("Naast").selectOption("keuze");
  await page.getByText("Welke regio's?").click();
  await page.getByLabel("Achterhoek").check();
  await page.getByRole("button", { name: "Vergelijk", exact: true }).click();
  expect(await page.locator("figure .bars").textContent()).toContain("Achterhoek");
  expect(await page.getByLabel("Achterhoek").isChecked()).toBe(true);

  await page.goto("/cijfers?cijfer=jobs");
  await page.getByLabel("Regio", { exact: true }).selectOption({ label: "Twente" });
  await page.getByLabel("Uitsplitsing").selectOption("sector");
  await page.getByRole("button", { name: "Zoek" }).last().click();
  expect(await page.locator("figure .bars").textContent()).toContain("Overheid en zorg");
  expect(await page.locator("tbody tr").count()).toBe(11);
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
  expect(await page.getByRole("alert").textContent()).toContain("Schrijf wat er niet klopt");
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
    "/regio/twente/x",
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    expect(await page.getByRole("search").count()).toBeGreaterThan(0);
  }
  for (const [typed, meant] of [
    ["/regio/twente/", "/regio/twente"],
    ["/en/?regio=twente", "/en?regio=twente"],
    ["/regio", "/regios"],
    ["/en/beroep", "/en/beroepen"],
  ] as const) {
    const response = await page.goto(typed);
    expect(response?.status(), typed).toBe(200);
    expect(page.url().endsWith(meant), `${typed} leads to ${page.url()}`).toBe(true);
  }
});
