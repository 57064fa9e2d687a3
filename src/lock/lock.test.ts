import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, takeLock } from "#lock";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "llo-lock-"));
  path = join(folder, "one.lock");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const conflict = (pid: number) => expect.objectContaining({ code: "conflict", message: expect.stringContaining(`door proces ${pid}`) });
const gone = () => spawnSync(process.execPath, ["-e", ""]).pid;

test("one holder, until it lets go", async () => {
  const lock = await takeLock(path, "de map");
  expect(await holderOf(path)).toBe(process.pid);
  await expect(takeLock(path, "de map")).rejects.toEqual(conflict(process.pid));
  await lock.release();
  expect(await holderOf(path)).toBeUndefined();
  await (await takeLock(path, "de map")).release();
  expect(await readdir(folder)).toEqual([]);
});

test("a lock of a process that is gone is taken over", async () => {
  await writeFile(path, `${gone()} 12345`);
  expect(await holderOf(path)).toBeUndefined();
  const lock = await takeLock(path, "de map");
  expect(await holderOf(path)).toBe(process.pid);
  await lock.release();
});

// After a crash in a container the next start has the same number, because every start there is process 1.
test.runIf(process.platform === "linux")("the same number is not the same process", async () => {
  await writeFile(path, `${process.pid} 1`);
  expect(await holderOf(path)).toBeUndefined();
  await (await takeLock(path, "de map")).release();
  await writeFile(path, String(process.ppid));
  await expect(takeLock(path, "de map")).rejects.toEqual(conflict(process.ppid));
});

test("a lock that was never written to is a leftover once it is old", async () => {
  await writeFile(path, "");
  await utimes(path, new Date(0), new Date(0));
  await (await takeLock(path, "de map")).release();
});

test("of many at once over a leftover, one gets it", async () => {
  await writeFile(path, `${gone()} 12345`);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(path, "de map")));
  const held = tries.filter((one) => one.status === "fulfilled");
  expect(held).toHaveLength(1);
  for (const one of tries) if (one.status === "rejected") expect(one.reason).toEqual(conflict(process.pid));
  await held[0]?.value.release();
  expect(await readFile(path, "utf8").catch(() => "gone")).toBe("gone");
  expect(await readdir(folder)).toEqual([]);
});
