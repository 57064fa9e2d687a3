import { z } from "zod";
import { periodLabel } from "#domain/periods";
import { phraseOf, type Region, twinsOf, widerRegions } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { codeNames } from "#domain/taxonomy/operations";
import { type Context, inBoth, listOf, numberOf, operation, Problem, problemOf, shownValue } from "#operation";
import { refuseOpen, rowsAsked } from "./asked.ts";
import { displayFigure } from "./display.ts";
import { coverage, databank, indicatorSources, observations, totalChecks } from "./facts.ts";
import { findIndicators, nearIndicators } from "./find.ts";
import { type Indicator, IndicatorId, type Observation, Source, sourceOf } from "./indicator.ts";
import { Cell, DimsInput, rowOf, TableRow } from "./row.ts";
import { figureSentence } from "./sentence.ts";
import { type ChangeUnit, inOrder, newest, newestPerCell, yearOnYear } from "./series.ts";
import { definitionOf, inSentence, titleOf } from "./words.ts";

export { notToBeAsked, refuseOpen, refuseSenseless, rowsAsked } from "./asked.ts";
export { databank, indicatorsOf, observationCount, observations, periodsOf, themes } from "./facts.ts";

/** An indicator by its id; throws Problem `not-found` that names where to look. */
export async function requireIndicator(context: Pick<Context, "warehouse" | "language">, id: string): Promise<Indicator> {
  const { indicators } = await databank(context.warehouse);
  const found = indicators.get(id);
  if (found) return found;
  const nl = context.language === "nl";
  const begins = [...indicators.values()].filter((known) => known.id.includes(id.split("-")[0] ?? id));
  const near = (begins.length > 0 ? begins : nearIndicators([...indicators.values()], id))
    .slice(0, 5)
    .map((known) => ({ id: known.id, name: titleOf(known, context.language) }));
  const what = nl ? `er is geen indicator '${id.slice(0, 80)}'` : `there is no indicator '${id.slice(0, 80)}'`;
  throw new Problem("not-found", what, [], { list: "indicators.list", near });
}

export const listIndicators = operation({
  name: "indicators.list",
  http: "GET /indicators",
  access: "public",
  summary: "Wat er gemeten wordt, met definitie, eenheid, bron en dekking",
  summaryEn: "What is measured, with definition, unit, source and coverage",
  input: z.object({ q: z.string().max(100).optional(), theme: z.string().max(60).optional() }),
  output: z.object({
    indicators: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        definition: z.string(),
        unit: z.string(),
        dimensions: z.array(z.string()),
        themes: z.array(z.string()),
        source: z.string(),
        method: z.string(),
        additive: z.boolean(),
        coverage: z
          .object({ regionTypes: z.array(z.string()), regions: z.number(), from: z.string(), until: z.string(), rows: z.number() })
          .nullable(),
      }),
    ),
  }),
  example: { q: "werkloos" },
  async run({ warehouse, language }, { q, theme }) {
    const { indicators } = await databank(warehouse);
    const covered = await coverage(warehouse);
    const sourceOfIndicator = await indicatorSources(warehouse);
    const ofTheme = [...indicators.values()].filter((indicator) => !theme || indicator.themes.includes(theme));
    if (theme && ofTheme.length === 0) {
      const all = [...new Set([...indicators.values()].flatMap((indicator) => indicator.themes))].sort();
      const right = language === "nl" ? `kies uit: ${all.join(", ")}` : `choose from: ${all.join(", ")}`;
      throw problemOf([{ path: "theme", message: `${right} (${shownValue(theme, language)})` }]);
    }
    const found = findIndicators(ofTheme, q ?? "");
    return {
      indicators: found.map((indicator) => {
        const cover = covered.get(indicator.id);
        return {
          id: indicator.id,
          title: titleOf(indicator, language),
          definition: definitionOf(indicator, language),
          unit: indicator.unit,
          dimensions: cover?.dims ?? [],
          themes: indicator.themes,
          source: sourceOfIndicator.get(indicator.id) ?? "",
          method: indicator.method,
          additive: indicator.additive,
          coverage: cover
            ? { regionTypes: cover.regionTypes, regions: cover.regions, from: cover.from, until: cover.until, rows: cover.rows }
            : null,
        };
      }),
    };
  },
});

