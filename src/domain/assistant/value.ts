import type { DimName, Observation } from "#domain/databank";
import { parsePeriod, periodPhrase } from "#domain/periods";
import { agesMaking, sumOfAges } from "./ages.ts";
import type { Near, Said } from "./answer.ts";
import { type Breakdown, findFigure, type Hit, observationsOf, partsOf } from "./figure.ts";
import { fresherThan } from "./fresher.ts";
import { figureOf, longestPair, pairOf } from "./matching.ts";
import { nearestTo } from "./near.ts";
import { areaOf } from "./places.ts";
import { type Found, nothingFound, type Question } from "./question.ts";
import { sayClaim, sayFigure } from "./saying.ts";
import { aboutEqual, slight } from "./slight.ts";
import { checked } from "./stated.ts";

/** The figure that is asked, of the first region of that name that has it. */
export async function answerValue(question: Question): Promise<Found> {
  const { context, index, asked, indicators, places, dims } = question;
  const candidates = places[0] ?? [];
  const hit = await findFigure(
    context,
    { indicators, areas: candidates.map((region) => areaOf(index, region)), parts: partsOf(dims) },
    { pick: (rows) => figureOf(rows, asked.moment), periodOf: ({ period }) => period, newest: asked.moment.kind === "newest" },
  );
  if (hit) {
    const said = await sayFigure(context, hit.found);
    const fresher = asked.stated ? undefined : await fresherThan(question, hit);
    return {
      ...{ said: [...(fresher ? [fresher] : []), asked.stated ? checked(said, asked.stated, context.language) : said], near: [] },
      ...{ indicator: hit.indicator, regions: [hit.place], dims: hit.dims, rows: [hit.found] },
      chart: chartFor(hit.dims),
    };
  }
  const summed = await ofSeveralAges(question);
  if (summed) return summed;
  const [place] = candidates;
  return nothingFound(question, place ? await nearestTo(question, place) : []);
}

/** The figure of an age that is published in parts which together are exactly that age: '65+' out of '65-80' and '80+'. */
async function ofSeveralAges(question: Question): Promise<Found | undefined> {
  const { context, asked, places, indicators, dims } = question;
  const [age] = dims.age ?? [];
  const [place] = places[0] ?? [];
  if (!age || !place) return undefined;
  const rest: Partial<Record<DimName, string>> = { ...partsOf({ ...dims, age: ["*"] })[0], age: "*" };
  const rows = (await observationsOf(context.warehouse, indicators, { regions: [place.code], dims: rest })).flat();
  const last = figureOf(rows, asked.moment);
  if (!last) return undefined;
  const alike = rows.filter(
    (row) => row.period === last.period && row.indicator === last.indicator && row.series === last.series && row.value !== null,
  );
  const parts = agesMaking(age, alike);
  if (!parts) return undefined;
  return sumOfAges(question, { age, parts, place });
}

/** A change between two figures that may be compared, with both. */
export async function answerChange(question: Question): Promise<Found> {
  const hit = await findPair(question, pairOf);
  if (!hit) return withoutChange(question);
  const { first, last } = hit.found;
  const told = await sayChange(question, hit);
  const said = aboutEqual.test(told.text)
    ? { ...told, text: `${told.text} ${slight(last, first, question.context.language)}`.trim() }
    : told;
  const change = (last.value ?? 0) - (first.value ?? 0);
  return {
    said: [{ ...verdict(said, { question, change }) }],
    near: [],
    indicator: hit.indicator,
    regions: [hit.place],
    dims: hit.dims,
    rows: hit.rows.filter((row) => row.series === last.series),
    chart: chartFor(hit.dims),
  };
}

type Pair = NonNullable<ReturnType<typeof pairOf>>;

function findPair({ context, index, asked, indicators, places, dims }: Question, pick: typeof pairOf): Promise<Hit<Pair> | undefined> {
  return findFigure(
    context,
    { indicators, areas: (places[0] ?? []).map((region) => areaOf(index, region)), parts: partsOf(dims) },
    { pick: (rows) => pick(rows, asked.moment), periodOf: ({ last }) => last.period, newest: asked.moment.kind !== "at" },
  );
}

