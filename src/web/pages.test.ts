import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../test/standards/tiny-radar.ts";
import { radarApp } from "../server.ts";
import { webRoutes } from "./routes.ts";

let tiny: TinyRadar;
let pages: Hono;

beforeAll(async () => {
  tiny = await tinyRadar();
  pages = webRoutes(tiny.radar);
});
afterAll(() => tiny.remove());

/** Status and the main part of a page, without its marks. */
async function read(path: string) {
  const response = await pages.request(path);
  const html = await response.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return { status: response.status, main, words: main.replace(/<[^>]*>/g, "").replace(/\s+/g, " ") };
}

test.each([
  ["/beroepen?kleur=gek", "In het adres staat ‘kleur=gek’. Dat kan hier niet. U ziet nu: groei. U kunt kiezen: groei, uurloon, krapte"],
  ["/beroepen?sorteer=gek", "‘sorteer=gek’"],
  ["/cijfer/unemployment-rate/twente?als=gek", "‘als=gek’"],
  ["/cijfers?cijfer=unemployment-rate&soort=gek", "‘soort=gek’. Dat kan hier niet. U ziet nu: Arbeidsmarktregio&#39;s."],
  ["/cijfers?cijfer=unemployment-rate&per=gek", "‘per=gek’"],
  ["/cijfers?cijfer=unemployment-rate&periode=1066", "‘periode=1066’"],
  ["/cijfers?onderwerp=gek", "‘onderwerp=gek’"],
  ["/instrumenten?wie=gek", "‘wie=gek’"],
  ["/instrumenten?voor=gek", "In het adres staat ‘voor’. Dat doet op deze bladzijde niets."],
  ["/wijzigingen?vanaf=-1", "‘vanaf=-1’"],
  ["/wijzigingen?gebied=Atlantis", "‘gebied=Atlantis’"],
  ["/vergelijk?cijfer=unemployment-rate&gebied=twente&naast=gek", "‘naast=gek’"],
  ["/over?regio=gek", "‘regio=gek’"],
  ["/over?regio=twnte", "U kunt kiezen: Twente"],
  ["/en/beroepen?kleur=gek", "The address says ‘kleur=gek’. That is not possible here. You now see: growth. You can choose:"],
])("%s says that it shows something else", async (path, told) => {
  const { status, words } = await read(path);
  expect(status).toBe(200);
  expect(words).toContain(told);
});

test("what is chosen well is shown without a word, and so is what a newsletter adds", async () => {
  for (const path of [
    "/beroepen?kleur=wage&sorteer=name",
    "/cijfers?cijfer=unemployment-rate&soort=arbeidsmarktregio&periode=*",
    "/over?utm_source=x&regio=twente",
  ])
    expect((await read(path)).words, path).not.toContain("In het adres staat");
});

test("a region is known by its code, its fixed name and its name, and stays chosen under each", async () => {
  for (const regio of ["AM05", "am05", "twente", "TWENTE", "Twente"])
    expect((await read(`/voor/werkgever?regio=${regio}`)).main, regio).toContain('href="/regio/twente#krapte"');
  for (const path of ["/cijfer/unemployment-rate/AM05", "/cijfer/unemployment-rate/am05", "/cijfer/unemployment-rate/twente"]) {
    const html = await (await pages.request(path)).text();
    expect(html, path).toContain('href="/beroepen?regio=twente"');
    expect(html, path).toContain('rel="canonical" href="https://radar.example.nl/cijfer/unemployment-rate/twente"');
  }
});

test("a report keeps the region of who sends it", async () => {
  expect((await read("/en/melding?pagina=/kaart&regio=twente")).main).toContain('action="/en/melding?regio=twente"');
  const form = new URLSearchParams({ pagina: "/kaart", bericht: "" });
  const answer = await pages.request("/en/melding?regio=twente", { method: "POST", body: form });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('href="/en/beroepen?regio=twente"')]);
});

test("the figures behind a page are at an address that has them, also when they are of another region", async () => {
  const api = radarApp(tiny.radar);
  for (const [path, region] of [
    ["/cijfer/unemployment-rate/twente", "AM05"],
    ["/cijfer/tension-class/provincie-groningen", "PV20"],
  ] as const) {
    const address = /href="([^"]+\/series\?region=[^"]+)"/.exec((await read(path)).main)?.[1] ?? "";
    expect(address, path).toContain(`region=${region}`);
    expect((await api.request(address)).status, address).toBe(200);
  }
  expect((await read("/cijfer/tension-class/nederland")).main).not.toContain("/series?region=");
});

test("a list to choose from holds what the page shows, whatever kind of region that is", async () => {
  const { main } = await read("/vergelijk?gebied=gemeente-groningen&cijfer=unemployment-rate");
  expect(main).toContain('<option value="gemeente-groningen" selected="">');
});

