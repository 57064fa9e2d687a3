import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, call } from "#operation";
import { starterContext } from "../../../test/starter-context.ts";
import { askedIn, linkOf } from "./asked.ts";
import { answerQuestion, askQuestion } from "./operations.ts";

let context: Context;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ context, close } = await starterContext({ now: "2026-11-25T12:00:00Z" }));
});

afterAll(() => close());

const ask = (question: string, more: object = {}) => call(askQuestion, context, { question, ...more });

/** The figure as the file of the source has it. */
function published(file: string, which: Record<string, string>): number {
  const rows: Record<string, string>[] = parse(readFileSync(resolve("data", file)), { columns: true });
  const row = rows.find((one) => Object.entries(which).every(([name, value]) => one[name] === value));
  if (!row) throw new Error(`not in ${file}: ${JSON.stringify(which)}`);
  return Number(row.value);
}

const population = (region: string) =>
  published(region.startsWith("AM") ? "observations-cbs/cbs-70072ned-population-am.csv" : "observations-cbs/cbs-70072ned-population.csv", {
    indicator: "population",
    region,
    age: "",
  });

test("a figure is that of the source, with its place, period and source", async () => {
  const { understood, answer, reading } = await ask("Hoeveel inwoners heeft Twente?");
  expect(understood).toBe(true);
  expect(answer[0]).toMatchObject({
    value: population("AM05"),
    period: "2025-01-01",
    region: { code: "AM05" },
    source: { name: "CBS StatLine" },
  });
  expect(reading).toMatchObject({
    intent: "value",
    measure: { id: "population" },
    regions: [{ code: "AM05" }],
    period: { kind: "newest" },
  });
});

test("the same area under another name answers with the newest figure", async () => {
  const [said] = (await ask("werkloosheid in Zeeland")).answer;
  expect(said).toMatchObject({ period: "2023Q2", value: 2.9 });
});

test("a sum is the sum of its parts, and only of what may be added up", async () => {
  expect((await ask("Hoeveel mensen wonen samen in Twente en Achterhoek?")).answer[0]?.value).toBe(population("AM05") + population("AM09"));
  const rates = await ask("Wat is de werkloosheid van Overijssel en Gelderland samen?");
  expect(rates.answer).toEqual([]);
  expect(rates.nearest?.length).toBe(2);
  const inside = await ask("Hoeveel inwoners hebben Enschede en Twente samen?");
  expect(inside.answer).toEqual([]);
});

test("ages that are published in parts are added up, when they are exactly the age asked", async () => {
  const part = (age: string) =>
    published("observations-cbs/cbs-70072ned-population.csv", { indicator: "population", region: "GM0153", age });
  expect((await ask("Hoeveel 65-plussers wonen er in Enschede?")).answer[0]?.value).toBe(part("65-80") + part("80+"));
  expect((await ask("Hoeveel mensen van 17 tot 25 jaar wonen er in Enschede?")).answer).toEqual([]);
});

test("a comparison says yes or no", async () => {
  const { answer } = await ask("Is de werkloosheid in Drenthe hoger dan in Limburg?");
  expect(answer[0]?.text).toMatch(/^Nee\. .*3,0%.*lager dan in de provincie Limburg \(3,5%\)/);
  expect((await ask("Is unemployment in Limburg higher than in Drenthe?", { language: "en" })).answer[0]?.text).toMatch(/^Yes\. /);
});

test("what a question states is held against the figure", async () => {
  expect((await ask("Klopt het dat de werkloosheid in Overijssel 12% is?")).answer[0]?.text).toMatch(/^Nee, dat klopt niet\. .*3,1%/);
  expect((await ask("Klopt het dat de werkloosheid in Overijssel 3,1% is?")).answer[0]?.text).toMatch(/^Ja, dat klopt\./);
  expect((await ask("Is de werkloosheid in Overijssel meer dan 3 procent?")).answer[0]?.text).toMatch(/^Ja/);
});

