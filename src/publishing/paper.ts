/** A run of text as every form shows it. */
export interface Run {
  text: string;
  strong?: boolean;
  href?: string;
}

/** A picture, drawn, with what stands around it. */
export interface Picture {
  kind: "picture";
  /** Empty when there is nothing to say above it. */
  finding: string;
  svg: string;
  width: number;
  height: number;
  /** What it shows, for who does not see it: its figures too. */
  alt: string;
  table: { caption: string; head: string[]; rows: string[][] };
  notes: string[];
  source: string;
}

interface KeyNumber {
  label: string;
  value: string;
  said: string;
  source: string;
  remark: string;
}

export type PaperBlock =
  | { kind: "heading"; level: 2 | 3; text: string; id: string }
  | { kind: "text"; runs: Run[] }
  | { kind: "list"; items: Run[][]; language: "nl" | "en" }
  | { kind: "numbers"; items: KeyNumber[] }
  | Picture
  | { kind: "table"; caption: string; head: string[]; rows: string[][]; source: string }
  | { kind: "remark"; text: string; tone: "plain" | "warning" }
  | { kind: "page-break" };

/** A table of a publisher in the list of sources. */
export interface PaperSource {
  name: string;
  /** Its name in Dutch, as the publisher calls it. */
  table: string;
  /** How sure the copy is, when it was read, and what a reader must know. */
  about: string;
  url: string;
}

/** A document as plain data, with its pictures drawn and its words chosen: all that a form needs, so that it can be made anywhere. */
export interface Paper {
  id: string;
  title: string;
  subtitle: string;
  language: "nl" | "en";
  snapshot: string;
  made: string;
  /** Where the newest version stands, whole. */
  address: string;
  blocks: PaperBlock[];
  onePage: boolean;
  sources: PaperSource[];
  /** The words around the text. */
  words: {
    contents: string;
    source: string;
    sources: string;
    sourcesLead: string;
    made: string;
    newest: string;
    page: string;
    of: string;
    table: string;
    numbers: { what: string; value: string; said: string; source: string };
  };
}