const sayChange = ({ context }: Question, { indicator, place, dims, found: { first, last } }: Hit<Pair>): Promise<Said> =>
  sayClaim(context, last, {
    measure: indicator.id,
    regions: [place.code],
    breakdown: dims,
    periods: [first.period, last.period],
    comparison: "change",
  });

const yes = { nl: { yes: "Ja.", no: "Nee." }, en: { yes: "Yes.", no: "No." } } as const;

/** 'Stijgt ...?' is answered with yes or no, unless the difference says nothing. */
function verdict(said: Said, { question: { asked, context }, change }: { question: Question; change: number }): Said {
  if (asked.intent !== "change" || asked.way === "" || aboutEqual.test(said.text)) return said;
  const words = yes[context.language];
  return { ...said, text: `${change > 0 === (asked.way === "more") ? words.yes : words.no} ${said.text}` };
}

/** There are no two figures over that time: the longest stretch of which there are, else the one figure there is. */
async function withoutChange(question: Question): Promise<Found> {
  const nl = question.context.language === "nl";
  const { moment } = question.asked;
  const hit = moment.kind === "newest" ? undefined : await findPair(question, longestPair);
  // It begins where it was asked to begin: that is told, with until when it can be told.
  if (hit && moment.kind === "since" && Number(hit.found.first.period.slice(0, 4)) - Number(moment.from.slice(0, 4)) <= 1) {
    const said = verdict(await sayChange(question, hit), { question, change: (hit.found.last.value ?? 0) - (hit.found.first.value ?? 0) });
    const until = periodPhrase(hit.found.last.period, question.context.language);
    const note = nl
      ? `Verder dan ${until} is het niet te vergelijken: daarna is anders gemeten.`
      : `It cannot be compared beyond ${until}: after that it was measured differently.`;
    return {
      ...nothingFound(question, [], hit.indicator),
      said: [{ ...said, text: `${said.text} ${note}` }],
      regions: [hit.place],
      dims: hit.dims,
      rows: [hit.found.first, hit.found.last],
      chart: chartFor(hit.dims),
    };
  }
  if (hit) {
    const why = nl
      ? "Over deze hele tijd zijn er geen cijfers die op dezelfde manier zijn gemeten. Dit is de langste tijd waarvan ze er wel zijn."
      : "There are no figures over all of this time that were measured in the same way. This is the longest time of which there are.";
    const near: Near[] = [{ ...(await sayChange(question, hit)), why }];
    return {
      ...nothingFound(question, near, hit.indicator),
      regions: [hit.place],
      dims: hit.dims,
      rows: [hit.found.first, hit.found.last],
      chart: chartFor(hit.dims),
    };
  }
  const single = await answerValue({
    ...question,
    asked: { ...question.asked, stated: null, moment: moment.kind === "at" ? moment : { ...moment, kind: "newest" } },
  });
  // What is expected tells itself how it will change.
  if (single.rows.some((row) => isExpected(row, question.context.now()))) return single;
  const why = nl
    ? "Er zijn geen twee cijfers over deze tijd die met elkaar te vergelijken zijn. Dit is het nieuwste cijfer."
    : "There are no two figures over this time that may be compared. This is the newest figure.";
  return { ...single, said: [], near: [...single.said.map((said) => ({ ...said, why })), ...single.near], chart: undefined };
}

/** Whether a figure is about years to come, or is itself a growth. */
const isExpected = ({ period, indicator }: Observation, now: Date): boolean =>
  Number(parsePeriod(period)?.end.slice(0, 4) ?? 0) >= now.getFullYear() || /-(growth|expansion|growth-rate)$/.test(indicator);

const chartFor = (dims: Breakdown): Found["chart"] => (Object.keys(dims).length === 0 ? "trend" : undefined);
