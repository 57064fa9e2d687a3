import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Config } from "../config.ts";
import { openRadar } from "../radar.ts";
import { mcpServer } from "./server.ts";

/**
 * MCP on standard input and output until the input ends. The figures are read-only files, so that it works beside a running radar; people's
 * records, which have one owner, stay closed. Nothing but the protocol goes to standard output; words for people go to `note`.
 */
export async function mcpOnStdio(config: Config, note: (text: string) => void): Promise<void> {
  const radar = await openRadar(config);
  try {
    const ended = new Promise<void>((resolve) => {
      process.stdin.once("end", resolve).once("close", resolve);
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    const serving = serveStdio(() => mcpServer(radar), { onerror: (error) => note(`mcp: ${error.message}`) });
    await ended;
    await serving.close();
  } finally {
    await radar.close();
  }
}
