import { afterAll, beforeAll, expect, test } from "vitest";
import { figureSentence, inSentence, type Observation } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { listOccupations, occupationPicture } from "#domain/occupations/operations";
import { parsePeriod } from "#domain/periods";
import { regionPicture } from "#domain/picture/operations";
import { findRegion, listRegions, regionIndex } from "#domain/regions/operations";
import { search } from "#domain/search/operations";
import { shareRange } from "#domain/statistics";
import { codeNames, crosswalk } from "#domain/taxonomy/operations";
import { type Context, call } from "#operation";
import type { Warehouse } from "#warehouse";
import { starterContext } from "./starter-context.ts";

let starter: Awaited<ReturnType<typeof starterContext>>;
let warehouse: Warehouse;
let context: Context;

beforeAll(async () => {
  starter = await starterContext();
  context = starter.context;
  warehouse = context.warehouse;
});

afterAll(() => starter.close());

test("35 labour-market regions, 342 municipalities, 12 provinces and 40 COROP areas", async () => {
  const count = async (type: string) => (await call(listRegions, context, { type })).regions.length;
  expect(await Promise.all(["AM", "gemeente", "provincie", "CR", "land"].map(count))).toEqual([35, 342, 12, 40, 1]);
});

test("every municipality is found by its name and leads to the one region it lies in", async () => {
  const { regions } = await call(listRegions, context, { type: "gemeente" });
  const lost: string[] = [];
  for (const municipality of regions) {
    const { matches } = await call(findRegion, context, { q: municipality.name, limit: 20 });
    const home = municipality.parents.find((parent) => parent.startsWith("AM"));
    if (!matches.some((match) => match.region.code === municipality.code) || !matches.some((match) => match.region.code === home))
      lost.push(municipality.name);
  }
  expect(lost).toEqual([]);
});

test("old names and places lead to the region of today", async () => {
  const first = async (q: string) => (await call(findRegion, context, { q })).matches.map((match) => match.region.code);
  expect(await first("Stedendriehoek en Noordwest Veluwe")).toContain("AM06");
  expect(await first("Den Bosch")).toContain("AM27");
  expect(await first("den haag")).toContain("AM21");
  expect((await first("twnte"))[0]).toBe("AM05");
});

test("areas and provinces are found by what people call them", async () => {
  const regions: Record<string, string> = {
    "Noord-Brabant": "PV30",
    "gemeente Utrecht": "GM0344",
    "provincie limburg": "PV31",
    Parkstad: "AM30",
    "zeeuws vlaanderen": "AM24",
    "kop van noord-holland": "AM15",
    "hart van brabant": "AM26",
    peelland: "AM32",
    ljouwert: "GM0080",
    brainport: "SV01",
  };
  for (const [q, code] of Object.entries(regions)) expect((await call(findRegion, context, { q })).matches[0]?.region.code, q).toBe(code);
});

test("what is nought only by rounding says so", async () => {
  const noughts = await warehouse.query<{ indicator: string; region: string; note: string }>(
    `SELECT indicator, region, note FROM observation WHERE value = 0 AND quality <> 'derived' AND indicator NOT LIKE 'roa-%'`,
  );
  expect(noughts.length).toBeGreaterThan(10);
  expect(noughts.filter((row) => !/0%? (komt door afronden|betekent niet)/.test(row.note))).toEqual([]);
});

test("adjusted and unadjusted figures are never set beside each other", async () => {
  const rows = await warehouse.query<{ region: string; series: string }>(
    "SELECT DISTINCT region, series FROM observation WHERE indicator = 'vacancies-per-100-unemployed'",
  );
  const country = rows.filter((row) => row.region === "NL01").map((row) => row.series);
  expect(country).toHaveLength(1);
  expect(rows.filter((row) => row.region !== "NL01" && country.includes(row.series))).toEqual([]);
  for (const region of new Set(rows.map((row) => row.region))) {
    const { headlines } = await call(regionPicture, context, { region });
    expect(headlines.filter((one) => one.indicator === "vacancies-per-100-unemployed" && one.compared)).toEqual([]);
  }
});

