import type { Warehouse } from "#warehouse";
import type { CrosswalkLine } from "./crosswalk.ts";

/** A code of a classification with its names. */
export interface Concept {
  code: string;
  name: string;
  name_en: string;
  level: string;
  parent: string;
}

/** All occupations, of every scheme, by code. */
export function occupations(warehouse: Warehouse): Promise<ReadonlyMap<string, Concept>> {
  return concepts(warehouse, "occupation");
}

export function sectors(warehouse: Warehouse): Promise<ReadonlyMap<string, Concept>> {
  return concepts(warehouse, "sector");
}

export function educations(warehouse: Warehouse): Promise<ReadonlyMap<string, Concept>> {
  return concepts(warehouse, "education");
}

function concepts(warehouse: Warehouse, table: "occupation" | "sector" | "education"): Promise<ReadonlyMap<string, Concept>> {
  return warehouse.once(`concepts-${table}`, async () => {
    const rows = await warehouse.query<Concept>(`SELECT code, name, name_en, level, parent FROM ${table} ORDER BY code`);
    return new Map(rows.map((row) => [row.code, row]));
  });
}

/** The name of an occupation, sector or education by its code, in the reader's language when it has one. */
export async function codeNames({
  warehouse,
  language,
}: {
  warehouse: Warehouse;
  language: "nl" | "en";
}): Promise<(code: string) => string | undefined> {
  const names = await warehouse.once(
    "code-names",
    async () => new Map([...(await occupations(warehouse)), ...(await sectors(warehouse)), ...(await educations(warehouse))]),
  );
  return (code) => {
    const named = names.get(code);
    return (language === "en" && named?.name_en) || named?.name;
  };
}

/** What people call their work, with the group it belongs to. */
export function occupationWords(warehouse: Warehouse): Promise<{ word: string; language: string; code: string }[]> {
  return warehouse.once("occupation-words", () => warehouse.query("SELECT word, language, code FROM occupation_word"));
}

/** A word for a subject: `kind` says what `target` is, an indicator, a theme, or the breakdown that it is a value of. */
export interface SubjectWord {
  word: string;
  kind: "indicator" | "theme" | "sector" | "education" | "other";
  target: string;
}

/** What people type when they look for figures, with what they mean by it; in the order of the file. */
export function subjectWords(warehouse: Warehouse): Promise<SubjectWord[]> {
  return warehouse.once("subject-words", () => warehouse.query("SELECT word, kind, target FROM subject_word"));
}

/** What a question can be about, and the indicators that can answer it, the plainest first. */
export interface Measure {
  id: string;
  title: string;
  title_en: string;
  indicators: readonly MeasureIndicator[];
  /** The same when an occupation is named; empty when there are none. */
  occupation: readonly MeasureIndicator[];
  /** The measure that says the same in percent, as a number, or of a later year; empty when there is none. */
  percent: string;
  number: string;
  later: string;
  /** The measure to look for when a region is asked, of what is known by occupation only. */
  regional: string;
  /** Measures to choose from when the words leave open which is meant. */
  choices: readonly string[];
  /** Indicators of which a low number says that there is much: the largest bottleneck has the lowest. */
  inverse: readonly string[];
}

/** An indicator that can answer, or the part of one that does: `employed[other=positie=werknemer]`. */
export interface MeasureIndicator {
  id: string;
  part: Readonly<Record<string, string>>;
}

function indicatorOf(text: string): MeasureIndicator {
  const [, id = text, dim, value = ""] = /^([^[]+)\[(\w+)=(.+)\]$/.exec(text) ?? [];
  return { id, part: dim ? { [dim]: value } : {} };
}

const listed = (text: string) => text.split(";").filter(Boolean);

export function measures(warehouse: Warehouse): Promise<Measure[]> {
  return warehouse.once("measures", async () => {
    const rows = await warehouse.query<Record<keyof Measure, string>>(
      "SELECT id, title, title_en, indicators, occupation, percent, number, later, regional, choices, inverse FROM measure",
    );
    return rows.map((row) => ({
      ...row,
      indicators: listed(row.indicators).map(indicatorOf),
      occupation: listed(row.occupation).map(indicatorOf),
      choices: listed(row.choices),
      inverse: listed(row.inverse),
    }));
  });
}

/** A word of questions: `kind` says what `target` is, or why the word names no figure. */
export interface QuestionWord {
  word: string;
  kind: "measure" | "sector" | "education" | "sex" | "age" | "other" | "place" | "absent" | "abroad" | "refuse" | "filler";
  target: string;
}

/** What people write in questions, in the order of the file. */
export function questionWords(warehouse: Warehouse): Promise<QuestionWord[]> {
  return warehouse.once("question-words", () => warehouse.query("SELECT word, kind, target FROM question_word"));
}

export function crosswalkLines(warehouse: Warehouse): Promise<CrosswalkLine[]> {
  return warehouse.once("crosswalk", () =>
    warehouse.query(`SELECT from_code AS "from", to_code AS "to", share, note FROM crosswalk ORDER BY from_code, to_code`),
  );
}

/** Occupation groups that resemble one, in the order of the source. */
export function similarOccupations(
  warehouse: Warehouse,
  codes: readonly string[],
): Promise<{ code: string; rank: number; similar: string; source: string; table: string; url: string }[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return warehouse.query(
    `SELECT code, rank, "similar", source, "table", url FROM similar_occupation WHERE code IN (${codes.map(() => "?").join(", ")}) ORDER BY code, rank`,
    codes,
  );
}
