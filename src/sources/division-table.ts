import type { CbsMeasure, CbsTable } from "./cbs-table.ts";

/** Titles of the groups in the table whose codes we take, with our type of region, and how many of them there are; municipalities merge. */
export const groups = [
  { title: "Codes en namen van gemeenten", type: "gemeente", many: "gemeenten" },
  { title: "Arbeidsmarktregio's", type: "arbeidsmarktregio", many: "arbeidsmarktregio's", count: 35 },
  { title: "COROP-gebieden", type: "corop", many: "COROP-gebieden", count: 40 },
  { title: "Landsdelen", type: "landsdeel", many: "landsdelen", count: 4 },
  { title: "Provincies", type: "provincie", many: "provincies", count: 12 },
] as const;
export type Kind = (typeof groups)[number]["type"];
/** The columns with code and name of each kind of region. */
export type Keys = Record<Kind, { code: string; name: string }>;
/** One line: a municipality and what it lies in. */
export type Places = Record<Kind, { code: string; name: string }>;

/** Undefined when a column is missing or there are two. */
export function keysOf(table: CbsTable): Keys | undefined {
  const keyOf = (group: string, title: string): string | undefined => {
    const found = table.measures.filter((measure: CbsMeasure) => measure.groups.at(-1) === group && measure.title === title);
    return found.length === 1 ? found[0]?.key : undefined;
  };
  const found: Partial<Keys> = {};
  for (const { title, type } of groups) {
    const code = keyOf(title, "Code");
    const name = keyOf(title, "Naam");
    if (!code || !name) return undefined;
    found[type] = { code, name };
  }
  return found as Keys;
}

/** All that keeps these lines from being a division, in Dutch: what was expected, and what is there. `listed` are the municipalities of the code list. */
export function faultsOf(lines: readonly Places[], listed: ReadonlySet<string>): { expected: string; found: string }[] {
  const faults: { expected: string; found: string }[] = [];
  for (const { type, many, ...group } of groups) {
    const names = namesOf(lines, type);
    if ("count" in group && names.size !== group.count) faults.push({ expected: `${group.count} ${many}`, found: `${names.size} ${many}` });
    for (const [code, own] of names) {
      if (own.size > 1) faults.push({ expected: `één naam bij ${code}`, found: `de namen ${[...own].join(" en ")}` });
    }
  }
  const once = new Map<string, number>();
  for (const { gemeente } of lines) once.set(gemeente.code, (once.get(gemeente.code) ?? 0) + 1);
  for (const [code, times] of once) if (times > 1) faults.push({ expected: `${code} op één regel`, found: `${code} op ${times} regels` });
  const lacking = [...listed].filter((code) => !once.has(code));
  if (lacking.length > 0) faults.push({ expected: `een regel voor ${shown(lacking)}`, found: "geen regel met die code" });
  for (const [part, whole] of [
    ["corop", "provincie"],
    ["provincie", "landsdeel"],
  ] as const) {
    for (const [code, wholes] of Map.groupBy(lines, (line) => line[part].code)) {
      const distinct = new Set(wholes.map((line) => line[whole].code));
      if (distinct.size > 1) faults.push({ expected: `${code} in één ${whole}`, found: `${code} in ${[...distinct].join(" en ")}` });
    }
  }
  return faults;
}

function namesOf(lines: readonly Places[], type: Kind): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const line of lines) names.set(line[type].code, (names.get(line[type].code) ?? new Set()).add(line[type].name));
  return names;
}

/** The first ten, and how many more. */
export function shown(texts: readonly string[]): string {
  return texts.length > 10 ? `${texts.slice(0, 10).join(", ")} en nog ${texts.length - 10}` : texts.join(", ");
}
