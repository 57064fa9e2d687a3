import { z } from "zod";
import { type Issue, Problem } from "#operation";
import { limits } from "./limits.ts";

/** All that is wrong with an input. The first ones are kept to show, the others only counted. */
export interface Faults {
  /** `path` names the place as the reader of the file sees it: `rij 12 kolom Perioden`. */
  add(path: string, message: string): void;
  readonly count: number;
  readonly shown: readonly Issue[];
}

/** Collects faults; `limit` is how many are kept to show. */
export function collectFaults(limit: number = limits.faults): Faults {
  const shown: Issue[] = [];
  let count = 0;
  return {
    add(path, message) {
      count++;
      if (shown.length < limit) shown.push({ path, message });
    },
    get count() {
      return count;
    },
    get shown() {
      return shown;
    },
  };
}

/** Throws one Problem `invalid` with every fault, when there is one. `what` is the name of the file. */
export function requireNone({ count, shown }: Faults, what: string): void {
  if (count === 0) return;
  const many = count === 1 ? "1 fout" : `${count} fouten`;
  const more = count > shown.length ? `; hier staan de eerste ${shown.length}, er zijn er nog ${count - shown.length}` : "";
  throw new Problem("invalid", `${what} is niet ingelezen: ${many}${more}. Er is niets veranderd.`, shown);
}

/** A Problem for one fault that makes reading on pointless. */
export function refusal(what: string, path: string, message: string): Problem {
  return new Problem("invalid", `${what} is niet ingelezen: 1 fout. Er is niets veranderd.`, [{ path, message }]);
}

const dutch = z.locales.nl().localeError;

const kinds: Readonly<Record<string, string>> = {
  string: "een tekst",
  number: "een getal",
  int: "een heel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "een object tussen accolades",
  record: "een object tussen accolades",
};

/** What is wrong with a JSON file that must have a shape, in words for whoever wrote it; zod's own word for `undefined` helps nobody. */
export const shapeFault: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "unrecognized_keys") return `onbekend: ${issue.keys.map(shown).join(", ")}; haal dit weg, of kijk na hoe het heet`;
  const wanted = issue.code === "invalid_type" ? kinds[issue.expected] : undefined;
  if (!wanted) return issue.input === undefined ? "ontbreekt" : dutch(issue);
  return issue.input === undefined ? `ontbreekt; verwacht ${wanted}` : `${shown(issue.input)} is niet wat hier hoort; verwacht ${wanted}`;
};

/** A value as it stands in a message: quoted and not too long. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return `'${text.length > 60 ? `${text.slice(0, 60)}...` : text}'`;
}

/** A list of names in a message: at most twelve, then how many more. */
export function someOf(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(", ")} en nog ${names.length - 12}` : names.join(", ");
}
