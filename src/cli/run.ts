import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { lookup } from "#domain/lookup";
import { isProblem, type Language, messageWithLead, type Operation, Problem } from "#operation";
import type { Config } from "../config.ts";
import { operationByName, operations } from "../operations.ts";
import { type Asked, languageAsked, parseArguments } from "./arguments.ts";
import type { CommandSpec } from "./command.ts";
import { commands } from "./commands.ts";
import { listHelp, operationHelp, overview } from "./help.ts";
import { runOperation } from "./operate.ts";

export interface Streams {
  out: (text: string) => void;
  note: (text: string) => void;
  /** A person reads `out`: then the list of operations comes as words alone, not as JSON that pushes it off the screen. */
  terminal?: boolean;
}

/** Runs one command: one JSON document on `out`, words for people on `note`. Returns the exit code: 0 done, 1 failed, 2 the input is wrong. */
export async function runCommand(words: readonly string[], config: Config, { out, note, terminal = false }: Streams): Promise<0 | 1 | 2> {
  try {
    const asked = parseArguments(words);
    if (asked.operation === "" || (asked.help && asked.operation.startsWith("-"))) {
      note(listHelp(operations, commands, asked.language));
      if (!terminal) out(`${JSON.stringify(overview(operations, commands), null, 2)}\n`);
      return 0;
    }
    const command = commands.find((one) => one.name === asked.operation);
    const op = operationByName.get(asked.operation);
    if (!op && !command) throw unknownOperation(asked.operation, asked.language);
    if (asked.help) {
      note(op ? operationHelp(op, asked.language) : (command?.help ?? ""));
      out(`${JSON.stringify({ name: asked.operation, ...(op ? { example: op.example } : {}) })}\n`);
      return 0;
    }
    const result = op ? await runAndKeep(op, asked, config) : await (command as CommandSpec).run({ ...asked, config, note });
    if (result !== undefined) out(`${JSON.stringify(result, null, 2)}\n`);
    const failure = command?.failure?.(result);
    if (failure === undefined) return 0;
    note(failure);
    return 1;
  } catch (error) {
    if (!isProblem(error)) {
      note(`${languageAsked(words) === "nl" ? "mislukt" : "failed"}: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
    note(messageWithLead(error, languageAsked(words)));
    const [only] = error.issues;
    // Of one fault the message may tell all already.
    const told = error.issues.length === 1 && only !== undefined && error.message.includes(only.message);
    for (const issue of told ? [] : error.issues.slice(0, 200)) note(`  ${issue.path}: ${issue.message}`);
    return error.code === "invalid" || error.code === "not-found" ? 2 : 1;
  }
}

/** Runs an operation; with `--out FILE` the file in its answer is written there and left out of the answer. Never over HTTP: it writes on this machine. */
async function runAndKeep(op: Operation, asked: Asked & { positional: string[] }, config: Config): Promise<unknown> {
  const { out: path, ...input } = asked.input;
  if (typeof path !== "string") return runOperation(op, asked, config);
  const { content, encoding, jsonstat: _, ...about } = (await runOperation(op, { ...asked, input }, config)) as Record<string, unknown>;
  if (typeof content !== "string") {
    const what = asked.language === "nl" ? "geeft geen bestand; laat --out weg" : "gives no file; leave out --out";
    throw new Problem("invalid", `${op.name} ${what}`);
  }
  const place = resolve(process.env.INIT_CWD ?? ".", path);
  await writeFile(place, Buffer.from(content, encoding === "base64" ? "base64" : "utf8")).catch((error: Error) => {
    throw new Problem("invalid", `--out ${path}: ${error.message}`);
  });
  return { ...about, out: place };
}

function unknownOperation(name: string, language: Language): Problem {
  const known = [...operations, ...commands].map((one) => one.name);
  const near = lookup(
    name.replaceAll(".", " "),
    known.map((text) => ({ text: text.replaceAll(".", " "), why: "", target: text })),
    { key: (text) => text, limit: 3 },
  ).map(({ target }) => ({ id: target, name: target }));
  const what = language === "nl" ? `'${name}' is geen operatie` : `'${name}' is no operation`;
  if (near.length > 0) return new Problem("invalid", what, [], { list: "llo", near });
  return new Problem(
    "invalid",
    language === "nl" ? `${what}; llo zonder meer toont wat er kan` : `${what}; llo by itself shows what there is`,
  );
}
