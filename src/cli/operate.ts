import { call, type Language, type Operation, Problem } from "#operation";
import { inputNames } from "../api/index.ts";
import type { Config } from "../config.ts";
import { openRadar } from "../radar.ts";
import { askServer, runningServer } from "./forward.ts";
import { requireKnown } from "./options.ts";

/** Runs an operation: through the server that runs on this data directory when there is one, because the embedded database has one owner. */
export async function runOperation(
  op: Operation,
  { input, positional, language }: { input: Record<string, unknown>; positional: string[]; language: Language },
  config: Config,
): Promise<unknown> {
  if (positional.length > 0) {
    const [word] = positional;
    throw new Problem(
      "invalid",
      language === "nl"
        ? `'${word}' hoort nergens bij; geef invoer als --sleutel waarde`
        : `'${word}' belongs to nothing; give input as --key value`,
    );
  }
  requireKnown(op.name, input, inputNames(op), language);
  const server = await runningServer(config.data, language);
  if (server) return askServer(server, op, input, language);
  const radar = await openRadar(config);
  try {
    return await call(op, radar.context({ role: "admin", language }), input);
  } finally {
    await radar.close();
  }
}
