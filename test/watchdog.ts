import { spawn } from "node:child_process";

// Reads until the other end closes. A line means that all is well; an end without one means that whoever wrote is gone.
const script = `
if read -r word; then exit 0; fi
if [ "$2" != none ]; then
  kill -s "$1" "$2" 2>/dev/null
  for tenth in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    kill -0 "$2" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$2" 2>/dev/null
fi
rm -rf "$3"
`;

export interface Watched {
  /** The process to end; absent when there is only a folder. */
  pid?: number | undefined;
  folder: string;
  signal?: "TERM" | "INT";
}

/**
 * Ends a process and removes its folder when this process dies, however it dies. Works through a pipe that the system closes;
 * runs in a session of its own, so that Ctrl-C does not reach it. Returns how to call it off, for who has cleaned up by itself.
 */
export function watch({ pid, folder, signal = "TERM" }: Watched): () => void {
  const dog = spawn("sh", ["-c", script, "watchdog", signal, String(pid ?? "none"), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  dog.unref();
  dog.stdin.on("error", () => {});
  return () => dog.stdin.end("klaar\n");
}
