import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { type Issue, Problem } from "#operation";
import { joinDivisions, type Loaded } from "./division.ts";
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
  const loaded: Loaded[] = [];
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
  const joined = joinDivisions(loaded);
  for (const { resource, rows, columns, table } of joined.loaded) {
    appendCells(await connection.createAppender(table), rows, { columns, dataset: table === "observation" ? resource.name : undefined });
    await describe(connection, resource, rows.length);
  }
  appendCells(await connection.createAppender("former_part"), joined.former, { columns: tables.get("former_part") ?? [] });
  return joined.loaded.map(({ resource, rows }) => ({ resource, rows: rows.length }));
}

/** Adds the rows and closes the appender; `dataset` stands before each row of observations. */
function appendCells(
  appender: DuckDBAppender,
  rows: readonly Cell[][],
  { columns, dataset }: { columns: readonly Column[]; dataset?: string | undefined },
): void {
  for (const row of rows) {
    if (dataset !== undefined) appender.appendVarchar(dataset);
    for (const [at, cell] of row.entries()) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === "string") appender.appendVarchar(cell);
      else if (columns[at]?.type === "integer") appender.appendInteger(cell);
      else appender.appendDouble(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function describe(connection: DuckDBConnection, resource: Resource, rowCount: number): Promise<void> {
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
  about.appendInteger(rowCount);
  about.endRow();
  about.closeSync();
}

/** One Problem for many faults: the first ten in the message, all of them in `issues`. */
export function tooManyFaults(issues: Issue[]): Problem {
  const shown = issues.slice(0, 10).map(({ path, message }) => `${path}: ${message}`);
  const rest = issues.length > 10 ? ` ... en nog ${issues.length - 10}` : "";
  return new Problem("invalid", `${issues.length} fout(en) in de gegevens: ${shown.join("; ")}${rest}`, issues);
}
