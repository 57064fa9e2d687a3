/** The origin columns and all others of docs/data/README.md; `value` is a number as published, or null when there is none. */
export type ObservationRow = {
  indicator: string;
  period: string;
  region: string;
  occupation: string;
  sector: string;
  education: string;
  sex: string;
  age: string;
  other: string;
  value: number | null;
  text: string;
  unit: string;
  status: "final" | "provisional" | "estimated" | "suppressed" | "missing" | "synthetic";
  series: string;
  division: string;
  source: string;
  table: string;
  url: string;
  quality: string;
  retrieved: string;
  note: string;
};

/** A row of any resource, ready to be written as CSV. */
export type Row = Record<string, string | number | null>;

/** One cell that was not taken over. `row` counts the records of the table from 1; `reason` is Dutch and says what would be right. */
export interface Rejected {
  row: number;
  column?: string;
  value?: string;
  reason: string;
}

/** Why a cell was not taken over, before its record is known. */
export type Refused = Omit<Rejected, "row">;

/**
 * What became of a page. `records` is how many records the page held, `cells` how many cells they offered;
 * every cell is in `rows`, in `rejected`, or counted in `skipped` (asked for by nobody in the configuration).
 */
export interface Parsed<R = Row> {
  records: number;
  cells: number;
  rows: R[];
  /** The record each of `rows` comes from. */
  numbers: number[];
  rejected: Rejected[];
  skipped: number;
  /** Dutch remarks on the page as a whole, such as texts that were repaired. */
  remarks?: string[];
}

/** Columns, measures or codes are not those the configuration was written for; nothing of the table is imported. */
export interface LayoutChanged {
  changed: { expected: string[]; found: string[] };
}

/** Fetches one address. Throws Problem: `not-found` when it is gone, else `unavailable`, with a Dutch message that names the address. */
export type Get = (url: string, options?: { accept?: string; signal?: AbortSignal }) => Promise<Uint8Array>;

interface Request {
  name: string;
  url: string;
  accept?: string;
  /** Reading goes on without it, as an empty document, when there is no answer. */
  optional?: boolean;
}

/** Answers to the `about` requests of a table, by name. */
export type Documents = ReadonlyMap<string, Uint8Array>;

/** Where a page leads: to the next address, to the end (no `url`), or nowhere because the answer is incomplete. */
export type Next = { url?: string } | { broken: string };

/** Title of a code that has no column of its own and stands in `other`. */
export interface Label {
  list: string;
  code: string;
  title: string;
  description: string;
}

/** A table whose layout fits the configuration. Reading is pure: bytes in, rows out; it never throws on bad data. */
export interface Reader {
  /** Changes when the publisher changed the table; empty when the publisher does not say. */
  version: string;
  first: Request;
  /** Pages or rows to expect, when the publisher says so; for showing progress only. */
  total?: number;
  /** Dutch remarks for whoever refreshes: discontinued, text repaired. */
  warnings: string[];
  labels: Label[];
  next(page: Uint8Array, url: string): Next;
  parse(page: Uint8Array, at: { record: number; retrieved: string }): Parsed | LayoutChanged | Promise<Parsed | LayoutChanged>;
  /** What can only be said after the last page: that the whole is not what it must be, or remarks on it. */
  finish?(): LayoutChanged | { remarks: string[] };
}

/** One table of a publisher and the resource of a data package it becomes. */
export interface SourceTable {
  id: string;
  /** Name of the resource: `cbs-80072ned`. */
  resource: string;
  /** Name of its downloads, when another table reads the same pages; else that of the resource. */
  cache?: string;
  /** The table of the warehouse it feeds. */
  feeds: "observation" | "region" | "region_part" | "boundary";
  columns: readonly string[];
  title: string;
  /** Where a person can look it up. */
  url: string;
  /** Requests still to be made before the table can be opened; empty when all is there. */
  about(documents: Documents): Request[];
  open(documents: Documents): Reader | LayoutChanged;
}

/** A publisher we read from. */
export interface Source {
  /** Also the name of its package folder. */
  id: string;
  title: string;
  publisher: string;
  licence: { name: string; title: string; path: string };
  cadence: string;
  homepage: string;
  /** Its tables say one thing together: when one of them cannot be taken over, none is. */
  together?: boolean;
  tables: readonly SourceTable[];
}

/** Whether reading ended because the layout is not the expected one. */
export function isChanged(outcome: object): outcome is LayoutChanged {
  return "changed" in outcome;
}
