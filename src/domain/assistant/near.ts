import { inSentence, newest, type Observation, relatedIndicators, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { periodPhrase } from "#domain/periods";
import { nameInSentence, type Region } from "#domain/regions";
import type { Language } from "#operation";
import type { Near } from "./answer.ts";
import { type Breakdown, findFigure, type Hit, partsOf, widerAreas, widerParts } from "./figure.ts";
import { figureOf, nearestInTime } from "./matching.ts";
import { areaOf } from "./places.ts";
import type { Question } from "./question.ts";
import { sayFigure } from "./saying.ts";

const whys = {
  nl: {
    time: (when: string) => `Van de gevraagde tijd${when} is er geen cijfer. Dit is het dichtstbij in de tijd.`,
    place: (name: string, wider: string) => `Voor ${name} zelf is er geen cijfer. Dit is van ${wider}.`,
    part: "Van dit deel apart is er geen cijfer. Dit is van een grotere groep.",
    whole: "Van dit deel apart is er geen cijfer. Dit is van alle groepen samen.",
    related: (title: string) => `Over ‘${title}’ heeft deze uitgave hier geen cijfers. Dit komt er het dichtst bij.`,
  },
  en: {
    time: (when: string) => `There is no figure of the time asked${when}. This is the nearest in time.`,
    place: (name: string, wider: string) => `There is no figure for ${name} itself. This is of ${wider}.`,
    part: "There is no figure of this part by itself. This is of a larger group.",
    whole: "There is no figure of this part by itself. This is of all groups together.",
    related: (title: string) => `This edition has no figures on ‘${title}’ here. This comes nearest.`,
  },
} as const;

const mostNear = 3;

/** What comes nearest to a question that the figures do not answer: another time, a wider region, a wider group. Each with why. */
export async function nearestTo(question: Question, place: Region): Promise<Near[]> {
  const { context, index, indicators, dims, asked } = question;
  const own = [areaOf(index, place)];
  const wide = widerAreas(index, place);
  const parts = partsOf(dims);
  const wider = await widerParts(context, dims);
  const hasPart = Object.keys(dims).length > 0;
  const { moment } = asked;
  const asAsked = (rows: readonly Observation[]) => figureOf(rows, moment);
  const anyTime = (rows: readonly Observation[]) => nearestInTime(rows, moment);
  const timed = moment.kind !== "newest";
  const ways: { areas: typeof wide; parts: Breakdown[]; pick: typeof asAsked; reasons: ("time" | "place" | "part" | "whole")[] }[] = [
    ...(timed ? [{ areas: own, parts, pick: anyTime, reasons: ["time" as const] }] : []),
    { areas: wide, parts, pick: asAsked, reasons: ["place"] },
    { areas: own, parts: wider, pick: asAsked, reasons: ["part"] },
    ...(timed ? [{ areas: wide, parts, pick: anyTime, reasons: ["time" as const, "place" as const] }] : []),
    { areas: wide, parts: wider, pick: asAsked, reasons: ["place", "part"] },
    ...(hasPart ? [{ areas: [...own, ...wide], parts: [{}], pick: anyTime, reasons: ["whole" as const] }] : []),
  ];
  const found: Near[] = [];
  const seen = new Set<string>();
  for (const way of ways) {
    if (found.length >= mostNear || (found.length > 0 && way.reasons.length > 1)) break;
    const hit = await findFigure(
      context,
      { indicators, areas: way.areas, parts: way.parts },
      { pick: way.pick, periodOf: ({ period }) => period, newest: true },
    );
    if (!hit) continue;
    const key = [hit.found.indicator, hit.found.region, hit.found.period, JSON.stringify(hit.dims)].join("|");
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ ...(await sayFigure(context, hit.found)), why: why(question, place, hit, way.reasons) });
  }
  return found;
}

/** How many indicators are tried that are most like the one that has no figures. */
const mostRelated = 12;

/** A figure on the subject that is most like the one asked, of the place or of what it lies in. */
export async function relatedTo({ context, index, measure }: Question, place: Region): Promise<Near[]> {
  const { indicators } = await databank(context.warehouse);
  const own = indicators.get(measure.indicators[0]?.id ?? "");
  if (!own) return [];
  const areas = [areaOf(index, place), ...widerAreas(index, place)];
  const picking = { pick: newest, periodOf: ({ period }: Observation) => period, newest: true };
  for (const { id } of relatedIndicators(own, [...indicators.values()], mostRelated)) {
    const hit = await findFigure(context, { indicators: [{ id, part: {} }], areas, parts: [{}] }, picking);
    const why = whys[context.language].related(inSentence(titleOf(own, context.language)));
    if (hit) return [{ ...(await sayFigure(context, hit.found)), why }];
  }
  return [];
}

function why(
  { index, asked, context: { language } }: Question,
  place: Region,
  hit: Hit<Observation>,
  reasons: readonly ("time" | "place" | "part" | "whole")[],
): string {
  const words = whys[language];
  const bare = (region: Region) => nameInSentence(index, region, language);
  const said: Record<(typeof reasons)[number], string> = {
    time: words.time(whenIn(asked.moment.from, language)),
    place: words.place(bare(place), bare(hit.place)),
    part: words.part,
    whole: hit.place.code === place.code ? words.whole : `${words.place(bare(place), bare(hit.place))} ${words.whole}`,
  };
  return reasons.map((reason) => said[reason]).join(" ");
}

const whenIn = (period: string, language: Language) => (period ? ` (${periodPhrase(period, language)})` : "");
