import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  out: string;
  said: string;
  ms: number;
}

export interface Started {
  ended: Promise<Ended>;
  /** Ends it at once, as a power cut would. */
  kill(): void;
}

/** Runs the command line of the built radar, or of a copy of it in `project`, with `stdin` as what it reads. */
export function llo(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  { project = root, stdin = "" }: { project?: string; stdin?: string } = {},
): Started {
  const started = performance.now();
  const child = spawn(process.execPath, [join(project, "dist", "main.js"), ...words], {
    cwd: project,
    env: { PATH: process.env.PATH, ...env },
  });
  let out = "";
  let said = "";
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    said += text;
  });
  // Who is killed before it read what it was given breaks the pipe.
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, out, said, ms: performance.now() - started })),
  );
  return { ended, kill: () => void child.kill("SIGKILL") };
}
