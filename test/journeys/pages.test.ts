import { expect } from "vitest";
import { checkAxe, journey } from "./browser.ts";

/** Every kind of page; each is looked at in Dutch and in English. */
const paths = [
  "/",
  "/regios",
  "/regio/twente",
  "/regio/gemeente-enschede",
  "/regio/nederland",
  "/regio/brainport",
  "/regio/twente/nieuws",
  "/regio/twente/kwartaalbericht",
  "/regio/twente/digest.html",
  "/regio/nederland/nieuws?sinds=2021",
  "/regio/twente/rapport",
  "/regio/twente/factsheet",
  "/beroepen",
  "/beroepen?kleur=openings",
  "/beroepen?kleur=gek&onbekend=1",
  "/beroep/0742-lassers-en-plaatwerkers",
  "/beroep/0742-lassers-en-plaatwerkers/factsheet",
  "/beroep/0742-lassers-en-plaatwerkers/quickscan",
  "/sectoren",
  "/sector/q-gezondheids-en-welzijnszorg/quickscan",
  "/vergelijk",
  "/vergelijk?naast=keuze&regios=nergens",
  "/kaart",
  "/kaart?cijfer=tension-class",
  "/cijfers",
  "/cijfers?q=zzzz",
  "/cijfers?cijfer=population",
  "/cijfers?cijfer=mbo-students",
  "/cijfer/jobs/twente",
  "/cijfer/tension/twente",
  "/cijfer/unemployment-rate/twente?als=trend",
  "/bronnen",
  "/instrumenten",
  "/instrumenten?wie=werkgever",
  "/wijzigingen",
  "/agenda/voorbeeld",
  "/verkenningen",
  "/verkenning/krapte",
  "/verkenning/zorg?regio=twente",
  "/verkenning/laaggeletterdheid?regio=gemeente-enschede",
  "/verhaal/hoe-krap-is-nederland",
  "/verhaal/een-regio-in-beeld?regio=twente",
  "/kennis",
  "/kennis?q=werkeloos",
  "/kennis?q=xqzzy",
  "/kennis/krapte",
  "/schrijven",
  "/schrijven/stand",
  "/over",
  "/toegankelijkheid",
  "/api",
  "/zoek?q=enschede",
  "/zoek?q=krapte%20zorg%20twente",
  "/zoek?q=7511AB",
  "/zoek?q=xqzzy",
  "/zoek?q=werkloosheid%20overijssel",
  "/vraag",
  "/vraag?wat=value&cijfer=unemployment-rate&gebied=PV23",
  "/vraag?wat=compare&cijfer=income&gebied=AM24,AM03",
  "/vraag?q=Word%20ik%20ontslagen%3F",
  "/vraag?q=lerarentekort",
  "/melding",
  "/voor/inwoner",
  "/voor/werkgever",
  "/voor/opleider",
  "/voor/beleidsmaker",
  "/voor/adviseur",
  "/voor/onderzoeker",
  "/embed/cijfer/jobs/twente",
  "/embed/regio/twente/jobs",
  "/embed/beroepen",
  "/deze-bladzijde-is-er-niet",
];

for (const language of ["nl", "en"] as const) {
  for (const path of paths) {
    const full = language === "nl" ? path : `/en${path === "/" ? "" : path}`;
    journey(`${full} has no fault that axe can find, fits a phone and ships no script`, async ({ page }) => {
      const response = await page.goto(full);
      expect([200, 404]).toContain(response?.status());
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await checkAxe(page, full);
      expect(await page.locator("script").count()).toBe(0);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(
        await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        "wider than the screen",
      ).toBeLessThanOrEqual(0);
    });
  }
}

journey("dark mode has no fault that axe can find either", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  for (const path of [
    "/",
    "/regio/twente",
    "/beroepen",
    "/kaart",
    "/vergelijk",
    "/verkenning/zorg",
    "/verhaal/hoe-krap-is-nederland",
    "/kennis",
  ]) {
    await page.goto(path);
    await checkAxe(page, `${path} dark`);
  }
});
