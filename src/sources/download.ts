import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { isProblem, Problem } from "#operation";
import { type Files, realFiles, replaceFile } from "./files.ts";
import type { Documents, Get, LayoutChanged, Reader, SourceTable } from "./source.ts";
import { isChanged } from "./source.ts";

const PageEntry = z.object({ file: z.string(), url: z.string(), bytes: z.number(), sha256: z.string(), next: z.string().optional() });
const Manifest = z.object({
  table: z.string(),
  version: z.string(),
  /** Date on which this version was first read, `2026-11-23`. */
  retrieved: z.string(),
  complete: z.boolean(),
  pages: z.array(PageEntry),
});
type Manifest = z.output<typeof Manifest>;

/** A table on the local disk, page by page. */
export interface Downloaded {
  reader: Reader;
  retrieved: string;
  /** What was downloaded, for the record. */
  files: { url: string; bytes: number; sha256: string }[];
  pages(): AsyncIterable<Uint8Array>;
}

interface DownloadOptions {
  get: Get;
  /** Own folder of this table; may be thrown away at any time. */
  folder: string;
  now: () => Date;
  progress?: (done: number, total?: number) => void;
  signal?: AbortSignal;
  files?: Files;
}

/**
 * Brings a table to the local disk. Each page is written in one step and noted in `manifest.json`; when a download stops half-way, the next one
 * goes on at the first page that is missing, provided the publisher still has the same version. Throws Problem when the source cannot be reached
 * or an answer is incomplete; then all pages until there are kept.
 */
export async function download(table: SourceTable, options: DownloadOptions): Promise<Downloaded | LayoutChanged> {
  const { get, folder, now, progress, signal, files = realFiles } = options;
  const reader = table.open(await aboutOf(table, options));
  if (isChanged(reader)) return reader;
  const path = join(folder, "manifest.json");
  const before = await readManifest(files, path);
  // Another first address is another question: the configuration asks for more, or for less, than what lies here answers.
  const asked = before?.pages[0]?.url ?? reader.first.url;
  const same = before !== undefined && before.version === reader.version && reader.version !== "" && asked === reader.first.url;
  const manifest: Manifest = same
    ? { ...before, pages: await whole(files, folder, before.pages) }
    : { table: table.id, version: reader.version, retrieved: dateOf(now()), complete: false, pages: [] };
  manifest.complete &&= manifest.pages.length === before?.pages.length;

  const held = manifest.pages.length;
  let url = held === 0 ? reader.first.url : manifest.pages.at(-1)?.next;
  progress?.(held, reader.total);
  while (url !== undefined && !manifest.complete) {
    signal?.throwIfAborted();
    const bytes = await get(url, { ...(reader.first.accept ? { accept: reader.first.accept } : {}), ...(signal ? { signal } : {}) });
    const next = reader.next(bytes, url);
    if ("broken" in next) throw new Problem("unavailable", `${table.id}: onvolledig antwoord, ${next.broken} (${url})`);
    const file = `page-${String(manifest.pages.length + 1).padStart(5, "0")}`;
    await replaceFile(files, join(folder, file), bytes);
    const following = next.url === undefined ? undefined : sameHost(next.url, url, table.id);
    if (following !== undefined && (following === url || manifest.pages.some((page) => page.url === following))) {
      throw new Problem("unavailable", `${table.id}: de pagina's verwijzen in een kring (${following})`);
    }
    manifest.pages.push({ file, url, bytes: bytes.length, sha256: sha256(bytes), ...(following ? { next: following } : {}) });
    await replaceFile(files, path, JSON.stringify(manifest, null, 1));
    progress?.(manifest.pages.length, reader.total);
    url = following;
  }
  if (manifest.pages.length > Math.max(held, 1)) await requireSameVersion(table, { reader, path, options });
  const unchanged = before?.complete === true && hashes(before) === hashes(manifest);
  if (unchanged) manifest.retrieved = before.retrieved;
  await replaceFile(files, path, JSON.stringify({ ...manifest, complete: true }, null, 1));
  const list = manifest.pages.map(({ url: from, bytes, sha256: hash }) => ({ url: from, bytes, sha256: hash }));
  return { reader, retrieved: manifest.retrieved, files: list, pages: () => read(files, folder, manifest.pages) };
}

/** Pages of two versions make a table that never was: when the publisher changed it in between, the next refresh starts anew. */
async function requireSameVersion(
  table: SourceTable,
  { reader, path, options }: { reader: Reader; path: string; options: DownloadOptions },
): Promise<void> {
  const now = table.open(await aboutOf(table, options));
  if (!isChanged(now) && now.version === reader.version) return;
  await (options.files ?? realFiles).remove(path);
  throw new Problem("unavailable", `${table.id}: de tabel is bij de bron veranderd tijdens het ophalen; ververs opnieuw`);
}

/** Fetches what a table needs before it can be opened; in rounds, because one answer names the next. */
async function aboutOf(table: SourceTable, { get, signal }: DownloadOptions): Promise<Documents> {
  const documents = new Map<string, Uint8Array>();
  for (let round = 0; round < 4; round++) {
    const wanted = table.about(documents).filter(({ name }) => !documents.has(name));
    if (wanted.length === 0) break;
    for (const { name, url, accept, optional } of wanted) {
      const answer = get(url, { ...(accept ? { accept } : {}), ...(signal ? { signal } : {}) });
      const without = (error: unknown) => (optional && isProblem(error) ? new Uint8Array() : Promise.reject(error));
      documents.set(name, await answer.catch(without));
    }
  }
  return documents;
}

async function readManifest(files: Files, path: string): Promise<Manifest | undefined> {
  const bytes = await files.read(path);
  if (!bytes) return undefined;
  try {
    return Manifest.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

/** The pages up to the first one that is missing or damaged. */
async function whole(files: Files, folder: string, pages: Manifest["pages"]): Promise<Manifest["pages"]> {
  const good: Manifest["pages"] = [];
  for (const page of pages) {
    const bytes = await files.read(join(folder, page.file));
    if (!bytes || sha256(bytes) !== page.sha256) break;
    good.push(page);
  }
  return good;
}

async function* read(files: Files, folder: string, pages: Manifest["pages"]): AsyncGenerator<Uint8Array> {
  for (const { file } of pages) {
    const bytes = await files.read(join(folder, file));
    if (!bytes) throw new Problem("unavailable", `${join(folder, file)} is verdwenen; ververs opnieuw`);
    yield bytes;
  }
}

/** The next address, on the host we started at: CBS writes `http://` in its links, and a link to elsewhere is not followed. */
function sameHost(next: string, from: string, table: string): string {
  const here = new URL(from);
  const there = new URL(next, from);
  if (there.host !== here.host) throw new Problem("unavailable", `${table}: de volgende pagina ligt op een andere server (${there.host})`);
  there.protocol = here.protocol;
  return there.href;
}

function hashes(manifest: Manifest): string {
  return manifest.pages.map(({ sha256: hash }) => hash).join(" ");
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
