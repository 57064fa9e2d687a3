import { copyFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { takeLock } from "#lock";
import { Problem } from "#operation";
import { type Concealed, conceal } from "./conceal.ts";
import { currentOf, fileOf, folderOf, freeId, inOrder, listSnapshots, manifestOf, writeAtomically } from "./files.ts";
import { requireReadable } from "./readable.ts";
import type { Snapshot } from "./warehouse.ts";

export interface PutBack extends Concealed {
  /** The edition in use now: the one that was asked for, or the one that was made from it. */
  id: string;
}

/**
 * Puts an earlier edition back in use; running servers follow by themselves. What a later edition hid stays hidden: an edition that still shows it
 * is not used itself, but a new one is made from it without. Throws Problem when it is not kept, or was made by a version of the radar that wrote
 * other tables.
 */
export async function useSnapshot(data: string, id: string, { now = new Date() } = {}): Promise<PutBack> {
  const lock = await takeLock(join(data, "building.lock"), "het maken van een uitgave");
  try {
    const kept = await listSnapshots(data);
    const chosen = kept.find((snapshot) => snapshot.id === id);
    if (!chosen)
      throw new Problem("not-found", `uitgave '${id}' is er niet; wel: ${kept.map((snapshot) => snapshot.id).join(", ") || "geen"}`);
    await requireReadable(fileOf(data, id), id);
    const later = kept.filter((snapshot) => inOrder(snapshot, chosen) > 0);
    const { snapshot, ...hidden } = await without(data, chosen, { later, now });
    // What was published after it was put aside on purpose: the same packages are not published again by the next start.
    const refused = later.map((snapshot) => snapshot.fingerprint);
    await writeAtomically(currentOf(data), JSON.stringify({ snapshot: snapshot.id, refused }));
    if (snapshot.id !== id) await writeAtomically(manifestOf(data, snapshot.id), JSON.stringify(snapshot, null, 2));
    return { id: snapshot.id, ...hidden };
  } finally {
    await lock.release();
  }
}

/** The edition itself when it shows nothing that later ones hide; else a new one, made from it. */
async function without(
  data: string,
  { id: from, created, fingerprint, rows }: Snapshot,
  { later, now }: { later: readonly Snapshot[]; now: Date },
): Promise<Concealed & { snapshot: Snapshot }> {
  const itself = { id: from, created, fingerprint, rows };
  if (later.length === 0) return { snapshot: itself, concealed: 0, again: [] };
  const id = await freeId(data, now.toISOString().slice(0, 10));
  const beside = join(folderOf(data), `.making-${process.pid}-${id}.duckdb`);
  try {
    await copyFile(fileOf(data, from), beside);
    const hidden = await conceal(
      beside,
      later.map((snapshot) => fileOf(data, snapshot.id)),
    );
    if (hidden.concealed === 0) return { snapshot: itself, ...hidden };
    const snapshot: Snapshot = { id, created: now.toISOString(), fingerprint, rows, from };
    await writeAtomically(manifestOf(data, id), JSON.stringify({ ...snapshot, unused: true }, null, 2));
    await rename(beside, fileOf(data, id));
    return { snapshot, ...hidden };
  } finally {
    await rm(beside, { force: true });
    await rm(`${beside}.wal`, { force: true });
  }
}