test("who has a region is led to that region", async () => {
  const own = (await read("/voor/werkgever?regio=twente")).main;
  expect(own).toContain('href="/regio/twente#krapte"');
  expect(own).not.toContain('href="/kaart?cijfer=tension-class');
  expect((await read("/voor/werkgever")).main).toContain('href="/kaart?cijfer=tension-class"');
  expect((await read("/en/voor/beleidsmaker?regio=twente")).main).toContain('href="/en/vergelijk?gebied=twente&amp;naast=similar');
});

test("the front page and the page of changes tell the same", async () => {
  const links = (main: string) => [...main.matchAll(/href="(\/bronnen#[^"]+)"/g)].map(([, link]) => link);
  const [home, changes] = [(await read("/")).main, (await read("/wijzigingen")).main];
  expect(links(home).length).toBeGreaterThan(0);
  expect(links(changes).slice(0, links(home).length)).toEqual(links(home));
  for (const main of [home, changes]) expect(main).toContain("Er is nog geen cijfer gewijzigd");
});

test("what would be right is a link to the same page", async () => {
  const { main } = await read("/en/beroepen?kleur=gek&sorteer=name");
  expect(main).toContain('href="/en/beroepen?kleur=wage&amp;sorteer=name"');
});

test("a table over the years has the newest first, and of one year the highest", async () => {
  const { main } = await read("/cijfers?cijfer=unemployment-rate&gebied=twente&periode=*&per=sex");
  const rows = [...main.matchAll(/data-label="Periode" role="cell">([^<]*)<\/td><td[^>]*>([^<]*)</g)].map(([, period, value]) => [
    period,
    value,
  ]);
  expect(rows).toEqual([
    ["2024", "3,8%"],
    ["2024", "3,5%"],
    ["2024", "3,1%"],
    ["2023", "3,3%"],
    ["2022", "0,0%"],
  ]);
});

test("what has no figure stands below every figure, also below one that is less than nothing", async () => {
  const { main } = await read("/vergelijk?cijfer=unemployment-rate&gebied=twente&met=achterhoek&regios=gemeente-groningen");
  const values = [...main.matchAll(/data-label="Waarde" role="cell">([^<]*)</g)].map(([, value]) => value);
  expect(values).toEqual(["3,5%", "-1,5%", "te weinig mensen"]);
});

test("an address that is a word too short leads on with all that was asked", async () => {
  for (const [from, to] of [
    ["/regio?regio=twente", "/regios?regio=twente"],
    ["/en/cijfer?q=werk", "/en/cijfers?q=werk"],
  ] as const)
    expect((await pages.request(from)).headers.get("location"), from).toBe(to);
});

test("another colour keeps the order of the table", async () => {
  expect((await read("/beroepen?kleur=wage&sorteer=name")).main).toContain('href="/beroepen?kleur=growth&amp;sorteer=name"');
  expect((await read("/beroepen?kleur=wage")).main).toContain('href="/beroepen?kleur=growth"');
});

test("a figure that a region lacks leads to the nearest that is there", async () => {
  const { status, main, words } = await read("/cijfer/employed/achterhoek");
  expect(status).toBe(200);
  expect(words).toContain("Over ‘mensen met werk’ is er in de Achterhoek geen cijfer.");
  expect(words).toContain("Over Achterhoek is er wel:");
  expect(main).toContain('href="/cijfer/tension-class/achterhoek"');
});

test("what is not there is told in the language of the page, with links and no machine's names", async () => {
  for (const [path, told, link] of [
    ["/cijfer/niets/twente", "Er is geen indicator &#39;niets&#39;.", 'href="/cijfers?regio=twente"'],
    ["/en/cijfer/niets/twente", "There is no indicator &#39;niets&#39;.", 'href="/en/cijfers?regio=twente"'],
    ["/cijfers?cijfer=unemployment", "Bedoelt u een van deze?", 'href="/cijfers?cijfer=unemployment-rate"'],
    ["/regio/twnte", "Er is geen regio &#39;twnte&#39;.", 'href="/regio/am05"'],
    ["/en/regio/twnte", "Do you mean one of these?", 'href="/en/regio/am05"'],
  ] as const) {
    const { status, main, words } = await read(path);
    expect(status, path).toBe(404);
    expect(words, path).toContain(told);
    expect(main, path).toContain(link);
    expect(words, path).not.toMatch(/\.list|indicators\.|regions\./);
  }
});

test.each([
  "/",
  "/regios",
  "/beroepen",
  "/beroep/0811",
  "/cijfers",
  "/cijfer/unemployment-rate/twente",
  "/bronnen",
  "/en/beroep/0811",
  "/zoek?q=twente",
])("on %s no heading skips a level", async (path) => {
  const { status, main } = await read(path);
  expect(status).toBe(200);
  const levels = [...main.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
});
