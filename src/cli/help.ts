import { z } from "zod";
import { type Language, type Operation, partIn } from "#operation";
import type { CommandSpec } from "./command.ts";

type Command = Pick<CommandSpec, "name" | "summary" | "summaryEn">;

const words = {
  nl: {
    use: "llo <operatie> [--sleutel waarde ...] [--input BESTAND|-] [--language en]",
    reading: "Vragen stellen",
    ruling: "Voor de beheerder van deze radar",
    more: "llo <operatie> --help toont de invoer en een voorbeeld. llo serve start de radar.",
    needed: "verplicht",
    example: "Voorbeeld",
  },
  en: {
    use: "llo <operation> [--key value ...] [--input FILE|-] [--language en]",
    reading: "Ask",
    ruling: "For the administrator of this radar",
    more: "llo <operation> --help shows the input and an example. llo serve starts the radar.",
    needed: "required",
    example: "Example",
  },
} as const;

const summaryIn = ({ summary, summaryEn }: Command, language: Language) => (language === "nl" ? summary : summaryEn);

/** Everything that can be asked, for programs. */
export function overview(operations: readonly Operation[], commands: readonly Command[]) {
  return {
    operations: [
      ...operations.map(({ name, access, summary, summaryEn, example }) => ({ name, access, summary, summaryEn, example })),
      ...commands.map(({ name, summary, summaryEn }) => ({ name, access: "admin" as const, summary, summaryEn })),
    ],
  };
}

/** The list of all operations and commands for people, one a line: what anyone may ask first, then what is the administrator's. */
export function listHelp(operations: readonly Operation[], commands: readonly Command[], language: Language): string {
  const t = words[language];
  const lines = (list: readonly Command[]) => list.map((one) => `  ${one.name.padEnd(26)} ${summaryIn(one, language)}`).join("\n");
  const reading = operations.filter(({ access }) => access === "public");
  const ruling = [...operations.filter(({ access }) => access === "admin"), ...commands];
  return `${t.use}\n\n${t.reading}\n${lines(reading)}\n\n${t.ruling}\n${lines(ruling)}\n\n${t.more}`;
}

/** Input and an example of one operation. */
export function operationHelp(op: Operation, language: Language): string {
  const t = words[language];
  const schema = z.toJSONSchema(op.input, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, { description?: string; type?: string }>;
    required?: string[];
  };
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      `  --${name.padEnd(18)} ${field.description ? partIn(field.description, language) : (field.type ?? "")}${schema.required?.includes(name) ? ` (${t.needed})` : ""}`,
  );
  const example = Object.entries(op.example as Record<string, unknown>)
    .map(([key, value]) => ` --${key} ${Array.isArray(value) ? value.join(",") : String(value)}`)
    .join("");
  return `${op.name}: ${summaryIn(op, language)}\n${fields.length > 0 ? `\n${fields.join("\n")}\n` : ""}\n${t.example}: llo ${op.name}${example}`;
}
