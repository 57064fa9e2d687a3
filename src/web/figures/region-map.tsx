import {
  definitionOf,
  displayNumber,
  displayValue,
  type Indicator,
  mostAlike,
  rankFinding,
  sourceWord,
  titleOf,
  type Unit,
} from "#domain/databank";
import { databank, table } from "#domain/databank/operations";
import { comparePeriods, periodLabel } from "#domain/periods";
import { regionBoundaries, regionIndex } from "#domain/regions/operations";
import { type TensionClass, tensionClasses } from "#domain/tension";
import {
  BoundaryMap,
  boundariesHeight,
  colourScale,
  Legend,
  type LegendItem,
  leastSure,
  legendHeight,
  legendOf,
  sourcesOf,
  type Tile,
  TileMap,
  tilesHeight,
} from "#figures";
import type { Page } from "../page.ts";
import { downloadsOf } from "../parts/downloads.ts";
import { Badge, Figure, type FigureProps, StatusBadge } from "../parts/figure.tsx";
import { regionPlaces } from "../parts/region-places.ts";

/** One indicator over all labour-market regions, before it is drawn. */
export interface RegionMapModel {
  indicator: Indicator;
  finding: string;
  places: Tile[];
  /** Borders, when somebody imported them; tiles otherwise. */
  boundaries: Awaited<ReturnType<typeof regionBoundaries>>;
  legend: LegendItem[];
  figure: Pick<FigureProps, "badge" | "line" | "sources" | "table" | "notes">;
}

/** The newest figure of each labour-market region as a map; undefined when the indicator is unknown. */
export async function regionMapOf(page: Page, id: string): Promise<RegionMapModel | undefined> {
  const { t, language, context } = page;
  const bank = await databank(context.warehouse);
  const indicator = bank.indicators.get(id);
  const unit = bank.units.get(indicator?.unit ?? "");
  if (!indicator || !unit) return undefined;
  const regions = (await regionIndex(context.warehouse)).all.filter((region) => region.type === "arbeidsmarktregio");
  const { rows, notes } = await page.ask(table, { indicator: id, regions: regions.map((region) => region.code) });
  const alike = mostAlike(rows);
  const alikeCodes = new Set(alike.map(({ region }) => region.code));
  const isAlike = (row: Row) => alikeCodes.has(row.region.code);
  const values = alike.flatMap(({ value }) => (value === null ? [] : [{ value }]));
  const scale = colourScale(values);
  const of = new Map(rows.map((row) => [row.region.code, row]));
  const words = (row: Row | undefined) => {
    if (row === undefined) return t.map.noneHere;
    if (row.value === null) return sourceWord(row.text, language) || t.status[row.status];
    const shown = displayNumber(row.value, unit, language);
    return isAlike(row) ? shown : `${shown} (${periodLabel(row.period, language)})`;
  };
  const toneFor = (row: Row | undefined) => {
    const place = tensionClasses.indexOf(row?.text as TensionClass);
    if (row?.value == null) return place >= 0 ? `t${place + 1}` : "none";
    return isAlike(row) ? scale.toneOf(row.value) : "none";
  };
  const places = await regionPlaces(page, (code) => ({ tone: toneFor(of.get(code)), value: words(of.get(code)) }));
  const coloured = values.length > 0 ? alike : rows;
  const uncoloured = places.filter(({ tone }) => tone === "none").length;
  const periods = [...new Set(coloured.map((row) => row.period))].sort(comparePeriods);
  const rank = (code: string) => placeOf(of.get(code)) - (values.length > 0 && !alikeCodes.has(code) ? 1e15 : 0);
  const sorted = [...places].sort((a, b) => rank(b.code) - rank(a.code) || a.name.localeCompare(b.name, "nl"));
  return {
    indicator,
    finding: findingOf(page, { indicator, unit, rows: coloured, regions: regions.length }),
    places,
    boundaries: await regionBoundaries(context.warehouse, "arbeidsmarktregio"),
    legend: [
      ...(values.length > 0
        ? legendOf(scale, {
            show: (value) => displayNumber(value, unit, language),
            showHigh: (value) => displayValue(value, unit, language),
            t: t.map,
          })
        : tensionClasses.map((name, at) => ({ tone: `t${at + 1}`, words: sourceWord(name, language) }))),
      ...(uncoloured > 0
        ? [{ tone: "none", words: t.map.countOf(coloured.length < rows.length ? t.map.noneOrOther : t.map.noneHere, uncoloured) }]
        : []),
    ],
    figure: {
      badge:
        rows.length > 0 ? (
          <StatusBadge page={page} status={leastSure(coloured.map((row) => row.status))} />
        ) : (
          <Badge>{t.map.noneHere}</Badge>
        ),
      line: `${[...new Set(coloured.map((row) => row.source.name))].join(", ")}, ${[periods[0], periods.at(-1)]
        .filter((period, at, all) => period !== undefined && all.indexOf(period) === at)
        .map((period) => periodLabel(period ?? "", language))
        .join(" - ")}.`,
      sources: sourcesOf(rows),
      // What is said of one region stands with its source; what holds for all of them stands here.
      notes: notes.filter((note) => !rows.some((row) => [row.source.note, row.source.noteEn].includes(note))),
      table: {
        caption: titleOf(indicator, language),
        head: [t.figure.region, t.figure.value, t.figure.period, t.figure.status],
        rows: sorted.map((place) => {
          const row = of.get(place.code);
          return [
            { words: place.name, href: place.href },
            place.value,
            row ? periodLabel(row.period, language) : "",
            row ? t.status[row.status] : "",
          ];
        }),
      },
    },
  };
}

