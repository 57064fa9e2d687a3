import { filterOf } from "./cbs-filter.ts";
import type { CbsCell, CbsCode, CbsMeasure, CbsService, CbsTable, Wanted } from "./cbs-table.ts";
import { entriesIn, entriesOf, fieldOf, jsonOf, textOf } from "./json-document.ts";

export interface V3Options {
  /** For descriptions: `https://opendata.cbs.nl/ODataApi/odata`. */
  api?: string;
  /** For data; answers in pages where the other refuses more than 10,000 rows. */
  feed?: string;
  /** `UntypedDataSet` says why a figure is missing, but gives texts. */
  dataSet?: "TypedDataSet" | "UntypedDataSet";
}

const dimensionTypes = new Set(["Dimension", "GeoDimension", "GeoDetail", "TimeDimension"]);

/** OData version 3 of StatLine: wide rows, one column a measure; keys padded with spaces, in pages of at most 10,000 rows. */
export function cbsV3({
  api = "https://opendata.cbs.nl/ODataApi/odata",
  feed = "https://opendata.cbs.nl/ODataFeed/odata",
  dataSet = "TypedDataSet",
}: V3Options = {}): CbsService {
  return {
    about(id, documents) {
      const document = (name: string) => ({ name, url: `${api}/${id}/${name}?$format=json` });
      const properties = entriesOf(documents.get("DataProperties"));
      if (!properties) return documents.has("DataProperties") ? [] : [document("TableInfos"), document("DataProperties")];
      return dimensionKeys(properties).map(document);
    },
    table: tableOf,
    first(id, wanted) {
      const filter = wanted.only.map(filterOf).join(" and ");
      const select = ["ID", ...wanted.dimensions, ...wanted.measures].join(",");
      const query = [`$format=json`, `$select=${encodeURIComponent(select)}`, ...(filter ? [`$filter=${encodeURIComponent(filter)}`] : [])];
      return `${feed}/${id}/${dataSet}?${query.join("&")}`;
    },
    next(page, url) {
      const json = jsonOf(page);
      const entries = entriesIn(json);
      if (!entries) return { broken: "geen volledige JSON met 'value'" };
      const link = fieldOf(json, "odata.nextLink");
      if (typeof link === "string" && link !== "") return { url: link };
      return entries.length === 10_000 ? { url: skipped(url, 10_000) } : {};
    },
    cells: cellsOf,
  };
}

function dimensionKeys(properties: readonly unknown[]): string[] {
  return properties.filter((entry) => dimensionTypes.has(textOf(entry, "Type"))).map((entry) => textOf(entry, "Key"));
}

function tableOf(documents: ReadonlyMap<string, Uint8Array>): CbsTable | undefined {
  const info = entriesOf(documents.get("TableInfos"))?.[0];
  const properties = entriesOf(documents.get("DataProperties"));
  if (!info || !properties) return undefined;
  const dimensions: CbsTable["dimensions"] = [];
  for (const key of dimensionKeys(properties)) {
    const entries = entriesOf(documents.get(key));
    if (!entries) return undefined;
    dimensions.push({ key, codes: codesOf(entries) });
  }
  return {
    title: textOf(info, "Title"),
    modified: textOf(info, "Modified"),
    publication: textOf(info, "OutputStatus"),
    measures: measuresOf(properties),
    dimensions,
  };
}

function codesOf(entries: readonly Record<string, unknown>[]): Map<string, CbsCode> {
  return new Map(
    entries.map((entry) => {
      const key = typeof entry.Key === "string" ? entry.Key : "";
      return [
        key.trim(),
        { key, title: textOf(entry, "Title"), description: textOf(entry, "Description"), status: textOf(entry, "Status") },
      ];
    }),
  );
}

function measuresOf(properties: readonly Record<string, unknown>[]): CbsMeasure[] {
  const byId = new Map(properties.map((entry) => [textOf(entry, "ID"), entry]));
  const groupsOf = (parent: string, depth = 0): string[] => {
    const group = byId.get(parent);
    return group === undefined || parent === "" || depth > 9
      ? []
      : [...groupsOf(textOf(group, "ParentID"), depth + 1), textOf(group, "Title")];
  };
  return properties
    .filter((entry) => textOf(entry, "Type") === "Topic")
    .map((entry) => ({
      key: textOf(entry, "Key"),
      title: textOf(entry, "Title"),
      groups: groupsOf(textOf(entry, "ParentID")),
      unit: textOf(entry, "Unit"),
    }));
}

function skipped(url: string, by: number): string {
  const next = new URL(url);
  const before = Number(next.searchParams.get("$skip") ?? 0);
  next.searchParams.set("$skip", String(before + by));
  return next.href;
}

/** Wide rows turned into cells; a measure or dimension that no row has is missing. */
function cellsOf(page: Uint8Array, wanted: Wanted, record: number) {
  const entries = entriesOf(page);
  if (!entries) return { missing: ["value"] };
  const missing = [...wanted.dimensions, ...wanted.measures].filter((name) => !entries.every((entry) => Object.hasOwn(entry, name)));
  if (missing.length > 0) return { missing };
  const cells: CbsCell[] = entries.flatMap((entry, at) => {
    const codes = Object.fromEntries(wanted.dimensions.map((name) => [name, textOf(entry, name)]));
    return wanted.measures.map((measure) => ({ record: record + at + 1, measure, codes, value: entry[measure] ?? null, mark: "" }));
  });
  return { records: entries.length, cells };
}
