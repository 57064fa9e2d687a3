import { type Answer, codeOf, measureOf, periodOf, type Told, textsIn, toldBy } from "./answer.ts";
import type { Figure } from "./figures.ts";
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
  const follows = derived ? derivedFrom(rests, held) : [];
  const shown = rests.map((figure) => shownValue(figure, held));
  const allowed = [
    ...numeralsIn(`${line.question} ${aboutMeasures(rests, held)} ${wordsOf(rests)}`, line.language).map(({ value }) => value),
    100,
  ];
  const counts = countsIn(held);
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
function restsOn(line: Line, answer: Answer, { figures }: Held): Figure[] {
  const sources = toldBy(answer).flatMap((told) => textsIn(told).filter((text) => figures.hasIndicator(text)));
  const measures = new Set([measureOf(answer), ...line.expect.accept.map(({ indicator }) => indicator), ...sources].filter(Boolean));
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
          return a === b || other === 0 ? [] : [one - other, ((one - other) / other) * 100, (one / other) * 100, one / other];
        }),
      ),
    );
}

const aboutMeasures = (rests: readonly Figure[], { figures }: Held) =>
  [...new Set(rests.map(({ indicator }) => indicator))].map((indicator) => figures.title(indicator)).join(" ");

/** What their sources say in words: '84 tot 92%'. */
const wordsOf = (rests: readonly Figure[]) => [...new Set(rests.map(({ text }) => text))].join(" ");

/** Of how many a ranking can be, and the last day of the year. */
const countsIn = ({ figures }: Held) => [31, ...["GM", "AM", "PV", "CR", "LD"].map((kind) => figures.regionsOfKind(kind).length)];
