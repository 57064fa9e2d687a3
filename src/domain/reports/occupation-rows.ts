import { displayNumber, newest, type Observation, type Source, sourceOf, sourceWord } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { codeNames } from "#domain/taxonomy/operations";
import type { Context } from "#operation";

/** One occupation group of ROA with what it says of it. */
export interface OccupationRow {
  name: string;
  openings: number;
  bottleneck: string;
  /** How hard it is to find people now; null when ROA does not say. */
  situation: { value: number; word: string } | null;
  shown: { openings: string; bottleneck: string; situation: string; situationWord: string };
  sources: Source[];
}

const measures = ["roa-openings", "roa-bottleneck", "current-situation"] as const;

/** All groups of the newest edition of the classification for which ROA has a forecast, of the whole country. */
export async function occupationRows({ warehouse, language }: Pick<Context, "warehouse" | "language">): Promise<OccupationRow[]> {
  const rows = await observations(warehouse, { indicators: measures, regions: ["NL01"], dims: { occupation: "*" } });
  const { indicators, units } = await databank(warehouse);
  const nameOf = await codeNames({ warehouse, language });
  const show = (measure: string, { value }: Observation) => {
    const unit = units.get(indicators.get(measure)?.unit ?? "");
    return unit && value !== null ? displayNumber(value, unit, language) : "";
  };
  return [...Map.groupBy(rows, ({ occupation }) => occupation)].flatMap(([code, figures]): OccupationRow[] => {
    const [openings, bottleneck, situation] = measures.map((measure) => newest(figures.filter(({ indicator }) => indicator === measure)));
    const name = nameOf(code);
    if (name === undefined || openings?.value == null || !bottleneck) return [];
    return [
      {
        name,
        openings: openings.value,
        bottleneck: bottleneck.text,
        situation: situation?.value == null ? null : { value: situation.value, word: situation.text },
        shown: {
          openings: show("roa-openings", openings),
          bottleneck: sourceWord(bottleneck.text, language),
          situation: situation ? show("current-situation", situation) : "",
          situationWord: situation ? sourceWord(situation.text, language) : "",
        },
        sources: [openings, bottleneck, situation].flatMap((one) => (one ? [sourceOf(one)] : [])),
      },
    ];
  });
}

const descending = (of: (row: OccupationRow) => number) => (a: OccupationRow, b: OccupationRow) =>
  of(b) - of(a) || a.name.localeCompare(b.name, "nl");

/** Where employers will search longest and most places open up: large bottlenecks, the most openings first. */
export const promising = (rows: readonly OccupationRow[], most: number) =>
  rows
    .filter(({ bottleneck }) => /^(zeer )?groot$/.test(bottleneck))
    .sort(descending(({ openings }) => openings))
    .slice(0, most);

/** Where it is hardest to find people now. */
export const shortage = (rows: readonly OccupationRow[], most: number) =>
  rows
    .filter(({ situation }) => situation !== null)
    .sort(descending(({ situation }) => situation?.value ?? 0))
    .slice(0, most);

/** Where employers will have no trouble: no bottlenecks expected, the largest first. */
export const surplus = (rows: readonly OccupationRow[], most: number) =>
  rows
    .filter(({ bottleneck }) => bottleneck === "geen")
    .sort(descending(({ openings }) => openings))
    .slice(0, most);
