import { afterAll, beforeAll, expect, test } from "vitest";
import { starterContext } from "../../../test/starter-context.ts";
import { draftOf } from "./compose.ts";
import { wordsOf } from "./facts.ts";
import type { Grammar } from "./named.ts";

let grammar: Grammar;
let close: () => Promise<void>;

beforeAll(async () => {
  const starter = await starterContext();
  close = starter.close;
  grammar = { ...(await wordsOf(starter.context.warehouse)), now: new Date("2026-11-25T12:00:00Z") };
});

afterAll(() => close());

/** A draft in one line: what is asked, of what, where, when, of which part. */
function line(question: string): string {
  const draft = draftOf(question, grammar);
  const { kind, from, until } = draft.moment;
  const parts = [
    draft.refusal ? `refused ${draft.refusal}` : draft.intent,
    draft.measures.join("+") || "-",
    draft.places.map(({ codes, kind: said }) => `${codes.join("/")}${said ? `(${said})` : ""}`).join(" ") || "-",
    kind === "newest" ? "newest" : kind === "at" ? from : `${kind} ${from}${until ? `..${until}` : ""}`,
    ...Object.entries(draft.dims).map(([dim, values]) => `${dim}=${values.join("/")}`),
    ...(draft.among || draft.order ? [`${draft.order ?? ""} ${draft.among ?? ""}`.trim()] : []),
    ...(draft.limit ? [`top ${draft.limit}`] : []),
    ...(draft.stated ? [`states ${draft.stated.way} ${draft.stated.value}${draft.stated.isPercent ? "%" : ""}`] : []),
    ...(draft.unknown.length > 0 ? [`unknown ${draft.unknown.join(",")}`] : []),
    ...(draft.absent.length > 0 ? [`absent ${draft.absent.map(({ raw }) => raw).join(",")}`] : []),
    ...(draft.abroad.length > 0 ? [`abroad ${draft.abroad.join(",")}`] : []),
  ];
  return parts.join(" | ");
}