type Row = {
  value: number | null;
  period: string;
  text: string;
  status: keyof Page["t"]["status"];
  region: { code: string; name: string };
};

/** Where a region stands in the list: by value, else by class, else last. */
const placeOf = (row: Row | undefined) => row?.value ?? -tensionOrder(row?.text ?? "") - 1e12;
/** Classes from tight to slack, then what has none. */
const tensionOrder = (text: string) => {
  const place = tensionClasses.indexOf(text as TensionClass);
  return place < 0 ? tensionClasses.length + 1 : tensionClasses.length - place;
};

interface Found {
  indicator: Indicator;
  unit: Unit;
  /** What may be compared. */
  rows: readonly Row[];
  /** How many regions there are. */
  regions: number;
}

/** Highest and lowest, or how often each class is named. */
function findingOf(page: Page, { indicator, unit, rows, regions }: Found): string {
  const { language, t } = page;
  const bars = rows.flatMap((row) => (row.value === null ? [] : [{ label: row.region.name, value: row.value }]));
  if (bars.length > 0) {
    const ranked = rankFinding({ indicator, unit, language }, bars);
    if (bars.length === regions) return ranked;
    return ranked.replace(/\.$/, ` (${t.map.ofThose(bars.length, regions, periodLabel(rows[0]?.period ?? "", language))}).`);
  }
  const counts = [...tensionClasses]
    .reverse()
    .map((name) => ({ name, count: rows.filter((row) => row.text === name).length }))
    .filter(({ count }) => count > 0);
  const title = titleOf(indicator, language);
  return counts.length === 0
    ? title
    : t.map.classes(title, counts.map(({ name, count }) => `${count} ${sourceWord(name, language)}`).join(", "), rows.length);
}

/** The drawing with its legend. */
export function RegionMap({ page, map, big = false }: { page: Page; map: RegionMapModel; big?: boolean }) {
  const label = `${page.t.map.title}: ${titleOf(map.indicator, page.language)}`;
  return (
    <>
      {map.boundaries.length > 0 ? (
        <BoundaryMap places={map.places} boundaries={map.boundaries} label={label} />
      ) : (
        <TileMap tiles={map.places} label={label} big={big} />
      )}
      <Legend items={map.legend} />
    </>
  );
}

/** The map with everything around it: finding, source, table, download, embed code, permanent link. */
export function RegionMapFigure({ page, map, big = false }: { page: Page; map: RegionMapModel; big?: boolean }) {
  const { id } = map.indicator;
  return (
    <Figure
      page={page}
      finding={map.finding}
      definition={definitionOf(map.indicator, page.language)}
      permalink={`/kaart?cijfer=${id}`}
      embed={{
        path: `/embed/kaart?cijfer=${id}`,
        drawing: map.boundaries.length > 0 ? boundariesHeight : tilesHeight + legendHeight(map.legend),
      }}
      downloads={downloadsOf(id, { regions: map.places.map((place) => place.code) })}
      {...map.figure}
    >
      <RegionMap page={page} map={map} big={big} />
    </Figure>
  );
}
