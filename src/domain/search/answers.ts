import { type DimName, type Dims, dimNames, figureSentence, type Indicator, newest, type Observation, sourceOf } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { occupationPicture } from "#domain/occupations/operations";
import { firstFresh } from "#domain/picture";
import { phraseOf, type Region, widerRegions } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { codeNames } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Question } from "./question.ts";

/** A figure that answers, in one sentence, with where to read on. */
export interface Answer {
  sentence: string;
  indicator: string;
  title: string;
  /** Code of the region that the figure is of. */
  region: string;
  /** Code of the occupation group that was meant, when the figure answers for one. */
  occupation: string;
  /** Whether the figure is of a wider group of occupations, because there is none of the group itself. */
  wider: boolean;
  /** The breakdown that the figure is a part of; empty for a total. */
  dim: DimName | "";
  period: string;
  source: ReturnType<typeof sourceOf>;
}

const most = { answers: 4, exact: 3, perIndicators: 12 };

/** The indicators that a question names, and those of its themes. */
function indicatorsOf({ indicators, themes }: Question, all: ReadonlyMap<string, Indicator>): { named: Indicator[]; themed: Indicator[] } {
  const named = indicators.flatMap((id) => all.get(id) ?? []);
  const themed = [...all.values()].filter((one) => one.themes.some((theme) => themes.includes(theme)) && !named.includes(one));
  return { named, themed: themed.slice(0, most.perIndicators) };
}

/**
 * What the figures say: of the occupation, of the part that the question names, then of the place as a whole, from the nearest region that has
 * one. A theme alone asks for no figure: of it only what is known of the place itself.
 */
export async function answersTo(
  context: Context,
  question: Question,
  { place, occupation }: { place: Region | undefined; occupation: string | undefined },
): Promise<Answer[]> {
  const { indicators: all } = await databank(context.warehouse);
  const { named, themed } = indicatorsOf(question, all);
  const at = place ?? (await regionIndex(context.warehouse)).byCode.get("NL01");
  if (!at) return [];
  const parts = Object.entries(question.dims) as [DimName, string][];
  const asked = [...named, ...themed];
  const split = asked.length === 0 ? await splitBy(context, parts) : asked;
  const exact = [
    ...(occupation ? await ofOccupation(context, occupation, asked) : []),
    ...(await Promise.all(parts.map(([dim, value]) => ofPlace(context, split, { place: at, dims: { [dim]: value } })))).flat(),
  ];
  const told = new Set(exact.map(({ indicator }) => indicator));
  const rest = (list: readonly Indicator[]) => list.filter(({ id }) => !told.has(id));
  const own = place ? (await ofPlace(context, rest(themed), { place })).filter(({ region }) => region === place.code) : [];
  const whole = await ofPlace(context, rest(named), { place: at });
  // Of each kind some: one part must not push the place out.
  return [...exact.slice(0, most.exact), ...own, ...whole].slice(0, most.answers);
}

/** The indicators that are published by a part, when the question names the part alone. */
async function splitBy({ warehouse }: Context, parts: readonly [DimName, string][]): Promise<Indicator[]> {
  const { indicators } = await databank(warehouse);
  const rows = await Promise.all(
    parts.map(([dim, value]) => observations(warehouse, { indicators: [...indicators.keys()], dims: { [dim]: value } })),
  );
  const ids = new Set(rows.flat().map((row) => row.indicator));
  return [...indicators.values()].filter(({ id }) => ids.has(id)).slice(0, most.perIndicators);
}

async function ofOccupation(context: Context, code: string, asked: readonly Indicator[]): Promise<Answer[]> {
  const picture = await occupationPicture.run(context, { occupation: code });
  return [...picture.wage, ...picture.tension, ...picture.forecast, ...picture.employment]
    .filter(({ indicator }) => asked.some(({ id }) => id === indicator))
    .map(({ sentence, indicator, title, period, source, occupation }) => ({
      ...{ sentence, indicator, title, period, source },
      region: "NL01",
      occupation: picture.occupation.code,
      wider: occupation.startsWith("brc2014:") && occupation !== picture.occupation.code,
      dim: "occupation" as const,
    }));
}

/** Per indicator the newest figure of the place, or of the nearest wider region that is not stale beside the others. */
async function ofPlace(
  context: Context,
  asked: readonly Indicator[],
  { place, dims = {} }: { place: Region; dims?: Partial<Dims> },
): Promise<Answer[]> {
  const { warehouse, language } = context;
  const index = await regionIndex(warehouse);
  const { units } = await databank(warehouse);
  const nameOf = await codeNames(context);
  const places = [place, ...widerRegions(index, place.code).map(({ region }) => region)];
  const rows = await observations(warehouse, {
    indicators: asked.map(({ id }) => id),
    regions: places.map(({ code }) => code),
    dims,
  });
  return asked.flatMap((indicator) => {
    const observation = nearest(rows, indicator, places);
    const unit = units.get(indicator.unit);
    const region = observation && index.byCode.get(observation.region);
    if (!unit || !observation || !region) return [];
    const phrase = phraseOf(index, region, language);
    return [
      {
        sentence: figureSentence({ indicator, unit, observation, place: phrase, language, nameOf }),
        indicator: indicator.id,
        title: language === "nl" ? indicator.title : indicator.title_en,
        region: region.code,
        occupation: "",
        wider: false,
        dim: dimNames.find((dim) => dims[dim]) ?? ("" as const),
        period: observation.period,
        source: sourceOf(observation),
      },
    ];
  });
}

function nearest(rows: readonly Observation[], indicator: Indicator, places: readonly Region[]): Observation | undefined {
  const candidates = places.flatMap(({ code }) => {
    const last = newest(rows.filter((row) => row.indicator === indicator.id && row.region === code));
    return last ?? [];
  });
  return firstFresh(candidates, places[0]?.code ?? "", ({ region, period }) => ({ region, period }));
}
