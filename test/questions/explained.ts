import { type Answer, codeOf, measureOf, periodOf, type Told, textsIn, toldBy } from "./answer.ts";
import { dimensions, type Figure } from "./figures.ts";
import type { Held } from "./fits.ts";
import { isNear, type Numeral, numeralsIn } from "./numerals.ts";
import type { Line } from "./question.ts";

const derivedIntents = ["change", "trend", "compare", "share", "sum", "rank"];
/** Counts, ranks and places: '3 van de 12 provincies'. */
const smallest = 10;
const years = { from: 1900, until: 2100 };

/** Numbers of an answer that stand in none of the figures it could rest on, nor follow from two of them. Each is a fault of the worst kind. */
export function unexplained(line: Line, answer: Answer, held: Held): string[] {
  const derived = derivedIntents.includes(answer.reading?.intent ?? "");
  const rests = restsOn(line, answer, held);
  const sums = sumsIn(rests, answer, held);
  const follows = derived ? derivedFrom([...rests, ...sums], held) : [];
  const shown = [...rests, ...sums].map((figure) => shownValue(figure, held));
  const allowed = [
    ...numeralsIn(`${line.question} ${aboutMeasures(line, answer, held)} ${wordsOf(rests)}`, line.language).map(({ value }) => value),
    100,
  ];
  const counts = [...countsIn(held), ...countsWith(rests)];
  const known = [...shown, ...follows, ...expectedValues(line, held)];
  return toldBy(answer).flatMap((told) => [
    ...(typeof told.value === "number" && !isFigure(told, held) && !known.some((one) => isSame(one, told.value ?? 0, held, line))
      ? [`value ${told.value}`]
      : []),
    ...numeralsIn(told.text, line.language)
      .filter(
        (numeral) =>
          !isPlain(numeral, counts) && !allowed.some((one) => isNear(numeral, one)) && !known.some((one) => isNear(numeral, one)),
      )
      .map(({ text }) => `${text} in the text`),
  ]);
}

/** A count, a place in a ranking, a day or a year. */
const isPlain = ({ value, within, percent }: Numeral, counts: readonly number[]) =>
  !percent &&
  within === 0.5 &&
  ((value >= 0 && value <= smallest) || (value >= years.from && value <= years.until) || counts.includes(value));

const isSame = (shown: number, value: number, { figures }: Held, line: Line) => {
  const factors = [1, ...line.expect.accept.map(({ indicator }) => figures.unitOf(indicator).factor)];
  return factors.some((factor) => Math.abs(value * factor - shown) <= Math.max(0.06, Math.abs(shown) * 0.001));
};

/** Whether a sentence gives the figure of the place and time that it names. */
function isFigure(told: Told, { figures }: Held): boolean {
  const region = codeOf(told.region);
  return figures.all.some(
    (one) =>
      one.value === told.value && (!region || figures.sameArea(one.region, region)) && (!periodOf(told) || one.period === periodOf(told)),
  );
}

/** The figures of the measures and places that question and answer are about; of a ranking all places. */
function restsOn(line: Line, answer: Answer, held: Held): Figure[] {
  const { figures } = held;
  const measures = measuresOf(line, answer, held);
  const places = [...(answer.reading?.regions ?? []).map(codeOf), ...toldBy(answer).map(({ region }) => codeOf(region)), "NL01"].filter(
    Boolean,
  );
  const everywhere = ["rank", "share", "sum"].includes(answer.reading?.intent ?? "");
  return [...measures].flatMap((measure) =>
    figures
      .of(measure)
      .filter(({ region, value }) => value !== null && (everywhere || places.some((place) => figures.sameArea(place, region)))),
  );
}

function measuresOf(line: Line, answer: Answer, { figures }: Held): Set<string> {
  const sources = toldBy(answer).flatMap((told) => textsIn(told).filter((text) => figures.hasIndicator(text)));
  return new Set([measureOf(answer), ...line.expect.accept.map(({ indicator }) => indicator), ...sources].filter(Boolean));
}

