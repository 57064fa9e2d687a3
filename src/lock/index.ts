import { readFileSync, rmSync } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Problem } from "#operation";

/** Held by this process until released, or until the process is gone. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes a lock file that names this process. Throws Problem `conflict` with the holder's number when it still runs;
 * a lock of a process that is gone is taken over. `what` says in Dutch what is being kept for one.
 */
export async function takeLock(path: string, what: string): Promise<Lock> {
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    const file = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return undefined;
      throw error;
    });
    if (file) {
      await file.writeFile(String(process.pid));
      await file.close();
      const drop = () => {
        if (readHolder(path) === process.pid) rmSync(path, { force: true });
      };
      process.once("exit", drop);
      return {
        async release() {
          process.off("exit", drop);
          drop();
        },
      };
    }
    const holder = await holderOf(path);
    if (holder !== undefined) throw new Problem("conflict", `${what} is al in gebruik door proces ${holder}`);
    await rm(path, { force: true });
  }
  throw new Problem("conflict", `${what}: het slot ${path} is niet te krijgen`);
}

/** The process that holds a lock file; undefined when nobody alive does. */
export async function holderOf(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? pid : undefined;
  }
}

function readHolder(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
