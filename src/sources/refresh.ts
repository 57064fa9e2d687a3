import { join } from "node:path";
import { isProblem, type Problem } from "#operation";
import { csvLine, readCsv } from "./csv.ts";
import { download } from "./download.ts";
import { type Files, realFiles, replaceFile } from "./files.ts";
import { cellOf } from "./observation.ts";
import { type NewResource, type Resource, readResources, resourceOf, writePackage } from "./package.ts";
import { readTable, type Taken } from "./read-table.ts";
import type { Get, LayoutChanged, Rejected, Source, SourceTable } from "./source.ts";
import { isChanged } from "./source.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface RefreshOptions {
  get: Get;
  /** Where the packages are: this one becomes `<packages>/<source id>`. */
  packages: string;
  /** Where downloads are kept, to go on after a failure; may be emptied at any time. */
  cache: string;
  now: () => Date;
  /** Codes the warehouse knows; without it every code passes. */
  vocabulary?: Vocabulary;
  progress?: (at: { table: string; done: number; total?: number }) => void;
  signal?: AbortSignal;
  /** Reads everything and reports, but writes no package. */
  dryRun?: boolean;
  /** Only tables with these ids. */
  only?: readonly string[];
  files?: Files;
}

export interface TableResult {
  id: string;
  title: string;
  rows: number;
  rejected: number;
  status: "new" | "unchanged" | "layout-changed" | "unavailable";
  /** Dutch, for whoever refreshes. */
  message: string;
}

export interface RefreshResult {
  source: string;
  tables: TableResult[];
}

const rejectedColumns = ["table", "row", "column", "value", "reason"] as const;

/**
 * Brings the package of one source up to date. A table that cannot be reached, or whose layout changed, keeps the figures it had; the others go on.
 * Throws only when the work was stopped or the disk fails, and then the package is as it was.
 */
export async function refreshSource(source: Source, options: RefreshOptions): Promise<RefreshResult> {
  const { packages, now, only, dryRun = false, files = realFiles } = options;
  const folder = join(packages, source.id);
  const before = await readResources(files, folder);
  const taken: Taken = new Map();
  const results: TableResult[] = [];
  const kept: Resource[] = [];
  const fresh: NewResource[] = [];
  const rejected: (Rejected & { table: string })[] = [];
  const read = new Set<string>();

  for (const table of source.tables) {
    const names = [nameOf(table), `${nameOf(table)}-labels`];
    const old = before.filter(({ name }) => names.includes(name));
    if (only && !only.includes(table.id)) {
      kept.push(...old);
      await claimOld(files, folder, old, table.id, taken);
      continue;
    }
    const outcome = await refreshTable(source, table, { ...options, files, rowsBefore: old[0]?.rows ?? 0 }, taken);
    if ("status" in outcome) {
      kept.push(...old);
      await claimOld(files, folder, old, table.id, taken);
      const remains = old.length > 0 ? " De cijfers van de vorige keer blijven staan." : "";
      results.push({ id: table.id, title: table.title, rows: 0, rejected: 0, ...outcome, message: `${outcome.message}${remains}` });
      continue;
    }
    rejected.push(...outcome.rejected.map((one) => ({ table: table.id, ...one })));
    read.add(table.id);
    const paths = new Set(old.map(({ path }) => path));
    const same = outcome.resources.length === old.length && outcome.resources.every(({ resource }) => paths.has(resource.path));
    if (same) kept.push(...old);
    else fresh.push(...outcome.resources);
    const [first] = outcome.resources;
    results.push({
      id: table.id,
      title: table.title,
      rows: first?.resource.rows ?? 0,
      rejected: outcome.rejected.length,
      status: same ? "unchanged" : "new",
      message: same ? `niets veranderd sinds ${first?.resource.retrieved ?? ""}.` : outcome.message,
    });
  }

  if (source.together && results.some(({ status }) => failed.has(status))) return { source: source.id, tables: results.map(withheld) };
  const resources = [...kept, ...fresh.map(({ resource }) => resource)];
  const changed = fresh.length > 0 || resources.length !== before.length;
  if (!dryRun && changed && resources.length > 0) {
    await writePackage(files, folder, { source, resources, fresh, version: now().toISOString().slice(0, 10).replaceAll("-", ".") });
  }
  if (!dryRun && resources.length > 0) await writeRejected(files, folder, { rejected, read });
  return { source: source.id, tables: results };
}

const failed: ReadonlySet<string> = new Set<TableResult["status"]>(["layout-changed", "unavailable"]);

