import type { Origin, Row } from "../tables.ts";
import type { MetadataKind } from "./shape.ts";
import type { Entry, StatlineCode } from "./table.ts";
import { textIn } from "./table.ts";

/** Rows of `code_label` for a code list; the status of a period goes with its description. */
export function labelsOf(list: string, codes: Iterable<readonly [string, StatlineCode]>, origin: Origin): Row[] {
  return Array.from(codes, ([code, { title, description, status }]) => ({
    list: list.toLowerCase(),
    code,
    title,
    description: [description, status && `Status: ${status}`].filter(Boolean).join("\n"),
    ...origin,
  }));
}

/** Rows of `code_label` for what describes the table itself; lists are called after the table, so that two tables do not mix. */
export function metadataLabels(kind: Exclude<MetadataKind, "codes">, entries: readonly Entry[], id: string, origin: Origin): Row[] {
  const list = `${id}.${kind}`.toLowerCase();
  return entries.map((entry) => {
    const description = textIn(entry, kind === "TableInfos" ? "ShortDescription" : "Description");
    const unit = textIn(entry, "Unit");
    return {
      list,
      code: codeIn(kind, entry),
      title: textIn(entry, "Title"),
      description: [description, unit && `Eenheid: ${unit}`].filter(Boolean).join("\n"),
      ...origin,
    };
  });
}

function codeIn(kind: Exclude<MetadataKind, "codes">, entry: Entry): string {
  if (kind === "TableInfos") return textIn(entry, "Identifier");
  if (kind === "CategoryGroups") return `${textIn(entry, "DimensionKey")}:${textIn(entry, "ID")}`;
  return textIn(entry, "Key") || `${textIn(entry, "Type")}:${textIn(entry, "ID")}`;
}
