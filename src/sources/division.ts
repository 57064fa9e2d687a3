import { z } from "zod";
import { regionOf } from "./cbs-codes.ts";
import type { CbsTable } from "./cbs-table.ts";
import { cbsV3, type V3Options } from "./cbs-v3.ts";
import { faultsOf, groups, type Keys, type Kind, keysOf, type Places, shown } from "./division-table.ts";
import entries from "./division-tables.json" with { type: "json" };
import { entriesIn, entriesOf, jsonOf, textOf } from "./json-document.ts";
import { type Outcome, parsed } from "./observation.ts";
import type { Documents, LayoutChanged, Parsed, Reader, Row, Source, SourceTable } from "./source.ts";

/** Years of the municipal division with the StatLine table 'Gebieden in Nederland' that describes it; each year has its own. */
const divisionTables: Readonly<Record<string, string>> = z.record(z.string().regex(/^\d{4}$/), z.string()).parse(entries);

const regionColumns = ["code", "name", "type", "slug", "source", "table", "url", "quality"] as const;
const partColumns = ["region", "part", "division", "source", "table", "url", "quality"] as const;
const home = "https://opendata.cbs.nl";

export interface DivisionOptions {
  v3?: V3Options;
  /** Where the list of all tables is. */
  catalogue?: string;
  /** Table by year. */
  tables?: Readonly<Record<string, string>>;
  /** Names of the municipalities the radar has, by code: to say which are new and which are gone. */
  municipalities?: ReadonlyMap<string, string>;
}

/**
 * The municipal division: which municipality lies in which labour-market region, COROP area, province and part of the country. The newest year that is
 * set up here or that the catalogue of CBS lists, as `region` and `region_part`, both or neither.
 */
export function division({
  v3 = {},
  catalogue = `${home}/ODataCatalog`,
  tables = divisionTables,
  municipalities = new Map(),
}: DivisionOptions = {}): Source {
  const filter = encodeURIComponent("startswith(Title,'Gebieden in Nederland')");
  const asked: Asked = { v3, tables, municipalities, catalogue: `${catalogue}/Tables?$format=json&$filter=${filter}` };
  const shared = { url: home, cache: "division" };
  return {
    id: "cbs-division",
    title: "CBS gemeentelijke indeling",
    publisher: "Centraal Bureau voor de Statistiek",
    licence: { name: "CC-BY-4.0", title: "Naamsvermelding 4.0 Internationaal", path: "https://creativecommons.org/licenses/by/4.0/" },
    cadence: "jaarlijks",
    homepage: home,
    together: true,
    tables: [
      divisionTable(
        { ...shared, id: "regions", title: "Regio's", resource: "region-division", feeds: "region", columns: regionColumns },
        { ...asked, rows: regionsOf },
      ),
      divisionTable(
        {
          ...shared,
          id: "parts",
          title: "Ligging van regio's",
          resource: "region-part-division",
          feeds: "region_part",
          columns: partColumns,
        },
        { ...asked, rows: partsOf },
      ),
    ],
  };
}

type Rows = (places: Places, year: string) => Row[];
type Asked = Required<Pick<DivisionOptions, "v3" | "tables" | "municipalities">> & { catalogue: string };

function divisionTable(
  about: Pick<SourceTable, "id" | "url" | "title" | "resource" | "feeds" | "columns" | "cache">,
  { v3, tables, municipalities, catalogue, rows }: Asked & { rows: Rows },
): SourceTable {
  const service = cbsV3(v3);
  return {
    ...about,
    about(documents) {
      if (!documents.has("catalogue")) return [{ name: "catalogue", url: catalogue, optional: true }];
      const { id } = newestOf(documents, tables);
      return service.about(id, documents);
    },
    open(documents): Reader | LayoutChanged {
      const { year, id, found: inCatalogue } = newestOf(documents, tables);
      const table = service.table(documents);
      const keys = table && keysOf(table);
      const listed = table && municipalitiesIn(table);
      if (!table || !keys || !listed || !table.title.startsWith(`Gebieden in Nederland ${year}`)) {
        const found = table
          ? [`tabel '${table.title}'`, ...table.measures.map(({ groups: path, title }) => [...path, title].join(" > "))]
          : ["geen beschrijving"];
        const expected = [
          `tabel 'Gebieden in Nederland ${year}' (${id})`,
          "dimensie RegioS",
          ...groups.map(({ title }) => `${title} > Code en Naam`),
        ];
        return { changed: { expected, found } };
      }
      const columns = Object.values(keys).flatMap(({ code, name }) => [code, name]);
      const url = `${home}/statline/#/CBS/nl/dataset/${id}/table`;
      const reading: Reading = {
        keys,
        columns,
        year,
        origin: { source: "CBS StatLine", table: `${id} ${table.title}`, url, quality: "live" },
        rows,
        seen: new Set(),
        lines: [],
        refused: [],
      };
      return {
        version: table.modified,
        first: { name: "data", url: service.first(id, { measures: columns, dimensions: [], only: [] }) },
        warnings: [`indeling van ${year}`, ...(inCatalogue ? [`tabel ${id} gevonden in de catalogus van CBS`] : [])],
        labels: [],
        next: service.next,
        parse: (page, { record }) => parseDivision(page, record, reading),
        finish() {
          const faults = faultsOf(reading.lines, listed);
          const refused = reading.refused.map((reason) => ({ expected: "alleen regels met bekende codes", found: reason }));
          const all = [...refused, ...faults];
          if (all.length > 0) return { changed: { expected: all.map(({ expected }) => expected), found: all.map(({ found }) => found) } };
          return { remarks: about.feeds === "region" ? changesOf(reading.lines, municipalities) : [] };
        },
      };
    },
  };
}

