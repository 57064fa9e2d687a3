import {
  breakdownInWords,
  type DimName,
  dimNames,
  highestFirst,
  inSentence,
  newest,
  type Observation,
  oneSeries,
  titleOf,
} from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { comparePeriods } from "#domain/periods";
import { municipalitiesOf, phraseOf, type Region } from "#domain/regions";
import { codeNames, occupations, sectors } from "#domain/taxonomy/operations";
import type { Near, Said } from "./answer.ts";
import { highestClass } from "./classes.ts";
import { findFigure, observationsOf, partsOf } from "./figure.ts";
import { figureAt, figureOf } from "./matching.ts";
import { areaOf, rankedTypes } from "./places.ts";
import { type Found, nothingFound, type Question } from "./question.ts";
import { sayClaim, sayFigure } from "./saying.ts";
import { answerValue } from "./value.ts";

const most = { shown: 12, table: 50 };
/** Of a kind of region of which fewer have a figure, no first can be named when another kind is known better. */
const enough = 2 / 3;

const isDim = (among: string): among is DimName => (dimNames as readonly string[]).includes(among);

/** Who stands first, or last: areas of a kind, or parts of a breakdown. */
export async function answerRank(question: Question): Promise<Found> {
  const { among } = question.asked;
  if (isDim(among)) return overParts(question, among);
  // A wage is known by occupation, not by region: who earns most is an occupation.
  if (question.asked.position) return positionOf(question);
  const regional = await overRegions(question);
  return regional ?? nothingFound(question, await nearestOf(question));
}

/** What is not known by area or part: the figure of the whole. */
async function nearestOf(question: Question): Promise<Near[]> {
  const nl = question.context.language === "nl";
  const whole = await answerValue({ ...question, asked: { ...question.asked, stated: null } });
  const why = nl
    ? "Dit cijfer is niet uitgesplitst zoals u vraagt. Dit is het cijfer van het geheel."
    : "This figure is not broken down as you ask. This is the figure of the whole.";
  return [...whole.said.map((said) => ({ ...said, why })), ...whole.near];
}

/** Which place the region that was named has among those of its kind. */
async function positionOf(question: Question): Promise<Found> {
  const { context, index, indicators, places, dims, asked } = question;
  const isNewest = asked.moment.kind === "newest";
  const hit = await findFigure(
    context,
    { indicators, areas: (places[0] ?? []).map((region) => areaOf(index, region)), parts: partsOf(dims) },
    {
      pick: (rows) =>
        figureOf(
          rows.filter(({ value }) => value !== null),
          asked.moment,
        ),
      periodOf: ({ period }) => period,
      newest: isNewest,
    },
  );
  if (!hit) return nothingFound(question, await nearestOf(question));
  const { indicator, place, found } = hit;
  const claim = { measure: indicator.id, regions: [place.code], periods: isNewest ? [] : [found.period], breakdown: hit.dims };
  const said = await sayClaim(context, found, { ...claim, comparison: "rank" });
  return { said: [said], near: [], indicator, regions: [place], dims: hit.dims, rows: [found], ranked: place.type };
}

interface Row {
  indicator: string;
  type: Region["type"];
  rows: Observation[];
  of: number;
}

/** Regions from high to low, of the kind and the indicator of which most are known. */
async function overRegions(question: Question): Promise<Found | undefined> {
  const { context, asked, indicators, dims } = question;
  const within = question.named ? question.places[0]?.[0] : undefined;
  const types = withinTypes(rankedTypes(asked.among), within);
  const tried: Row[] = [];
  for (const type of types) {
    const regions = regionsOf(question, type, within);
    if (regions.length < 2) continue;
    for (const part of partsOf(dims)) {
      const all = await observationsOf(context.warehouse, indicators, { regions: regions.map(({ code }) => code), dims: part });
      for (const [at, { id }] of indicators.entries()) {
        const rows = alike(
          (all[at] ?? []).filter((row) => row.value !== null),
          asked.moment.kind === "at" ? asked.moment.from : "",
        );
        if (rows.length >= 2) tried.push({ indicator: id, type, rows, of: regions.length });
      }
    }
  }
  const covered = tried.filter(({ rows, of }) => rows.length / of >= enough);
  const best = covered[0] ?? tried.sort((a, b) => b.rows.length / b.of - a.rows.length / a.of)[0];
  const asClass =
    best && (covered.length > 0 || asked.among !== "arbeidsmarktregio")
      ? undefined
      : await highestClass(question, regionsOf(question, "arbeidsmarktregio", within));
  if (asClass) return asClass;
  return best ? told(question, best, within && within.type !== "land" ? within : undefined) : undefined;
}

