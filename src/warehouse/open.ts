import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import type { Parameter, Snapshot, Warehouse } from "./warehouse.ts";

const connectionCount = 4;

/** Answers that are kept: a snapshot never changes, so the same question has the same answer. */
const kept = { answers: 3000, rowsEach: 1000 };

/** Opens a snapshot file for reading: no other file can be reached from it and no setting changed. */
export async function openSnapshot(path: string, snapshot: Snapshot): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connections: DuckDBConnection[] = [];
  for (let i = 0; i < connectionCount; i++) connections.push(await instance.connect());
  // Questions are small and many: one thread each answers several at once sooner than all threads one after another.
  await connections[0]?.run("SET threads = 1; SET enable_external_access = false; SET lock_configuration = true");
  const idle = [...connections];
  const waiting: ((connection: DuckDBConnection) => void)[] = [];
  const loaded = new Map<string, Promise<unknown>>();

  const take = () => {
    const connection = idle.pop();
    return connection ? Promise.resolve(connection) : new Promise<DuckDBConnection>((resolve) => waiting.push(resolve));
  };
  const give = (connection: DuckDBConnection) => {
    const next = waiting.shift();
    if (next) next(connection);
    else idle.push(connection);
  };

  const answers = new Map<string, Promise<unknown>>();
  async function ask<R>(sql: string, parameters: readonly Parameter[]): Promise<R[]> {
    const connection = await take();
    try {
      const reader = await connection.runAndReadAll(sql, parameters as DuckDBValue[]);
      return reader.getRowObjectsJS() as R[];
    } finally {
      give(connection);
    }
  }

  return {
    snapshot,
    query<R>(sql: string, parameters: readonly Parameter[] = []) {
      const key = `${sql}\n${JSON.stringify(parameters)}`;
      const known = answers.get(key) as Promise<R[]> | undefined;
      if (known) {
        // Asked again: it goes to the end of the line.
        answers.delete(key);
        answers.set(key, known);
        return known;
      }
      const asking = ask<R>(sql, parameters);
      answers.set(key, asking);
      if (answers.size > kept.answers) answers.delete(answers.keys().next().value ?? "");
      asking.then(
        (rows) => void (rows.length > kept.rowsEach && answers.delete(key)),
        () => answers.delete(key),
      );
      return asking;
    },
    once<T>(key: string, load: () => Promise<T>) {
      const known = loaded.get(key) as Promise<T> | undefined;
      if (known) return known;
      const loading = load();
      loaded.set(key, loading);
      loading.catch(() => loaded.delete(key));
      return loading;
    },
    close() {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}
