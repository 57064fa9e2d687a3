import { regionOf } from "./cbs-codes.ts";
import type { DuoSetting } from "./duo-settings.ts";
import { type Outcome, observation, otherOf, parsed } from "./observation.ts";
import type { LayoutChanged, ObservationRow, Parsed, Refused } from "./source.ts";

/** One line of a file, its fields as text; codes keep their leading zeros. */
export interface DuoRecord {
  line: number;
  fields: ReadonlyMap<string, string>;
}

/** What a page holds, in the same shape for both ways of reading. */
export interface DuoPage {
  header: string[];
  records: DuoRecord[];
  /** Records with another number of fields than the header. */
  unreadable: { line: number; reason: string }[];
  /** Set when the file stops making sense before its end, as one that was cut off does. */
  broken?: string;
}

type Value = { column: string; indicator: string; unit: string; named: Record<string, string> };
type At = { record: number; retrieved: string; url: string };

/**
 * The records of a file of DUO, one row for each figure on a line. Counts of 1 to 4 are never published: they stand as `<5`, or as 4 - with J in
 * `INDICATIEAVG` when the file has that column, without a mark when it has not. All of those become `suppressed`, without a number.
 */
export function parseDuo(
  { header, records, unreadable, broken }: DuoPage,
  setting: DuoSetting,
  at: At,
): Parsed<ObservationRow> | LayoutChanged {
  const flag = header.find((name) => /^INDICATIE[ _]?AVG$/i.test(name));
  const values = header.flatMap((column) => figureIn(column, setting));
  const known = new Set([...Object.keys(setting.columns), ...values.map(({ column }) => column), flag]);
  const extra = header.filter((name) => !known.has(name));
  const lost = Object.keys(setting.columns).filter((name) => !header.includes(name));
  if (extra.length > 0 || lost.length > 0 || values.length === 0) {
    return {
      changed: {
        expected: [...Object.keys(setting.columns), ...setting.values.map(({ pattern }) => `kolommen als ${pattern}`)],
        found: header,
      },
    };
  }
  if (broken) return { changed: { expected: ["een bestand dat tot het einde te lezen is"], found: [broken] } };
  const outcomes = records.flatMap((record) =>
    values.map((value): Outcome<ObservationRow> => [at.record + record.line, rowOf(record, value, flag, setting, at)]),
  );
  const spoiled = unreadable.map(({ line, reason }): Outcome<ObservationRow> => [at.record + line, { reason }]);
  return parsed(records.length + unreadable.length, [...outcomes, ...spoiled]);
}

function figureIn(column: string, setting: DuoSetting): Value[] {
  for (const { pattern, indicator, unit } of setting.values) {
    const match = new RegExp(pattern).exec(column);
    if (match) return [{ column, indicator, unit, named: { ...match.groups } }];
  }
  return [];
}

function rowOf({ fields }: DuoRecord, value: Value, flag: string | undefined, setting: DuoSetting, at: At): ObservationRow | Refused {
  const { year: namedYear, sex: namedSex, ...named } = value.named;
  const others: Record<string, string> = Object.fromEntries(Object.entries(named).map(([name, text]) => [name, text.toLowerCase()]));
  let year = namedYear ?? "";
  let sexWord = namedSex ?? "";
  let region = setting.region;
  for (const [column, { as, name }] of Object.entries(setting.columns)) {
    const given = fields.get(column) ?? "";
    if (as === "year") year = given;
    else if (as === "sex") sexWord = given;
    else if (as === "other") others[name ?? column.toLowerCase()] = given;
    else if (as === "municipality" || as === "province") {
      const found = as === "province" ? provinceOf(given) : municipalityOf(given);
      if ("reason" in found) return { column, value: given, reason: found.reason };
      region = found.code;
    }
  }
  if (!/^(19|20)\d{2}$/.test(year)) return { column: "jaar", value: year, reason: `'${year}' is geen jaar van vier cijfers` };
  const sex = sexOf(sexWord);
  if (sex === undefined) return { column: "GESLACHT", value: sexWord, reason: `'${sexWord}' is geen geslacht; verwacht man of vrouw` };
  const given = fields.get(value.column) ?? "";
  const figure = figureOf(given, flag === undefined ? undefined : (fields.get(flag) ?? ""));
  if ("reason" in figure) return { column: value.column, value: given, reason: figure.reason };
  return observation({
    indicator: value.indicator,
    unit: value.unit,
    period: `${year}${setting.yearAs}`,
    region,
    sex,
    other: otherOf(others),
    source: "DUO",
    table: `${setting.title} (${setting.dataset})`,
    url: at.url,
    retrieved: at.retrieved,
    ...figure,
  });
}

type Figure = Pick<ObservationRow, "value" | "status" | "note">;
const tooFew: Figure = { value: null, status: "suppressed", note: "minder dan 5; DUO geeft het aantal niet, om personen te beschermen" };

function figureOf(given: string, flag: string | undefined): Figure | { reason: string } {
  const marked = flag?.toUpperCase() === "J";
  if (/^<\s*5$/.test(given)) return tooFew;
  if (given === "") return marked ? tooFew : { value: null, status: "missing", note: "DUO geeft hier geen aantal" };
  const value = /^\d+(?:[.,]0)?$/.test(given) ? Number.parseInt(given, 10) : undefined;
  if (value === undefined) return { reason: `'${given}' is geen aantal; verwacht een heel getal, <5 of leeg` };
  if (value > 0 && value < 5 && (flag === undefined || marked)) return tooFew;
  return { value, status: "final", note: "" };
}

function municipalityOf(given: string): { code: string } | { reason: string } {
  const digits = given.replace(/^GM/i, "");
  return /^\d{1,4}$/.test(digits)
    ? regionOf(`GM${digits.padStart(4, "0")}`)
    : { reason: `'${given}' is geen gemeentenummer; verwacht vier cijfers zoals 0153` };
}

const provinces = new Map(
  [
    "groningen",
    "friesland",
    "drenthe",
    "overijssel",
    "flevoland",
    "gelderland",
    "utrecht",
    "noord-holland",
    "zuid-holland",
    "zeeland",
    "noord-brabant",
    "limburg",
  ].map((name, at) => [name, `PV${20 + at}`]),
);

function provinceOf(given: string): { code: string } | { reason: string } {
  const code = provinces.get(given.toLowerCase().replace("fryslân", "friesland"));
  return code ? { code } : { reason: `'${given}' is geen Nederlandse provincie` };
}

const sexes = new Map([
  ["", ""],
  ["totaal", ""],
  ["man", "m"],
  ["m", "m"],
  ["vrouw", "f"],
  ["v", "f"],
]);

function sexOf(word: string): string | undefined {
  return sexes.get(word.toLowerCase());
}