/** Inside an area only smaller kinds are ranked. */
function withinTypes(types: readonly Region["type"][], within: Region | undefined): readonly Region["type"][] {
  return within && within.type !== "land" ? (types.includes("gemeente") || types.length > 1 ? ["gemeente"] : types) : types;
}

function regionsOf({ index }: Question, type: Region["type"], within: Region | undefined): Region[] {
  const inside = within && within.type !== "land" ? new Set(municipalitiesOf(index.byCode, within.code)) : undefined;
  return index.all.filter((region) => region.type === type && region.code !== "CR99" && (!inside || inside.has(region.code)));
}

/** Figures of one period and one way of measuring: of the period asked, else of the one that most have. */
function alike(rows: readonly Observation[], asked: string): Observation[] {
  const period = asked ? figureAt(rows, asked)?.period : periodToRank(rows);
  return oneSeries(rows.filter((row) => row.period === period)).sort(highestFirst);
}

/** The newest period of which nearly as many have a figure as of the fullest one. */
function periodToRank(rows: readonly Observation[]): string | undefined {
  const counts = new Map([...Map.groupBy(rows, ({ period }) => period)].map(([period, list]) => [period, list.length]));
  const fullest = Math.max(0, ...counts.values());
  return [...counts.keys()].sort((a, b) => comparePeriods(b, a)).find((period) => (counts.get(period) ?? 0) >= fullest * enough);
}

async function told(question: Question, { indicator: id, type, rows }: Row, within: Region | undefined): Promise<Found> {
  const { context, asked, index } = question;
  const indicator = (await databank(context.warehouse)).indicators.get(id);
  const lowest = isLowestFirst(question, id);
  const ordered = lowest ? rows.toReversed() : rows;
  const [first] = ordered;
  if (!first || !indicator) return nothingFound(question, []);
  const dims = Object.fromEntries(dimNames.flatMap((dim) => (first[dim] ? [[dim, first[dim]]] : [])));
  const claim = { measure: id, periods: [first.period], breakdown: dims, among: within ? within.code : type };
  const head = await sayClaim(context, first, { ...claim, regions: ["NL01"], comparison: lowest ? "smallest" : "largest" });
  const rest = await Promise.all(
    ordered.slice(1, Math.min(asked.limit || 1, most.shown)).map(async (row, at) => {
      const said = await sayFigure(context, row);
      return { ...said, text: `${at + 2}. ${said.text}` };
    }),
  );
  return {
    said: [head, ...rest],
    near: [],
    indicator,
    regions: ordered.slice(0, Math.max(1, asked.limit)).flatMap((row) => index.byCode.get(row.region) ?? []),
    dims,
    rows: ordered.slice(0, most.table),
    ranked: type,
    chart: type === "provincie" && !within ? "provinces" : type === "gemeente" && within ? "members" : undefined,
  };
}