/** A table that came in well, beside one that did not and that it cannot do without. */
function withheld(result: TableResult): TableResult {
  if (failed.has(result.status)) return result;
  const message = "niet overgenomen, want de tabellen van deze bron horen bij elkaar en een andere kwam niet goed binnen.";
  return { ...result, rows: 0, status: "unavailable", message };
}

/** All that was refused, also of the tables that kept what they had and were not read this time. */
async function writeRejected(
  files: Files,
  folder: string,
  { rejected, read }: { rejected: readonly (Rejected & { table: string })[]; read: ReadonlySet<string> },
): Promise<void> {
  const path = join(folder, "rejected.csv");
  const { header, records } = readCsv(Buffer.from((await files.read(path)) ?? []).toString("utf8"), ",");
  const before = records.map(({ fields }) => Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""])));
  const others = before.filter(({ table = "" }) => !read.has(table));
  const lines = [...others, ...rejected].map((one) => csvLine({ ...one }, rejectedColumns));
  await replaceFile(files, path, `${rejectedColumns.join(",")}\n${lines.join("")}`);
}

type Refreshed = { resources: NewResource[]; rejected: Rejected[]; message: string };
type Failed = Pick<TableResult, "status" | "message">;

async function refreshTable(
  source: Source,
  table: SourceTable,
  options: RefreshOptions & { files: Files; rowsBefore: number },
  taken: Taken,
): Promise<Refreshed | Failed> {
  const { get, cache, now, progress, signal, files, vocabulary, rowsBefore } = options;
  try {
    const downloaded = await download(table, {
      get,
      folder: join(cache, source.id, table.cache ?? table.resource),
      now,
      files,
      ...(progress
        ? { progress: (done: number, total?: number) => progress({ table: table.id, done, ...(total === undefined ? {} : { total }) }) }
        : {}),
      ...(signal ? { signal } : {}),
    });
    if (isChanged(downloaded)) return changedMessage(downloaded);
    const read = await readTable(table, downloaded, { taken, ...(vocabulary ? { vocabulary } : {}) });
    if (isChanged(read)) return changedMessage(read);
    if (read.rows === 0) {
      const [first] = read.rejected;
      return {
        status: "layout-changed",
        message: `indeling veranderd, niet overgenomen: geen enkel cijfer bruikbaar${first ? `, want ${first.reason}` : ""}.`,
      };
    }
    if (read.rows < rowsBefore / 2) {
      return {
        status: "layout-changed",
        message: `niet overgenomen: ${read.rows} rijen, en de vorige keer waren het er ${rowsBefore}. Klopt dat, haal dan de map packages/${source.id} weg en ververs opnieuw.`,
      };
    }
    const facts = { retrieved: downloaded.retrieved, source, files: downloaded.files };
    const main = resourceOf({
      ...facts,
      name: nameOf(table),
      feeds: table.feeds,
      columns: table.columns,
      title: table.title,
      description: read.message,
      rows: read.rows,
      content: read.content,
    });
    const labels =
      read.labels &&
      resourceOf({ ...facts, ...read.labels, name: `${nameOf(table)}-labels`, feeds: "code_label", title: `${table.title}: codes` });
    return { resources: labels ? [main, labels] : [main], rejected: read.rejected, message: read.message };
  } catch (error) {
    if (signal?.aborted || !isProblem(error)) throw error;
    return { status: "unavailable", message: `${source.title}: ${(error as Problem).message}.` };
  }
}

/** The warehouse knows a data set by the name of its resource, and the starter data have the same tables. */
function nameOf(table: SourceTable): string {
  return `${table.resource}-live`;
}

function changedMessage({ changed: { expected, found } }: LayoutChanged): Failed {
  const list = (texts: string[]) => (texts.length > 12 ? `${texts.slice(0, 12).join("; ")} en nog ${texts.length - 12}` : texts.join("; "));
  return {
    status: "layout-changed",
    message: `indeling veranderd, niet overgenomen: verwacht ${list(expected)}; gevonden ${list(found)}.`,
  };
}

/** The cells of a table that keeps its old figures stay taken, so that no other table of the package fills them too. */
async function claimOld(files: Files, folder: string, old: readonly Resource[], table: string, taken: Taken): Promise<void> {
  for (const { path, name } of old) {
    if (name.endsWith("-labels")) continue;
    const { header, records } = readCsv(Buffer.from((await files.read(join(folder, path))) ?? []).toString("utf8"), ",");
    if (!header.includes("indicator")) continue;
    for (const { fields } of records) taken.set(cellOf(Object.fromEntries(header.map((name_, at) => [name_, fields[at] ?? ""]))), table);
  }
}
