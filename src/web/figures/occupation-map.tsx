import type { z } from "zod";
import { formatNumber, inSentence, percentInWords, sharers, sourceWord } from "#domain/databank";
import { listOccupations } from "#domain/occupations/operations";
import { periodLabel } from "#domain/periods";
import { colourScale, framedTreemap, Legend, leastSure, legendOf, Treemap, treemapShapes } from "#figures";
import type { Page } from "../page.ts";
import { Badge, StatusBadge } from "../parts/figure.tsx";

type Occupations = z.output<typeof listOccupations.output>["occupations"];
type Occupation = Occupations[number];

/** What the tiles can be coloured by. */
export const occupationColours = ["growth", "wage", "tension", "openings"] as const;
export type Colour = (typeof occupationColours)[number];

/** What the table tells of each group. */
export const occupationColumns = ["name", "employed", ...occupationColours] as const;

/** A value of an occupation as the reader sees it, with its unit. */
export function shownOccupation(page: Page, occupation: Occupation, column: (typeof occupationColumns)[number]): string {
  if (column === "name") return occupation.name;
  if (column === "growth" && occupation.growth) return percentInWords(occupation.growth, { language: page.language, signed: true });
  return shownValue(page, occupation[column]?.value ?? null, column);
}

function shownValue(page: Page, value: number | null, column: Exclude<(typeof occupationColumns)[number], "name">): string {
  if (value === null) return page.t.occupations.none;
  const number = (factor: number, decimals: number) => formatNumber(value * factor, decimals, page.language);
  switch (column) {
    case "employed":
      return number(1000, 0);
    case "growth":
      return `${value > 0 ? "+" : ""}${number(1, 1)}%`;
    case "wage":
      return `€\u00a0${number(1, 2)}`;
    case "tension":
      return number(1, 2);
    case "openings":
      return number(1, 0);
  }
}

/** What a colour stands for, in full. */
const longName = ({ t }: Page, colour: Colour) => t.occupations[`${colour}Long`];

/** The finding of the treemap: which of the larger groups are highest and lowest. A small group says too little. */
export function occupationsFinding(page: Page, occupations: readonly Occupation[], colour: Colour): string {
  const large = occupations
    .filter((one) => (one.employed?.value ?? 0) >= leastForFinding && one[colour]?.value != null)
    .sort((a, b) => (b[colour]?.value ?? 0) - (a[colour]?.value ?? 0));
  const [top, bottom] = [large[0], large.at(-1)];
  if (!top || !bottom || top === bottom) return page.t.occupations.title;
  const of = (end: Occupation) => {
    const shown = shownOccupation(page, end, colour);
    const equals = large.filter((one) => shownOccupation(page, one, colour) === shown).map(({ name }) => inSentence(name));
    return `${sharers(equals, page.t.occupations.groups, page.language)} (${shown})`;
  };
  const { finding, findingCount } = page.t.occupations;
  return (colour === "openings" ? findingCount : finding)(longName(page, colour), of(top), of(bottom));
}

/** Thousands of people from which a group counts in the finding. */
const leastForFinding = 50;

interface TreemapProps {
  page: Page;
  colour: Colour;
  /** For an embed: one shape, short addresses and short words, because the whole must stay small. */
  small?: boolean;
}

/** The treemap of all groups, coloured by choice: used by the page and by the embed. */
export async function OccupationTreemap({ page, colour, small = false }: TreemapProps) {
  const { t, href, language } = page;
  const { occupations } = await page.ask(listOccupations, {});
  const drawn = occupations.filter((one) => one.employed?.value);
  const scale = colourScale(
    drawn.flatMap((one) => {
      const figure = one[colour];
      return figure?.value == null ? [] : [{ value: figure.value, word: figure.text }];
    }),
  );
  const words = longName(page, colour);
  const tiles = drawn.map((one) => ({
    name: one.name,
    value: one.employed?.value ?? 0,
    tone: scale.toneOf(one[colour]?.value ?? null),
    href: href(`/beroep/${small ? one.slug.slice(0, 4) : one.slug}`),
    title: `${one.name}: ${shownOccupation(page, one, "employed")}. ${small ? "" : `${words}: `}${shownOccupation(page, one, colour)}`,
  }));
  const without = tiles.filter(({ tone }) => tone === "none").length;
  return (
    <>
      {(small ? [framedTreemap] : treemapShapes).map((shape) => (
        <Treemap tiles={tiles} label={`${t.occupations.title} ${t.occupations.colourBy} ${t.occupations[colour]}`} shape={shape} />
      ))}
      <Legend
        items={[
          ...legendOf(scale, {
            show: (value) => shownValue(page, value, colour),
            wordOf: (word) => sourceWord(word, language),
            t: t.map,
          }),
          ...(without > 0 ? [{ tone: "none", words: t.occupations.noneCount(without) }] : []),
        ]}
      />
    </>
  );
}

/** The figures that a picture in this colour is made of. */
export const occupationCells = (occupations: Occupations, colour: Colour) =>
  occupations.flatMap((one) => [one.employed, one[colour]].flatMap((cell) => cell ?? []));

/** Who published what the picture shows, of which period. */
export function occupationSources(page: Page, occupations: Occupations, colour: Colour): string {
  const named = occupationCells(occupations, colour).map(({ source, period }) =>
    `${source.name} ${/\d{5}NED/.exec(source.table)?.[0] ?? ""} (${periodLabel(period, page.language)})`.replace(/ +/g, " "),
  );
  return `${[...new Set(named)].slice(0, 6).join("; ")}.`;
}

/** The same, with how sure it is, and that it is of the whole country. */
export function OccupationsSource({ page, occupations, colour }: { page: Page; occupations: Occupations; colour: Colour }) {
  return (
    <p class="src">
      <Badge>{page.t.badges.country}</Badge>{" "}
      <StatusBadge page={page} status={leastSure(occupationCells(occupations, colour).map(({ status }) => status))} />{" "}
      {occupationSources(page, occupations, colour)}
    </p>
  );
}
