import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Running {
  address: string;
  /** Seconds from the start of the process to the address line. */
  startSeconds: number;
  /** Waits until it does nothing by itself any more: pages drawn beforehand, the embedded database made. Returns the seconds that took. */
  atRest(): Promise<number>;
  stop(): Promise<void>;
}

/** An empty data directory, and how to throw it away. */
export async function emptyData(): Promise<{ data: string; remove(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "llo-bench-"));
  return { data, remove: () => rm(data, { recursive: true, force: true }) };
}

/** Runs the built radar on a free port and waits for its address line. */
export async function startRadar(data: string, environment: Record<string, string> = {}): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--enable-source-maps", join(root, "dist/main.js"), "serve"], {
    cwd: root,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", LLO_DATA: data, RATE_LIMIT: "1000000", ...environment },
  });
  const address = await addressOf(child);
  const startSeconds = (performance.now() - began) / 1000;
  return {
    address,
    startSeconds,
    atRest: () => atRest(child.pid ?? 0),
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
    },
  };
}

/** Five seconds in a row with less than a twentieth of a core. Reads /proc, so on Linux only; at most two minutes. */
async function atRest(pid: number): Promise<number> {
  const began = performance.now();
  // Ticks of a hundredth of a second, in user and in system mode: the 14th and 15th field, counted past the name in brackets.
  const ticks = async () => {
    const line = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  };
  let before = await ticks();
  for (let calm = 0; calm < 5 && performance.now() - began < 120_000; ) {
    await pause(1000);
    const now = await ticks();
    calm = now - before < 5 ? calm + 1 : 0;
    before = now;
  }
  return (performance.now() - began) / 1000;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const found = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the radar stopped with ${code}: ${said}`)));
  });
}

/** Runs a command to its end; returns seconds and what it said on stdout. */
export async function timed(
  command: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ seconds: number; out: string }> {
  const began = performance.now();
  const child = spawn(command, words, { cwd: root, env: { ...process.env, ...environment } });
  let out = "";
  let fault = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    fault += chunk;
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${code}: ${fault}`);
  return { seconds: (performance.now() - began) / 1000, out };
}
