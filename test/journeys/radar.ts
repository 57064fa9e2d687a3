import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "../watchdog.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const node = join(root, "node_modules", "node", "bin", "node");
const bundle = join(root, "dist", "main.js");

export interface RadarProcess {
  /** `http://127.0.0.1:41235`; empty when it stopped before it listened. */
  address: string;
  pid: number;
  /** Its data directory. */
  data: string;
  /** What it has said so far. */
  said(): string;
  /** Its exit code, once it has one; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Asks it to stop, waits, and removes the data directory that it was given. Returns its exit code. */
  stop(signal?: "SIGINT" | "SIGTERM"): Promise<number | null>;
}

export interface RadarOptions {
  /** A data directory that the caller keeps and removes; absent means one of its own. */
  data?: string;
  env?: Readonly<Record<string, string>>;
}

/** An empty folder that is removed at the end of `work`, however it ends. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "llo-journey-"));
  const callOff = watch({ folder });
  try {
    return await work(folder);
  } finally {
    callOff();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the built radar on a free port and waits until it listens or has stopped. It ends with this process at the latest, also when
 * that crashes; call `stop`, or use the `radar` fixture of browser.ts, which does.
 */
export async function startRadar({ data, env = {} }: RadarOptions = {}): Promise<RadarProcess> {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there; npm test builds it`);
  const own = await mkdtemp(join(tmpdir(), "llo-journey-"));
  const folder = data ?? join(own, "data");
  const child = spawn(node, ["--enable-source-maps", bundle, "serve"], {
    cwd: own,
    stdio: ["ignore", "ignore", "pipe"],
    // Not in the terminal's group: Ctrl-C is for the test run, which then stops this.
    detached: true,
    env: { PATH: process.env.PATH, HOME: own, LANG: "C.UTF-8", TZ: "UTC", HOST: "127.0.0.1", PORT: "0", LLO_DATA: folder, ...env },
  });
  const callOff = watch({ pid: child.pid, folder: own });
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = async (signal: "SIGINT" | "SIGTERM" = "SIGTERM") => {
    child.kill(signal);
    const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
    const code = await ended;
    clearTimeout(timer);
    callOff();
    await rm(own, { recursive: true, force: true });
    return code;
  };
  const address = await addressLine(child, () => said, ended).catch(async (error: Error) => {
    await stop();
    throw error;
  });
  return { address, pid: child.pid ?? 0, data: folder, said: () => said, ended, stop };
}

async function addressLine(child: ChildProcess, said: () => string, ended: Promise<unknown>): Promise<string> {
  const listening = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the radar does not start within 30 s; it said: ${said()}`)), 30_000);
    child.stderr?.on("data", () => {
      const found = /draait op (http:\/\/\S+)/.exec(said())?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    ended.then(() => clearTimeout(timer));
  });
  return Promise.race([listening, ended.then(() => "")]);
}
