import { Problem } from "#operation";

/** Options of a command, as they stand on the line. */
export type Given = Readonly<Record<string, unknown>>;

/** Refuses every option that a command or an operation does not have, all at once. */
export function requireKnown(command: string, input: Given, known: readonly string[]): void {
  const strange = Object.keys(input).filter((key) => !known.includes(key));
  if (strange.length === 0) return;
  const dashed = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new Problem(
    "invalid",
    `${strange.map(dashed).join(", ")} hoort niet bij ${command}; ${known.length > 0 ? `wel: ${known.map(dashed).join(", ")}` : "er is daar niets te kiezen"}`,
  );
}

/** The one value of an option; undefined when it was not given. Throws Problem for an option without a value, or given twice. */
export function oneValue(option: string, value: unknown, example: string): string | undefined {
  if (value === undefined || (typeof value === "string" && value !== "")) return value;
  throw new Problem("invalid", `--${option} heeft één waarde nodig, bijvoorbeeld --${option} ${example}`);
}

/** Whether a flag is set, and the word behind it when that was taken for its value: `--dry-run FILE`. */
export function flagOf(value: unknown): { set: boolean; word?: string } {
  if (typeof value === "string" && !/^(true|false)$/.test(value)) return { set: true, word: value };
  return { set: value !== undefined && value !== "false" };
}