test("published rows of before a municipality moved say that the borders are of then", async () => {
  const rows = await warehouse.query<{ indicator: string; region: string; period: string; note: string }>(
    `SELECT indicator, region, period, note FROM observation WHERE division = '' AND period < '2026'
     AND region IN ('AM06', 'AM07', 'AM23', 'AM35', 'AM36', 'AM38')`,
  );
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter((row) => !/grenzen/.test(row.note))).toEqual([]);
});

test("the kind in front of a name is heard; a word that only looks like one breaks nothing", async () => {
  const first = async (q: string) => (await call(findRegion, context, { q })).matches[0]?.region.code;
  expect(await first("gemeente Almelo")).toBe("GM0141");
  expect(await first("provincie Utrecht")).toBe("PV26");
  expect(await first("ijssel-vecht")).toBe("AM36");
  for (const word of ["constructor", "__proto__", "valueOf"]) await expect(first(`${word} twente`), word).resolves.not.toThrow();
});

test("the sentence of every figure reads: nothing left unfilled, and no number right behind a year", async () => {
  const { indicators, units } = await databank(warehouse);
  const wrong = new Set<string>();
  for (const observation of await warehouse.query<Observation>("SELECT * FROM observation")) {
    const indicator = indicators.get(observation.indicator);
    const unit = units.get(indicator?.unit ?? "");
    if (!indicator || !unit) throw new Error(observation.indicator);
    for (const language of ["nl", "en"] as const) {
      const nameOf = await codeNames({ warehouse, language });
      const sentence = figureSentence({ indicator, unit, observation, place: "in Twente", language, nameOf });
      if (!/^[A-Z]/.test(sentence) || !sentence.endsWith(".") || /[{}[\]]|undefined| {2}| [.,]|\.\.|\d \d/.test(sentence))
        wrong.add(sentence);
    }
  }
  expect([...wrong].slice(0, 10)).toEqual([]);
});

test("a forecast is not worded as what has been, and a rough figure not as an exact one", async () => {
  const { headlines } = await call(regionPicture, context, { region: "AM13" });
  const forecast = headlines.find((one) => one.indicator === "employee-jobs");
  expect(forecast?.sentence).toContain("In 2025 gaat het in Midden-Utrecht volgens UWV om 578.000 banen van werknemers.");
  const twente = (await call(regionPicture, context, { region: "AM05" })).headlines;
  expect(twente.find((one) => one.indicator === "vacancies-per-short-term-jobseeker")?.sentence).toContain("ongeveer 4,0 vacatures");
  const { employment } = await call(occupationPicture, context, { occupation: "brc2014:0733" });
  expect(employment.find((one) => one.indicator === "women-share")?.display).toBe("minder dan 2%");
});

test("what is published adds up over its parts, or the difference is known and small", async () => {
  const checks = await warehouse.query<{
    indicator: string;
    period: string;
    region: string;
    part_type: string;
    parts: number;
    published: number;
    summed: number;
  }>("SELECT * FROM total_check");
  expect(checks.length).toBeGreaterThan(100);
  const population = checks.filter((check) => check.indicator === "population" && check.region === "NL01");
  expect(population.length).toBeGreaterThanOrEqual(10);
  for (const check of population) expect(check.summed, JSON.stringify(check)).toBe(check.published);
  // Rounded parts may miss a rounded total by half a unit each, never by more.
  const rounding = { "thousand-persons": 0.5, "thousand-households": 0.05, "thousand-jobs": 0.05, "thousand-vacancies": 0.5 } as Record<
    string,
    number
  >;
  const units = new Map(
    (await warehouse.query<{ id: string; unit: string }>("SELECT id, unit FROM indicator")).map((row) => [row.id, row.unit]),
  );
  for (const check of checks) {
    const most = (rounding[units.get(check.indicator) ?? ""] ?? 0) * (check.parts + 1) + 1e-6;
    expect(Math.abs(check.summed - check.published), JSON.stringify(check)).toBeLessThanOrEqual(most);
  }
});