/** The newest year with its table: as set up here, or a newer one that the catalogue lists. */
function newestOf(documents: Documents, tables: Readonly<Record<string, string>>): { year: string; id: string; found: boolean } {
  const catalogue = documents.get("catalogue") ?? new Uint8Array();
  const titles = (entriesOf(catalogue) ?? []).map((entry) => textOf(entry, "Title"));
  const years = titles.flatMap((title) => /^Gebieden in Nederland (\d{4})$/.exec(title)?.[1] ?? []);
  const year = [...Object.keys(tables), ...years].sort().at(-1) ?? "";
  const own = tables[year];
  return { year, id: own ?? findTable(catalogue, `Gebieden in Nederland ${year}`) ?? "", found: own === undefined };
}

/** Codes of municipalities in the code list of the table, which its lines must all have; undefined without such a list. */
function municipalitiesIn(table: CbsTable): Set<string> | undefined {
  const codes = table.dimensions.find(({ key }) => key === "RegioS")?.codes;
  return codes && new Set([...codes.keys()].filter((code) => code.startsWith("GM")));
}

interface Reading {
  keys: Keys;
  columns: string[];
  year: string;
  origin: Row;
  rows: Rows;
  /** Rows that were given before, because each region stands on many lines. */
  seen: Set<string>;
  lines: Places[];
  refused: string[];
}

function parseDivision(page: Uint8Array, record: number, reading: Reading): Parsed | LayoutChanged {
  const { keys, columns, year, origin, rows, seen } = reading;
  const list = entriesIn(jsonOf(page));
  const missing = columns.filter((name) => !list?.every((entry) => name in entry));
  if (!list || missing.length > 0) return { changed: { expected: missing.map((name) => `kolom ${name}`), found: ["een regel zonder"] } };
  const outcomes = list.flatMap((entry, at): Outcome<Row>[] => {
    const number = record + at + 1;
    const places: Partial<Places> = {};
    for (const { type, title } of groups) {
      const given = textOf(entry, keys[type].code);
      const region = regionOf(given);
      if ("reason" in region) {
        reading.refused.push(`regel ${number}: ${region.reason}`);
        return [[number, { column: `${title} > Code`, value: given, reason: region.reason }]];
      }
      places[type] = { code: region.code, name: textOf(entry, keys[type].name).replace(/ \((AM|CR|LD|PV|gemeente)\)$/, "") };
    }
    reading.lines.push(places as Places);
    const fresh = rows(places as Places, year).filter((row) => {
      const key = JSON.stringify(row);
      return !seen.has(key) && Boolean(seen.add(key));
    });
    return fresh.length > 0 ? fresh.map((row) => [number, { ...row, ...origin }]) : [[number, "skipped"]];
  });
  return parsed(list.length, outcomes);
}

/** Which municipalities are new to the radar and which are gone; nothing when it is not known what it has. */
function changesOf(lines: readonly Places[], before: ReadonlyMap<string, string>): string[] {
  if (before.size === 0) return [];
  const now = new Map(lines.map(({ gemeente }) => [gemeente.code, gemeente.name]));
  const added = [...now].filter(([code]) => !before.has(code)).map(([code, name]) => `${name} (${code})`);
  const gone = [...before].filter(([code]) => !now.has(code)).map(([code, name]) => `${name} (${code})`);
  return [
    ...(added.length > 0 ? [`nieuwe gemeenten: ${shown(added)}`] : []),
    ...(gone.length > 0 ? [`opgeheven gemeenten: ${shown(gone)}; hun cijfers blijven onder hun oude naam staan`] : []),
  ];
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
  const country = { code: "NL01" };
  const pairs = [
    [arbeidsmarktregio, gemeente],
    [corop, gemeente],
    [provincie, corop],
    [landsdeel, provincie],
    [country, landsdeel],
    [country, arbeidsmarktregio],
  ] as const;
  return pairs.map(([whole, part]) => ({ region: whole.code, part: part.code, division: year }));
}

/** The suffix with which CBS tells apart (`Hengelo (O.)`) stays out; two regions that come to the same are told apart by the warehouse. */
function slugOf(name: string): string {
  return name
    .replace(/ \(.*\)$/, "")
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
