import type { Judged } from "#domain/claims";
import type { Source } from "#domain/databank";

/** The ways in which one indicator of one region can be pictured. */
export const views = ["trend", "sector", "age", "similar", "members", "provinces"] as const;
export type View = (typeof views)[number];

/** A run of text in a paragraph. */
export type Part = string | { strong: string } | { text: string; href: string } | Said;

/** A sentence that rests on figures. */
export interface Said {
  /** As it is true now; empty when nothing can be said. */
  text: string;
  judged: Judged;
  /** `mended`: another number than was written; `withdrawn`: what was written no longer holds. */
  mark: "" | "mended" | "withdrawn";
  /** What was written, when that is not true any more and is known. */
  before: string;
}

/** One bar of a picture of bars. */
export interface BarRow {
  label: string;
  /** In the unit of the reader. */
  value: number;
  display: string;
  tone?: "me" | "nl";
}

/** What a text is made of, whatever form it gets. */
export type Block =
  | { kind: "heading"; level: 2 | 3; text: string; id: string }
  | { kind: "text"; parts: Part[] }
  /** `language` when it is another than that of the document. */
  | { kind: "list"; items: Part[][]; language?: "nl" | "en" }
  /** Key figures side by side: a number with what it is. */
  | { kind: "numbers"; items: { label: string; value: string; said: string; source: string; remark: string }[] }
  /** A picture of an indicator that the surface draws, with its own finding, table and sources; left out when nobody has the figures. */
  | { kind: "figure"; indicator: string; region: string; view: string }
  | { kind: "bars"; finding: string; bars: BarRow[]; source: string }
  | { kind: "table"; caption: string; head: string[]; rows: string[][]; source?: string }
  | { kind: "remark"; text: string; tone: "plain" | "warning" }
  | { kind: "page-break" };

/** A text before it has a form: the same for page, PDF, DOCX, feed and mail. */
export interface Document {
  /** Name for files: `regio-in-beeld-twente`. */
  id: string;
  title: string;
  /** One line under the title. */
  subtitle: string;
  language: "nl" | "en";
  /** Edition of the figures. */
  snapshot: string;
  /** ISO date. */
  made: string;
  /** Path on the radar where the newest version stands. */
  path: string;
  /** Nobody but its maker has it: what stands at `path` is where that person goes on with it. */
  ofItsMaker?: boolean;
  blocks: Block[];
  /** Meant for one page: forms set it small. */
  onePage?: boolean;
  /** Every publication that a figure comes from, once. */
  sources: Source[];
}