export const series = operation({
  name: "indicators.series",
  http: "GET /indicators/{indicator}/series",
  access: "public",
  summary: "Een indicator door de tijd voor een regio",
  summaryEn: "One indicator over time for one region",
  input: z.object({
    indicator: IndicatorId,
    region: z.string().max(80),
    dims: DimsInput.optional(),
    since: numberOf(z.number().int().min(1900).max(2200)).optional(),
  }),
  output: z.object({
    indicator: z.string(),
    region: z.object({ code: z.string(), name: z.string() }),
    unit: z.string(),
    points: z.array(
      Cell.extend({
        change: z.number().nullable(),
        series: z.string(),
        note: z.string(),
        noteEn: z.string(),
        /** Added up or worked out by us. */
        derived: z.boolean(),
      }),
    ),
    /** The newest figure, as a reader sees it and in one sentence. */
    latest: Cell.extend({ display: z.string(), sentence: z.string() }),
    /** Change of each point against a year earlier. */
    change: z.array(z.number().nullable()),
    changeUnit: z.enum(["percent", "percentage-points"]),
    source: Source,
    sources: z.array(Source),
    /** Where the parts do not add up to the total, and why. */
    notes: z.array(z.string()),
    snapshot: z.string(),
  }),
  example: { indicator: "unemployment-rate", region: "PV23" },
  async run(context, { indicator: id, region: given, dims, since }) {
    const indicator = await requireIndicator(context, id);
    refuseOpen(context, dims, { nl: "een reeks", en: "a series" });
    const {
      regions: [region],
      rows,
    } = await rowsAsked(context, { indicator: id, regions: given, at: "region", dims, since });
    if (!region) throw new Error("one name and no fault is one region");
    const points = inOrder(rows).filter((point) => since === undefined || Number(point.period.slice(0, 4)) >= since);
    const last = newest(points) ?? points.at(-1);
    if (!last) throw await nothingThere(context, indicator, region, { dims, since });
    const { language } = context;
    const unit = (await databank(context.warehouse)).units.get(indicator.unit);
    if (!unit) throw new Error(`${id} has no unit`);
    const changeUnit: ChangeUnit = unit.symbol === "%" ? "percentage-points" : "percent";
    const change = yearOnYear(points, changeUnit);
    const place = phraseOf(await regionIndex(context.warehouse), region, language);
    const { period, value, text, status } = last;
    return {
      latest: {
        period,
        value,
        text,
        status,
        display: displayFigure(last, unit, language),
        sentence: figureSentence({ indicator, unit, observation: last, place, language, nameOf: await codeNames(context) }),
      },
      indicator: id,
      region: { code: region.code, name: region.name },
      unit: indicator.unit,
      points: points.map(({ period, value, text, status, series, note, note_en, quality }, at) => ({
        period,
        value,
        text,
        status,
        series,
        note,
        derived: quality === "derived",
        noteEn: note_en,
        change: change[at] ?? null,
      })),
      change,
      changeUnit,
      source: sourceOf(last),
      sources: distinctSources(points),
      notes: dims ? [] : await checkNotes(context, id, region.code),
      snapshot: context.warehouse.snapshot.id,
    };
  },
});

function distinctSources(points: readonly Observation[]): z.output<typeof Source>[] {
  return [...new Map(points.map((point) => [`${point.table} ${point.url} ${point.quality}`, sourceOf(point)])).values()];
}

/** The nearest wider region that has a figure of its own, with that breakdown, where a region has none; undefined when none has. Hidden is none. */
export async function nearestWith(
  { warehouse }: Pick<Context, "warehouse">,
  { indicator, region, dims }: { indicator: string; region: Region; dims?: z.output<typeof DimsInput> | undefined },
): Promise<Region | undefined> {
  const index = await regionIndex(warehouse);
  const wider = [...twinsOf(index, region.code), ...widerRegions(index, region.code).map((entry) => entry.region)];
  const have = await observations(warehouse, {
    indicators: [indicator],
    regions: wider.map(({ code }) => code),
    ...(dims ? { dims } : {}),
  });
  return wider.find(({ code }) => have.some(({ region: at, value, text }) => at === code && (value !== null || text !== "")));
}

