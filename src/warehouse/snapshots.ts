import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { takeLock } from "#lock";
import { Problem } from "#operation";
import { buildSnapshot, recipe } from "./build.ts";
import {
  currentOf,
  currentSnapshot,
  everySnapshot,
  fileOf,
  folderOf,
  freeId,
  listSnapshots,
  type Manifest,
  manifestOf,
  readJson,
  writeAtomically,
} from "./files.ts";
import { readPackage } from "./resource.ts";
import type { Snapshot } from "./warehouse.ts";

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
  /** The correction log keeps what the figures of a package said that is gone. */
  tellRemoved?: boolean;
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

async function publish({
  data,
  starter,
  now,
  keep = 10,
  candidate,
  tellRemoved = false,
}: PublishOptions): Promise<Snapshot & { built: boolean }> {
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
  const id = await freeId(data, date);
  const beside = join(folderOf(data), `.making-${process.pid}-${id}.duckdb`);
  await rm(beside, { force: true });
  try {
    const { rows } = await buildSnapshot({
      folders,
      path: beside,
      snapshot: id,
      changed: date,
      tellRemoved,
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
  for (const { id } of await everySnapshot(data)) {
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
