import { breakdownInWords, dimNames, displayFigure, type Observation, titleOf } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { parsePeriod, periodLabel } from "#domain/periods";
import { type Region, twinsOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { codeNames, type Measure } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Answered, Choice } from "./answer.ts";
import { type Asked, linkOf } from "./asked.ts";
import { answerCompare } from "./compare.ts";
import { answerDefinition } from "./define.ts";
import type { Taken } from "./draft.ts";
import { publishedValues } from "./figure.ts";
import { relatedTo } from "./near.ts";
import { answerShare, answerSum } from "./part.ts";
import type { Found, Question } from "./question.ts";
import { answerRank } from "./rank.ts";
import { choiceOf, placeOf, readingOf, tableOf } from "./reading.ts";
import { answerChange, answerValue } from "./value.ts";
import type { Telling } from "./wording.ts";

/** Everything of an answer but whose words it is in and how long it took. */
export type Told = Omit<Answered, "ms" | "worded">;

export async function tellingOf(context: Context): Promise<Telling> {
  return { language: context.language, index: await regionIndex(context.warehouse), nameOf: await codeNames(context) };
}

/** Answers what is asked in codes; the words are those it was read from, if it was. */
export async function answerAsked(
  context: Context,
  asked: Asked,
  { measures, region, words = [] }: { measures: ReadonlyMap<string, Measure>; region?: string | undefined; words?: readonly Taken[] },
): Promise<Told | undefined> {
  const question = await questionOf(context, asked, { measures, region });
  if (!question) return undefined;
  const telling = await tellingOf(context);
  const found = await neverNothing(question, await foundFor(question));
  const named = { ...found, regions: found.regions.map((region) => asAsked(question, region)) };
  const reading = readingOf(question, named, { words, telling });
  const sealed = sealedOf(question, named);
  const { indicator, said, near } = found;
  return {
    understood: true,
    reading,
    answer: [...said],
    ...(said.length === 0 ? { nearest: [...near] } : {}),
    chart: await chartOf(question, found),
    table: tableOf(found, telling, await showing(context, found)),
    sources: distinct([...said, ...near].map(({ source }) => source)),
    alternatives: alternativesOf(question, named, {
      telling,
      title: indicator ? titleOf(indicator, context.language) : titleOf(question.measure, context.language),
      measures,
    }),
    link: linkOf(sealed),
    snapshot: context.warehouse.snapshot.id,
  };
}

async function questionOf(
  context: Context,
  asked: Asked,
  { measures, region }: { measures: ReadonlyMap<string, Measure>; region?: string | undefined },
): Promise<Question | undefined> {
  const index = await regionIndex(context.warehouse);
  const named = asked.places
    .map((codes) => codes.flatMap((code) => index.byCode.get(code.toUpperCase()) ?? index.bySlug.get(code.toLowerCase()) ?? []))
    .filter((list) => list.length > 0);
  const first = measures.get(asked.measure);
  if (!first || named.length < asked.places.length) return undefined;
  const { indicators: bank } = await databank(context.warehouse);
  const measure = laterOf(regionalOf(first, asked, { measures, named }), asked, { measures, now: context.now() });
  const country = index.byCode.get("NL01");
  const given = region ? (index.byCode.get(region) ?? country) : country;
  // Who is compared with one other is the region of the reader, or the country.
  const fill = given && named.every(([one]) => one?.code !== given.code) ? [[given]] : country ? [[country]] : [];
  const places =
    asked.intent === "compare" && named.length === 1
      ? [...fill, ...named]
      : named.length > 0
        ? named
        : asked.intent === "rank" && country
          ? [[country]]
          : given
            ? [[given]]
            : [];
  const dims = await publishedValues(context, asked.dims as Question["dims"]);
  const able = dims.occupation && measure.occupation.length > 0 ? measure.occupation : measure.indicators;
  // Of a publisher that was named only its own figures, when it has them.
  const published = able.filter(({ id }) => asked.source !== "" && bank.get(id)?.title.includes(`(${asked.source})`));
  const indicators = published.length > 0 ? published : able;
  return { context, index, asked, measure, indicators, places, named: named.length > 0, dims };
}

/** Of what is known by occupation only, what is known of the region that is asked instead. */
function regionalOf(
  measure: Measure,
  { dims, intent, among, hourly }: Asked,
  { measures, named }: { measures: ReadonlyMap<string, Measure>; named: readonly (readonly Region[])[] },
): Measure {
  const isRegional =
    named.some(([one]) => one && one.type !== "land") ||
    (intent === "rank" && !["occupation", "sector", "education", "age"].includes(among));
  const hasPart = Object.keys(dims).length > 0;
  return (isRegional && !hasPart && !hourly && intent !== "definition" && measures.get(measure.regional)) || measure;
}

