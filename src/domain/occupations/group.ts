import { slugOf } from "#domain/taxonomy";

/** The address of an occupation page: `0742-lassers-en-plaatwerkers`. */
export const occupationSlug = (code: string, name: string) => `${code.slice(code.indexOf(":") + 1)}-${slugOf(name)}`;

/** The code of the occupation class that a group lies in; empty when it lies in none. */
export function classOf(code: string, known: ReadonlyMap<string, { parent: string; level: string }>): string {
  for (let at = code; at; at = known.get(at)?.parent ?? "") if (known.get(at)?.level === "class") return at;
  return "";
}
