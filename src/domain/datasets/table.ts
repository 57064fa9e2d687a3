import type { Language } from "#operation";
import type { Cell } from "./csv.ts";
import type { Licence } from "./licence.ts";

export interface Column {
  name: string;
  /** For the head of a sheet. */
  title: string;
  description: string;
  type: "string" | "number" | "integer";
  /** The codes that occur, with their names. */
  categories?: readonly { value: string; label: string }[];
}

/** Rows in pieces, so that a large set never stands in memory as a whole. */
export interface Table {
  columns: readonly Column[];
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

export interface SourceLine {
  name: string;
  table: string;
  url: string;
}

/** What a reader must know beside the figures; the same words in every format. */
export interface About {
  /** `cbs-85276ned-employment` */
  subject: string;
  title: string;
  description: string;
  /** Warnings: example data, a broken series. */
  notes: readonly string[];
  sources: readonly SourceLine[];
  licences: readonly Licence[];
  publisher: string;
  citation: string;
  /** Indicators with their definitions and units. */
  definitions: readonly { id: string; title: string; definition: string; unit: string }[];
  /** Words for the status of a figure that occur here. */
  statuses: readonly { code: string; word: string; meaning: string }[];
  rows: number;
  snapshot: { id: string; created: string };
  language: Language;
}
