import { createMcpHandler, McpServer, type StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { Hono } from "hono";
import { call, isProblem, type Operation } from "#operation";
import { apiVersion } from "../api/index.ts";
import type { Radar } from "../radar.ts";

/** Answers longer than this are cut, with a word on how to ask for less. */
const mostCharacters = 60_000;

/** MCP over streamable HTTP at `/mcp`: the public operations that only read, from the same table. */
export function mcpRoute(app: Hono, radar: Radar, operations: readonly Operation[]): void {
  const readable = operations.filter((op) => op.access === "public" && op.http?.startsWith("GET ") && op.name !== "datasets.download");
  const handler = createMcpHandler(() => serverOf(radar, readable), { onerror: (error) => console.warn(`mcp: ${error.message}`) });
  app.all("/mcp", (c) => handler.fetch(c.req.raw));
}

function serverOf(radar: Radar, operations: readonly Operation[]): McpServer {
  const server = new McpServer(
    { name: "llo-radar", version: apiVersion },
    {
      instructions:
        "Published figures on work and learning in the Dutch labour-market regions. Quote a figure only with its unit, period, region, status and source. Start with regions_find or occupations_find, then regions_picture, indicators_series or indicators_compare.",
    },
  );
  for (const op of operations) {
    server.registerTool(
      op.name.replaceAll(".", "_"),
      {
        title: op.summaryEn,
        description: `${op.summaryEn}. ${op.summary}. Example: ${JSON.stringify(op.example)}`,
        inputSchema: op.input as StandardSchemaWithJSON,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async (input: unknown) => {
        try {
          const output = await call(op, radar.context({ role: "public", language: "en" }), input);
          return {
            content: [
              {
                type: "text" as const,
                text: bounded(
                  JSON.stringify({
                    snapshot: radar.context({ role: "public", language: "en" }).warehouse.snapshot.id,
                    ...(output as object),
                  }),
                ),
              },
            ],
          };
        } catch (error) {
          if (!isProblem(error)) throw error;
          return { isError: true, content: [{ type: "text" as const, text: error.message }] };
        }
      },
    );
  }
  return server;
}

const bounded = (text: string) =>
  text.length <= mostCharacters
    ? text
    : `${text.slice(0, mostCharacters)}\n... cut off after ${mostCharacters} characters; ask for fewer regions, one period or one indicator`;
