import { existsSync } from "node:fs";
import { open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Snapshot } from "./warehouse.ts";

/** The folder of the editions. */
export const folderOf = (data: string) => join(data, "warehouse");
export const fileOf = (data: string, id: string) => join(folderOf(data), `${id}.duckdb`);
export const manifestOf = (data: string, id: string) => join(folderOf(data), `${id}.json`);
export const currentOf = (data: string) => join(folderOf(data), "current.json");

/** Writes beside and renames, so that a reader sees the old file or the new one, also after a crash. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  const file = await open(beside, "w");
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(beside, path);
}

export async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** The published snapshot and its file; undefined before the first build. */
export async function currentSnapshot(data: string): Promise<{ snapshot: Snapshot; path: string } | undefined> {
  const current = await readJson<{ snapshot: string }>(currentOf(data));
  if (!current) return undefined;
  const manifest = await readJson<Manifest>(manifestOf(data, current.snapshot));
  if (!manifest) return undefined;
  const { placing: _, unused: __, ...snapshot } = manifest;
  return snapshot.id && existsSync(fileOf(data, snapshot.id)) ? { snapshot, path: fileOf(data, snapshot.id) } : undefined;
}

/** All snapshots that are or were in use and are kept, newest first, with the one in use now marked. */
export async function listSnapshots(data: string): Promise<(Snapshot & { current: boolean })[]> {
  const all = await everySnapshot(data);
  return all.flatMap(({ unused, ...snapshot }) => (unused && !snapshot.current ? [] : [snapshot]));
}

/** The same with those that were ready and never came into use, because whoever made them was killed. */
export async function everySnapshot(data: string): Promise<(Snapshot & { current: boolean; unused: boolean })[]> {
  const names = await readdir(folderOf(data)).catch(() => []);
  const current = await currentSnapshot(data);
  const all: (Snapshot & { current: boolean; unused: boolean })[] = [];
  for (const name of names.filter((name) => name.endsWith(".duckdb") && !name.startsWith("."))) {
    const manifest = await readJson<Manifest>(manifestOf(data, name.slice(0, -".duckdb".length)));
    if (!manifest) continue;
    const { placing: _, unused = false, ...snapshot } = manifest;
    all.push({ ...snapshot, current: snapshot.id === current?.snapshot.id, unused });
  }
  return all.sort((a, b) => inOrder(b, a));
}

/** Which of two editions came first; of one moment the one with the lower number. */
export const inOrder = (a: Pick<Snapshot, "id" | "created">, b: Pick<Snapshot, "id" | "created">): number =>
  a.created.localeCompare(b.created) || a.id.localeCompare(b.id, "en", { numeric: true });

/**
 * What is kept beside a snapshot file; `placing` while a package that it was built with is on its way to its place, `unused` until it is known to
 * have been in use.
 */
export interface Manifest extends Snapshot {
  placing?: { folder: string; name: string };
  unused?: true;
}

/** An id for the next edition of that day: `2026-11-23`, `2026-11-23.2`. Never one of before, also when the first ones of a busy day are no longer kept. */
export async function freeId(data: string, date: string): Promise<string> {
  const numbers = (await everySnapshot(data)).flatMap(({ id }) => {
    const [day, number = "1"] = id.split(".");
    return day === date ? [Number(number)] : [];
  });
  return numbers.length === 0 ? date : `${date}.${Math.max(...numbers) + 1}`;
}
