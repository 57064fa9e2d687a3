import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { takeLock } from "#lock";
import { Problem } from "#operation";
import { buildSnapshot, recipe } from "./build.ts";
import { readPackage } from "./resource.ts";
import type { Snapshot } from "./warehouse.ts";

const folderOf = (data: string) => join(data, "warehouse");
const fileOf = (data: string, id: string) => join(folderOf(data), `${id}.duckdb`);
const manifestOf = (data: string, id: string) => join(folderOf(data), `${id}.json`);
const currentOf = (data: string) => join(folderOf(data), "current.json");

/** Writes beside and renames, so that a reader sees the old file or the new one, also after a crash. */
async function writeAtomically(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  const file = await open(beside, "w");
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(beside, path);
}

async function readJson<T>(path: string): Promise<T | undefined> {
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

/** All snapshots that are kept, newest first, with the one in use marked. */
export async function listSnapshots(data: string): Promise<(Snapshot & { current: boolean })[]> {
  const names = await readdir(folderOf(data)).catch(() => []);
  const current = await currentSnapshot(data);
  const all: (Snapshot & { current: boolean })[] = [];
  for (const name of names.filter((name) => name.endsWith(".duckdb") && !name.startsWith("."))) {
    const manifest = await readJson<Manifest>(manifestOf(data, name.slice(0, -".duckdb".length)));
    if (!manifest) continue;
    const { placing: _, unused: __, ...snapshot } = manifest;
    all.push({ ...snapshot, current: snapshot.id === current?.snapshot.id });
  }
  return all.sort((a, b) => b.created.localeCompare(a.created));
}

/** Puts an earlier snapshot back in use; running servers follow by themselves. Throws Problem when it is not kept. */
export async function useSnapshot(data: string, id: string): Promise<void> {
  const kept = await listSnapshots(data);
  if (!kept.some((snapshot) => snapshot.id === id)) {
    throw new Problem("not-found", `uitgave '${id}' is er niet; wel: ${kept.map((snapshot) => snapshot.id).join(", ") || "geen"}`);
  }
  // What was published after it was put aside on purpose: the same packages are not published again by the next start.
  const chosen = kept.find((snapshot) => snapshot.id === id);
  const refused = kept.filter((snapshot) => snapshot.created > (chosen?.created ?? "")).map((snapshot) => snapshot.fingerprint);
  await writeAtomically(currentOf(data), JSON.stringify({ snapshot: id, refused }));
}

/** Folders of all packages in use: the starter data, and what was fetched or imported. */
export async function packagesInUse({ starter, data }: Pick<PublishOptions, "starter" | "data">): Promise<string[]> {
  return [...(await packageFolders(starter)), ...(await packageFolders(join(data, "packages")))];
}

/** Package folders under a root, in the order of their names; empty when there is no such folder. */
export async function packageFolders(root: string): Promise<string[]> {
  const names = await readdir(root, { withFileTypes: true }).catch(() => []);
  return names
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && existsSync(join(root, entry.name, "datapackage.json")))
    .map((entry) => join(root, entry.name))
    .sort();
}

/** One hash over every file that goes into a snapshot. */
async function fingerprintOf(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(recipe);
  for (const folder of folders) {
    const { resources } = await readPackage(folder);
    for (const path of ["datapackage.json", ...resources.map((resource) => resource.path)]) {
      hash.update(path).update(await readFile(join(folder, path)).catch(() => ""));
    }
  }
  return hash.digest("hex");
}

export interface PublishOptions {
  /** The data directory, `$LLO_DATA`. */
  data: string;
  /** The starter packages. */
  starter: string;
  now: Date;
  /** How many snapshots stay for rollback. */
  keep?: number;
  /** Package folders that are not in place yet, tried instead of (or beside) the ones of the same name. */
  candidate?: { folder: string; name: string; place?: boolean };
}

/**
 * What is kept beside a snapshot file; `placing` while a package that it was built with is on its way to its place, `unused` until it is known to
 * have been in use.
 */
interface Manifest extends Snapshot {
  placing?: { folder: string; name: string };
  unused?: true;
}

/**
 * Publishes a snapshot with a new or changed package, and only then puts the package in its place under `packages/`.
 * Killed half-way, either nothing happened, or the next publication (also that of a start) finishes the placing.
 */
export async function installPackage({
  folder,
  name,
  ...options
}: Omit<PublishOptions, "candidate"> & { folder: string; name: string }): Promise<Snapshot & { built: boolean }> {
  return publishSnapshot({ ...options, candidate: { folder, name, place: true } });
}