test("a ranking names who is first, of how many", async () => {
  const { answer } = await ask("top 3 gemeenten met de meeste inwoners");
  expect(answer.map(({ region }) => region?.code)).toEqual(["GM0363", "GM0599", "GM0518"]);
  expect((await ask("Welk beroep verdient het meest?")).answer[0]?.breakdown).toHaveProperty("occupation");
  expect((await ask("Welke sector heeft de meeste vacatures?")).answer[0]?.text).toContain("handel");
});

test("what is not there is not answered: what comes nearest says why", async () => {
  const later = await ask("Wat was de werkloosheid vorig jaar in Gelderland?");
  expect(later.answer).toEqual([]);
  expect(later.nearest?.[0]).toMatchObject({ period: "2023Q2", region: { code: "PV25" } });
  const smaller = await ask("Hoeveel mensen hebben werk in Den Bosch?");
  expect(smaller.answer).toEqual([]);
  expect(smaller.nearest?.[0]?.why).toContain("'s-Hertogenbosch zelf");
  const women = await ask("Hoeveel vrouwen werken als lasser?");
  expect(women.answer).toEqual([]);
  expect(women.nearest?.[0]?.indicator).toBe("women-share");
});

test.each([
  ["huizenprijzen in Twente", "huizenprijzen"],
  ["werkloosheid in Antwerpen", "Antwerpen"],
  ["tovenaars in Twente", "tovenaars"],
])("%s: says that it is not known", async (question, word) => {
  const { understood, answer, refused } = await ask(question);
  expect(understood).toBe(false);
  expect(answer).toEqual([]);
  expect(refused?.why).toContain(word);
});

test("a word that nobody knows is asked about, never passed over", async () => {
  const { understood, answer, clarify } = await ask("hoeveel vacatures voor tovenaars");
  expect({ understood, answer }).toEqual({ understood: false, answer: [] });
  expect(clarify?.question).toContain("‘tovenaars’");
});

test.each([
  ["hoeveel werk is er in Twente", 3],
  ["lerarentekort", 2],
  ["inwoners van Bergen", 2],
  ["en in Groningen?", 6],
])("%s: asks back", async (question, choices) => {
  const { answer, clarify } = await ask(question);
  expect(answer).toEqual([]);
  expect(clarify?.choices).toHaveLength(choices);
});

test.each([
  "Word ik ontslagen?",
  "Heb ik recht op WW?",
  "Welke baan past bij mij?",
  "wat is mijn salaris",
  "Should I quit my job?",
  "<script>alert(1)</script>",
])("%s: refused, with whom to turn to", async (question) => {
  const { understood, answer, refused } = await ask(question);
  expect({ understood, answer }).toEqual({ understood: false, answer: [] });
  expect(refused?.turnTo.length).toBeGreaterThan(0);
});

test("a link holds codes and answers the same; a question goes on from what was asked before", async () => {
  const first = await ask("Wat is de werkloosheid in Overijssel?");
  const query = new URL(first.link, "http://radar.example").searchParams;
  const asked = askedIn((name) => query.get(name) ?? "");
  if (!asked) throw new Error(first.link);
  expect(linkOf(asked)).toBe(first.link);
  const again = await call(answerQuestion, context, { asked });
  expect(again.answer).toEqual(first.answer);
  const next = await ask("en in Gelderland?", { before: asked });
  expect(next.reading).toMatchObject({ measure: { id: "unemployment-rate" }, regions: [{ code: "PV25" }] });
  const compared = await ask("meer dan in Limburg?", { before: asked });
  expect(compared.answer[0]?.text).toMatch(/^Nee\. .*Limburg/);
});

test("who names a place alone is shown its headlines and asked what to tell; of two of that name, which is meant", async () => {
  const { answer, nearest, clarify, reading } = await ask("Hoe gaat het in Twente?");
  expect(reading).toMatchObject({ measure: null, regions: [{ code: "AM05" }] });
  expect(answer).toEqual([]);
  expect(nearest?.length).toBeGreaterThan(2);
  expect(clarify?.choices.length).toBeGreaterThan(3);
  expect((await ask("bergen")).clarify?.choices).toHaveLength(2);
});

