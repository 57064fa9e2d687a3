import { type Language, Problem } from "#operation";

/** Options of a command, as they stand on the line. */
export type Given = Readonly<Record<string, unknown>>;

/** Refuses every option that a command or an operation does not have, all at once. */
export function requireKnown(command: string, input: Given, known: readonly string[], language: Language = "nl"): void {
  const strange = Object.keys(input).filter((key) => !known.includes(key));
  if (strange.length === 0) return;
  const dashed = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const [given, right] = [strange.map(dashed).join(", "), known.map(dashed).join(", ")];
  throw new Problem(
    "invalid",
    language === "nl"
      ? `${given} hoort niet bij ${command}; ${right ? `wel: ${right}` : "er is daar niets te kiezen"}`
      : `${given} is no option of ${command}; ${right ? `there are: ${right}` : "there is nothing to choose"}`,
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
