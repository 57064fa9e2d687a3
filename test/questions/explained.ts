import { type Answer, codeOf, measureOf, type Told, textsIn, toldBy } from "./answer.ts";
import { dimensions, type Figure } from "./figures.ts";
import type { Held } from "./fits.ts";
import { follows } from "./follows.ts";
import { isNear, type Numeral, numeralsIn } from "./numerals.ts";
import type { Line } from "./question.ts";
import { type Breakdown, seriesOf } from "./truth.ts";

/** Counts and places in a list: '3 van de 12'. */
const smallest = 10;
const years = { from: 1900, until: 2100 };

/** Numbers of an answer that stand in none of the figures it could rest on, nor follow from them. Each is a fault of the worst kind. */
export function unexplained(line: Line, answer: Answer, held: Held): string[] {
  if (toldBy(answer).length === 0) return [];
  const rests = restsOn(line, answer, held);
  const shown = rests.map((figure) => shownValue(figure, held));
  const known = [...shown, ...follows(rests, held.figures), ...expectedValues(line, held)];
  const said = [
    line.question,
    answer.reading?.sentence ?? "",
    ...rests.flatMap(({ text, age }) => [text, age]),
    ...aboutMeasures(rests, answer, held),
  ];
  const words = new Set(numeralsIn([...new Set(said)].join(" "), line.language).map(({ value }) => value));
  const counts = new Set(countsIn(rests, answer, held));
  const isKnown = (numeral: Numeral) => words.has(numeral.value) || known.some((one) => isNear(numeral, one));
  return toldBy(answer).flatMap((told) => [
    ...(typeof told.value === "number" && !known.some((one) => isValue(told, one)) ? [`value ${told.value}`] : []),
    ...numeralsIn(told.text, line.language)
      .filter((numeral) => !isPlain(numeral, counts) && !isKnown(numeral))
      .map(({ text }) => `${text} in the text`),
  ]);
}

/** A count, a place in a ranking, a day or a year. */
const isPlain = ({ value, within, percent }: Numeral, counts: ReadonlySet<number>) =>
  !percent && within === 0.5 && ((value >= 0 && value <= smallest) || (value >= years.from && value <= years.until) || counts.has(value));

/** Whether a value is this one, in the unit of its source or as a reader sees it. */
const isValue = ({ value }: Told, shown: number): boolean =>
  [1, 1000].some((factor) => Math.abs((value ?? 0) * factor - shown) <= Math.max(0.06, Math.abs(shown) * 0.0001));

/** All figures of the measures and places that question and answer are about, published or added up; of a ranking those of all places. */
function restsOn(line: Line, answer: Answer, { figures }: Held): Figure[] {
  const places = [
    ...(answer.reading?.regions ?? []).map(codeOf),
    ...toldBy(answer).map(({ region }) => codeOf(region)),
    ...line.expect.accept.flatMap(({ regions }) => regions),
    "NL01",
  ].filter((code, at, all) => code !== "" && all.indexOf(code) === at);
  return measuresOf(line, answer, { figures }).flatMap((indicator) => {
    const all = figures.of(indicator);
    const added = figures.additive(indicator)
      ? breakdownsOf(all).flatMap((breakdown) => places.flatMap((region) => seriesOf(figures, { indicator, region, breakdown })))
      : [];
    const everywhere =
      answer.reading?.intent === "rank" ? all : all.filter(({ region }) => places.some((place) => figures.sameArea(place, region)));
    return [...everywhere, ...added].filter(({ value }) => value !== null);
  });
}

/** Most breakdowns of which totals are added up; of occupations there are more, and only of the country. */
const mostBreakdowns = 30;

function breakdownsOf(all: readonly Figure[]): Breakdown[] {
  const different = new Map(all.map((one) => [dimensions.map((name) => one[name]).join("|"), one]));
  if (different.size > mostBreakdowns) return [{}];
  return [...different.values()].map((one) => Object.fromEntries(dimensions.map((name) => [name, one[name]])));
}

function measuresOf(line: Line, answer: Answer, { figures }: Pick<Held, "figures">): string[] {
  const named = toldBy(answer).flatMap((told) => textsIn(told).filter((text) => figures.hasIndicator(text)));
  return [...new Set([measureOf(answer), ...line.expect.accept.map(({ indicator }) => indicator), ...named])].filter((id) =>
    figures.hasIndicator(id),
  );
}

const shownValue = ({ value, indicator }: Figure, { figures }: Held) => (value ?? 0) * figures.unitOf(indicator).factor;

const expectedValues = (line: Line, { figures }: Held) =>
  line.expect.accept.flatMap(({ values, indicator, of }) =>
    values.map((value) => (of === "share" || of === "ratio" ? value : value * figures.unitOf(indicator).factor)),
  );

const aboutMeasures = (rests: readonly Figure[], answer: Answer, { figures }: Held) =>
  [...new Set([measureOf(answer), ...rests.map(({ indicator }) => indicator)])].map((indicator) => figures.about(indicator));

/** Of how many a ranking is: the places of each kind, those with a figure, those within an area; and the last day of the year. */
function countsIn(rests: readonly Figure[], answer: Answer, { figures }: Held): number[] {
  const kinds = ["GM", "AM", "PV", "CR", "LD"];
  const within = textsIn(answer.reading).filter((text) => /^[A-Z]{2}\d{2,4}$/.test(text));
  const groups = Map.groupBy(rests, ({ indicator, period, region, occupation }) =>
    [indicator, period, occupation ? `${region}${occupation.split(":")[0]}${occupation.length}` : region.slice(0, 2)].join(),
  );
  const having = [...groups.values()].map((list) => new Set(list.map(({ region, occupation }) => `${region}${occupation}`)).size);
  return [
    31,
    ...having,
    ...kinds.flatMap((kind) => [figures.regionsOfKind(kind).length, ...within.map((code) => figures.membersOf(code, kind).length)]),
  ];
}
