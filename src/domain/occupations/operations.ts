import { z } from "zod";
import {
  displayFigure,
  earlierOf,
  figureSentence,
  type Indicator,
  type Observation,
  Source,
  sourceOf,
  statuses,
  type Unit,
} from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { phraseOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { codeNames, crosswalkLines, occupations, similarOccupations } from "#domain/taxonomy/operations";
import { type Context, inBoth, numberOf, operation, Problem } from "#operation";
import { editionKinds, editionOf, groupsBefore, pagesOf } from "./editions.ts";
import { newestOf, occupationFigures, occupationNames } from "./facts.ts";
import { findOccupations } from "./find.ts";
import { classOf, occupationSlug } from "./group.ts";
import { OccupationRow, occupationOrders, occupationRows, orderedBy } from "./rows.ts";

export { editionOf } from "./editions.ts";

const Hit = z.object({ code: z.string(), name: z.string(), slug: z.string(), why: z.string(), score: z.number() });

export const findOccupation = operation({
  name: "occupations.find",
  http: "GET /occupations/_find",
  access: "public",
  summary: "Een beroepsgroep zoeken met de woorden die mensen gebruiken",
  summaryEn: "Find an occupation group by the words people use",
  input: z.object({ q: z.string().min(1).max(100), limit: numberOf(z.number().int().min(1).max(50)).default(10) }),
  output: z.object({ matches: z.array(Hit) }),
  example: { q: "lasser" },
  async run(context, { q, limit }) {
    const hits = findOccupations(q, await occupationNames(context.warehouse), limit);
    const named = await codeNames(context);
    return { matches: hits.map((hit) => ({ ...hit, name: named(hit.code) ?? hit.name, slug: occupationSlug(hit.code, hit.name) })) };
  },
});

const Figure = z.object({
  indicator: z.string(),
  title: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  display: z.string(),
  unit: z.string(),
  period: z.string(),
  status: z.enum(statuses),
  sentence: z.string(),
  source: Source,
  occupation: z.string(),
});

const PictureInput = z.preprocess(
  (input) => {
    const given = input as Record<string, unknown>;
    return given && typeof given === "object" && given.occupation === undefined ? { occupation: given.code ?? given.q } : input;
  },
  z.object({ occupation: z.string().min(1).max(100) }),
);

export const occupationPicture = operation({
  name: "occupations.picture",
  http: "GET /occupations/{occupation}/picture",
  access: "public",
  summary: "Een beroep in cijfers: mensen aan het werk, loon, verwachting, krapte en werk dat erop lijkt",
  summaryEn: "An occupation in figures: people at work, pay, forecast, tension and similar work",
  input: PictureInput,
  output: z.object({
    occupation: z.object({
      code: z.string(),
      name: z.string(),
      slug: z.string(),
      class: z.string(),
      words: z.array(z.string()),
      why: z.string(),
      /** What became of the group in edition 2025, and which groups went along into the same. */
      edition: z.enum(editionKinds),
      edition2025: z.array(z.object({ code: z.string(), name: z.string() })),
      mergedWith: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    employment: z.array(Figure),
    wage: z.array(Figure),
    forecast: z.array(Figure),
    tension: z.array(Figure),
    similar: z.array(
      z.object({ code: z.string(), name: z.string(), slug: z.string(), rank: z.number(), source: z.string(), url: z.string() }),
    ),
    gaps: z.array(z.string()),
    snapshot: z.string(),
  }),
  example: { occupation: "lasser" },
  async run(context, { occupation: given }) {
    const { warehouse, language } = context;
    const { code, name, why } = await requireOccupation(context, given);
    const known = await occupations(warehouse);
    const names = await occupationNames(warehouse);
    const lines = await crosswalkLines(warehouse);
    const { kind, codes: later, mergedWith } = editionOf(code, lines);
    const figures = await occupationFigures(warehouse);
    const bank = await databank(warehouse);
    const index = await regionIndex(warehouse);
    const country = index.byCode.get("NL01");
    const place = country ? phraseOf(index, country, language) : "";
    const named = await codeNames(context);
    const nameOf = (one: string) => named(one) ?? one;
    /** The same work keeps the name of the page, whatever a later edition calls it. */
    const nameHere = (one: string) => nameOf(kind === "same" && later.includes(one) ? code : one);
    const worded = (ids: readonly string[], codes: readonly string[]) =>
      codes.flatMap((one) => ids.flatMap((id) => figureOf(newestOf(figures, one, id), { ...bank, place, language, name: nameHere(one) })));
    const employed = figures.get(`${code} employed`) ?? [];
    const last = newestOf(figures, code, "employed");
    const before = last ? earlierOf(employed, last) : undefined;
    const employment = worded(["employed", "women-share", "higher-educated-share"], [code]);
    const sections = {
      employment: before ? [...employment, ...figureOf(before, { ...bank, place, language, name: nameOf(code) })] : employment,
      wage: worded(["hourly-wage-median", "hourly-wage-p25", "hourly-wage-p75"], [withFigure(code, "hourly-wage-median", known, figures)]),
      forecast: worded(["roa-openings", "roa-openings-rate", "roa-expansion", "roa-replacement", "roa-bottleneck"], later),
      tension: [...worded(["current-situation"], later), ...worded(["tension"], [code])],
    };
    const similar = await similarOccupations(warehouse, later);
    return {
      occupation: {
        code,
        name: nameOf(code),
        slug: occupationSlug(code, name),
        why,
        class: named(classOf(code, known)) ?? "",
        words: names.words.filter((word) => word.code === code && word.language === language).map((word) => word.word),
        edition: kind,
        edition2025: later.map((one) => ({ code: one, name: nameOf(one) })),
        mergedWith: mergedWith.map((one) => ({ code: one, name: nameOf(one) })),
      },
      ...sections,
      similar: pagesOf(similar, code, lines).map(({ code: page, from: { rank, source, url } }) => ({
        code: page,
        name: nameOf(page),
        slug: occupationSlug(page, known.get(page)?.name ?? nameOf(page)),
        rank,
        source,
        url,
      })),
      gaps: Object.entries(sections).flatMap(([section, list]) => (list.length === 0 ? [section] : [])),
      snapshot: warehouse.snapshot.id,
    };
  },
});

/** The group that a code, a slug or a word means; throws Problem `not-found` with the nearest. */
async function requireOccupation(context: Context, given: string): Promise<{ code: string; name: string; why: string }> {
  const names = await occupationNames(context.warehouse);
  const slug = /^(\d{4})-/.exec(given.trim())?.[1];
  const later = /^brc2025:(\d{4})$/.exec(given.trim())?.[0];
  if (later) {
    const [before] = groupsBefore(later, await crosswalkLines(context.warehouse));
    const group = names.groups.find((one) => one.code === before);
    if (group) return { code: group.code, name: group.name, why: later };
  }
  const hits = findOccupations(slug ?? given, names, 5);
  const first = hits[0];
  if (first && first.score >= 0.6) return first;
  const nl = context.language === "nl";
  const other = nl ? "; probeer een ander woord, bijvoorbeeld lasser" : "; try another word, for example welder";
  const what = nl ? `er is geen beroep '${given.slice(0, 80)}'` : `there is no occupation '${given.slice(0, 80)}'`;
  const near = hits.map((hit) => ({ id: hit.code, name: hit.name }));
  throw near.length > 0
    ? new Problem("not-found", what, [], { list: "occupations.list", near })
    : new Problem("not-found", `${what}${other}`);
}

/** The group itself when it has the figure, else the smallest segment or class around it that has; the group when none has. */
function withFigure(
  code: string,
  indicator: string,
  known: ReadonlyMap<string, { parent: string }>,
  figures: Parameters<typeof newestOf>[0],
): string {
  for (let at: string | undefined = code; at; at = known.get(at)?.parent) if (newestOf(figures, at, indicator)) return at;
  return code;
}

interface Around {
  indicators: ReadonlyMap<string, Indicator>;
  units: ReadonlyMap<string, Unit>;
  place: string;
  language: "nl" | "en";
  name: string;
}

function figureOf(observation: Observation | undefined, { indicators, units, place, language, name }: Around): z.input<typeof Figure>[] {
  const indicator = observation && indicators.get(observation.indicator);
  const unit = indicator && units.get(indicator.unit);
  if (!observation || !indicator || !unit) return [];
  return [
    {
      indicator: indicator.id,
      title: language === "nl" ? indicator.title : indicator.title_en,
      value: observation.value,
      text: observation.text,
      display: displayFigure(observation, unit, language),
      unit: unit.id,
      period: observation.period,
      status: observation.status,
      sentence: figureSentence({ indicator, unit, observation, place, language, nameOf: () => name }),
      source: sourceOf(observation),
      occupation: observation.occupation,
    },
  ];
}

export const listOccupations = operation({
  name: "occupations.list",
  http: "GET /occupations",
  access: "public",
  summary: "Alle beroepsgroepen met mensen aan het werk, groei, loon, krapte en baanopeningen",
  summaryEn: "All occupation groups with people at work, growth, pay, tension and openings",
  input: z.object({
    sort: z
      .enum(occupationOrders)
      .optional()
      .describe(
        inBoth("Op naam, of het hoogste cijfer eerst; weglaten is op code", "By name, or the highest figure first; left out it is by code"),
      ),
    limit: numberOf(z.number().int().min(1).max(500)).optional().describe(inBoth("Hoeveel ten hoogste", "How many at most")),
  }),
  output: z.object({ occupations: z.array(OccupationRow), snapshot: z.string() }),
  example: { sort: "openings", limit: 10 },
  async run(context, { sort, limit }) {
    const { warehouse, language } = context;
    const rows = await warehouse.once(`occupation-rows-${language}`, () => occupationRows(context));
    return { occupations: (sort ? orderedBy(rows, sort) : rows).slice(0, limit), snapshot: warehouse.snapshot.id };
  },
});
