import { fold } from "#domain/lookup";
import { type Cell, type Grid, wordOf } from "../grid.ts";
import type { Known } from "../known.ts";
import type { Notation } from "./guess-notation.ts";
import type { Mapping } from "./mapping.ts";
import { numberIn, withoutMarks } from "./number.ts";
import { periodIn, periodOfCell } from "./period.ts";
import { regionByName } from "./region.ts";

type RegionType = NonNullable<NonNullable<Mapping["columns"]["region"]>["type"]>;

/** A column with what stands in it, empty cells left out. */
export interface Column {
  name: string;
  cells: readonly Cell[];
}

const regionTypes: readonly RegionType[] = ["gemeente", "arbeidsmarktregio", "provincie", "corop", "landsdeel", "samenwerking"];
/** A list of regions can hold totals and names that the radar does not know; when the column says what it is, fewer hits are enough. */
const enough = 0.5;
const enoughWhenNamed = 0.2;
/** Rows are enough to see what a column is. */
const looked = 1000;

export function columnsIn({ header, rows }: Grid): Column[] {
  const some = rows.slice(0, looked);
  return header.map((name, at) => ({
    name,
    cells: some.map(({ cells }) => cells[at] ?? null).filter((cell) => cell !== null && cell !== ""),
  }));
}

export const distinct = ({ cells }: Column) => [...new Set(cells.map((cell) => wordOf(cell) ?? ""))].filter(Boolean);

/** Part of the different things in a column of which this is true. */
function share(words: readonly string[], test: (word: string) => boolean): number {
  return words.length === 0 ? 0 : words.filter(test).length / words.length;
}

/** The column that says when: by its contents, and by its name when there are more such columns. */
export function periodColumn(columns: readonly Column[]): { column: string; dates?: "month" } | undefined {
  const isPeriod = (cell: Cell) => "code" in periodOfCell(cell, { column: "", codes: {}, dates: "month" });
  const able = columns.filter(
    ({ name, cells }) =>
      name !== "" && periodIn(name) === undefined && cells.length > 0 && cells.filter(isPeriod).length >= cells.length * enough,
  );
  const found =
    able.find(({ name }) => /jaar|period|kwartaal|maand|datum|peil|year|quarter|month|date/i.test(name)) ?? able.find(isNoCount);
  if (!found) return undefined;
  const hasDates = found.cells.some((cell) => cell instanceof Date || /^\d{1,2}-\d{1,2}-\d{4}$/.test(wordOf(cell) ?? ""));
  return { column: found.name, ...(hasDates ? { dates: "month" as const } : {}) };
}

/** Years come back row after row; counts that happen to be about two thousand do not. */
function isNoCount(column: Column): boolean {
  return distinct(column).length <= Math.max(1, column.cells.length / 2);
}

/** The column that says where, and how: by code, by number, or by the names of one kind of region. */
export function regionColumn(
  columns: readonly Column[],
  known: Known,
): (Pick<NonNullable<Mapping["columns"]["region"]>, "column" | "by" | "type" | "prefix"> & { strange: string[] }) | undefined {
  for (const column of columns) {
    const words = distinct(column);
    const isCode = (word: string) => known.regions.has(word);
    if (share(words, isCode) >= enough) return { column: column.name, by: "code", strange: words.filter((word) => !isCode(word)) };
    const isNumber = (word: string) => /^\d+$/.test(word) && known.regions.has(`GM${word.padStart(4, "0")}`);
    if (/gem|gm|regio|code/i.test(column.name) && share(words, isNumber) >= enough)
      return { column: column.name, by: "code", prefix: "GM", strange: words.filter((word) => !isNumber(word)) };
  }
  for (const column of columns) {
    const words = distinct(column);
    const fits = regionTypes
      .map((type) => ({ type, isName: (word: string) => "code" in regionByName(word, type, known) }))
      .map((one) => ({ ...one, part: share(words, one.isName) }));
    const best = fits.reduce((most, next) => (next.part > most.part ? next : most));
    const isNamed = /gemeente|regio|provincie|gebied|corop|landsdeel|plaats/i.test(column.name);
    if (words.length > 0 && best.part >= (isNamed ? enoughWhenNamed : enough)) {
      // A part of a region is not left out: the import says what is the matter with it.
      const strange = words.filter((word) => !best.isName(word) && !known.partNames.has(fold(word)));
      return { column: column.name, by: "name", type: best.type, strange };
    }
  }
  return undefined;
}

const sexes: Readonly<Record<string, "m" | "f" | "">> = {
  m: "m",
  man: "m",
  mannen: "m",
  male: "m",
  men: "m",
  v: "f",
  f: "f",
  vrouw: "f",
  vrouwen: "f",
  female: "f",
  women: "f",
  t: "",
  totaal: "",
  "totaal mannen en vrouwen": "",
  "mannen en vrouwen": "",
  total: "",
};

/** The column that says of men or women, with what its words mean. */
export function sexColumn(columns: readonly Column[]): { column: string; codes: Record<string, string> } | undefined {
  for (const column of columns) {
    const words = distinct(column);
    if (words.length > 1 && words.every((word) => Object.hasOwn(sexes, word.toLowerCase())))
      return { column: column.name, codes: Object.fromEntries(words.map((word) => [word, sexes[word.toLowerCase()] ?? ""])) };
  }
  return undefined;
}

/** What a column is called after when it holds only men, only women or both; undefined for any other name. */
export function sexNamed(name: string): "m" | "f" | "" | undefined {
  const word = name.toLowerCase();
  return word.length > 1 && Object.hasOwn(sexes, word) ? sexes[word] : undefined;
}

/** Whether most of what stands in a column are numbers. */
export function isNumeric({ cells }: Column, { marks, ...way }: Notation): boolean {
  const isNumber = (cell: Cell) =>
    typeof cell === "number" ||
    (typeof cell === "object" && cell !== null && "percent" in cell) ||
    (typeof cell === "string" && numberIn(withoutMarks(cell.trim(), marks), way) !== undefined);
  return cells.length > 0 && cells.filter(isNumber).length >= cells.length * enough;
}

/** The period that a column is named after: `2024`, `2024*`, `1e kwartaal 2024`. */
export function periodNamed(name: string): string | undefined {
  return periodIn(name.replace(/[*\s]+$/, ""));
}
