import { z } from "zod";
import type { Operation } from "#operation";

interface Command {
  name: string;
  summary: string;
}

/** The list of all operations and commands, one a line. */
export function listHelp(operations: readonly Operation[], commands: readonly Command[]): string {
  const lines = [...operations, ...commands].map(({ name, summary }) => `  ${name.padEnd(26)} ${summary}`);
  return `llo <operatie> [--sleutel waarde ...] [--input BESTAND|-]\n\n${lines.join("\n")}\n\nllo <operatie> --help toont de invoer en een voorbeeld.`;
}

/** Input and an example of one operation. */
export function operationHelp(op: Operation): string {
  const schema = z.toJSONSchema(op.input, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, { description?: string; type?: string }>;
    required?: string[];
  };
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      `  --${name.padEnd(18)} ${field.description ?? field.type ?? ""}${schema.required?.includes(name) ? " (verplicht)" : ""}`,
  );
  const example = Object.entries(op.example as Record<string, unknown>)
    .map(([key, value]) => ` --${key} ${Array.isArray(value) ? value.join(",") : String(value)}`)
    .join("");
  return `${op.name}: ${op.summary}\n${fields.length > 0 ? `\n${fields.join("\n")}\n` : ""}\nVoorbeeld: llo ${op.name}${example}`;
}
