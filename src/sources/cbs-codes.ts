import type { ObservationRow } from "./source.ts";

/**
 * A period code of CBS in our notation: `2025JJ00` -> `2025`, `2025KW03` -> `2025Q3`, `2025MM07` -> `2025-07`, `2021SJ00` -> `2021/22`,
 * `20250101` -> `2025-01-01`. `2025X000` says nothing by itself (a reference date, mostly); `fixed` gives its meaning per table, such as
 * `-01-01` for 1 January. Undefined when the code has no meaning here.
 */
export function periodOf(code: string, fixed?: string): string | undefined {
  const [, year = "", kind = "", number = ""] = /^((?:18|19|20|21)\d{2})(JJ|KW|MM|SJ|X0)(\d{2})$/.exec(code) ?? [];
  const count = Number(number);
  if (kind === "JJ" && count === 0) return year;
  if (kind === "KW" && count >= 1 && count <= 4) return `${year}Q${count}`;
  if (kind === "MM" && count >= 1 && count <= 12) return `${year}-${number}`;
  if (kind === "SJ" && count === 0) return `${year}/${String((Number(year) + 1) % 100).padStart(2, "0")}`;
  if (kind === "X0" && count === 0 && fixed !== undefined) return `${year}${fixed}`;
  return dayOf(code);
}

function dayOf(code: string): string | undefined {
  const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(code) ?? [];
  if (!year) return undefined;
  const text = `${year}-${month}-${day}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** A breakdown that a title spells out: `Bedrijfsgrootte: 0 tot 10 werkzame personen` -> `bedrijfsgrootte` and the rest; else undefined. */
export function spelledOut(title: string): { name: string; value: string } | undefined {
  const [, name, value] = /^([^:]{3,40}): (\S.*)$/.exec(title.trim()) ?? [];
  return name && value ? { name: name.toLowerCase(), value } : undefined;
}

const last = { LD: 4, CR: 40, AM: 38 } as const;

/**
 * A region code of CBS in ours, or why not. Spaces around it are dropped (`GM0363    `). Neighbourhoods, and groupings the radar does not
 * know (`RP`, `SG`, `AR` and so on) are refused, and so is the Caribbean Netherlands.
 */
export function regionOf(given: string): { code: string } | { reason: string } {
  const code = given.trim();
  if (code === "NL00" || code === "NL01") return { code: "NL01" };
  const kind = code.slice(0, 2);
  const number = /^[A-Z]{2}(\d+)$/.exec(code)?.[1] ?? "";
  const count = Number(number);
  if (kind === "GM" && number.length === 4 && count > 0) {
    return code < "GM9000"
      ? { code }
      : { reason: `'${code}' is geen gemeente in Europees Nederland (codes vanaf GM9000 zijn Caribisch Nederland of buitenland)` };
  }
  if (number.length === 2 && count > 0) {
    if (kind === "PV" && count >= 20 && count <= 31) return { code };
    if (code === "CR99") return { code };
    if ((kind === "LD" || kind === "CR" || kind === "AM") && count <= last[kind]) return { code };
  }
  if (kind === "WK" || kind === "BU") return { reason: `'${code}' is een wijk of buurt; de radar kent gemeenten en groter` };
  return { reason: `onbekende regiocode '${code}'; verwacht NL01, LD01-LD04, PV20-PV31, CR01-CR40, AM01-AM38 of GM met vier cijfers` };
}

/**
 * The industry that the title of a code starts with: `C Industrie` -> `sbi2008:C`, `B-E Nijverheid` -> `sbi2008:B-E`, `45 Autohandel` ->
 * `sbi2008:45`, `10-12 Voeding` -> `sbi2008:10-12`, `471 Supermarkten` -> `sbi2008:471`, the total (`A-U ...`, `Totaal`) -> empty.
 * Undefined for anything else: size classes, broken ranges (`24-30, 33 Metaal`).
 */
export function sectorOf(title: string, scheme = "sbi2008"): string | undefined {
  const text = title.trim();
  if (/^(A-U\b|A-V\b|Totaal\b)/.test(text)) return "";
  const section = /^([A-V])(?:-([A-V]))? \S/.exec(text);
  if (section) return section[2] ? `${scheme}:${section[1]}-${section[2]}` : `${scheme}:${section[1]}`;
  const division = /^(\d{2}-\d{2}|\d{2,3}) [^\d\s]/.exec(text);
  return division && !/^\d+ (tot|of|en) /.test(text) ? `${scheme}:${division[1]}` : undefined;
}

/** The occupation that a title starts with: `0811 Software- en applicatieontwikkelaars` -> `brc2014:0811`; the total -> empty; else undefined. */
export function occupationOf(title: string, scheme = "brc2014"): string | undefined {
  const text = title.trim();
  if (/^Totaal\b/.test(text)) return "";
  const code = /^(\d{2,4}) \S/.exec(text)?.[1];
  return code && Number(code.slice(0, 2)) >= 1 && Number(code.slice(0, 2)) <= 13 ? `${scheme}:${code}` : undefined;
}

const sexes = new Map([
  ["T001038", ""],
  ["1100", ""],
  ["3000", "m"],
  ["4000", "f"],
]);

/** Sex by the codes that StatLine uses throughout; undefined for a code that is not one of them. */
export function sexOf(code: string): ObservationRow["sex"] | undefined {
  return sexes.get(code.trim());
}

const levels = new Map([
  ["laag", "isced11:0-2"],
  ["middelbaar", "isced11:3-4"],
  ["hoog", "isced11:5-8"],
]);

/** What a title of 'Persoonskenmerken' says of sex, age or education; empty for the total, undefined when it says something else. */
export function personOf(title: string): Partial<Pick<ObservationRow, "sex" | "age" | "education">> | undefined {
  const text = title.trim();
  if (/^Totaal\b/.test(text)) return {};
  if (/^(Geslacht: )?mannen$/i.test(text)) return { sex: "m" };
  if (/^(Geslacht: )?vrouwen$/i.test(text)) return { sex: "f" };
  const [, from, to] = /^(?:Leeftijd: )?(\d{1,2}) tot (\d{1,2}) jaar$/.exec(text) ?? [];
  if (from && to) return { age: `${from}-${to}` };
  const [, open] = /^(?:Leeftijd: )?(\d{1,2}) jaar (?:of|en) ouder$/.exec(text) ?? [];
  if (open) return { age: `${open}+` };
  const [, level] = /^(?:Hoogst behaald )?onderwijsniveau: (?:\d )?(laag|middelbaar|hoog)$/i.exec(text) ?? [];
  const education = level && levels.get(level.toLowerCase());
  return education ? { education } : undefined;
}
