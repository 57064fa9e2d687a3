import type { Database } from "#database";
import type { Snapshot, Warehouse } from "#warehouse";

export type Language = "nl" | "en";

/** Who asks. `admin` is the person at this machine's command line, or a caller with the token of this run. */
export type Role = "public" | "admin";

/** A text that people wrote, as it lies on this machine. */
export interface TextFile {
  /** Path under its folder, with forward slashes: `verkenningen/zorg.md`. */
  path: string;
  text: string;
  /** ISO time of the last change. */
  changed: string;
  /** `release`: of this version of the radar; `own`: of this installation. */
  from: "release" | "own";
}

/** An edition of the figures that is kept. */
export interface Edition {
  snapshot: Snapshot;
  /** Whether it is the one in use. */
  current: boolean;
  /** Throws Problem `conflict` when another version of the radar made it. */
  open(): Promise<Warehouse>;
}

/** A text of our own on figures, with what may move in it when it is worded otherwise. */
export interface Sayable {
  text: string;
  /** The region of its figure as the text names it: 'Twente'. */
  place?: string;
  /** The period of its figure as the text names it: '2e kwartaal van 2023'. */
  moment?: string;
}

/** The same texts, and whose words they are now. */
export interface Reworded {
  texts: string[];
  worded: "own" | "model";
}

/** All that an operation may reach; the composition root fills it, tests fill it with real small stores. */
export interface Context {
  warehouse: Warehouse;
  /** Opens the database at first use; embedded PGlite allows one owner only. */
  database: () => Promise<Database>;
  role: Role;
  language: Language;
  now: () => Date;
  /** Editions of the figures, the newest first; each opens at first use and stays open. */
  editions: () => Promise<readonly Edition[]>;
  /** Texts that people wrote: those of this release, and of this installation, which come in their place. */
  texts: () => Promise<readonly TextFile[]>;
  /** The texts of an answer in more natural words that say exactly the same; as they are when this installation has no model, or it has no better. */
  reword: (own: readonly Sayable[], language: Language) => Promise<Reworded>;
  /** The disclosure gate over everything that leaves. */
  disclose: <T>(output: T) => T;
}