/** Finishes the placing of a package that the current snapshot was built with. */
async function placePackage(data: string): Promise<void> {
  const current = await readJson<{ snapshot: string }>(currentOf(data));
  const manifest = current && (await readJson<Manifest>(manifestOf(data, current.snapshot)));
  if (!manifest?.placing) return;
  const { placing, ...snapshot } = manifest;
  if (existsSync(placing.folder)) {
    const place = join(data, "packages", placing.name);
    const old = join(data, "packages", `.${placing.name}.old`);
    await mkdir(join(data, "packages"), { recursive: true });
    await rm(old, { recursive: true, force: true });
    await rename(place, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(placing.folder, place);
    await rm(old, { recursive: true, force: true });
  }
  await writeAtomically(manifestOf(data, snapshot.id), JSON.stringify(snapshot, null, 2));
}

/**
 * Builds a snapshot beside the current one, verifies it and swaps it in. The same input gives the same snapshot back without a build.
 * Throws Problem when the input is wrong; the current snapshot is then untouched.
 */
export async function publishSnapshot(options: PublishOptions): Promise<Snapshot & { built: boolean }> {
  await mkdir(folderOf(options.data), { recursive: true });
  const lock = await takeLock(join(options.data, "building.lock"), "het maken van een uitgave");
  try {
    await removeUnfinished(options.data);
    await placePackage(options.data);
    const snapshot = await publish(options);
    await placePackage(options.data);
    return snapshot;
  } finally {
    await lock.release();
  }
}

async function publish({ data, starter, now, keep = 10, candidate }: PublishOptions): Promise<Snapshot & { built: boolean }> {
  const own = (await packageFolders(join(data, "packages")))
    .map((folder) => ({ folder, name: basename(folder) }))
    .filter(({ name }) => name !== candidate?.name);
  const others = [...own, ...(candidate ? [candidate] : [])].sort((a, b) => a.name.localeCompare(b.name));
  const folders = [...(await packageFolders(starter)), ...others.map(({ folder }) => folder)];
  if (folders.length === 0) throw new Problem("not-found", `geen gegevenspakketten in ${starter}`);
  const fingerprint = await fingerprintOf(folders);
  const current = await currentSnapshot(data);
  const pointer = await readJson<{ refused?: string[] }>(currentOf(data));
  if (current && !candidate && pointer?.refused?.includes(fingerprint)) return { ...current.snapshot, built: false };
  if (current?.snapshot.fingerprint === fingerprint) {
    if (candidate?.place)
      await writeAtomically(
        manifestOf(data, current.snapshot.id),
        JSON.stringify({ ...current.snapshot, placing: { folder: candidate.folder, name: candidate.name } }, null, 2),
      );
    return { ...current.snapshot, built: false };
  }

  const date = now.toISOString().slice(0, 10);
  const taken = new Set((await listSnapshots(data)).map((snapshot) => snapshot.id));
  let id = date;
  for (let number = 2; taken.has(id); number++) id = `${date}.${number}`;
  const beside = join(folderOf(data), `.making-${process.pid}-${id}.duckdb`);
  await rm(beside, { force: true });
  try {
    const { rows } = await buildSnapshot({
      folders,
      path: beside,
      snapshot: id,
      changed: date,
      ...(current ? { before: current.path } : {}),
    });
    const snapshot: Snapshot = { id, created: now.toISOString(), fingerprint, rows };
    const manifest: Manifest = candidate?.place ? { ...snapshot, placing: { folder: candidate.folder, name: candidate.name } } : snapshot;
    await writeAtomically(manifestOf(data, id), JSON.stringify({ ...manifest, unused: true }, null, 2));
    await rename(beside, fileOf(data, id));
    await writeAtomically(currentOf(data), JSON.stringify({ snapshot: id }));
    await writeAtomically(manifestOf(data, id), JSON.stringify(manifest, null, 2));
    await prune(data, keep);
    return { ...snapshot, built: true };
  } finally {
    await rm(beside, { force: true });
    await rm(`${beside}.wal`, { force: true });
  }
}

/** What a killed build left behind, also an edition that was ready and never in use; files of builds that still run are left alone. */
async function removeUnfinished(data: string): Promise<void> {
  for (const name of await readdir(folderOf(data))) {
    const pid = /^\.making-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folderOf(data), name), { force: true });
  }
  const current = await readJson<{ snapshot: string }>(currentOf(data));
  for (const { id } of await listSnapshots(data)) {
    const manifest = await readJson<Manifest>(manifestOf(data, id));
    if (!manifest?.unused) continue;
    const { unused: _, ...used } = manifest;
    if (id === current?.snapshot) await writeAtomically(manifestOf(data, id), JSON.stringify(used, null, 2));
    else await removeSnapshot(data, id);
  }
}

async function removeSnapshot(data: string, id: string): Promise<void> {
  await rm(fileOf(data, id), { force: true });
  await rm(manifestOf(data, id), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function prune(data: string, keep: number): Promise<void> {
  for (const snapshot of (await listSnapshots(data)).slice(keep)) {
    if (!snapshot.current) await removeSnapshot(data, snapshot.id);
  }
}
