import { z } from "zod";
import { regionOf } from "./cbs-codes.ts";
import type { CbsMeasure, CbsTable } from "./cbs-table.ts";
import { cbsV3, type V3Options } from "./cbs-v3.ts";
import entries from "./division-tables.json" with { type: "json" };
import { entriesIn, entriesOf, jsonOf, textOf } from "./json-document.ts";
import { type Outcome, parsed } from "./observation.ts";
import type { LayoutChanged, Parsed, Reader, Row, Source, SourceTable } from "./source.ts";

/** Years of the municipal division with the StatLine table 'Gebieden in Nederland' that describes it; each year has its own. */
export const divisionTables: Readonly<Record<string, string>> = z.record(z.string().regex(/^\d{4}$/), z.string()).parse(entries);

const regionColumns = ["code", "name", "type", "slug", "source", "table", "url", "quality"] as const;
const partColumns = ["region", "part", "division", "source", "table", "url", "quality"] as const;

/** Titles of the groups in the table whose codes we take, with our type of region. */
const groups = [
  { title: "Codes en namen van gemeenten", type: "gemeente" },
  { title: "Arbeidsmarktregio's", type: "arbeidsmarktregio" },
  { title: "COROP-gebieden", type: "corop" },
  { title: "Landsdelen", type: "landsdeel" },
  { title: "Provincies", type: "provincie" },
] as const;
type Kind = (typeof groups)[number]["type"];
type Keys = Record<Kind, { code: string; name: string }>;

/**
 * The municipal division of one year as two resources, `region` and `region_part`. Not in the list of all sources: the warehouse has one division
 * at a time, and rows of another year beside it would put a municipality in two labour-market regions.
 */
export function division(year: string, { table = divisionTables[year], v3 = {} }: { table?: string; v3?: V3Options } = {}): Source {
  const id = table ?? "";
  const shared = { id, url: `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${id}/table`, title: `Gebieden in Nederland ${year}` };
  return {
    id: `division-${year}`,
    title: `Gemeentelijke indeling ${year}`,
    publisher: "Centraal Bureau voor de Statistiek",
    licence: { name: "CC-BY-4.0", title: "Naamsvermelding 4.0 Internationaal", path: "https://creativecommons.org/licenses/by/4.0/" },
    cadence: "jaarlijks",
    homepage: "https://opendata.cbs.nl",
    tables:
      id === ""
        ? []
        : [
            divisionTable({ ...shared, resource: `region-${year}`, feeds: "region", columns: regionColumns }, year, v3, regionsOf),
            divisionTable({ ...shared, resource: `region-part-${year}`, feeds: "region_part", columns: partColumns }, year, v3, partsOf),
          ],
  };
}

type Places = Partial<Record<Kind, { code: string; name: string }>>;
type Rows = (places: Places, year: string) => Row[];

function divisionTable(
  about: Pick<SourceTable, "id" | "url" | "title" | "resource" | "feeds" | "columns">,
  year: string,
  v3: V3Options,
  rows: Rows,
): SourceTable {
  const service = cbsV3(v3);
  return {
    ...about,
    about: (documents) => service.about(about.id, documents),
    open(documents): Reader | LayoutChanged {
      const table = service.table(documents);
      const keys = table && keysOf(table);
      if (!table || !keys || !table.title.includes(year)) {
        const found = table
          ? [`tabel '${table.title}'`, ...table.measures.map(({ groups: path, title }) => [...path, title].join(" > "))]
          : ["geen beschrijving"];
        return { changed: { expected: [`tabel '${about.title}'`, ...groups.map(({ title }) => `${title} > Code en Naam`)], found } };
      }
      const columns = Object.values(keys).flatMap(({ code, name }) => [code, name]);
      const origin = { source: "CBS StatLine", table: `${about.id} ${table.title}`, url: about.url, quality: "live" };
      const seen = new Set<string>();
      return {
        version: table.modified,
        first: { name: "data", url: service.first(about.id, { measures: columns, dimensions: [], only: [] }) },
        warnings: [],
        labels: [],
        next: service.next,
        parse: (page, { record }) => parseDivision(page, { keys, columns, record, year, origin, rows, seen }),
      };
    },
  };
}

