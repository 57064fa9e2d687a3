import { z } from "zod";
import { dimNames, highestFirst, mostAlike } from "#domain/databank";
import { listIndicators, table } from "#domain/databank/operations";
import { regionTypes } from "#domain/regions";
import { listRegions } from "#domain/regions/operations";
import { rankOf } from "#domain/statistics";
import { type Context, call, inBoth, type Language, type Problem, problemOf } from "#operation";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { type Asked, asking, type Tool } from "../tool.ts";
import { Breakdown, Indicator, Period, Place } from "./question.ts";

const orders = ["highest", "lowest"] as const;
const rankedBy = z.enum(orders).default("highest").describe(inBoth("Wat vooraan staat", "What comes first"));
const Ranked = Figure.extend({
  /** From the highest, whatever the order; `shared` is how many others have it. Null for a word, which has no place. */
  position: z.number().nullable(),
  shared: z.number(),
});
type Ranked = z.output<typeof Ranked>;
const ranked = z.object({
  ...pageOf(Ranked),
  notes: z.array(z.string()),
  snapshot: z.string(),
});

type Rows = Awaited<ReturnType<typeof call<typeof table.input, typeof table.output>>>["rows"];

/**
 * The rows that may be ranked together, in their order; words, where there is no number, as they come. A note when some may not, out of `of` areas
 * or parts.
 */
async function ranking(
  { context, page }: Asked,
  { indicator, rows, order, of }: { indicator: string; rows: Rows; order: (typeof orders)[number]; of: number },
) {
  const alike = mostAlike(rows).sort(highestFirst);
  const values = alike.flatMap(({ value }) => (value === null ? [] : [value]));
  const figure = await figures(context);
  const sorted = (order === "highest" ? alike : alike.toReversed()).map((row): Ranked => {
    const { position, shared } = rankOf(row.value ?? 0, values);
    return { ...figure({ ...row, indicator }), position, shared };
  });
  const words = rows
    .filter(({ text }) => text !== "")
    .map((row): Ranked => ({ ...figure({ ...row, indicator }), position: null, shared: 0 }));
  return {
    ...page(sorted.length > 0 ? sorted : words),
    notes: notesOn(context.language, { shown: sorted.length > 0 ? sorted.length : words.length, of, isWord: sorted.length === 0 }),
    snapshot: context.warehouse.snapshot.id,
  };
}

/** What is not in a ranking, and why. */
function notesOn(language: Language, { shown, of, isWord }: { shown: number; of: number; isWord: boolean }): string[] {
  const nl = language === "nl";
  const word = nl ? "Dit cijfer is een woord, geen getal: er is geen rangorde." : "This figure is a word, no number: there is no ranking.";
  const left = nl
    ? `${of - shown} van de ${of} staan er niet bij: zonder cijfer, van een andere periode of anders gemeten.`
    : `${of - shown} of the ${of} are not among them: without a figure, of another period or measured in another way.`;
  return [...(isWord ? [word] : []), ...(shown < of ? [left] : [])];
}

const rankAsked = z.strictObject({
  indicator: Indicator,
  type: z.enum(regionTypes).default("arbeidsmarktregio").describe(inBoth("Welke soort gebieden", "Which type of areas")),
  order: rankedBy,
  dims: Breakdown,
  period: Period,
  ...asking,
});

export const rankRegions: Tool<typeof rankAsked, typeof ranked> = {
  name: "rangschik_regios",
  title: inBoth("Zet regio's op volgorde", "Rank regions"),
  description: inBoth(
    "Waar een cijfer het hoogst of het laagst is: alle gebieden van een soort op volgorde, van dezelfde periode en op dezelfde manier gemeten",
    "Where a figure is highest or lowest: all areas of a type in order, of the same period and measured in the same way",
  ),
  input: rankAsked,
  output: ranked,
  example: { indicator: "unemployment-rate", type: "provincie" },
  async run(asked, { indicator, type, order, dims, period }) {
    const { regions } = await call(listRegions, asked.context, { type });
    // No names would be every region.
    if (regions.length === 0) throw await nowhere(asked.context, { indicator, type });
    const { rows } = await call(table, asked.context, {
      ...{ indicator, regions: regions.map(({ code }) => code) },
      ...(dims ? { dims } : {}),
      ...(period ? { period } : {}),
    });
    if (!rows.some(isKnown)) throw await nowhere(asked.context, { indicator, type });
    return ranking(asked, { indicator, rows: rows.filter(isKnown), order, of: regions.length });
  },
};

