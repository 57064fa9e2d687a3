import { readFileSync, rmSync } from "node:fs";
import { mkdir, open, readFile, rm, rmdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "#operation";

/** Held by this process until released, or until the process is gone. */
export interface Lock {
  release(): Promise<void>;
}

/** A file that nobody has written to for this long is a leftover of a process that was killed in the middle. */
const halfWrittenMs = 2000;

/**
 * Takes a lock file that names this process. Throws Problem `conflict` with the holder's number when it still runs;
 * a lock of a process that is gone is taken over. `what` says in Dutch what is being kept for one.
 */
export async function takeLock(path: string, what: string): Promise<Lock> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 200; attempt++) {
    const file = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return undefined;
      throw error;
    });
    if (file) {
      await file.writeFile(mine);
      await file.close();
      const drop = () => {
        if (readNow(path) === mine) rmSync(path, { force: true });
      };
      process.once("exit", drop);
      return {
        async release() {
          process.off("exit", drop);
          drop();
        },
      };
    }
    const text = await readFile(path, "utf8").catch(() => undefined);
    const holder = aliveIn(text ?? "");
    if (holder !== undefined) throw new Problem("conflict", `${what} is al in gebruik door proces ${holder}`);
    // Gone again, or just made and not yet written: look once more.
    if (text === undefined || (text === "" && (await ageOf(path)) < halfWrittenMs)) await wait(20);
    else await removeLeftover(path, text);
  }
  throw new Problem("conflict", `${what}: het slot ${path} is niet te krijgen`);
}

/** The process that holds a lock file; undefined when nobody alive does. */
export async function holderOf(path: string): Promise<number | undefined> {
  return aliveIn(await readFile(path, "utf8").catch(() => ""));
}

/** Only one process at a time may clear a leftover, and only the one it looked at: otherwise it could clear the lock that another just took. */
async function removeLeftover(path: string, text: string): Promise<void> {
  const guard = `${path}.clearing`;
  try {
    await mkdir(guard);
  } catch {
    if ((await ageOf(guard)) > halfWrittenMs) await rmdir(guard).catch(() => {});
    await wait(20);
    return;
  }
  try {
    if (readNow(path) === text) await rm(path, { force: true });
  } finally {
    await rmdir(guard).catch(() => {});
  }
}

/**
 * The process that a lock names, when it is the same one and still runs. A number alone does not tell: in a container every start
 * is process 1 or 7, so the moment it started goes with it (where the system tells that).
 */
function aliveIn(text: string): number | undefined {
  const [number, start = ""] = text.split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  const now = startOf(pid);
  return start === "" || now === "" || start === now ? pid : undefined;
}

/** When a process started, in ticks since the machine did; empty where there is no /proc. */
function startOf(pid: number): string {
  const line = readNow(`/proc/${pid}/stat`) ?? "";
  // The name in brackets may hold spaces; the start is the 20th field after it.
  return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

async function ageOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