/** Says that a region has no figure, and which wider region has. */
export async function nothingThere(
  context: Context,
  indicator: Indicator,
  region: Region,
  { dims, since }: { dims?: z.output<typeof DimsInput> | undefined; since?: number | undefined } = {},
): Promise<Problem> {
  const near = await nearestWith(context, { indicator: indicator.id, region, dims });
  const place = `${region.name} (${region.code})`;
  if (context.language === "nl") {
    const hint = near ? `; wel voor ${near.name} (${near.code})` : "";
    const part = `${dims ? " met deze uitsplitsing" : ""}${since === undefined ? "" : ` sinds ${since}`}`;
    return new Problem("not-found", `voor ${place} is er geen cijfer over ${inSentence(indicator.title)}${part}${hint}`);
  }
  const hint = near ? `; there is one for ${near.name} (${near.code})` : "";
  const part = `${dims ? " with this breakdown" : ""}${since === undefined ? "" : ` since ${since}`}`;
  return new Problem("not-found", `for ${place} there is no figure on ${inSentence(indicator.title_en)}${part}${hint}`);
}

/** Regions without a figure that a note names one by one. */
const mostNamed = 5;

export const table = operation({
  name: "indicators.table",
  http: "GET /indicators/{indicator}/table",
  access: "public",
  summary: "Een indicator voor meer regio's",
  summaryEn: "One indicator for several regions",
  input: z.object({
    indicator: IndicatorId,
    regions: listOf(z.string().max(80))
      .default([])
      .describe(inBoth("Codes of namen; leeg is elke regio", "Codes or names; empty is every region")),
    dims: DimsInput.optional(),
    period: z
      .string()
      .max(20)
      .optional()
      .describe(
        inBoth("Weglaten is de nieuwste per regio; * is elke periode", "Leaving it out is the newest of each region; * is every period"),
      ),
  }),
  output: z.object({ indicator: z.string(), unit: z.string(), rows: z.array(TableRow), notes: z.array(z.string()), snapshot: z.string() }),
  example: { indicator: "population", regions: ["AM05", "AM06"] },
  async run(context, { indicator: id, regions: given, dims, period }) {
    const indicator = await requireIndicator(context, id);
    const { byCode } = await regionIndex(context.warehouse);
    const { regions, rows: found } = await rowsAsked(context, { indicator: id, regions: given, at: "regions", dims, period });
    const codes = regions.map((region) => region.code);
    const rows = period ? found : newestPerCell(found);
    const notes: string[] = [];
    const absent = regions.filter((region) => !rows.some((row) => row.region === region.code));
    const nl = context.language === "nl";
    const some = absent.slice(0, mostNamed).map((region) => region.name);
    const more = absent.length - some.length;
    const names = `${some.join(", ")}${more > 0 ? (nl ? ` en nog ${more}` : ` and ${more} more`) : ""}`;
    if (absent.length > 0) notes.push(nl ? `Geen cijfer voor ${names}.` : `No figure for ${names}.`);
    if (period !== "*" && new Set(rows.map((row) => row.period)).size > 1)
      notes.push(nl ? "De cijfers zijn niet allemaal van dezelfde periode." : "The figures are not all of the same period.");
    if (new Set(rows.map((row) => row.series)).size > 1)
      notes.push(nl ? "De cijfers zijn niet allemaal op dezelfde manier gemeten." : "The figures were not all measured in the same way.");
    for (const note of new Set(rows.map((row) => (nl ? row.note : row.note_en)).filter(Boolean))) notes.push(note);
    if (codes.length === 1) notes.push(...(await checkNotes(context, id, codes[0] ?? "")));
    return {
      indicator: id,
      unit: indicator.unit,
      notes,
      snapshot: context.warehouse.snapshot.id,
      rows: rows.flatMap((row) => {
        const region = byCode.get(row.region);
        return region ? [rowOf(region, row)] : [];
      }),
    };
  },
});

async function checkNotes({ warehouse, language }: Context, indicator: string, region: string): Promise<string[]> {
  const checks = await totalChecks(warehouse, indicator, region);
  return checks.map(({ period, part_type, published, summed }) =>
    language === "nl"
      ? `${periodLabel(period, "nl")}: de som over alle gebieden van de soort ${part_type} is ${summed}, gepubliceerd is ${published} (in de eenheid van de bron). Dat komt door afronding of door wat niet in te delen is.`
      : `${periodLabel(period, "en")}: the sum over all areas of type ${part_type} is ${summed}, published is ${published} (in the unit of the source). That comes from rounding or from what cannot be placed.`,
  );
}
