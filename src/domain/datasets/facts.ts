import { addressesOf, type DimName, dimNames, type Observation } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { comparePeriods } from "#domain/periods";
import { regionIndex } from "#domain/regions/operations";
import { educations, occupations, sectors } from "#domain/taxonomy/operations";
import type { Warehouse } from "#warehouse";
import { type Dataset, describeFigures, distinctLicences } from "./dataset.ts";
import { licencesOf } from "./licence.ts";
import { type Reference, referenceId, referenceOf, references } from "./reference.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface Described {
  id: string;
  title: string;
  title_en: string;
  publisher: string;
  licence: string;
  cadence: string;
  retrieved: string;
}

interface Held {
  dataset: string;
  indicator: string;
  period: string;
  source: string;
  url: string;
  count: number;
  synthetic: number;
}

/** Everything that can be taken along: the figures per published table, then the tables of codes and names. Read once per snapshot. */
export function datasets(warehouse: Warehouse): Promise<ReadonlyMap<string, Dataset>> {
  return warehouse.once("datasets", async () => {
    const described = await warehouse.query<Described>(
      "SELECT id, title, title_en, publisher, licence, cadence, retrieved FROM dataset ORDER BY package, id",
    );
    const held = await warehouse.query<Held>(
      `SELECT dataset, indicator, period, source, url, CAST(count(*) AS INTEGER) AS "count",
         max(CASE WHEN status = 'synthetic' THEN 1 ELSE 0 END) AS synthetic
       FROM observation GROUP BY dataset, indicator, period, source, url ORDER BY dataset, indicator, period, source, url`,
    );
    const dims = await warehouse.query<Record<string, string | number>>(
      `SELECT dataset, ${dimNames.map((name) => `max(CASE WHEN ${name} <> '' THEN 1 ELSE 0 END) AS has_${name}`).join(", ")}
       FROM observation GROUP BY dataset`,
    );
    const { indicators } = await databank(warehouse);
    const byDataset = Map.groupBy(held, ({ dataset }) => dataset);
    const figures = described.flatMap((row) => {
      const rows = byDataset.get(row.id) ?? [];
      const used = dims.find(({ dataset }) => dataset === row.id);
      return rows.length > 0 && used
        ? [figuresOf(row, rows, { indicators, dims: dimNames.filter((name) => used[`has_${name}`] === 1) })]
        : [];
    });
    const feeding = new Set(figures.map(({ id }) => id));
    const tables = await tablesOf(
      warehouse,
      described.filter(({ id }) => !feeding.has(id)),
    );
    return new Map([...figures, ...tables].map((dataset) => [dataset.id, dataset]));
  });
}

const distinct = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))];

function figuresOf(
  row: Described,
  held: readonly Held[],
  { indicators, dims }: { indicators: Vocabulary["indicators"]; dims: DimName[] },
): Dataset {
  const ids = distinct(held.map(({ indicator }) => indicator));
  const periods = distinct(held.map(({ period }) => period)).sort(comparePeriods);
  const facts = {
    sources: distinct(held.map(({ source }) => source)),
    from: periods[0] ?? "",
    until: periods.at(-1) ?? "",
    synthetic: held.some(({ synthetic }) => synthetic === 1),
  };
  return {
    ...facts,
    ...aboutOf(row),
    kind: "figures",
    description: describeFigures(
      facts,
      ids.map((id) => indicators.get(id)?.title ?? id),
      "nl",
    ),
    descriptionEn: describeFigures(
      facts,
      ids.map((id) => indicators.get(id)?.title_en ?? id),
      "en",
    ),
    rows: held.reduce((total, { count }) => total + count, 0),
    indicators: ids,
    themes: distinct(ids.flatMap((id) => indicators.get(id)?.themes ?? [])),
    dims,
    urls: distinct(held.map(({ url }) => addressesOf(url).url)),
  };
}

const aboutOf = ({ id, title, title_en, publisher, licence, cadence, retrieved }: Described) => ({
  id,
  title,
  titleEn: title_en || title,
  publisher,
  licences: licencesOf(licence),
  cadence,
  retrieved,
});