/** The columns with code and name of each kind of region; undefined when one is missing or there are two. */
function keysOf(table: CbsTable): Keys | undefined {
  const keyOf = (group: string, title: string): string | undefined => {
    const found = table.measures.filter((measure: CbsMeasure) => measure.groups.at(-1) === group && measure.title === title);
    return found.length === 1 ? found[0]?.key : undefined;
  };
  const found: Partial<Keys> = {};
  for (const { title, type } of groups) {
    const code = keyOf(title, "Code");
    const name = keyOf(title, "Naam");
    if (!code || !name) return undefined;
    found[type] = { code, name };
  }
  return found as Keys;
}

interface Reading {
  keys: Keys;
  columns: string[];
  record: number;
  year: string;
  origin: Row;
  rows: Rows;
  /** Rows that were given before, because each region stands on many lines. */
  seen: Set<string>;
}

function parseDivision(page: Uint8Array, { keys, columns, record, year, origin, rows, seen }: Reading): Parsed | LayoutChanged {
  const entries = entriesIn(jsonOf(page));
  const missing = columns.filter((name) => entries?.[0] && !(name in entries[0]));
  if (!entries || missing.length > 0)
    return { changed: { expected: columns, found: entries ? Object.keys(entries[0] ?? {}) : ["geen rijen"] } };
  const outcomes = entries.flatMap((entry, at): Outcome<Row>[] => {
    const number = record + at + 1;
    const places: Places = {};
    for (const { type, title } of groups) {
      const given = textOf(entry, keys[type].code);
      const region = regionOf(given);
      if ("reason" in region) return [[number, { column: `${title} > Code`, value: given, reason: region.reason }]];
      places[type] = { code: region.code, name: textOf(entry, keys[type].name).replace(/ \((AM|CR|LD|PV|gemeente)\)$/, "") };
    }
    const fresh = rows(places, year).filter((row) => {
      const key = JSON.stringify(row);
      return !seen.has(key) && Boolean(seen.add(key));
    });
    return fresh.length > 0 ? fresh.map((row) => [number, { ...row, ...origin }]) : [[number, "skipped"]];
  });
  return parsed(entries.length, outcomes);
}

function regionsOf(places: Places): Row[] {
  const slugs: Partial<Record<Kind, string>> = { provincie: "provincie-", corop: "corop-", landsdeel: "landsdeel-", gemeente: "gemeente-" };
  const inside = Object.entries(places).map(([type, { code, name }]) => ({
    code,
    name,
    type,
    slug: `${slugs[type as Kind] ?? ""}${slugOf(name)}`,
  }));
  return [{ code: "NL01", name: "Nederland", type: "land", slug: "nederland" }, ...inside];
}

function partsOf({ gemeente, arbeidsmarktregio, corop, provincie, landsdeel }: Places, year: string): Row[] {
  const pairs = [
    [arbeidsmarktregio, gemeente],
    [corop, gemeente],
    [provincie, corop],
    [landsdeel, provincie],
  ];
  const inside = pairs.flatMap(([whole, part]) => (whole && part ? [{ region: whole.code, part: part.code, division: year }] : []));
  const whole = [landsdeel, arbeidsmarktregio].flatMap((part) => (part ? [{ region: "NL01", part: part.code, division: year }] : []));
  return [...inside, ...whole];
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * The id of a StatLine table by its title, out of the answer of the catalogue (`https://opendata.cbs.nl/ODataCatalog/Tables?$format=json`).
 * Discontinued tables stay in the catalogue and count only when there is no other; of equals, the one that changed last. Undefined when none has it.
 */
export function findTable(catalogue: Uint8Array, title: string): string | undefined {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const named = (entriesOf(catalogue) ?? []).filter((entry) => plain(textOf(entry, "Title")) === plain(title));
  const living = named.filter((entry) => !/gediscontinueerd|vervallen/i.test(textOf(entry, "OutputStatus")));
  const [newest] = (living.length > 0 ? living : named).toSorted((a, b) => textOf(b, "Modified").localeCompare(textOf(a, "Modified")));
  return newest && textOf(newest, "Identifier");
}