test("every region has five to eight headlines, each with its own sentence, source and period, and no hole without a word", async () => {
  const { regions } = await call(listRegions, context, { type: "AM" });
  for (const region of regions) {
    const picture = await call(regionPicture, context, { region: region.code });
    expect(picture.headlines.length, region.name).toBeGreaterThanOrEqual(5);
    expect(picture.headlines.length, region.name).toBeLessThanOrEqual(8);
    for (const headline of picture.headlines) {
      expect(headline.sentence, region.name).toMatch(/^[A-Z‘'].*\.$/);
      expect(headline.sentence).not.toMatch(/[{}[\]]|undefined|NaN|null/);
      expect(headline.source.name).not.toBe("");
      expect(headline.source.url).not.toBe("");
      if (headline.nearest) expect(headline.remark).not.toBe("");
    }
    expect(picture.headlines.filter((headline) => !headline.nearest).length, `${region.name}: figures of its own`).toBeGreaterThanOrEqual(
      3,
    );
  }
});

test("a figure of the same area under another name is the region's own, and says under which name it was published", async () => {
  const { byCode, sameArea } = await regionIndex(warehouse);
  expect(sameArea.get("AM02")).toContain("PV21");
  const checked: string[] = [];
  for (const [code, twins] of sameArea) {
    if (!/^(AM|PV)/.test(code)) continue;
    const { headlines, gaps } = await call(regionPicture, context, { region: code });
    const [own] = headlines.filter((one) => one.indicator === "unemployment-rate");
    const names = [code, ...twins].map((one) => `'${one}'`).join(", ");
    const [newest] = await warehouse.query<{ period: string }>(
      `SELECT period FROM observation WHERE indicator = 'unemployment-rate' AND region IN (${names}) AND age = '' AND sex = ''
       AND education = '' AND other = '' AND period = '2023Q2'`,
    );
    if (newest) {
      checked.push(code);
      expect(own, code).toMatchObject({ period: newest.period, nearest: false });
      expect(
        gaps.map((gap) => gap.indicator),
        code,
      ).not.toContain("unemployment-rate");
    }
    for (const one of headlines.filter(({ region, nearest }) => !nearest && region.code !== code))
      expect(one.remark, code).toContain("Dat is hetzelfde gebied.");
    for (const one of headlines.filter(({ nearest }) => !nearest))
      expect(
        [code, ...twins].some((name) => byCode.get(name)?.code === one.region.code),
        code,
      ).toBe(true);
  }
  expect(checked).toContain("AM02");
});

test("no page opens with what is of another area, or with what is old while it has newer", async () => {
  const { regions } = await call(listRegions, context, {});
  for (const region of regions.filter(({ type }) => ["arbeidsmarktregio", "provincie", "gemeente"].includes(type))) {
    const { headlines } = await call(regionPicture, context, { region: region.code });
    expect(headlines[0]?.nearest, region.name).toBe(false);
    expect(headlines.map(({ nearest }) => nearest)).toEqual(headlines.map(({ nearest }) => nearest).sort());
    const day = (one: (typeof headlines)[number] | undefined) => Date.parse(parsePeriod(one?.period ?? "")?.end ?? "") / 86_400_000;
    const measured = headlines.filter(({ status }) => status !== "estimated");
    expect(Math.max(...measured.map(day)) - day(headlines[0]), region.name).toBeLessThanOrEqual(370);
  }
});

test("no sentence contradicts its own comparison", async () => {
  const { regions } = await call(listRegions, context, {});
  for (const region of regions.filter((one) => ["arbeidsmarktregio", "provincie"].includes(one.type))) {
    for (const headline of (await call(regionPicture, context, { region: region.code })).headlines) {
      if (!headline.compared || headline.value === null || headline.compared.value === null) continue;
      if (headline.sentence.includes("hoger dan")) expect(headline.value).toBeGreaterThan(headline.compared.value);
      if (headline.sentence.includes("lager dan")) expect(headline.value).toBeLessThan(headline.compared.value);
    }
  }
});

test("all 114 occupation groups have people at work, and a page", async () => {
  const { occupations } = await call(listOccupations, context, {});
  expect(occupations).toHaveLength(114);
  for (const one of occupations) {
    expect(one.employed?.value, one.name).toBeGreaterThan(0);
    const picture = await call(occupationPicture, context, { occupation: one.code });
    expect(picture.occupation.name).toBe(one.name);
    expect(picture.wage.length + picture.forecast.length, one.name).toBeGreaterThan(0);
  }
});

test("a share of rounded counts says no more than those allow", async () => {
  const rows = await warehouse.query<{ value: number | null; text: string; whole: number }>(
    `SELECT s.value, s.text, e.value AS whole FROM observation s JOIN observation e
       ON e.indicator = 'employed' AND e.occupation = s.occupation AND e.period = s.period AND e.region = s.region AND e.sex = '' AND e.other = ''
     WHERE s.indicator IN ('women-share', 'higher-educated-share')`,
  );
  expect(rows.length).toBe(228);
  const wrong = rows.filter(({ value, text, whole }) => {
    const { low, high } = shareRange(Math.round(((value ?? 0) * whole) / 100), whole, 0.5);
    const range = low === 0 ? `minder dan ${Math.ceil(high)}%` : high - low > 2 ? `${Math.floor(low)} tot ${Math.ceil(high)}%` : "";
    return text !== range || (value === null) !== (low === 0);
  });
  expect(wrong).toEqual([]);
});

test("an occupation has one name on every page, in both languages, and the two editions are not mixed", async () => {
  for (const language of ["nl", "en"] as const) {
    const here = { ...context, language };
    const { occupations } = await call(listOccupations, here, {});
    const titles = new Map(occupations.map(({ code, name }) => [code, name]));
    for (const { code, name } of occupations) {
      const { occupation, tension, forecast, similar, employment } = await call(occupationPicture, here, { occupation: code });
      expect(occupation.name).toBe(name);
      expect(similar.map((one) => one.name)).toEqual(similar.map((one) => titles.get(one.code)));
      expect(new Set([code, ...similar.map((one) => one.code)]).size, name).toBe(similar.length + 1);
      expect(employment[0]?.sentence).toContain(inSentence(name));
      // What is of the same work bears the name of the page; what is not bears the name that the new edition gave it.
      for (const { sentence, occupation: of } of [...tension, ...forecast]) {
        const later = occupation.edition2025.find((one) => one.code === of)?.name ?? name;
        expect(sentence, name).toContain(inSentence(occupation.edition === "same" ? name : later));
      }
      const row = occupations.find((one) => one.code === code);
      if (occupation.edition !== "same") expect(row?.tension, name).toBeNull();
      if (occupation.edition === "changed" || occupation.edition === "none") expect(row?.openings, name).toBeNull();
    }
  }
});

test("the list of occupations comes in the order that is asked, without a figure last, and no longer than asked", async () => {
  const { occupations: all } = await call(listOccupations, context, { sort: "tension" });
  const values = all.map((one) => one.tension?.value ?? Number.NEGATIVE_INFINITY);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(values).toContain(Number.NEGATIVE_INFINITY);
  const { occupations: three } = await call(listOccupations, context, { sort: "tension", limit: 3 });
  expect(three).toEqual(all.slice(0, 3));
});

test("people find their work by their own words", async () => {
  const groups: Record<string, string> = {
    juf: "Leerkrachten basisonderwijs",
    lassers: "Lassers en plaatwerkers",
    vakkenvuller: "Laders, lossers en vakkenvullers",
    loodgieter: "Loodgieters en pijpfitters",
    kapster: "Kappers en schoonheidsspecialisten",
    "heftruck rijden": "Bedieners mobiele machines",
    programeur: "Software- en applicatieontwikkelaars",
    bloemist: "Winkeliers en teamleiders detailhandel",
    netwerkbeheerder: "Databank- en netwerkspecialisten",
    "data scientist": "Software- en applicatieontwikkelaars",
    boswachter: "Land- en bosbouwers",
    webdesigner: "Grafisch vormgevers en productontwerpers",
    kinderopvang: "Leidsters kinderopvang en onderwijsassistenten",
    planner: "Transportplanners en logistiek medewerkers",
    kassameisje: "Kassamedewerkers",
    meester: "Leerkrachten basisonderwijs",
    vuilnisman: "Vuilnisophalers en dagbladenbezorgers",
    "wat verdient een stratenmaker": "Bouwarbeiders ruwbouw",
    agent: "Politie en brandweer",
    wijkverpleegster: "Gespecialiseerd verpleegkundigen",
    "hbo-v'er": "Gespecialiseerd verpleegkundigen",
    nurse: "Verpleegkundigen (mbo)",
    cop: "Politie en brandweer",
    plumber: "Loodgieters en pijpfitters",
    "how much does a bank cashier earn": "Administratief medewerkers",
    "how much does a factory worker earn": "Hulpkrachten bouw en industrie",
  };
  expect((await call(occupationPicture, context, { occupation: "juf" })).occupation.why).toBe("juf");
  for (const [word, group] of Object.entries(groups)) {
    const picture = await call(occupationPicture, context, { occupation: word });
    expect(picture.occupation.name, word).toBe(group);
  }
});

test("a question may name a place, a subject, work and a sector together", async () => {
  const ask = (q: string) => call(search, context, { q });
  const wage = await ask("hoeveel verdient een kapper");
  expect(wage.occupations[0]?.name).toBe("Kappers en schoonheidsspecialisten");
  expect(wage.answers[0]).toMatchObject({ indicator: "hourly-wage-median", occupation: "brc2014:1114", wider: true });
  const tight = await ask("krapte zorg twente");
  expect(tight.regions[0]?.region.code).toBe("AM05");
  expect(tight.occupations.map(({ name }) => name)).toContain("Verzorgenden");
  expect(tight.answers.map(({ dim, region }) => [dim, region.code])).toEqual(
    expect.arrayContaining([
      ["sector", "NL01"],
      ["", "AM05"],
    ]),
  );
  const mbo = await ask("friesland mbo");
  expect(mbo.regions[0]?.region.name).toBe("Friesland");
  expect(mbo.indicators.map(({ id }) => id)).toContain("mbo-flow");
  expect((await ask("zzp")).answers[0]?.sentence).toContain("(zelfstandige)");
  expect((await ask("scrum master")).occupations.map(({ code }) => code)).toEqual(["brc2014:0811", "brc2014:0533"]);
});

test("an exact find is not followed by what only looks like it", async () => {
  const { regions, occupations } = await call(search, context, { q: "haaren" });
  expect([regions[0]?.region.name, regions.some(({ region }) => region.name === "Groningen"), occupations]).toEqual([
    "Oisterwijk",
    false,
    [],
  ]);
  const lasser = await call(search, context, { q: "lasser" });
  expect([lasser.regions, lasser.occupations.map(({ name }) => name)]).toEqual([[], ["Lassers en plaatwerkers"]]);
  const broad = (await call(search, context, { q: "technicus" })).occupations.slice(0, 3);
  expect(broad.map(({ why, score }) => [why, score])).toEqual(Array(3).fill(["technicus", 1]));
});

test("a postcode is told what to type instead, and a word for nothing finds nothing", async () => {
  for (const q of ["7511AB", "7511 ab", "7511"]) expect((await call(search, context, { q })).notes.join(), q).toContain("gemeente");
  const { notes, ...lists } = await call(search, context, { q: "xqzzy" });
  expect(notes).toEqual([]);
  expect([lists.answers, lists.regions, lists.occupations, lists.indicators, lists.instruments]).toEqual([[], [], [], [], []]);
});

test("a split group says that it is split, and nobody invents the shares", async () => {
  const crossing = await call(crosswalk, context, { from: "brc2014", to: "brc2025", code: "0811" });
  expect(crossing.targets.map((target) => target.code)).toEqual(["brc2025:0813", "brc2025:0814"]);
  expect(crossing.targets.every((target) => target.share === null)).toBe(true);
  expect(crossing.loss.kind).toBe("split");
});