test("what is said again replaces what was said before", async () => {
  const { reading } = await ask("hoeveel inwoners heeft Twente... ik bedoel Zeeland");
  expect(reading?.regions.map(({ name }) => name)).toEqual(["Zeeland"]);
});

test("of work without a wage of its own that of its group comes nearest, and it says so", async () => {
  const { answer, nearest } = await ask("Hoeveel verdient een lasser?");
  expect(answer).toEqual([]);
  expect(nearest?.[0]).toMatchObject({ breakdown: { occupation: "brc2014:074" } });
});

test("the figure of a municipality is not that of a village in it", async () => {
  const { answer, nearest } = await ask("Hoeveel inwoners heeft Ootmarsum?");
  expect(answer).toEqual([]);
  expect(nearest?.[0]?.why).toMatch(/Ootmarsum zelf .* Dinkelland/);
});

test("a subject without figures is told beside what is most like it", async () => {
  const { answer, nearest } = await ask("Hoe hoog is het ziekteverzuim?");
  expect(answer).toEqual([]);
  expect(nearest?.[0]?.why).toContain("ziekteverzuim");
});

test("two occupations stand beside each other", async () => {
  const { answer } = await ask("Verdient een verpleegkundige meer dan een kok?");
  expect(answer[0]?.text).toMatch(/^Ja\. /);
  expect(answer).toHaveLength(2);
});

test.each([
  ["Welke gemeenten hebben meer dan 100.000 inwoners?", "grens"],
  ["hoeveel werklozen zijn er niet in Limburg", "weglaten"],
  ["Hoeveel banen per inwoner heeft Twente?", "deel geen cijfers"],
  ["Waarom is de werkloosheid zo laag?", "Waarom iets zo is"],
])("%s: says that it cannot, and answers nothing else", async (question, why) => {
  const { understood, answer, refused } = await ask(question);
  expect({ understood, answer }).toEqual({ understood: false, answer: [] });
  expect(refused?.why).toContain(why);
});

test("yes or no is answered to the question as it was asked: about the moment that is named first", async () => {
  expect((await ask("Was de werkloosheid in 2016 hoger dan in 2018?")).answer[0]?.text).toMatch(/^Ja\. .*daling/);
  expect((await ask("Hoeveel meer inwoners heeft Enschede dan Hengelo?")).answer[0]?.text).toMatch(
    /^Op .*Het verschil is [\d.]+ mensen\.$/,
  );
  expect((await ask("Wonen er meer mensen in de Achterhoek of in Twente?")).answer[0]?.text).toMatch(/^Op /);
});

test("what part a sector is of all jobs is worked out of the numbers, when no percentage is published", async () => {
  const { answer } = await ask("Hoeveel procent van de banen in Twente is in de bouw?");
  expect(answer[0]).toMatchObject({ indicator: "jobs", region: { code: "AM05" }, breakdown: { sector: "sbi2008:F" } });
  expect(answer[0]?.text).toMatch(/% van het totaal in Twente/);
});

test.each([
  ["Wat doet het UWV?", "UWV", true],
  ["what is a COROP area", "COROP", true],
  ["welke regio lijkt op Twente", "Arbeidsmarktregio", false],
])("%s is what a word means, or not: %s", async (question, title, isTerm) => {
  const path = isTerm ? expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining(`${title}`) })]) : [];
  const texts = async () => [
    {
      path: "kennis/uwv.md",
      text: "---\ntitle: UWV\nkind: begrip\nsummary: UWV betaalt uitkeringen.\n---\n",
      changed: "",
      from: "release" as const,
    },
    {
      path: "kennis/corop.md",
      text: "---\ntitle: COROP-gebied\nkind: begrip\nsummary: Een vaste indeling.\nwords: COROP area, COROP\n---\n",
      changed: "",
      from: "release" as const,
    },
    {
      path: "kennis/amr.md",
      text: "---\ntitle: Arbeidsmarktregio\nkind: begrip\nsummary: Een groep gemeenten.\nwords: regio\n---\n",
      changed: "",
      from: "release" as const,
    },
  ];
  expect((await call(askQuestion, { ...context, texts }, { question })).answer).toEqual(path);
});
