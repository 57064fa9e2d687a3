import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect } from "vitest";
import { tools } from "../../src/mcp/tools/index.ts";
import { journey, withFolder } from "./browser.ts";
import { llo } from "./command-line.ts";

const bundle = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "dist", "main.js");
const starts = { command: process.execPath, args: [bundle, "mcp"] };
const generations = ["auto", "legacy"] as const;

const newClient = (mode: (typeof generations)[number]) => new Client({ name: "journey", version: "1" }, { versionNegotiation: { mode } });

/** A client on its own `llo mcp` on that data directory. */
async function overStdio(data: string, mode: (typeof generations)[number]): Promise<Client> {
  const client = newClient(mode);
  await client.connect(new StdioClientTransport({ ...starts, env: { PATH: process.env.PATH ?? "", LLO_DATA: data }, stderr: "ignore" }));
  return client;
}

async function overHttp(address: string, mode: (typeof generations)[number]): Promise<Client> {
  const client = newClient(mode);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)));
  return client;
}

interface Figure {
  value: number | null;
  display: string;
}
const numbersOf = (answer: unknown) => (answer as { rows: Figure[] }).rows.map(({ value, display }) => [value, display]);

journey(
  "an assistant gets the same answers over HTTP and on its own machine beside a running radar, in both generations",
  async ({ radar }) => {
    const answers = new Map<string, unknown[]>();
    for (const mode of generations)
      for (const client of [await overHttp(radar.address, mode), await overStdio(radar.data, mode)]) {
        expect(client.getNegotiatedProtocolVersion()).toBe(mode === "auto" ? "2026-07-28" : "2025-11-25");
        expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
        for (const { name, example } of tools) {
          const { isError, content, structuredContent } = await client.callTool({ name, arguments: { ...example } });
          expect(isError, `${name}: ${JSON.stringify(content)}`).toBeFalsy();
          expect((structuredContent as { rows: unknown[] }).rows.length, name).toBeGreaterThan(0);
          expect(JSON.stringify(content).length, name).toBeLessThan(60_000);
          answers.set(name, [...(answers.get(name) ?? []), structuredContent]);
          const wrong = await client.callTool({ name, arguments: { ...example, onzin: 1 } });
          expect([wrong.isError, JSON.stringify(wrong.content)]).toEqual([true, expect.stringContaining("'onzin' is hier onbekend")]);
        }
        expect((await client.listResources()).resources.length).toBeGreaterThan(10);
        const { contents } = await client.readResource({ uri: "llo://dataset/region" });
        expect(JSON.stringify(contents)).toContain("CC");
        await client.close();
      }
    for (const [name, [first, ...others]] of answers) for (const other of others) expect(other, name).toEqual(first);

    const client = await overHttp(radar.address, "auto");
    const ask = async (name: string, given: object) => (await client.callTool({ name, arguments: { ...given } })).structuredContent;
    expect(numbersOf(await ask("haal_reeks_op", { indicator: "jobs", region: "twente" }))[0]).toEqual([320.4, "320.400 banen"]);
    expect(numbersOf(await ask("beeld_van_regio", { region: "nederland" }))).toContainEqual([
      expect.closeTo(4.32, 2),
      expect.stringContaining("4,32"),
    ]);
    await client.close();
  },
);

journey("more than fits on a page comes with a cursor, until all of it is told, over both", async ({ radar }) => {
  for (const client of [await overHttp(radar.address, "auto"), await overStdio(radar.data, "legacy")]) {
    const seen = new Set<string>();
    let cursor: string | null = null;
    let total = 0;
    do {
      const given = { indicator: "population", type: "gemeente", ...(cursor ? { cursor } : {}) };
      const { structuredContent } = await client.callTool({ name: "rangschik_regios", arguments: given });
      const answer = structuredContent as { rows: { region: { code: string } }[]; next: string | null; total: number };
      expect(answer.rows.length).toBeLessThanOrEqual(50);
      for (const { region } of answer.rows) seen.add(region.code);
      [cursor, total] = [answer.next, answer.total];
    } while (cursor);
    expect(total).toBeGreaterThan(300);
    expect(seen.size).toBe(total);
    await client.close();
  }
});

journey(
  "by itself it makes its own edition, says nothing but the protocol, leaves people's records closed, and ends with its input",
  async () => {
    await withFolder(async (folder) => {
      const child = spawn(starts.command, starts.args, { env: { PATH: process.env.PATH, LLO_DATA: join(folder, "data") } });
      let out = "";
      child.stdout.on("data", (text) => {
        out += text;
      });
      const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
      const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
      const heard = (id: number) => expect.poll(() => out, { timeout: 30_000 }).toContain(`"id":${id}`);
      say({
        id: 1,
        method: "initialize",
        params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "x", version: "1" } },
      });
      await heard(1);
      say({ method: "notifications/initialized" });
      say({ id: 2, method: "tools/call", params: { name: "beeld_van_regio", arguments: { region: "twente" } } });
      await heard(2);
      child.stdin.end();
      expect(await ended).toBe(0);
      const lines = out.split("\n").filter(Boolean);
      expect(lines.map((line) => (JSON.parse(line) as { jsonrpc: string }).jsonrpc)).toEqual(["2.0", "2.0"]);
      expect(existsSync(join(folder, "data", "warehouse"))).toBe(true);
      expect(existsSync(join(folder, "data", "database"))).toBe(false);
    });
  },
);

journey("an option that it does not have is told, not taken for a question", async ({ radar }) => {
  const { code, out, said } = await llo(["mcp", "--poort", "1"], { LLO_DATA: radar.data }).ended;
  expect([code, out]).toEqual([2, ""]);
  expect(said).toContain("--poort hoort niet bij mcp");
});
