import { type Faults, someOf } from "../faults.ts";
import type { Entry } from "./table.ts";

/** Kinds of metadata, by what their entries hold. */
export type MetadataKind = "TableInfos" | "DataProperties" | "CategoryGroups" | "codes";

/** The fields of each kind: those that every entry has, and those that may be there. */
const shapes: Readonly<Record<MetadataKind, { always: readonly string[]; also: readonly string[] }>> = {
  TableInfos: {
    always: ["Identifier", "Title"],
    also: [
      "ID",
      "ShortTitle",
      "Summary",
      "Modified",
      "ReasonDelivery",
      "ExplanatoryText",
      "Language",
      "Catalog",
      "Frequency",
      "Period",
      "ShortDescription",
      "Description",
      "DefaultPresentation",
      "DefaultSelection",
      "GraphTypes",
      "OutputStatus",
      "Source",
      "MetaDataModified",
      "MetadataModified",
      "SearchPriority",
    ],
  },
  DataProperties: {
    always: ["Type", "Key", "Title"],
    also: [
      "odata.type",
      "ID",
      "Position",
      "ParentID",
      "Description",
      "ReleasePolicy",
      "Datatype",
      "Unit",
      "Decimals",
      "Default",
      "MapYear",
      "PresentationType",
    ],
  },
  CategoryGroups: { always: ["DimensionKey", "ID", "Title"], also: ["Description", "ParentID"] },
  codes: { always: ["Key", "Title"], also: ["Description", "CategoryGroupID", "Status", "Municipality", "DetailRegionCode"] },
};
const kinds = Object.keys(shapes) as MetadataKind[];

/** What a list of entries of OData is, judged by its first entry; undefined when it is no metadata. */
export function metadataKind(entries: readonly Entry[]): MetadataKind | undefined {
  const [first] = entries;
  return first && kinds.find((kind) => shapes[kind].always.every((name) => Object.hasOwn(first, name)));
}

/** What a list is meant to be by the name of its file; undefined for `TypedDataSet` and for names that could be any code list. */
export function kindByName(list: string): Exclude<MetadataKind, "codes"> | undefined {
  return kinds.find((kind): kind is Exclude<MetadataKind, "codes"> => kind !== "codes" && kind.toLowerCase() === list.toLowerCase());
}

/** Fields that an entry of this kind lacks, or that do not belong there (a renamed field is both). */
export function shapeFaults(kind: MetadataKind, entries: readonly Entry[], faults: Faults): void {
  const { always, also } = shapes[kind];
  const expected = [...always, ...also];
  for (const [at, entry] of entries.entries()) {
    const lacking = always.filter((name) => !Object.hasOwn(entry, name));
    const strange = Object.keys(entry).filter((name) => !expected.includes(name));
    for (const name of lacking) faults.add(`rij ${at + 1} kolom ${name}`, `het veld ontbreekt; gevonden: ${someOf(Object.keys(entry))}`);
    for (const name of strange)
      faults.add(
        `rij ${at + 1} kolom ${name}`,
        `dit veld hoort niet in ${kind === "codes" ? "een codelijst" : kind}; verwacht ${someOf(expected)}`,
      );
  }
}
