import { createHash } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { csvLine } from "#sources";
import { columnsOf, isMade, type Row } from "./tables.ts";

/** A resource as it stands in a package folder; rows are texts, and only there when the table was asked for. */
interface FoundResource {
  name: string;
  path: string;
  table: string;
  /** Day that it was read; empty when it does not say. */
  retrieved: string;
  rows: Record<string, string>[];
}

export interface FoundPackage {
  name: string;
  title: string;
  /** Made by `llo import`, so that a later import may replace it. */
  imported: boolean;
  resources: FoundResource[];
}

/** A resource to be written: rows of ours, or the bytes of a file that already has our format. */
export type NewResource = {
  name: string;
  table: string;
  title: string;
  titleEn?: string;
  description: string;
  publisher: string;
  cadence: string;
  retrieved: string;
} & ({ rows: readonly Row[] } | { content: Uint8Array; count: number });

export interface NewPackage {
  name: string;
  title: string;
  homepage: string;
  licence: Readonly<Record<string, string>>;
  resources: readonly NewResource[];
}

type Descriptor = {
  name?: string;
  title?: string;
  importedBy?: string;
  resources?: { name: string; path: string; table?: string; retrieved?: string }[];
};

/** Reads a package of our own format; only the rows of `tables`. Undefined when there is none that can be read. */
export async function readPackageFolder(folder: string, tables: ReadonlySet<string>): Promise<FoundPackage | undefined> {
  const text = await readFile(join(folder, "datapackage.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const descriptor = parsed(text);
  if (!descriptor?.resources) return undefined;
  const name = descriptor.name ?? "";
  const resources: FoundResource[] = [];
  for (const resource of descriptor.resources) {
    const table = resource.table ?? (name.startsWith("observations") ? "observation" : resource.name.replaceAll("-", "_"));
    const rows = tables.has(table) ? await readRows(join(folder, resource.path)) : [];
    resources.push({ name: resource.name, path: resource.path, table, retrieved: resource.retrieved ?? "", rows });
  }
  return { name, title: descriptor.title ?? "", imported: descriptor.importedBy === "llo import", resources };
}

function parsed(text: string): Descriptor | undefined {
  try {
    return JSON.parse(text) as Descriptor;
  } catch {
    return undefined;
  }
}

async function readRows(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return parse(text, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true }) as Record<string, string>[];
}

/** Writes a package into an empty folder and waits until it is on the disk. Each file is named after its content. */
export async function writePackageFolder(folder: string, { name, title, homepage, licence, resources }: NewPackage): Promise<void> {
  await mkdir(folder, { recursive: true });
  const described: object[] = [];
  for (const resource of resources) {
    const { content, count } =
      "rows" in resource ? { content: contentOf(resource.table, resource.rows), count: resource.rows.length } : resource;
    const hash = createHash("sha256").update(content).digest("hex");
    const path = `${resource.name}.${hash.slice(0, 12)}.csv`;
    await writeThrough(join(folder, path), content);
    const { table, title: called, titleEn, description, publisher, cadence, retrieved } = resource;
    described.push({
      name: resource.name,
      path,
      table,
      title: called,
      ...(titleEn ? { titleEn } : {}),
      description,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: content.length,
      hash: `sha256:${hash}`,
      publisher,
      cadence,
      retrieved,
      rows: count,
    });
  }
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    homepage,
    importedBy: "llo import",
    licenses: [licence],
    resources: described,
  };
  await writeThrough(join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
}

function contentOf(table: string, rows: readonly Row[]): Buffer {
  const columns = isMade(table) ? columnsOf[table] : Object.keys(rows[0] ?? {});
  const parts: Buffer[] = [Buffer.from(`${columns.join(",")}\n`)];
  for (let at = 0; at < rows.length; at += 5000)
    parts.push(
      Buffer.from(
        rows
          .slice(at, at + 5000)
          .map((row) => csvLine(row, columns))
          .join(""),
      ),
    );
  return Buffer.concat(parts);
}

/** Writes a file and waits for the disk, so that a name never stands for half a file. */
async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