const readings: readonly [string, string][] = [
  ["Hoeveel inwoners heeft Twente?", "value | population | AM05/CR12 | newest"],
  ["wrkloosheid in ovreijssel", "value | unemployment-rate | PV23 | newest"],
  ["werkloosheidspercentage zeeland", "value | unemployment-rate | AM24/PV29 | newest"],
  ["Hoe hoog is de werkloosheid in de provincie Groningen in 2022?", "value | unemployment-rate | PV20 | 2022"],
  ["Hoeveel verdient een lasser?", "value | wage | - | newest | occupation=brc2014:0742"],
  ["wat verdient een baas van een winkel", "value | wage | - | newest | occupation=brc2014:0331"],
  ["zorgbanen in twente", "value | jobs | AM05/CR12 | newest | sector=sbi2008:Q/uwv:zorg-en-welzijn/lisa:zorg"],
  ["bouwvacatures", "value | vacancies | - | newest | sector=sbi2008:F"],
  ["Hoeveel 65-plussers wonen er in Enschede?", "value | population | GM0153 | newest | age=65+"],
  ["How many people between 15 and 25 live in Zwolle?", "value | population | AM36/GM0193 | newest | age=15-25"],
  ["Hoeveel procent van de inwoners van Nijmegen is hoogopgeleid?", "value | higher-education-share | GM0268 | newest"],
  ["werkloosheid onder hoogopgeleiden", "value | unemployment-rate | - | newest | education=onderwijs:hoog"],
  ["Wat was de werkloosheid vorig jaar in Gelderland?", "value | unemployment-rate | PV25 | 2025"],
  ["vacatures vorig kwartaal", "value | vacancies | - | 2026Q3"],
  ["Hoeveel WW-uitkeringen waren er in december 2019?", "value | ww | - | 2019-12"],
  ["Is de krapte gestegen sinds corona?", "change | tension | - | since 2020"],
  ["Hoe ontwikkelt de werkloosheid zich in Nederland sinds 2018?", "trend | unemployment-rate | NL01 | since 2018"],
  ["de laatste vijf jaar werkloosheid in Zuid-Holland", "trend | unemployment-rate | PV28 | since 2021"],
  ["hoeveel banen kwamen erbij in Twente tussen 2019 en 2023", "change | jobs | AM05/CR12 | between 2019..2023"],
  ["Hoeveel mensen wonen er over 24 jaar in Drenthe", "value | population | AM03/PV22 | 2050"],
  ["Waar is de krapte het grootst?", "rank | tension | - | newest | highest"],
  ["top 5 gemeenten met de meeste inwoners", "rank | population | - | newest | highest gemeente | top 5"],
  ["In welke gemeente in Twente is het inkomen het hoogst?", "rank | income | AM05/CR12 | newest | highest gemeente"],
  ["Welk beroep verdient het meest?", "rank | wage | - | newest | highest occupation"],
  ["Which province has the lowest unemployment?", "rank | unemployment-rate | - | newest | lowest provincie"],
  ["Is de werkloosheid in Drenthe hoger dan in Limburg?", "compare | unemployment-rate | AM03/PV22 PV31 | newest"],
  ["meer dan in Twente?", "compare | - | AM05/CR12 | newest"],
  ["Hoeveel mensen wonen samen in Twente en Achterhoek?", "sum | population | AM05/CR12 AM09/CR14 | newest"],
  ["Welk deel van Nederland woont in Utrecht?", "share | population | NL01 CR17/GM0344/PV26 | newest"],
  ["Klopt het dat de werkloosheid in Overijssel 12% is?", "value | unemployment-rate | PV23 | newest | states equal 12%"],
  ["Wat is krapte?", "definition | tension | - | newest"],
  ["What does unused potential mean?", "definition | unused-potential | - | newest"],
  ["Wat is de werkloosheid?", "value | unemployment-rate | - | newest"],
  ["Word ik ontslagen?", "refused personal | - | - | newest"],
  ["Heb ik recht op WW?", "refused rights | ww | - | newest"],
  ["Is de werkloosheid weer gestegen?", "change | unemployment-rate | - | newest"],
  ["'; DROP TABLE observation; --", "refused unsafe | - | - | newest | unknown observation"],
  ["hoeveel inwoners heeft Twente... ik bedoel Zeeland", "value | population | AM24/PV29 | newest"],
  ["wat verdient een vrachtwagen chaufeur", "value | wage | - | newest | occupation=brc2014:1214"],
  ["Hoeveel vacatures waren er eind 2019?", "value | vacancies | - | 2019Q4"],
  ["How many children under five live in Almere?", "value | population | GM0034 | newest | age=0-5"],
  ["Is het aantal werklozen in 2023 hoger dan in 2022?", "change | unemployed | - | between 2022..2023"],
  ["hoe staat Zeeland in de ranglijst van werkloosheid", "rank | unemployment-rate | AM24/PV29 | newest | highest"],
  ["bevolking utregt", "value | population | CR17/GM0344/PV26 | newest"],
  ["huizenprijzen in Twente", "value | - | AM05/CR12 | newest | absent huizenprijzen"],
  ["werkloosheid in Antwerpen", "value | unemployment-rate | - | newest | abroad Antwerpen"],
  ["hoeveel vacatures voor tovenaars", "value | vacancies | - | newest | unknown tovenaars"],
  ["hoeveel banen in de staal", "value | jobs | - | newest | unknown staal"],
  ["jeugdwerkloosheid", "value | unemployment-rate | - | newest | age=15-25"],
  ["Hallo, weet u toevallig hoe groot de beroepsbevolking van Drenthe is? Alvast bedankt", "value | labour-force | AM03/PV22 | newest"],
  ["Hi, could you please tell me how many people are out of work in North Holland?", "value | unemployed | PV27 | newest"],
  ["Zit het aantal banen in Overijssel in de lift?", "change | jobs | PV23 | newest"],
  ["are there enough nurses", "value | tension | - | newest | occupation=brc2014:1033"],
  ["How many jobs did Drenthe lose?", "change | jobs | AM03/PV22 | newest"],
  ["in hoeveel regio's is de arbeidsmarkt zeer krap", "value | very-tight-regions | - | newest"],
  ["Which job pays best?", "rank | wage | - | newest | highest occupation"],
  ["wat schuift het als kok", "value | wage | - | newest | occupation=brc2014:1112"],
  ["besteedbaar inkomen per huishouden in Utrecht", "value | income-disposable | CR17/GM0344/PV26 | newest"],
  ["unskilled jobs in Overijssel", "value | jobs | PV23 | newest | absent unskilled"],
  ["people living alone in Rotterdam", "value | people | GM0599 | newest | absent living alone"],
];

test.each(readings)("%s", (question, expected) => {
  expect(line(question)).toBe(expected);
});

test("every word of a question is used, or said not to be", () => {
  for (const [question] of readings) {
    const { words } = draftOf(question, grammar);
    const told = words
      .map(({ text }) => text)
      .join(" ")
      .toLowerCase();
    for (const word of question.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []) expect(told, question).toContain(word);
  }
});

test("reading takes no time", () => {
  const from = performance.now();
  for (const [question] of readings) draftOf(question, grammar);
  expect((performance.now() - from) / readings.length).toBeLessThan(20);
});
