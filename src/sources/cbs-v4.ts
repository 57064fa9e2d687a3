import { filterOf } from "./cbs-filter.ts";
import type { CbsCell, CbsMeasure, CbsService, CbsTable, Wanted } from "./cbs-table.ts";
import { entriesIn, entriesOf, fieldOf, jsonOf, textOf } from "./json-document.ts";

export interface V4Options {
  /** `https://datasets.cbs.nl/odata/v1/CBS`; older addresses are `https://odata4.cbs.nl/CBS` and `https://beta.opendata.cbs.nl/OData4/CBS`. */
  api?: string;
}

/** OData version 4 of StatLine: long rows, one a figure; empty cells are left out unless `ValueAttribute` says why. */
export function cbsV4({ api = "https://datasets.cbs.nl/odata/v1/CBS" }: V4Options = {}): CbsService {
  return {
    about(id, documents) {
      const document = (name: string) => ({ name, url: `${api}/${id}/${name}` });
      if (!documents.has("Dimensions")) return ["Properties", "Dimensions", "MeasureCodes", "MeasureGroups"].map(document);
      return (entriesOf(documents.get("Dimensions")) ?? []).map((entry) => document(`${textOf(entry, "Identifier")}Codes`));
    },
    table: tableOf,
    first(id, wanted) {
      const measures = { dimension: "Measure", codes: wanted.measures, prefixes: [] };
      const filter = [measures, ...wanted.only].map(filterOf).join(" and ");
      return `${api}/${id}/Observations?$filter=${encodeURIComponent(filter)}`;
    },
    next(page) {
      const json = jsonOf(page);
      if (!entriesIn(json)) return { broken: "geen volledige JSON met 'value'" };
      const link = fieldOf(json, "@odata.nextLink");
      return typeof link === "string" && link !== "" ? { url: link } : {};
    },
    cells: cellsOf,
  };
}

function tableOf(documents: ReadonlyMap<string, Uint8Array>): CbsTable | undefined {
  const properties = jsonOf(documents.get("Properties"));
  const names = entriesOf(documents.get("Dimensions"));
  const codes = entriesOf(documents.get("MeasureCodes"));
  if (fieldOf(properties, "Title") === undefined || !names || !codes) return undefined;
  const dimensions: CbsTable["dimensions"] = [];
  for (const name of names) {
    const key = textOf(name, "Identifier");
    const entries = entriesOf(documents.get(`${key}Codes`));
    if (!entries) return undefined;
    dimensions.push({
      key,
      codes: new Map(
        entries.map((entry) => {
          const code = textOf(entry, "Identifier");
          return [
            code,
            { key: code, title: textOf(entry, "Title"), description: textOf(entry, "Description"), status: textOf(entry, "Status") },
          ];
        }),
      ),
    });
  }
  return {
    title: textOf(properties, "Title"),
    modified: textOf(properties, "Modified"),
    publication: textOf(properties, "Status"),
    measures: measuresOf(codes, entriesOf(documents.get("MeasureGroups")) ?? []),
    dimensions,
  };
}

function measuresOf(codes: readonly unknown[], groups: readonly unknown[]): CbsMeasure[] {
  const byId = new Map(groups.map((group) => [textOf(group, "Id"), group]));
  const groupsOf = (id: string, depth = 0): string[] => {
    const group = byId.get(id);
    return group === undefined || depth > 9
      ? []
      : [...groupsOf(textOf(group, "ParentID") || textOf(group, "ParentId"), depth + 1), textOf(group, "Title")];
  };
  return codes.map((code) => ({
    key: textOf(code, "Identifier"),
    title: textOf(code, "Title"),
    groups: groupsOf(textOf(code, "MeasureGroupId") || textOf(code, "MeasureGroupID")),
    unit: textOf(code, "Unit"),
  }));
}

function cellsOf(page: Uint8Array, wanted: Wanted, record: number) {
  const entries = entriesOf(page);
  if (!entries) return { missing: ["value"] };
  const missing = ["Measure", "Value", ...wanted.dimensions].filter((name) => !entries.every((entry) => Object.hasOwn(entry, name)));
  if (missing.length > 0) return { missing };
  const cells: CbsCell[] = entries.map((entry, at) => ({
    record: record + at + 1,
    measure: textOf(entry, "Measure"),
    codes: Object.fromEntries(wanted.dimensions.map((name) => [name, textOf(entry, name)])),
    value: entry.Value ?? null,
    mark: textOf(entry, "ValueAttribute"),
  }));
  return { records: entries.length, cells };
}
