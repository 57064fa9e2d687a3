import type { NewResource } from "./package-folder.ts";
import type { MadeTable, Row } from "./tables.ts";

type Kind = "observations" | "labels" | "boundaries" | "package";

/** What a file came to, before it meets what was imported earlier. */
export interface Imported {
  kind: Kind;
  /** Of the package: `cbs-80072ned`. */
  name: string;
  title: string;
  homepage: string;
  licence: Readonly<Record<string, string>>;
  publisher: string;
  cadence: string;
  /** Day of the file, `2026-11-23`. */
  retrieved: string;
  /** Rows of our making, by table. */
  tables: Partial<Record<MadeTable, Row[]>>;
  /** Resources that came in our own format and are taken over as they are. */
  resources: readonly NewResource[];
  /** Earlier imports of the same name stay, except the rows that this one names too. */
  adds: boolean;
  /** Indicators and units count only for figures that are there already. */
  describes: boolean;
  /** Lines of the file. */
  records: number;
  /** Lines that were left out because the mapping says so. */
  rejected: number;
  /** Dutch, for whoever imports. */
  notes: readonly string[];
}
