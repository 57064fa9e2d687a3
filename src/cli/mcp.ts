import { Problem } from "#operation";
import { mcpOnStdio } from "../mcp/index.ts";
import type { CommandSpec } from "./command.ts";
import { requireKnown } from "./options.ts";

/** The radar for an assistant on this machine: it starts this command itself and talks over standard input and output. */
export const mcp: CommandSpec<undefined> = {
  name: "mcp",
  summary: "De radar voor een assistent op deze computer: MCP over standaardinvoer en -uitvoer",
  summaryEn: "The radar for an assistant on this machine: MCP over standard input and output",
  help: [
    "mcp   spreekt MCP op standaardinvoer en -uitvoer, tot de invoer eindigt",
    "",
    "Een assistent start dit zelf: npm run -s llo -- mcp. Het werkt ook naast een radar die draait. Zie docs/mcp.md.",
  ].join("\n"),
  async run({ input, positional, config, note }) {
    requireKnown("mcp", input, []);
    if (positional.length > 0) throw new Problem("invalid", `'${positional[0]}' hoort nergens bij; llo mcp heeft geen invoer`);
    await mcpOnStdio(config, note);
    return undefined;
  },
};
