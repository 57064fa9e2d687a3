import sumSql from "./sum.sql?raw";

/** Parts that may be added up, with the words that the reader sees in Dutch and in English. */
export interface Part {
  type: string;
  one: readonly [string, string];
  many: readonly [string, string];
}

/** All of them, finest first: a total that was added up may be a part of a larger one. */
export const parts: readonly Part[] = [
  { type: "gemeente", one: ["gemeente", "municipality"], many: ["gemeenten", "municipalities"] },
  { type: "corop", one: ["COROP-gebied", "COROP area"], many: ["COROP-gebieden", "COROP areas"] },
  { type: "arbeidsmarktregio", one: ["arbeidsmarktregio", "labour-market region"], many: ["arbeidsmarktregio's", "labour-market regions"] },
  { type: "provincie", one: ["provincie", "province"], many: ["provincies", "provinces"] },
  { type: "landsdeel", one: ["landsdeel", "part of the country"], many: ["landsdelen", "parts of the country"] },
];

/** The SQL that adds the missing totals over parts of one type. */
export function sumOver({ type, one, many }: Part): string {
  const words: Record<string, string> = { type, one: one[0], oneEn: one[1], many: many[0], manyEn: many[1] };
  return sumSql.replace(/\$(\w+)/g, (_, name: string) => quoted(words[name] ?? ""));
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