/** The totals of areas that only their municipalities have figures of, added up when all of them have one. */
function sumsIn(rests: readonly Figure[], answer: Answer, { figures }: Held): Figure[] {
  const places = new Set(
    [...(answer.reading?.regions ?? []).map(codeOf), ...toldBy(answer).map(({ region }) => codeOf(region))].filter(Boolean),
  );
  return [...new Set(rests.map(({ indicator }) => indicator))]
    .filter((indicator) => figures.additive(indicator))
    .flatMap((indicator) =>
      [...places].flatMap((place) => {
        const members = new Set(figures.membersOf(place, "GM"));
        const totals = figures
          .of(indicator)
          .filter((one) => members.has(one.region) && one.value !== null && dimensions.every((name) => one[name] === ""));
        return [...Map.groupBy(totals, ({ period }) => period).values()].flatMap((list) => {
          const [first] = list;
          const value = list.reduce((sum, one) => sum + (one.value ?? 0), 0);
          return first && list.length === members.size ? [{ ...first, region: place, value }] : [];
        });
      }),
    );
}

const shownValue = ({ value, indicator }: Figure, { figures }: Held) => (value ?? 0) * figures.unitOf(indicator).factor;

const expectedValues = (line: Line, { figures }: Held) =>
  line.expect.accept.flatMap(({ values, indicator, of }) =>
    values.map((value) => (of === "share" || of === "ratio" ? value : value * figures.unitOf(indicator).factor)),
  );

const mostDerived = 60;

/** Differences, changes in percent and ratios of each two figures of one measure and breakdown. */
function derivedFrom(rests: readonly Figure[], held: Held): number[] {
  const key = ({ indicator, occupation, sector, education, age, other, series }: Figure) =>
    [indicator, occupation, sector, education, age, other, series].join();
  return [...Map.groupBy(rests, key).values()]
    .filter((list) => list.length <= mostDerived)
    .flatMap((list) =>
      list.flatMap((a) =>
        list.flatMap((b) => {
          const [one, other] = [shownValue(a, held), shownValue(b, held)];
          if (a === b || other === 0) return [];
          return [one - other, ((one - other) / other) * 100, (one / other) * 100, one / other, ...boundsOf(one, other, a, held)];
        }),
      ),
    );
}

/** The change in percent that is told as what rounded numbers leave open: '2,2 tot 2,9%', of numbers that were rounded to thousands. */
function boundsOf(one: number, other: number, { indicator, value }: Figure, { figures }: Held): number[] {
  const { factor } = figures.unitOf(indicator);
  if (factor !== 1000) return [];
  const half = Number.isInteger(value) ? 500 : 50;
  const change = (a: number, b: number) => (a / b - 1) * 100;
  const bounds = [change(one - half, other + half), change(one + half, other - half)];
  return bounds.flatMap((bound) => [Math.floor(bound * 10) / 10, Math.ceil(bound * 10) / 10, Math.floor(bound), Math.ceil(bound)]);
}

/** The fixed words of the measures: their ages and bounds are no figures. */
const aboutMeasures = (line: Line, answer: Answer, held: Held) =>
  [...measuresOf(line, answer, held)].map((indicator) => held.figures.words(indicator)).join(" ");

/** What their sources say in words: '84 tot 92%'. */
const wordsOf = (rests: readonly Figure[]) => [...new Set(rests.flatMap(({ text, age }) => [text, age.replace("-", " ")]))].join(" ");

/** How many of a kind have a figure of one measure and period: areas, and parts of a breakdown. */
function countsWith(rests: readonly Figure[]): number[] {
  const kindOf = ({ indicator, period, region, occupation, sector, education, age }: Figure) =>
    [
      indicator,
      period,
      occupation || sector || education || age ? region : region.slice(0, 2),
      occupation.slice(0, 7),
      sector.slice(0, 7),
    ].join("|");
  return [...Map.groupBy(rests, kindOf).values()].map((list) => list.length);
}

/** Of how many a ranking can be, and the last day of the year. */
const countsIn = ({ figures }: Held) => [31, ...["GM", "AM", "PV", "CR", "LD"].map((kind) => figures.regionsOfKind(kind).length)];
