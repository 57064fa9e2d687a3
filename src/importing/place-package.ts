import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { isProblem } from "#operation";
import { installPackage, publishSnapshot, type Snapshot } from "#warehouse";
import { type NewPackage, writePackageFolder } from "./package-folder.ts";

export interface PlaceOptions {
  /** `$LLO_DATA` */
  data: string;
  starter: string;
  now: Date;
  /** An empty folder on the file system of `data`. It stays needed until the package has its place. */
  work: string;
}

/**
 * Finishes what a killed import or refresh left half-way, so that the package we start from is the one that readers see. When that fails, for
 * instance because a package no longer fits the radar, the import goes on: it may be the one that mends it.
 */
export async function finishEarlier({ data, starter, now }: Omit<PlaceOptions, "work">): Promise<void> {
  await publishSnapshot({ data, starter, now }).catch((error: unknown) => {
    if (!isProblem(error)) throw error;
  });
}

/**
 * Brings a package into use. A kill at any moment leaves one whole package and one whole snapshot:
 *
 * 1. The package is written in `work`, file by file, each waited for. Nobody reads there.
 * 2. A snapshot is built beside the one in use, with the package as candidate; every check of the warehouse runs. Up to here a fault or a kill
 *    changes nothing.
 * 3. The snapshot is swapped in. Its manifest names the package as still to be placed.
 * 4. The package moves to its place. A kill between 3 and 4 leaves the note in the manifest, and whoever publishes next, also at a start, moves
 *    it first. The snapshot before this one is kept and can be put back.
 */
export async function placePackage(made: NewPackage, { data, starter, now, work }: PlaceOptions): Promise<Snapshot & { built: boolean }> {
  const folder = join(work, "candidate", made.name);
  await writePackageFolder(folder, made);
  return installPackage({ folder, name: made.name, data, starter, now });
}

/** Builds a snapshot with the package in a place of its own, where it runs through every check and replaces nothing. Throws Problem. */
export async function tryPackage(made: NewPackage, { data, starter, now, work }: PlaceOptions): Promise<void> {
  const folder = join(work, "candidate", made.name);
  await writePackageFolder(folder, made);
  const trial = join(work, "trial");
  await mkdir(join(data, "packages"), { recursive: true });
  await mkdir(trial);
  await symlink(join(data, "packages"), join(trial, "packages"), "junction");
  await publishSnapshot({ data: trial, starter, now, candidate: { folder, name: made.name } });
}
