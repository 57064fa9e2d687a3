import type { PGlite } from "@electric-sql/pglite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";

/** Kysely on embedded PGlite. There is one connection: whoever holds it is alone, so a transaction must use its own `tx`. */
export function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function pgliteDriver(pglite: PGlite): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await pglite.query<R>(sql, [...parameters]);
      return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) };
    },
    // biome-ignore lint/correctness/useYield: the interface asks for it; PGlite has no cursors
    async *streamQuery() {
      throw new Error("PGlite kan geen rijen stromen");
    },
  };
  let last: Promise<void> = Promise.resolve();
  let letGo: () => void = () => {};
  return {
    async init() {},
    async acquireConnection() {
      const before = last;
      let release: () => void = () => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      letGo = release;
      return connection;
    },
    async releaseConnection() {
      letGo();
    },
    beginTransaction: async (held) => void (await held.executeQuery(CompiledQuery.raw("begin"))),
    commitTransaction: async (held) => void (await held.executeQuery(CompiledQuery.raw("commit"))),
    rollbackTransaction: async (held) => void (await held.executeQuery(CompiledQuery.raw("rollback"))),
    destroy: () => pglite.close(),
  };
}