/** The tables that are not empty, each described by the resources that fed it. */
async function tablesOf(warehouse: Warehouse, described: readonly Described[]): Promise<Dataset[]> {
  const counts = await warehouse.query<{ id: string; source: string; url: string; count: number }>(
    `${references
      .map(({ table }) => `SELECT '${table}' AS id, source, url, CAST(count(*) AS INTEGER) AS "count" FROM ${table} GROUP BY source, url`)
      .join(" UNION ALL ")} ORDER BY id, source, url`,
  );
  return references.flatMap((reference): Dataset[] => {
    const held = counts.filter(({ id }) => id === reference.table);
    if (held.length === 0) return [];
    const fed = described.filter(({ id }) => referenceOf(id) === reference);
    return [
      {
        id: referenceId(reference),
        kind: "table",
        title: reference.title,
        titleEn: reference.titleEn,
        description: reference.description,
        descriptionEn: reference.descriptionEn,
        publisher:
          distinct(fed.flatMap(({ publisher }) => publisher.split(/;\s*/))).join("; ") ||
          distinct(held.map(({ source }) => source)).join("; "),
        licences: distinctLicences(fed.length > 0 ? fed.map(aboutOf) : [{ licences: licencesOf("") }]),
        cadence: fed[0]?.cadence ?? "",
        retrieved:
          fed
            .map(({ retrieved }) => retrieved)
            .sort()
            .at(-1) ?? "",
        rows: held.reduce((total, { count }) => total + count, 0),
        indicators: [],
        themes: [],
        dims: [],
        sources: distinct(held.map(({ source }) => source)),
        urls: distinct(held.map(({ url }) => addressesOf(url).url)),
        from: "",
        until: "",
        synthetic: false,
      },
    ];
  });
}

/** The columns of an observation that hold text. */
const texts = [
  ...["dataset", "indicator", "period", "region", ...dimNames, "text", "unit", "status", "series", "division", "source"],
  ...["table", "url", "quality", "retrieved", "note", "note_en"],
];

/** The figures of one dataset in pieces of about so many rows, always in the same order. */
export async function* datasetRows(warehouse: Warehouse, dataset: string, piece = 2_000): AsyncGenerator<Observation[]> {
  // By bounds and not by LIMIT and OFFSET, which would sort everything again for every piece.
  const groups = await warehouse.query<{ indicator: string; region: string; count: number }>(
    `SELECT indicator, region, CAST(count(*) AS INTEGER) AS "count" FROM observation WHERE dataset = ?
     GROUP BY indicator, region ORDER BY indicator, region`,
    [dataset],
  );
  const same = await sameEverywhere(warehouse, dataset);
  const columns = ["value", ...texts.filter((name) => !(name in same))].map((name) => `"${name}"`).join(", ");
  for (const { from, until } of piecesOf(groups, piece)) {
    const rows = await warehouse.query<Partial<Observation>>(
      `SELECT ${columns}
       FROM observation WHERE dataset = ?
         AND (indicator > ? OR (indicator = ? AND region >= ?)) AND (indicator < ? OR (indicator = ? AND region <= ?))
       ORDER BY indicator, region, period, occupation, sector, education, sex, age, other`,
      [dataset, from.indicator, from.indicator, from.region, until.indicator, until.indicator, until.region],
    );
    yield rows.map((row) => ({ ...same, ...row }) as Observation);
  }
}

/** The columns in which every row of a dataset says the same, with what they say: taking a text out of the warehouse is most of the work. */
async function sameEverywhere(warehouse: Warehouse, dataset: string): Promise<Record<string, string>> {
  const [ends = {}] = await warehouse.query<Record<string, string | null>>(
    `SELECT ${texts.map((name) => `min("${name}") AS "first_${name}", max("${name}") AS "last_${name}"`).join(", ")}
     FROM observation WHERE dataset = ?`,
    [dataset],
  );
  return Object.fromEntries(
    texts.flatMap((name) => {
      const [first, last] = [ends[`first_${name}`], ends[`last_${name}`]];
      return typeof first === "string" && first === last ? [[name, first]] : [];
    }),
  );
}

/** First and last of as many consecutive groups as fill a piece; a group is never cut. */
function piecesOf<T extends { count: number }>(groups: readonly T[], piece: number): { from: T; until: T }[] {
  const pieces: { from: T; until: T; count: number }[] = [];
  for (const group of groups) {
    const last = pieces.at(-1);
    if (last && last.count + group.count <= piece) Object.assign(last, { until: group, count: last.count + group.count });
    else pieces.push({ from: group, until: group, count: group.count });
  }
  return pieces;
}

/** A table of codes and names in pieces, always in the same order. */
export async function* referenceRows(
  warehouse: Warehouse,
  { table, columns }: Reference,
  piece = 10_000,
): AsyncGenerator<Record<string, string | number | null>[]> {
  const list = Object.keys(columns).map((name) => `"${name}"`);
  const order = list.map((_, at) => at + 1).join(", ");
  for (let offset = 0; ; offset += piece) {
    const rows = await warehouse.query<Record<string, string | number | null>>(
      `SELECT ${list.join(", ")} FROM ${table} ORDER BY ${order} LIMIT ${piece} OFFSET ${offset}`,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < piece) return;
  }
}

/** The names of every code. */
export async function vocabulary(warehouse: Warehouse): Promise<Vocabulary> {
  return {
    ...(await databank(warehouse)),
    regions: await regionIndex(warehouse),
    occupations: await occupations(warehouse),
    sectors: await sectors(warehouse),
    educations: await educations(warehouse),
  };
}
