import { createMcpHandler, originValidationResponse } from "@modelcontextprotocol/server";
import type { Hono, Context as HonoContext } from "hono";
import { isProblem, type Language } from "#operation";
import { boundedBody } from "../api/index.ts";
import type { Radar } from "../radar.ts";
import { mcpServer } from "./server.ts";

interface McpOptions {
  callerOf: (c: HonoContext) => string;
  /** Counts a request of that address; throws Problem `too-many`. */
  allow: (address: string, language?: Language) => void;
}

/** MCP over streamable HTTP at `/mcp`. */
export function mcpRoute(app: Hono, radar: Radar, { callerOf, allow }: McpOptions): void {
  const handler = createMcpHandler(() => mcpServer(radar), { onerror: (error) => console.warn(`mcp: ${error.message}`) });
  // A page of another site, open in the browser of someone who reaches this radar, may not ask in that person's name.
  const ours = [...new Set([new URL(radar.config.baseUrl).hostname, "localhost", "127.0.0.1", "[::1]"])];
  const body = boundedBody((c, { status, message }) => refused(c, { status, code: -32600, message: message.en }));
  app.use("/mcp", async (c, next) => {
    const foreign = originValidationResponse(c.req.raw, ours);
    if (foreign) return foreign;
    return counted(c, 1) ?? body(c, next);
  });
  // Many questions in one message are many questions.
  app.all("/mcp", async (c) => counted(c, (await questionsIn(c.req.raw.clone())) - 1) ?? handler.fetch(c.req.raw));

  /** Counts so many questions of this caller; an answer when that is too much. */
  function counted(c: HonoContext, times: number): Response | undefined {
    try {
      for (let time = 0; time < times; time++) allow(callerOf(c), "en");
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      return refused(c, { status: 429, code: -32000, message: error.message });
    }
  }
}

async function questionsIn(request: Request): Promise<number> {
  const message: unknown = await request.json().catch(() => undefined);
  return Array.isArray(message) ? message.length : 1;
}

const refused = (c: HonoContext, { status, code, message }: { status: 400 | 408 | 413 | 429; code: number; message: string }) =>
  c.json({ jsonrpc: "2.0", error: { code, message }, id: null }, status);
