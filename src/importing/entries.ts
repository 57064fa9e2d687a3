import { type Faults, refusal, someOf } from "./faults.ts";
import type { Cell, Grid } from "./grid.ts";
import { jsonFrom } from "./json-text.ts";
import { lineAndColumn } from "./place.ts";
import type { Entry } from "./statline/table.ts";
import { textOf } from "./text.ts";

/** JSON of a file, checked to the last byte. Throws Problem `invalid` with line and column. */
export function jsonOf(bytes: Uint8Array, file: string): unknown {
  const decoded = textOf(bytes);
  if ("message" in decoded) throw refusal(file, lineAndColumn(decoded.before), decoded.message);
  return jsonFrom(decoded.text, file);
}

export interface Entries {
  entries: Entry[];
  /** What the envelope says of where it came from; empty without one. */
  metadata: string;
  /** There is more where this came from. */
  isPage: boolean;
}

/** The list of entries that OData version 3 answers with, with or without its envelope; undefined for other JSON. */
export function entriesIn(json: unknown): Entries | undefined {
  const envelope = typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
  const list = Array.isArray(json) ? json : envelope.value;
  if (!Array.isArray(list) || !list.every((entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry)))
    return undefined;
  const metadata = envelope["odata.metadata"] ?? envelope["@odata.context"];
  return {
    entries: list as Entry[],
    metadata: typeof metadata === "string" ? metadata : "",
    isPage: "odata.nextLink" in envelope || "@odata.nextLink" in envelope,
  };
}

/** The same, straight from a file. */
export function entriesOf(bytes: Uint8Array, file: string): Entries | undefined {
  return entriesIn(jsonOf(bytes, file));
}

/** Entries as a table: the first one gives the columns, an entry with others is a fault. Entries count from 1. */
export function gridOf(entries: readonly Entry[], faults: Faults): Grid {
  const names = Object.keys(entries[0] ?? {});
  const header = names.map((name) => name.trim());
  const rows = entries.flatMap((entry, at) => {
    const own = Object.keys(entry);
    const lacking = names.filter((name) => !Object.hasOwn(entry, name));
    const strange = own.filter((name) => !names.includes(name));
    if (lacking.length === 0 && strange.length === 0) return [{ row: at + 1, cells: names.map((name) => cellOf(entry[name])) }];
    const parts = [
      lacking.length > 0 ? `ontbreekt: ${someOf(lacking)}` : "",
      strange.length > 0 ? `hoort er niet: ${someOf(strange)}` : "",
    ];
    faults.add(
      `rij ${at + 1} kolom ${strange[0] ?? lacking[0]}`,
      `de rij heeft andere velden dan de eerste; ${parts.filter(Boolean).join("; ")}`,
    );
    return [];
  });
  return { header, rows };
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return { fault: "hier staat een lijst of object; verwacht een tekst of getal" };
}
