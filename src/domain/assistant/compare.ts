import { displayValue, formatNumber, newest, type Observation, type Unit } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { comparePeriods } from "#domain/periods";
import { nameInSentence, type Region } from "#domain/regions";
import type { Language } from "#operation";
import type { Near, Said } from "./answer.ts";
import { findFigure, type Hit, partsOf, publishedValues } from "./figure.ts";
import { figureOf } from "./matching.ts";
import { areaOf } from "./places.ts";
import { type Found, nothingFound, type Question } from "./question.ts";
import { sayClaim, sayFigure } from "./saying.ts";
import { aboutEqual, slight } from "./slight.ts";
import { answerValue } from "./value.ts";

/** More places than these stand in the table only. */
const mostPlaces = 6;

/** Places side by side: figures of one indicator, one period and one way of measuring; what cannot be set side by side is told apart, and why. */
export async function answerCompare(question: Question): Promise<Found> {
  const { places, asked } = question;
  if (asked.versus) return partsBeside(question, asked.versus);
  const alike = places.length >= 2 ? await inOnePeriod(question) : undefined;
  if (!alike) return apart(question);
  const isOld = await isStale(question, alike[0]?.found);
  const [first, second] = alike;
  if (!first || !second) return apart(question);
  const times = asked.times && second.found.value ? (first.found.value ?? 0) / second.found.value : undefined;
  const { context } = question;
  const claim = { measure: first.indicator.id, breakdown: first.dims, periods: [first.found.period] };
  const said: Said[] =
    alike.length === 2
      ? [
          verdict(
            await sayClaim(context, first.found, { ...claim, comparison: "reference", regions: [first.place.code, second.place.code] }),
            question,
            [first, second],
          ),
          await sayFigure(context, second.found),
        ]
      : await Promise.all(alike.slice(0, mostPlaces).map(({ found }) => sayFigure(context, found)));
  const [head, ...rest] = said;
  const unit = (await databank(context.warehouse)).units.get(first.indicator.unit);
  const more = [
    ...(isOld ? [oldNews[context.language]] : []),
    ...(times === undefined ? [] : [timesInWords(times, context.language)]),
    ...(asked.gap && times === undefined && unit && alike.length === 2
      ? [gapInWords(Math.abs((first.found.value ?? 0) - (second.found.value ?? 0)), unit, context.language)]
      : []),
  ];
  const told = head ? [{ ...head, text: [head.text, ...more].join(" ") }, ...rest] : said;
  return {
    ...{ said: told, near: [], indicator: first.indicator, dims: first.dims },
    regions: alike.map(({ place }) => place),
    rows: alike.map(({ found }) => found),
  };
}

/** Years that a comparison may lie behind the figures of the country before it is told that it is old. */
const mostYearsBehind = 4;

/** Whether figures are old beside what is known of the country, when the newest were asked. */
async function isStale({ context, asked }: Question, row: Observation | undefined): Promise<boolean> {
  if (!row || asked.moment.kind !== "newest") return false;
  const national = newest(await observations(context.warehouse, { indicators: [row.indicator], regions: ["NL01"] }));
  return national !== undefined && Number(national.period.slice(0, 4)) - Number(row.period.slice(0, 4)) > mostYearsBehind;
}

const oldNews = {
  nl: "Nieuwere cijfers van allebei zijn er niet.",
  en: "There are no newer figures of both.",
};

function gapInWords(gap: number, unit: Unit, language: Language): string {
  const points = language === "nl" ? "procentpunt" : "percentage points";
  const amount = unit.symbol === "%" ? `${formatNumber(gap, unit.decimals ?? 1, language)} ${points}` : displayValue(gap, unit, language);
  return language === "nl" ? `Het verschil is ${amount}.` : `The difference is ${amount}.`;
}

const timesInWords = (times: number, language: Language): string =>
  language === "nl" ? `Dat is ${formatNumber(times, 1, "nl")} keer zo veel.` : `That is ${formatNumber(times, 1, "en")} times as many.`;

/** Per place a figure of the same indicator, period and series: of the newest period that all have, or of the one that was asked. */
async function inOnePeriod({ context, index, places, indicators, dims, asked }: Question): Promise<Hit<Observation>[] | undefined> {
  const parts = partsOf(dims);
  for (const id of indicators) {
    const lists = await Promise.all(
      places.map(async (candidates) => {
        const areas = candidates.map((region) => areaOf(index, region));
        const hits: Hit<readonly Observation[]>[] = [];
        for (const area of areas) {
          const hit = await findFigure(
            context,
            { indicators: [id], areas: [area], parts },
            { pick: (rows) => (rows.some(({ value }) => value !== null) ? rows : undefined), periodOf: () => "", newest: false },
          );
          if (hit) hits.push(hit);
        }
        return hits;
      }),
    );
    const [first, ...others] = lists;
    const all = (first ?? []).flatMap((own) => {
      const matched = onePeriodOf(own, others, (rows) => figureOf(rows, asked.moment));
      return matched ? [matched] : [];
    });
    // Of places of one name those with the newest figures; of equals those that the name means first.
    const periodOf = ([one]: Hit<Observation>[]) => one?.found.period ?? "";
    const [best] = all.sort((a, b) => comparePeriods(periodOf(b), periodOf(a)));
    if (best) return best;
  }
  return undefined;
}

