import type { Wanted } from "./cbs-table.ts";

/** One dimension limited to codes and prefixes, as both versions of OData write it in `$filter`. */
export function filterOf({ dimension, codes, prefixes }: Wanted["only"][number]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const equal = codes.map((code) => `${dimension} eq ${quoted(code)}`);
  const starting = prefixes.map((prefix) => `startswith(${dimension},${quoted(prefix)})`);
  return `(${[...equal, ...starting].join(" or ")})`;
}
