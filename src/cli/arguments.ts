import { readFileSync } from "node:fs";
import { type Language, Problem, shownValue } from "#operation";
import { fromHere } from "./path.ts";

export interface Asked {
  operation: string;
  input: Record<string, unknown>;
  help: boolean;
  language: Language;
}

/**
 * `operation [positional ...] --key value --flag --input FILE|-`. Keys in kebab-case become camelCase; a key given twice becomes a list.
 * What stands in `--input` is the base, what stands on the line wins.
 */
export function parseArguments(
  words: readonly string[],
  { readStdin = () => readFileSync(0, "utf8") } = {},
): Asked & { positional: string[] } {
  const [operation = "", ...rest] = words;
  const asked: Asked & { positional: string[] } = {
    operation,
    input: {},
    help: operation === "--help" || operation === "-h",
    language: languageAsked(words),
    positional: [],
  };
  const given: Record<string, unknown> = {};
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? "";
    if (word === "--help" || word === "-h") {
      asked.help = true;
      continue;
    }
    if (!word.startsWith("--")) {
      asked.positional.push(word);
      continue;
    }
    const [name = "", inline] = splitOnce(word.slice(2), "=");
    const next = rest[at + 1];
    const value = inline ?? (next === undefined || (next.startsWith("--") && next !== "--") ? true : next);
    if (inline === undefined && value !== true) at++;
    const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (key === "input") asked.input = readInput(String(value), { readStdin, language: asked.language });
    else if (key === "language") requireLanguage(value);
    else given[key] = Object.hasOwn(given, key) ? [given[key], value].flat() : value;
  }
  asked.input = { ...asked.input, ...given };
  return asked;
}

/** The language that the line asks for, also when the rest of it cannot be read: Dutch unless it says English. */
export function languageAsked(words: readonly string[]): Language {
  return words.some((word, at) => word === "--language=en" || (word === "--language" && words[at + 1] === "en")) ? "en" : "nl";
}

function requireLanguage(value: unknown): void {
  if (value === "nl" || value === "en") return;
  throw new Problem("invalid", `--language: kies nl of en (${shownValue(value, "nl")})`);
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

const inputFaults = {
  nl: {
    notJson: (path: string, why: string) => `--input ${path} is geen geldige JSON: ${why}`,
    notObject: 'geef een object, bijvoorbeeld {"region": "AM05"}',
  },
  en: {
    notJson: (path: string, why: string) => `--input ${path} is no valid JSON: ${why}`,
    notObject: 'give an object, for example {"region": "AM05"}',
  },
};

function readInput(path: string, { readStdin, language }: { readStdin: () => string; language: Language }): Record<string, unknown> {
  const faults = inputFaults[language];
  let text: string;
  try {
    text = path === "-" ? readStdin() : readFileSync(fromHere(path), "utf8");
  } catch (error) {
    throw new Problem("invalid", `--input ${path}: ${(error as Error).message}`);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error(faults.notObject);
    return value as Record<string, unknown>;
  } catch (error) {
    throw new Problem("invalid", faults.notJson(path, (error as Error).message));
  }
}