const partsAsked = z.strictObject({
  indicator: Indicator,
  region: Place,
  by: z
    .enum(dimNames)
    .describe(
      inBoth("Waarnaar uit te splitsen; zoek_indicatoren zegt wat kan", "What to break down by; zoek_indicatoren tells what is possible"),
    ),
  order: rankedBy,
  dims: Breakdown,
  period: Period,
  ...asking,
});

export const breakDown: Tool<typeof partsAsked, typeof ranked> = {
  name: "splits_cijfer_uit",
  title: inBoth("Splits een cijfer uit", "Break a figure down"),
  description: inBoth(
    "Een cijfer van een regio per beroep, sector, opleiding, geslacht of leeftijd, op volgorde; groepen kunnen in elkaar liggen. Het totaal zelf staat er niet bij; dat geeft haal_reeks_op",
    "A figure of a region by occupation, sector, education, sex or age, in order; groups may lie within each other. The total itself is not among them; haal_reeks_op gives that",
  ),
  input: partsAsked,
  output: ranked,
  example: { indicator: "jobs", region: "twente", by: "sector" },
  async run(asked, { indicator, region, by, order, dims, period }) {
    const { rows } = await call(table, asked.context, {
      ...{ indicator, regions: [region], dims: { ...dims, [by]: "*" } },
      ...(period ? { period } : {}),
    });
    const parts = rows.filter((row) => row[by] !== "");
    if (parts.length === 0) throw await noParts(asked.context, { indicator, region, by });
    return ranking(asked, { indicator, rows: parts.filter(isKnown), order, of: parts.length });
  },
};

const isKnown = ({ value, text }: Rows[number]) => value !== null || text !== "";

/** Says that there are no such figures of a type of areas, and of which there are. */
async function nowhere(context: Context, { indicator, type }: { indicator: string; type: string }): Promise<Problem> {
  const { indicators } = await call(listIndicators, context, {});
  const have = indicators.find(({ id }) => id === indicator)?.coverage?.regionTypes ?? [];
  const others = have.filter((other) => other !== type).join(", ");
  const nl = context.language === "nl";
  const also = others && (nl ? `; er zijn er wel van: ${others}` : `; there are of: ${others}`);
  const message = nl
    ? `van ${indicator} zijn er met deze keuze geen cijfers van de soort ${type}${also}`
    : `there are no figures of ${indicator} for the type ${type} with this choice${also}`;
  return problemOf([{ path: "type", message }]);
}

/** Says that a figure has no such parts, and by what it is broken down. */
async function noParts(context: Context, { indicator, region, by }: { indicator: string; region: string; by: string }): Promise<Problem> {
  const { indicators } = await call(listIndicators, context, {});
  const have = indicators.find(({ id }) => id === indicator)?.dimensions ?? [];
  const nl = context.language === "nl";
  const none = nl ? "niets" : "nothing";
  const message = have.includes(by)
    ? nl
      ? `voor ${region} is er van ${indicator} geen uitsplitsing naar ${by}; probeer een ruimer gebied, zoals NL01`
      : `for ${region} there is no breakdown of ${indicator} by ${by}; try a wider area, such as NL01`
    : nl
      ? `${indicator} is niet uitgesplitst naar ${by}; wel naar: ${have.join(", ") || none}`
      : `${indicator} is not broken down by ${by}; it is by: ${have.join(", ") || none}`;
  return problemOf([{ path: "by", message }]);
}