function onePeriodOf(
  own: Hit<readonly Observation[]>,
  others: readonly (readonly Hit<readonly Observation[]>[])[],
  pick: (rows: readonly Observation[]) => Observation | undefined,
): Hit<Observation>[] | undefined {
  const same = (a: Observation, b: Observation) => a.period === b.period && a.series === b.series && b.value !== null;
  const shared = own.found.filter(
    (row) => row.value !== null && others.every((hits) => hits.some(({ found }) => found.some((other) => same(row, other)))),
  );
  const main = pick(shared);
  if (!main) return undefined;
  const rest = others.flatMap((hits) => {
    // Of places of one name the one of the same kind as the first.
    const able = hits.filter(({ found }) => found.some((other) => same(main, other)));
    const hit = able.find(({ place }) => place.type === own.place.type) ?? able[0];
    const found = hit?.found.find((other) => same(main, other));
    return hit && found ? [{ ...hit, found }] : [];
  });
  return [{ ...own, found: main }, ...rest];
}

/** Parts of one breakdown side by side: two occupations, two sectors. */
async function partsBeside(question: Question, { dim, values }: NonNullable<Question["asked"]["versus"]>): Promise<Found> {
  const { context, asked, dims } = question;
  const all = [dims, ...(await Promise.all(values.map((list) => publishedValues(context, { ...dims, [dim]: list }))))];
  const each = await Promise.all(
    all.map((one) => answerValue({ ...question, dims: one, asked: { ...asked, stated: null, versus: null } })),
  );
  const [first, second] = each.map(({ rows }) => rows[0]);
  const alike = each.every(
    ({ rows: [row] }) =>
      row && row.value !== null && first && row.indicator === first.indicator && row.period === first.period && row.series === first.series,
  );
  const said = each.flatMap((found) => found.said.slice(0, 1));
  const nl = context.language === "nl";
  if (!alike || !first || !second) {
    const why = nl ? "Deze cijfers zijn niet met elkaar te vergelijken." : "These figures cannot be compared.";
    const near = [...said.map((one) => ({ ...one, why })), ...each.flatMap((one) => one.near.slice(0, 1))];
    return { ...nothingFound(question, near), cannot: why };
  }
  const [head, ...rest] = said;
  const higher = (first.value ?? 0) > (second.value ?? 0);
  const { yes: right, no: wrong } = yes[context.language];
  const isAsked = asked.way !== "" && first.value !== second.value;
  return {
    said: head ? [isAsked ? { ...head, text: `${higher === (asked.way === "more") ? right : wrong} ${head.text}` } : head, ...rest] : [],
    ...{ near: [], indicator: each[0]?.indicator, dims: each[0]?.dims ?? {}, regions: each[0]?.regions ?? [] },
    rows: each.flatMap(({ rows }) => rows),
  };
}

const yes = { nl: { yes: "Ja.", no: "Nee." }, en: { yes: "Yes.", no: "No." } } as const;

/** 'Is het hoger in A dan in B?' is answered with yes or no, unless the difference says nothing. */
function verdict(said: Said, { asked, context }: Question, [first, second]: [Hit<Observation>, Hit<Observation>]): Said {
  if (aboutEqual.test(said.text)) return { ...said, text: `${said.text} ${slight(first.found, second.found, context.language)}`.trim() };
  if (asked.way === "" || asked.order !== "" || asked.gap) return said;
  const higher = (first.found.value ?? 0) > (second.found.value ?? 0);
  return { ...said, text: `${higher === (asked.way === "more") ? yes[context.language].yes : yes[context.language].no} ${said.text}` };
}

/** Each place by itself: not of one period, or not all of them known. Nothing is compared. */
async function apart(question: Question): Promise<Found> {
  const { context, index, places } = question;
  const nl = context.language === "nl";
  const near: Near[] = [];
  for (const candidates of places.slice(0, mostPlaces)) {
    const found = await answerValue({ ...question, places: [candidates], asked: { ...question.asked, stated: null } });
    const why = nl
      ? "De cijfers zijn niet van dezelfde tijd of niet op dezelfde manier gemeten. Daarom vergelijken wij ze niet."
      : "The figures are not of the same time or not measured in the same way. So we do not compare them.";
    near.push(...found.said.map((said) => ({ ...said, why })), ...found.near.slice(0, 1));
  }
  const names = places.flatMap(([region]) => (region ? nameInSentence(index, region as Region, context.language) : []));
  const cannot = nl
    ? `Ik heb geen cijfers waarmee ${names.join(" en ")} te vergelijken zijn.`
    : `I have no figures with which ${names.join(" and ")} can be compared.`;
  return { ...nothingFound(question, near), cannot };
}
