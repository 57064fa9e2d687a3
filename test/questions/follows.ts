import type { Figure, Figures } from "./figures.ts";

/** More figures of one breakdown than this are not held against each other two by two. */
const most = 60;

/** What follows from figures of one measure: differences, changes in percent, shares and ratios of each two, ranges that rounding leaves, sums of ages. */
export function follows(rests: readonly Figure[], figures: Figures): number[] {
  const key = ({ indicator, occupation, sector, education, other, series }: Figure) =>
    [indicator, occupation, sector, education, other, series].join();
  const unique = [...new Map(rests.map((one) => [JSON.stringify(one), one])).values()];
  return [...Map.groupBy(unique, key).values()].flatMap((list) => [
    ...(list.length > most ? [] : list.flatMap((one) => list.flatMap((other) => (one === other ? [] : ofTwo(one, other, figures))))),
    ...sumsOfAges(list, figures),
  ]);
}

function ofTwo(one: Figure, other: Figure, figures: Figures): number[] {
  const { factor, percent } = figures.unitOf(one.indicator);
  const [a, b] = [(one.value ?? 0) * factor, (other.value ?? 0) * factor];
  // Of percentages only the difference means something; and of two figures only what is of one time or of one place.
  if (one.period !== other.period && !figures.sameArea(one.region, other.region)) return [];
  if (percent || b === 0) return [a - b];
  if (one.period === other.period) return [a - b, (a / b) * 100, a / b];
  // Thousands are rounded to 500 either way: a change of them is known as a range, told outwards.
  const slack = factor === 1000 && Number.isInteger(one.value) && Number.isInteger(other.value) ? 500 : 0;
  const ends = slack && b > slack ? [((a - slack) / (b + slack) - 1) * 100, ((a + slack) / (b - slack) - 1) * 100] : [];
  return [a - b, ((a - b) / b) * 100, ...ends.flatMap((end) => [Math.floor(end * 10) / 10, Math.ceil(end * 10) / 10])];
}

/** Everybody from one age to another, of one place and time: '65 jaar en ouder' is two groups. */
function sumsOfAges(list: readonly Figure[], figures: Figures): number[] {
  const groups = Map.groupBy(
    list.filter(({ age }) => age !== "" && age !== "15-65"),
    ({ region, period }) => `${region} ${period}`,
  );
  return [...groups.values()].flatMap((ages) => {
    const sorted = [...ages].sort((a, b) => Number.parseInt(a.age, 10) - Number.parseInt(b.age, 10));
    return sorted.flatMap((_, from) =>
      sorted.slice(from + 1).map((__, until) => {
        const added = sorted.slice(from, from + until + 2);
        return added.reduce((sum, { value, indicator }) => sum + (value ?? 0) * figures.unitOf(indicator).factor, 0);
      }),
    );
  });
}
