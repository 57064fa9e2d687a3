import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Issue, Problem } from "#operation";
import { type Cell, type Column, parseRows, type Resource, readPackage, tableOf } from "./resource.ts";

/** The columns of each table, as the database itself knows them. */
async function tableColumns(connection: DuckDBConnection): Promise<Map<string, Column[]>> {
  const reader = await connection.runAndReadAll(
    "SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY table_name, ordinal_position",
  );
  const tables = new Map<string, Column[]>();
  for (const [table, name, type] of reader.getRowsJS() as [string, string, string][]) {
    const columns = tables.get(table) ?? [];
    columns.push({ name, type: type === "DOUBLE" ? "number" : type === "INTEGER" ? "integer" : "text" });
    tables.set(table, columns);
  }
  return tables;
}

/** Reads the packages in `folders` into the tables; throws one Problem with every fault of every file. Returns rows per resource. */
export async function fillTables(
  connection: DuckDBConnection,
  folders: readonly string[],
): Promise<{ resource: Resource; rows: number }[]> {
  const tables = await tableColumns(connection);
  const issues: Issue[] = [];
  const loaded: { resource: Resource; rows: Cell[][]; columns: Column[]; table: string }[] = [];
  for (const folder of folders) {
    const { name, resources } = await readPackage(folder);
    for (const resource of resources) {
      const table = tableOf(resource);
      const where = `${name}/${resource.path}`;
      const all = tables.get(table);
      if (!all) {
        issues.push({ path: where, message: `voedt de tabel '${table}', die er niet is` });
        continue;
      }
      const columns = table === "observation" ? all.filter((column) => column.name !== "dataset") : all;
      const text = await readFile(join(folder, resource.path), "utf8").catch(() => undefined);
      if (text === undefined) {
        issues.push({ path: where, message: "staat in datapackage.json, maar het bestand is er niet" });
        continue;
      }
      const parsed = parseRows(text, columns, where);
      issues.push(...parsed.issues);
      loaded.push({ resource, rows: parsed.rows, columns, table });
    }
  }
  if (issues.length > 0) throw tooManyFaults(issues);
  for (const { resource, rows, columns, table } of loaded) await appendRows(connection, { table, columns, rows, resource });
  return loaded.map(({ resource, rows }) => ({ resource, rows: rows.length }));
}

async function appendRows(
  connection: DuckDBConnection,
  { table, columns, rows, resource }: { table: string; columns: Column[]; rows: Cell[][]; resource: Resource },
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    if (table === "observation") appender.appendVarchar(resource.name);
    for (const [at, cell] of row.entries()) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === "string") appender.appendVarchar(cell);
      else if (columns[at]?.type === "integer") appender.appendInteger(cell);
      else appender.appendDouble(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  const about = await connection.createAppender("dataset");
  for (const text of [
    resource.name,
    resource.package,
    resource.name,
    resource.title || resource.name,
    resource.titleEn || resource.title || resource.name,
    resource.description,
    resource.publisher,
    resource.licence,
    resource.cadence,
    resource.retrieved,
    resource.path,
  ])
    about.appendVarchar(text);
  about.appendInteger(rows.length);
  about.endRow();
  about.closeSync();
}

/** One Problem for many faults: the first ten in the message, all of them in `issues`. */
export function tooManyFaults(issues: Issue[]): Problem {
  const shown = issues.slice(0, 10).map(({ path, message }) => `${path}: ${message}`);
  const rest = issues.length > 10 ? ` ... en nog ${issues.length - 10}` : "";
  return new Problem("invalid", `${issues.length} fout(en) in de gegevens: ${shown.join("; ")}${rest}`, issues);
}
