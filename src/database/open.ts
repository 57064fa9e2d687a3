import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { takeLock } from "#lock";
import { Problem, type Role } from "#operation";
import { makeDatabase } from "./make.ts";
import { migrate } from "./migrate.ts";
import { pgliteDialect } from "./pglite-dialect.ts";
import type { Tables } from "./tables.ts";

export type Tx = Transaction<Tables>;

/** People's records. Every use is a transaction as the role that row-level security holds to. */
export interface Database {
  readonly kind: "pglite" | "postgres";
  /** Runs `work` in one transaction as `llo_app` with the caller's role; use `tx`, never another handle. */
  as<T>(role: Role, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL address; absent means embedded PGlite. */
  url?: string | undefined;
  /** The data directory for PGlite; absent means in memory. */
  data?: string | undefined;
}

/** Opens and migrates the database. Throws Problem when PGlite is in use by another process or the server cannot be reached. */
export async function openDatabase({ url, data }: DatabaseOptions): Promise<Database> {
  return url ? openPostgres(url) : openPglite(data);
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on("error", (error) => console.warn(`PostgreSQL: ${error.message}`));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    const where = URL.canParse(url) ? new URL(url).host : "DATABASE_URL";
    throw new Problem(
      "unavailable",
      `PostgreSQL op ${where} doet niet mee: ${(error as Error).message || (error as { code?: string }).code}`,
    );
  }
  return { kind: "postgres", as: asRole(db), close: () => db.destroy() };
}

async function openPglite(data: string | undefined): Promise<Database> {
  if (data === undefined) return onPglite(await PGlite.create("memory://"));
  const folder = join(data, "database");
  const lock = await takeLock(join(data, "database.lock"), "de ingebouwde database");
  try {
    await makeDatabase(folder);
    const database = await onPglite(await PGlite.create(folder));
    return {
      ...database,
      async close() {
        try {
          await database.close();
        } finally {
          await lock.release();
        }
      },
    };
  } catch (error) {
    await lock.release();
    throw new Problem("unavailable", `de ingebouwde database in ${folder} gaat niet open: ${(error as Error).message}`);
  }
}

async function onPglite(pglite: PGlite): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: pgliteDialect(pglite) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { kind: "pglite", as: asRole(db), close: () => db.destroy() };
}

function asRole(db: Kysely<Tables>): Database["as"] {
  return (role, work) =>
    db.transaction().execute(async (tx) => {
      await sql`SET LOCAL ROLE llo_app`.execute(tx);
      await sql`SELECT set_config('llo.role', ${role}, true)`.execute(tx);
      return work(tx);
    });
}