/** Parts of a breakdown from high to low: sectors of one level, occupation groups, ages. */
async function overParts(question: Question, dim: DimName): Promise<Found> {
  const { context, asked, places } = question;
  const [place] = places[0] ?? [];
  // Per occupation another indicator may say the same.
  const indicators =
    dim === "occupation" && question.measure.occupation.length > 0 ? question.measure.occupation : question.measure.indicators;
  if (!place) return nothingFound(question, []);
  const rest = partsOf({ ...question.dims, [dim]: ["*"] })[0] ?? {};
  const all = await observationsOf(context.warehouse, indicators, { regions: [place.code], dims: rest });
  for (const [at] of indicators.entries()) {
    const known = (all[at] ?? []).filter((row) => row[dim] !== "" && row.value !== null);
    const period = asked.moment.kind === "at" ? figureAt(known, asked.moment.from)?.period : newest(known)?.period;
    const rows = oneSeries(
      await oneLevel(
        question,
        dim,
        known.filter((row) => row.period === period),
      ),
    ).sort(highestFirst);
    if (rows.length >= leastParts) return partsTold(question, { dim, rows, place });
  }
  return nothingFound(question, await nearestOf(question));
}

/** Fewer parts make no row, and fewer sections are no whole division into sectors. */
const leastParts = 3;
const mostSections = 8;

/** Rows that stand beside each other: occupation groups, sections of the classification of industries, or else the widest sectors that do not hold each other. */
async function oneLevel({ context: { warehouse } }: Question, dim: DimName, rows: readonly Observation[]): Promise<Observation[]> {
  if (dim !== "occupation" && dim !== "sector") return [...rows];
  const known = dim === "occupation" ? await occupations(warehouse) : await sectors(warehouse);
  const own = rows.filter((row) => known.get(row[dim])?.level === (dim === "occupation" ? "group" : "section"));
  if (dim === "occupation" || own.length >= mostSections) return own;
  const codes = new Set(rows.map((row) => row[dim]));
  const isInside = (code: string): boolean => {
    for (let at = known.get(code)?.parent; at; at = known.get(at)?.parent) if (codes.has(at)) return true;
    return false;
  };
  return rows.filter((row) => !isInside(row[dim]));
}

/** Whether the lowest number goes first: also of the most, where a low number says that there is much of it. */
const isLowestFirst = ({ asked, measure }: Question, indicator: string): boolean =>
  (asked.order === "lowest") !== measure.inverse.includes(indicator);

const endWords = {
  nl: {
    plain: { low: "Het laagst", high: "Het hoogst" },
    inverse: { low: "Het sterkst, met het laagste getal", high: "Het minst, met het hoogste getal" },
  },
  en: {
    plain: { low: "Lowest", high: "Highest" },
    inverse: { low: "Strongest, with the lowest number", high: "Least, with the highest number" },
  },
};

async function partsTold(
  question: Question,
  { dim, rows, place }: { dim: DimName; rows: readonly Observation[]; place: Region },
): Promise<Found> {
  const { context, asked, index } = question;
  const { language } = context;
  const nl = language === "nl";
  const id = rows[0]?.indicator ?? "";
  const lowest = isLowestFirst(question, id);
  const ordered = lowest ? rows.toReversed() : rows;
  const indicator = (await databank(context.warehouse)).indicators.get(id);
  const nameOf = await codeNames(context);
  const shown = ordered.slice(0, Math.min(Math.max(1, asked.limit), most.shown));
  const said: Said[] = await Promise.all(
    shown.map(async (row, at) => {
      const one = await sayFigure(context, row);
      const name = inSentence(breakdownInWords(dim, row[dim], language, nameOf));
      if (at > 0) return { ...one, text: `${at + 1}. ${one.text}` };
      const end = endWords[language][question.measure.inverse.includes(id) ? "inverse" : "plain"][lowest ? "low" : "high"];
      const of = nl ? `van ${rows.length} met een cijfer` : `of ${rows.length} with a figure`;
      const title = indicator ? inSentence(titleOf(indicator, language)) : "";
      return { ...one, text: `${end} ${of}: ${name} (${title}, ${phraseOf(index, place, language)}). ${one.text}` };
    }),
  );
  return {
    said,
    near: [],
    indicator,
    regions: [place],
    dims: {},
    rows: ordered.slice(0, most.table),
    chart: dim === "sector" || dim === "age" ? dim : undefined,
  };
}
