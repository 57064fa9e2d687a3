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
import { slugOf } from "#domain/taxonomy";
import { codeNames, crosswalkLines, occupations, similarOccupations } from "#domain/taxonomy/operations";
import { type Context, numberOf, operation, Problem } from "#operation";
import type { Warehouse } from "#warehouse";
import { laterCodes, newestOf, occupationFigures, occupationNames } from "./facts.ts";
import { findOccupations } from "./find.ts";

const Hit = z.object({ code: z.string(), name: z.string(), slug: z.string(), why: z.string(), score: z.number() });

/** The address of an occupation page: `0742-lassers-en-plaatwerkers`. */
const occupationSlug = (code: string, name: string) => `${code.slice(code.indexOf(":") + 1)}-${slugOf(name)}`;

export const findOccupation = operation({
  name: "occupations.find",
  http: "GET /occupations/_find",
  access: "public",
  summary: "Een beroepsgroep zoeken met de woorden die mensen gebruiken",
  summaryEn: "Find an occupation group by the words people use",
  input: z.object({ q: z.string().min(1, "typ een beroep").max(100), limit: numberOf(z.number().int().min(1).max(50)).default(10) }),
  output: z.object({ matches: z.array(Hit) }),
  example: { q: "lasser" },
  async run({ warehouse }, { q, limit }) {
    const hits = findOccupations(q, await occupationNames(warehouse), limit);
    return { matches: hits.map((hit) => ({ ...hit, slug: occupationSlug(hit.code, hit.name) })) };
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
  z.object({ occupation: z.string({ error: "geef een code of een woord" }).min(1).max(100) }),
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
      edition2025: z.array(z.object({ code: z.string(), name: z.string() })),
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
    const later = await laterCodes(warehouse, code);
    const figures = await occupationFigures(warehouse);
    const bank = await databank(warehouse);
    const index = await regionIndex(warehouse);
    const country = index.byCode.get("NL01");
    const place = country ? phraseOf(index, country, language) : "";
    const named = await codeNames(context);
    const nameOf = (one: string) => named(one) ?? one;
    const worded = (ids: readonly string[], codes: readonly string[]) =>
      codes.flatMap((one) => ids.flatMap((id) => figureOf(newestOf(figures, one, id), { ...bank, place, language, name: nameOf(one) })));
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
    const back = new Map(
      (await crosswalkLines(warehouse))
        .filter((line) => line.from.startsWith("brc2025:") && line.to.startsWith("brc2014:"))
        .map((line) => [line.from, line.to]),
    );
    return {
      occupation: {
        code,
        name: nameOf(code),
        slug: occupationSlug(code, name),
        why,
        class: classOf(code, known),
        words: names.words.filter((word) => word.code === code && word.language === language).map((word) => word.word),
        edition2025: later.map((one) => ({ code: one, name: nameOf(one) })),
      },
      ...sections,
      similar: similar
        .filter((one) => !later.includes(one.similar))
        .map((one) => {
          const target = back.get(one.similar) ?? one.similar;
          return {
            code: target,
            name: nameOf(one.similar),
            slug: occupationSlug(target, known.get(target)?.name ?? nameOf(one.similar)),
            rank: one.rank,
            source: one.source,
            url: one.url,
          };
        }),
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
    const line = (await crosswalkLines(context.warehouse)).find((one) => one.from === later && one.to.startsWith("brc2014:"));
    const group = names.groups.find((one) => one.code === line?.to);
    if (group) return { code: group.code, name: group.name, why: later };
  }
  const hits = findOccupations(slug ?? given, names, 5);
  const first = hits[0];
  if (first && first.score >= 0.6) return first;
  const near = hits.map((hit) => `${hit.name} (${hit.code})`).join(", ");
  throw new Problem(
    "not-found",
    `er is geen beroep '${given.slice(0, 80)}'${near ? `; bedoelt u ${near}?` : "; probeer een ander woord, bijvoorbeeld lasser"}`,
  );
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

function classOf(code: string, known: ReadonlyMap<string, { name: string; parent: string; level: string }>): string {
  let at = known.get(code);
  while (at && at.level !== "class" && at.parent) at = known.get(at.parent);
  return at?.level === "class" ? at.name : "";
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

const Measured = z
  .object({ value: z.number().nullable(), text: z.string(), period: z.string(), status: z.enum(statuses), source: Source })
  .nullable();

export const listOccupations = operation({
  name: "occupations.list",
  http: "GET /occupations",
  access: "public",
  summary: "Alle beroepsgroepen met mensen aan het werk, groei, loon, krapte en baanopeningen",
  summaryEn: "All occupation groups with people at work, growth, pay, tension and openings",
  input: z.object({}),
  output: z.object({
    occupations: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        slug: z.string(),
        class: z.string(),
        employed: Measured,
        growth: Measured,
        wage: Measured,
        tension: Measured,
        openings: Measured,
        note: z.string(),
      }),
    ),
    snapshot: z.string(),
  }),
  example: {},
  async run({ warehouse, language }) {
    const rows = await warehouse.once(`occupation-rows-${language}`, () => occupationRows(warehouse, language));
    return { occupations: rows, snapshot: warehouse.snapshot.id };
  },
});

const measuredOf = (observation: Observation) => {
  const { value, text, period, status } = observation;
  return { value, text, period, status, source: sourceOf(observation) };
};
const measured = (observation: Observation | undefined) => (observation ? measuredOf(observation) : null);

/** Thousands of people below which rounding to thousands makes a growth rate meaningless: 3 to 2 would read as a third less. */
const leastForGrowth = 20;

/** Every group with its newest figures; made once per snapshot and language. */
async function occupationRows(warehouse: Warehouse, language: "nl" | "en") {
  const { groups } = await occupationNames(warehouse);
  const known = await occupations(warehouse);
  const figures = await occupationFigures(warehouse);
  const rows = await Promise.all(
    groups.map(async (group) => {
      const { code } = group;
      const later = await laterCodes(warehouse, code);
      const employed = newestOf(figures, code, "employed");
      const before = employed && earlierOf(figures.get(`${code} employed`) ?? [], employed);
      // A group that was split has several openings, which add up, and several tensions, which do not.
      const openings = later.flatMap((one) => newestOf(figures, one, "roa-openings") ?? []);
      const first = openings[0];
      const shared = (await crosswalkLines(warehouse)).some(
        (line) => later.includes(line.to) && line.from !== code && line.from.startsWith("brc2014:"),
      );
      const tension = later.length === 1 && !shared ? newestOf(figures, later[0] ?? "", "current-situation") : undefined;
      return {
        code,
        name: (language === "en" && group.name_en) || group.name,
        slug: occupationSlug(code, group.name),
        class: classOf(code, known),
        employed: measured(employed),
        wage: measured(newestOf(figures, code, "hourly-wage-median")),
        tension: measured(tension),
        growth:
          employed?.value != null && before?.value && before.value >= leastForGrowth
            ? { ...measuredOf(employed), value: Math.round(((employed.value - before.value) / before.value) * 1000) / 10 }
            : null,
        openings:
          first && !shared && openings.length === later.length
            ? { ...measuredOf(first), value: openings.reduce((total, one) => total + (one.value ?? 0), 0) }
            : null,
        note: later.length > 1 || shared ? "In de nieuwe indeling (editie 2025) is deze groep gesplitst of samengevoegd." : "",
      };
    }),
  );
  return rows;
}