/** Of a year that is still to come, what is expected. */
function laterOf(
  measure: Measure,
  { moment, intent }: Asked,
  { measures, now }: { measures: ReadonlyMap<string, Measure>; now: Date },
): Measure {
  const isLater =
    (moment.kind === "at" || moment.kind === "between") && Number((moment.until || moment.from).slice(0, 4)) > now.getFullYear();
  return (isLater && intent !== "definition" && measures.get(measure.later)) || measure;
}

/** Where nothing comes near within the measure itself, the figure that is most like it. */
async function neverNothing(question: Question, found: Found): Promise<Found> {
  const [place] = question.places[0] ?? [];
  return found.said.length > 0 || found.near.length > 0 || !place ? found : { ...found, near: await relatedTo(question, place) };
}

function foundFor(question: Question): Promise<Found> {
  switch (question.asked.intent) {
    case "change":
    case "trend":
      return answerChange(question);
    case "compare":
      return answerCompare(question);
    case "rank":
      return answerRank(question);
    case "share":
      return answerShare(question);
    case "sum":
      return answerSum(question);
    case "definition":
      return answerDefinition(question);
    default:
      return answerValue(question);
  }
}

/** A region under the name by which it was asked: figures may be published of the same area under another. */
const asAsked = ({ index, places }: Question, region: Region): Region =>
  places.flatMap(([first]) => first ?? []).find(({ code }) => twinsOf(index, code).some((twin) => twin.code === region.code)) ?? region;

/** What is asked, with the regions that were found to be meant: so that a link means the same tomorrow. */
function sealedOf({ asked, named, places }: Question, { regions }: Found): Asked {
  if (asked.intent === "rank") return { ...asked, places: named ? places.map(([first]) => (first ? [first.code] : [])) : [] };
  const codes = regions.length > 0 ? regions.map(({ code }) => [code]) : asked.places.map(([first = ""]) => [first]);
  return { ...asked, places: asked.intent === "definition" ? [] : codes.slice(0, 8) };
}

async function chartOf({ context, index, places }: Question, { chart, indicator, regions, rows }: Found): Promise<Answered["chart"]> {
  const region = chart === "provinces" ? index.byCode.get("NL01") : chart === "members" ? places[0]?.[0] : regions[0];
  if (!chart || !indicator || !region || rows.length === 0) return null;
  if (chart === "trend" && !(await hasCourse(context, rows[0], region.code))) return null;
  return { view: chart, indicator: indicator.id, region: placeOf(region), href: `/cijfer/${indicator.id}/${region.slug}?als=${chart}` };
}

/** Whether there are two figures of one kind of period, so that a line can be drawn. */
async function hasCourse({ warehouse }: Context, row: Observation | undefined, region: string): Promise<boolean> {
  if (!row) return false;
  const all = await observations(warehouse, { indicators: [row.indicator], regions: [region] });
  const kinds = Map.groupBy(
    all.filter(({ value }) => value !== null),
    ({ period }) => parsePeriod(period)?.kind,
  );
  return [...kinds.values()].some((list) => list.length > 1);
}

async function showing(context: Context, { indicator }: Found) {
  const { units } = await databank(context.warehouse);
  const nameOf = await codeNames(context);
  const unit = units.get(indicator?.unit ?? "");
  return {
    value: (row: Observation) => (unit ? displayFigure(row, unit, context.language) : row.text),
    period: (code: string) => periodLabel(code, context.language),
    part: (row: Observation) =>
      dimNames.flatMap((dim) => (row[dim] ? breakdownInWords(dim, row[dim], context.language, nameOf) : [])).join(", "),
  };
}

const distinct = (sources: Answered["sources"]): Answered["sources"] => [
  ...new Map(sources.map((source) => [`${source.name}|${source.table}|${source.url}|${source.note}`, source])).values(),
];

/** Most of the other ways to read a question that are offered. */
const mostAlternatives = 6;

/** Other readings that its words allow: the other regions of that name, the same in percent or as a number. */
function alternativesOf(
  { asked, measure, places, named }: Question,
  { regions }: Found,
  { telling, title, measures }: { telling: Telling; title: string; measures: ReadonlyMap<string, Measure> },
): Choice[] {
  const found = regions[0];
  const others =
    named && asked.intent !== "rank" && asked.intent !== "definition" ? (places[0] ?? []).filter(({ code }) => code !== found?.code) : [];
  const rest = places.slice(1).flatMap(([first]) => (first ? [first] : []));
  const byPlace = others.map((region) =>
    choiceOf({ ...asked, places: [[region.code], ...rest.map(({ code }) => [code])] }, { title, regions: [region, ...rest], telling }),
  );
  const byMeasure = [measure.percent, measure.number].flatMap((id) => {
    const other = measures.get(id);
    if (!other) return [];
    const next = {
      ...asked,
      measure: other.id,
      places: regions.length > 0 && asked.intent !== "rank" ? regions.map(({ code }) => [code]) : asked.places,
    };
    return [choiceOf(next, { title: titleOf(other, telling.language), regions: asked.intent === "rank" ? [] : regions, telling })];
  });
  return [...byPlace, ...byMeasure].slice(0, mostAlternatives);
}
