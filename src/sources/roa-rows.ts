import { readCsv } from "./csv.ts";
import { commaNumber } from "./dutch-number.ts";
import { decode, repairEncoding } from "./encoding.ts";
import { type Outcome, observation, parsed } from "./observation.ts";
import type { RoaSetting } from "./roa-settings.ts";
import type { LayoutChanged, ObservationRow, Parsed, Refused } from "./source.ts";

/** Region codes by name in small letters. */
export type RegionNames = ReadonlyMap<string, string>;

type Subject = RoaSetting["subjects"][number];
type Fields = (name: string) => string;

const always = ["regionaam", "aggregatieniveau", "thema", "onderwerp", "waarde", "versie"];

/**
 * The long file of ROA: one record a region, level and subject, with its figures in columns. `waarde` holds the code of the occupation group.
 * Subjects that the setting does not ask for are counted in `skipped`. Blank means fewer than 80 persons interviewed; -9 is not documented and
 * is never taken as a figure where figures below zero cannot occur.
 */
export function parseRoa(
  page: Uint8Array,
  setting: RoaSetting,
  at: { record: number; retrieved: string; regions: RegionNames; url: string },
): Parsed<ObservationRow> | LayoutChanged {
  const { header, records, broken } = readCsv(decode(page).text, ";");
  const columns = [
    ...always,
    ...setting.subjects.flatMap(({ figures }) => figures.flatMap(({ column, word }) => [column ?? "", word ?? ""])),
  ];
  const missing = [...new Set(columns)].filter((name) => name !== "" && !header.includes(name));
  if (missing.length > 0) return { changed: { expected: missing.map((name) => `kolom ${name}`), found: header } };

  if (broken)
    return {
      changed: { expected: ["een bestand dat tot het einde te lezen is"], found: [`na regel ${records.at(-1)?.line ?? 1}: ${broken}`] },
    };
  let repaired = 0;
  const places = new Map(header.map((name, index) => [name, index]));
  const outcomes = records.flatMap(({ line, fields }): Outcome<ObservationRow>[] => {
    const row = at.record + line - 1;
    if (fields.length !== header.length)
      return [[row, { reason: `regel ${line} heeft ${fields.length} velden in plaats van ${header.length}` }]];
    const field: Fields = (name) => {
      // Repaired before it is trimmed: the second byte of a misread 'à' looks like a space.
      const { text, times } = repairEncoding(fields[places.get(name) ?? -1] ?? "");
      if (times > 0) repaired++;
      return text.trim();
    };
    if (!field("thema").startsWith(setting.theme) || !field("aggregatieniveau").toLowerCase().includes(setting.level))
      return [[row, "skipped"]];
    const subject = setting.subjects.find((wanted) => wanted.subject === field("onderwerp"));
    return subject ? rowsOf(subject, field, { setting, ...at }).map((outcome) => [row, outcome]) : [[row, "skipped"]];
  });
  return {
    ...parsed(records.length, outcomes),
    remarks: repaired > 0 ? [`${repaired} teksten met dubbel gecodeerde letters hersteld`] : [],
  };
}

function rowsOf(
  subject: Subject,
  field: Fields,
  at: { setting: RoaSetting; retrieved: string; regions: RegionNames; url: string },
): (ObservationRow | Refused)[] {
  const { setting, retrieved, regions, url } = at;
  const occupation = groupOf(field("waarde"));
  const region = field("regionaam") === "Nederland" ? "NL01" : regions.get(field("regionaam").toLowerCase());
  // A count and a percentage that are both exactly -9 are no figures.
  const numbers = subject.figures.flatMap(({ column }) => (column ? [field(column)] : []));
  const nothing = numbers.length > 1 && numbers.every((text) => commaNumber(text) === -9);
  return subject.figures.map((figure) => {
    if (occupation === undefined) {
      return {
        column: "waarde",
        value: field("waarde"),
        reason: `'${field("waarde")}' is geen beroepsgroep; verwacht vier cijfers zoals 0811`,
      };
    }
    if (region === undefined) {
      return {
        column: "regionaam",
        value: field("regionaam"),
        reason: `'${field("regionaam")}' is geen naam van een arbeidsmarktregio die de radar kent`,
      };
    }
    const read = figureOf(nothing ? { ...figure, negative: false } : figure, field);
    if ("reason" in read) return read;
    return observation({
      indicator: figure.indicator,
      unit: figure.unit,
      period: subject.period,
      region,
      occupation: `${setting.scheme}:${occupation}`,
      status: subject.status,
      series: figure.indicator.startsWith("roa-") ? setting.series : "",
      source: "ROA",
      table: `${setting.title} (${setting.doi}, ${setting.file}, versie ${field("versie")})`,
      url,
      retrieved,
      ...read,
    });
  });
}

/** Four digits; a lost leading zero (`811`, `811.0`) and a zero too many (`00811`) are put right, which is safe at this level. */
function groupOf(code: string): string | undefined {
  const digits = code.replace(/\.0$/, "");
  const four = /^0\d{4}$/.test(digits) ? digits.slice(1) : digits.padStart(4, "0");
  return /^(0[1-9]|1[0-3])\d{2}$/.test(four) && digits.length >= 3 ? four : undefined;
}

function figureOf(
  { column, word, negative }: Subject["figures"][number],
  field: Fields,
): (Pick<ObservationRow, "value" | "text"> & { status?: "missing"; note?: string }) | Refused {
  const text = word ? field(word) : "";
  const none = (note: string) => ({ value: null, text: "", status: "missing" as const, note });
  if (!column) return text === "" ? none("ROA geeft hier geen oordeel") : { value: null, text };
  const given = field(column);
  if (given === "") return none("ROA publiceert dit niet: minder dan 80 waarnemingen of onbekend");
  const value = commaNumber(given);
  if (value === undefined) return { column, value: given, reason: `'${given}' is geen getal met een decimale komma` };
  if (value === -9 && !negative) return none("ROA zet hier -9 zonder uitleg; niet als getal overgenomen");
  return { value, text };
}
