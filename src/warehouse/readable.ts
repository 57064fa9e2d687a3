import { DuckDBInstance } from "@duckdb/node-api";
import { Problem } from "#operation";
import { quoted } from "./sum.ts";
import tablesSql from "./tables.sql?raw";

/** Throws Problem `conflict` when the edition at `path` lacks what this radar reads: another version of the program made it, and every page would fail. */
export async function requireReadable(path: string, id: string): Promise<void> {
  const lacking = await columnsLacking(path);
  if (lacking.length === 0) return;
  throw new Problem(
    "conflict",
    `uitgave '${id}' is gemaakt door een andere versie van deze radar en hier niet te lezen (zonder ${lacking.slice(0, 3).join(", ")}); wie haar nodig heeft, gaat met de reservekopie terug naar die versie`,
  );
}

/** Columns of `tables.sql` that the edition does not have. */
async function columnsLacking(path: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    await connection.run(tablesSql);
    await connection.run(`ATTACH ${quoted(path)} AS edition (READ_ONLY)`);
    const columnsOf = (database: string) =>
      `SELECT table_name || '.' || column_name AS place FROM duckdb_columns() WHERE NOT internal AND database_name = ${database}`;
    const reader = await connection.runAndReadAll(`${columnsOf("current_database()")} EXCEPT ${columnsOf("'edition'")} ORDER BY place`);
    connection.closeSync();
    return reader.getRowsJS().map(([place]) => String(place));
  } finally {
    instance.closeSync();
  }
}
