import { existsSync } from "node:fs";
import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Runs in a thread of its own, as plain text, because a bundle has no second file to start. */
const script = `
const { workerData } = require("node:worker_threads");
const { PGlite } = require(workerData.library);
PGlite.create(workerData.folder).then((database) => database.close());
`;

/**
 * Makes the folder of an embedded database when it is not there. That takes seconds of one core, so it happens beside the thread that answers
 * readers; and beside its place, so that a process that is killed half-way leaves no half database.
 */
export async function makeDatabase(folder: string): Promise<void> {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  const beside = `${folder}.making`;
  await rm(beside, { recursive: true, force: true });
  // What people wrote is not for every user of this machine.
  await mkdir(beside, { recursive: true, mode: 0o700 });
  await inThread({ folder: beside, library: createRequire(import.meta.url).resolve("@electric-sql/pglite") });
  // Only an empty folder gives way: what else stands there is not ours to throw away.
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(beside, folder);
}

function inThread(workerData: { folder: string; library: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { eval: true, workerData });
    thread.once("error", reject);
    thread.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`het maken eindigde met ${code}`))));
  });
}
