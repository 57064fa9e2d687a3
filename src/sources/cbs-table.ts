/** What a StatLine table says of itself, the same for both versions of the service. */
export interface CbsTable {
  title: string;
  /** Date and time of the last change. */
  modified: string;
  /** `Regulier`, `Gediscontinueerd` and so on. */
  publication: string;
  measures: CbsMeasure[];
  dimensions: CbsDimension[];
}

export interface CbsMeasure {
  key: string;
  title: string;
  /** Titles of the groups it stands in, outermost first. */
  groups: string[];
  /** As published: `%`, `x 1 000`; empty when the table does not say. */
  unit: string;
}

export interface CbsDimension {
  key: string;
  /** By code without padding. */
  codes: Map<string, CbsCode>;
}

export interface CbsCode {
  /** As the service wants it in a filter, padded with spaces in version 3. */
  key: string;
  title: string;
  description: string;
  /** Of periods: `Definitief`, `Voorlopig`, `NaderVoorlopig`. */
  status: string;
}

/** One figure with its codes, before anything is translated. `mark` is what stands where a figure is not given, or is said about it. */
export interface CbsCell {
  record: number;
  measure: string;
  codes: Record<string, string>;
  value: unknown;
  mark: string;
}

/** How a version of the service is asked and read. */
export interface CbsService {
  about(id: string, documents: ReadonlyMap<string, Uint8Array>): { name: string; url: string }[];
  /** Undefined when one of the documents is not what the service should answer. */
  table(documents: ReadonlyMap<string, Uint8Array>): CbsTable | undefined;
  first(id: string, wanted: Wanted): string;
  next(page: Uint8Array, url: string): { url?: string } | { broken: string };
  /** Undefined when the page is unreadable or misses a column. */
  cells(page: Uint8Array, wanted: Wanted, record: number): { records: number; cells: CbsCell[] } | { missing: string[] };
}

/** The measures and dimensions that are read, and the codes a dimension is limited to (as the service wants them). */
export interface Wanted {
  measures: string[];
  dimensions: string[];
  only: { dimension: string; codes: string[]; prefixes: string[] }[];
}
