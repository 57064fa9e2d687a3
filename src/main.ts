import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isProblem } from "#operation";
import { runCommand } from "./cli/index.ts";
import { parseConfig } from "./config.ts";
import { serve } from "./serve.ts";

/** The folder with `package.json`, whether this runs from the bundle or from source. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

// `llo ... | head` closes the pipe early; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const note = (text: string) => process.stderr.write(`${text}\n`);
const [word, ...rest] = process.argv.slice(2);

try {
  const config = parseConfig(process.env, projectRoot());
  if (word === "serve") {
    await serve(config, note);
  } else {
    process.exitCode = await runCommand(word === undefined ? [] : [word, ...rest], config, {
      out: (text) => process.stdout.write(text),
      note,
      terminal: process.stdout.isTTY === true,
    });
  }
} catch (error) {
  note(isProblem(error) ? error.message : `mislukt: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
}
