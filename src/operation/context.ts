import type { Database } from "#database";
import type { Warehouse } from "#warehouse";

export type Language = "nl" | "en";

/** Who asks. `admin` is the person at this machine's command line, or a caller with the token of this run. */
export type Role = "public" | "admin";

/** All that an operation may reach; the composition root fills it, tests fill it with real small stores. */
export interface Context {
  warehouse: Warehouse;
  /** Opens the database at first use; embedded PGlite allows one owner only. */
  database: () => Promise<Database>;
  role: Role;
  language: Language;
  now: () => Date;
  /** The disclosure gate over everything that leaves. */
  disclose: <T>(output: T) => T;
}
