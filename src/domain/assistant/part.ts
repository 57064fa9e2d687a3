import { displayValue, formatNumber, type Observation, sourceOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { periodPhrase } from "#domain/periods";
import { municipalitiesOf, nameInSentence, type Region, type RegionIndex } from "#domain/regions";
import { isProblem } from "#operation";
import type { Near } from "./answer.ts";
import { answerCompare } from "./compare.ts";
import { findFigure, partsOf } from "./figure.ts";
import { figureOf } from "./matching.ts";
import { areaOf } from "./places.ts";
import { type Found, nothingFound, type Question } from "./question.ts";
import { sayClaim } from "./saying.ts";
import { answerValue } from "./value.ts";

const liesIn = (index: RegionIndex, part: Region, whole: Region): boolean => {
  const inside = new Set(municipalitiesOf(index.byCode, whole.code));
  return municipalitiesOf(index.byCode, part.code).every((code) => inside.has(code));
};

/** Which part one region is of another, or a group of all: of counts only. */
export async function answerShare(question: Question): Promise<Found> {
  const { context, index, places, dims, asked } = question;
  const indicator = (await databank(context.warehouse)).indicators.get(question.indicators[0]?.id ?? "");
  // What is a share itself is told as it is.
  if (indicator && !indicator.additive) return answerValue(question);
  const hasPart = Object.keys(dims).length > 0;
  const [one = [], two] = places;
  const country = index.byCode.get("NL01");
  const [part, whole] = two ? inOrderOfSize(index, one, two) : [one, hasPart ? undefined : country ? [country] : undefined];
  if (!hasPart && part[0]?.type === "land") return answerValue(question);
  const hit = await findFigure(
    context,
    { indicators: question.indicators, areas: part.map((region) => areaOf(index, region)), parts: partsOf(dims) },
    {
      pick: (rows) =>
        figureOf(
          rows.filter(({ value }) => value !== null),
          asked.moment,
        ),
      periodOf: ({ period }) => period,
      newest: asked.moment.kind === "newest",
    },
  );
  if (!hit) return answerValue({ ...question, places: [part] });
  const [reference] = whole ?? [];
  const said = await sayClaim(context, hit.found, {
    ...{ measure: hit.indicator.id, regions: [hit.place.code], comparison: "share", breakdown: hit.dims },
    ...(asked.moment.kind === "newest" ? {} : { periods: [hit.found.period] }),
    ...(reference ? { reference: reference.code } : {}),
  }).catch((error: unknown) => {
    if (isProblem(error)) return undefined;
    throw error;
  });
  if (!said || said.value === undefined) return answerValue({ ...question, places: [part] });
  return {
    ...{ said: [said], near: [], indicator: hit.indicator, dims: hit.dims, rows: [hit.found] },
    regions: [hit.place, ...(reference ? [reference] : [])],
  };
}

/** The smaller first, whatever order they were named in. */
function inOrderOfSize(index: RegionIndex, one: readonly Region[], two: readonly Region[]): [readonly Region[], readonly Region[]] {
  const [a, b] = [one[0], two[0]];
  return a && b && liesIn(index, b, a) ? [two, one] : [one, two];
}

/** What regions have together: of what may be added up, when none lies in another. */
export async function answerSum(question: Question): Promise<Found> {
  const { context, index } = question;
  const nl = context.language === "nl";
  const side = await answerCompare({ ...question, asked: { ...question.asked, way: "" } });
  const { indicator, regions, rows } = side;
  const first = rows[0];
  if (!indicator || !first || rows.length < 2 || side.cannot) return side;
  const why = !indicator.additive
    ? nl
      ? `${indicator.title} kunt u niet optellen: het is geen aantal. Dit zijn de cijfers apart.`
      : `${indicator.title_en} cannot be added up: it is no count. These are the figures apart.`
    : overlap(index, regions)
      ? nl
        ? "Deze gebieden liggen voor een deel in elkaar. Wie ze optelt, telt mensen dubbel. Dit zijn de cijfers apart."
        : "These areas lie partly in each other. Adding them up counts people twice. These are the figures apart."
      : "";
  if (why) return { ...side, said: [], near: side.said.map((said): Near => ({ ...said, why })), cannot: why };
  const { units } = await databank(context.warehouse);
  const unit = units.get(indicator.unit);
  if (!unit) return nothingFound(question, []);
  const value = rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const display = displayValue(value, unit, context.language);
  const name = (row: Observation) => {
    const region = index.byCode.get(row.region);
    return `${region ? nameInSentence(index, region, context.language) : row.region} (${formatNumber((row.value ?? 0) * (unit.factor ?? 1), unit.decimals ?? 0, context.language)})`;
  };
  const list = new Intl.ListFormat(nl ? "nl" : "en-GB").format(rows.map(name));
  const when = periodPhrase(first.period, context.language);
  const title = nl ? indicator.title : indicator.title_en;
  const text = nl
    ? `${title} samen: ${display}, ${when}. Dat is de som van ${list}.`
    : `${title} together: ${display}, ${when}. That is the sum of ${list}.`;
  return {
    ...side,
    said: [
      {
        text,
        value,
        unit: unit.id,
        display,
        period: first.period,
        status: first.status,
        indicator: indicator.id,
        breakdown: side.dims as Record<string, string>,
        source: { ...sourceOf(first), quality: "derived" },
      },
    ],
  };
}

function overlap(index: RegionIndex, regions: readonly Region[]): boolean {
  const all = regions.flatMap(({ code }) => municipalitiesOf(index.byCode, code));
  return new Set(all).size < all.length;
}
