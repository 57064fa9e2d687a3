import { DuckDBInstance } from "@duckdb/node-api";
import correctionsSql from "./corrections.sql?raw";
import deriveSql from "./derive.sql?raw";
import { fillTables, tooManyFaults } from "./fill.ts";
import { parts, quoted, sumOver } from "./sum.ts";
import tablesSql from "./tables.sql?raw";
import { verify } from "./verify.ts";

/** Changes when the way of building does, so that the same packages are built anew. */
export const recipe = [tablesSql, deriveSql, ...parts.map(sumOver)].join("\n");

export interface BuildOptions {
  /** Package folders, in rising order of precedence. */
  folders: readonly string[];
  /** The file to make; it must not exist. */
  path: string;
  snapshot: string;
  /** Date that the correction log names. */
  changed: string;
  /** File of the snapshot that was published before. */
  before?: string;
  /** The correction log keeps what the figures of a package said that is gone. */
  tellRemoved?: boolean;
}

/** Makes one snapshot file from packages: fill, verify, derive, compare with the one before. Throws Problem, and then there is no snapshot. */
export async function buildSnapshot({
  folders,
  path,
  snapshot,
  changed,
  before,
  tellRemoved = false,
}: BuildOptions): Promise<{ rows: number }> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    await connection.run(tablesSql);
    const loaded = await fillTables(connection, folders);
    const issues = await verify(connection);
    if (issues.length > 0) throw tooManyFaults(issues);
    await connection.run(deriveSql);
    for (const part of parts) await connection.run(sumOver(part));
    if (before) {
      await connection.run(`ATTACH ${quoted(before)} AS before (READ_ONLY)`);
      const values = { snapshot: quoted(snapshot), changed: quoted(changed), told: String(tellRemoved) };
      await connection.run(correctionsSql.replace(/\$(snapshot|changed|told)/g, (_, name: keyof typeof values) => values[name]));
      await connection.run("DETACH before");
    }
    await connection.run("CREATE INDEX observation_place ON observation (indicator, region)");
    await connection.run("CHECKPOINT");
    connection.closeSync();
    return { rows: loaded.reduce((total, { rows }) => total + rows, 0) };
  } finally {
    instance.closeSync();
  }
}
