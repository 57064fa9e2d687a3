import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { DatabaseOptions } from "#database";
import { freshDatabase } from "./postgres.ts";

/** A place for people's records that can be opened, and opened again. */
export interface Place {
  options: DatabaseOptions;
  remove(): Promise<void>;
}

export interface Store {
  name: "PGlite in memory" | "PGlite in a folder" | "PostgreSQL";
  /** An empty place; of memory there is a new one at each opening. */
  place(): Promise<Place>;
}

const all: Store[] = [
  { name: "PGlite in memory", place: async () => ({ options: {}, remove: async () => {} }) },
  {
    name: "PGlite in a folder",
    async place() {
      const data = await mkdtemp(join(tmpdir(), "llo-store-"));
      return { options: { data }, remove: () => rm(data, { recursive: true, force: true }) };
    },
  },
  {
    name: "PostgreSQL",
    async place() {
      const { url, drop } = await freshDatabase(inject("postgres"));
      return { options: { url }, remove: drop };
    },
  },
];

/** Every store that is here: run the same spec on each with `describe.each(stores)`. */
export const stores: readonly Store[] = all.filter(({ name }) => name !== "PostgreSQL" || inject("postgres") !== "");
