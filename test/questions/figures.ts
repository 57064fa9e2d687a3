import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "csv-parse/sync";

export const dimensions = ["occupation", "sector", "education", "sex", "age", "other"] as const;
export type Dimension = (typeof dimensions)[number];

export interface Figure extends Record<Dimension, string> {
  indicator: string;
  region: string;
  period: string;
  value: number | null;
  text: string;
  series: string;
}

export interface Unit {
  factor: number;
  decimals: number;
  percent: boolean;
}

/** The data packages as they stand on disk, read without any code of the radar: what the questions are held against. */
export interface Figures {
  all: readonly Figure[];
  /** By indicator, all regions, periods and breakdowns. */
  of(indicator: string): readonly Figure[];
  unitOf(indicator: string): Unit;
  /** Whether its figures may be added up. */
  additive(indicator: string): boolean;
  /** Its titles in both languages. */
  titles(indicator: string): readonly string[];
  /** Everything that is said of it in words: titles, definitions, the sentences it is told in. */
  about(indicator: string): string;
  hasIndicator(indicator: string): boolean;
  /** Names and aliases of a region, an occupation or a sector, in both languages. */
  namesOf(code: string): readonly string[];
  /** Codes of one kind that lie in a region, at any depth. */
  membersOf(region: string, kind: string): readonly string[];
  regionsOfKind(kind: string): readonly string[];
  /** Whether two codes are one area: the province Fryslân and the labour-market region Friesland. */
  sameArea(one: string, other: string): boolean;
}

type Row = Record<string, string>;
const rowsOf = (path: string): Row[] => parse(readFileSync(path), { columns: true, bom: true }) as Row[];
const add = <T>(map: Map<string, T[]>, key: string, value: T) => map.set(key, [...(map.get(key) ?? []), value]);

const numberIn = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));

/** Reads all packages below `data`. */
export function readFigures(data: string): Figures {
  const all = observations(data);
  const byIndicator = Map.groupBy(all, ({ indicator }) => indicator);
  const indicators = new Map(rowsOf(join(data, "indicators/indicator.csv")).map((row) => [row.id ?? "", row]));
  const units = new Map(rowsOf(join(data, "indicators/unit.csv")).map((row) => [row.id ?? "", row]));
  const names = namesIn(data);
  const parts = Map.groupBy(rowsOf(join(data, "regions/region_part.csv")), ({ region }) => region ?? "");
  const regions = rowsOf(join(data, "regions/region.csv")).map(({ code = "" }) => code);
  const lying = new Map<string, readonly string[]>();
  const within = (region: string): readonly string[] => {
    const known = lying.get(region);
    if (known) return known;
    const all = [...new Set((parts.get(region) ?? []).flatMap(({ part = "" }) => [part, ...within(part)]))];
    lying.set(region, all);
    return all;
  };
  const areas = new Map(
    regions.map((code) => [
      code,
      within(code)
        .filter((part) => part.startsWith("GM"))
        .sort()
        .join(),
    ]),
  );
  return {
    all,
    of: (indicator) => byIndicator.get(indicator) ?? [],
    unitOf: (indicator) => {
      const unit = units.get(indicators.get(indicator)?.unit ?? "");
      return { factor: numberIn(unit?.factor) ?? 1, decimals: numberIn(unit?.decimals) ?? 0, percent: unit?.symbol === "%" };
    },
    additive: (indicator) => indicators.get(indicator)?.additive === "yes",
    titles: (indicator) => [indicators.get(indicator)?.title ?? "", indicators.get(indicator)?.title_en ?? ""],
    about: (indicator) => Object.values(indicators.get(indicator) ?? {}).join(" "),
    hasIndicator: (indicator) => indicators.has(indicator),
    namesOf: (code) => names.get(code) ?? [],
    membersOf: (region, kind) => within(region).filter((code) => code.startsWith(kind)),
    regionsOfKind: (kind) => regions.filter((code) => code.startsWith(kind) && code !== "CR99"),
    sameArea: (one, other) => one === other || (Boolean(areas.get(one)) && areas.get(one) === areas.get(other)),
  };
}

/** All observations; of two packages that name one cell the one that was read last counts, and of the same day the later package. */
function observations(data: string): Figure[] {
  const files = globSync("observations-*/*.csv", { cwd: data }).sort();
  const kept = new Map<string, { figure: Figure; rank: string }>();
  for (const file of files) {
    for (const row of rowsOf(join(data, file))) {
      const figure: Figure = {
        ...{ indicator: row.indicator ?? "", region: row.region ?? "", period: row.period ?? "" },
        ...{ occupation: row.occupation ?? "", sector: row.sector ?? "", education: row.education ?? "" },
        ...{ sex: row.sex ?? "", age: row.age ?? "", other: row.other ?? "" },
        ...{ value: numberIn(row.value), text: row.text ?? "", series: row.series ?? "" },
      };
      const key = [figure.indicator, figure.region, figure.period, ...dimensions.map((name) => figure[name])].join("|");
      const rank = `${row.retrieved} ${basename(dirname(file))}`;
      if ((kept.get(key)?.rank ?? "") <= rank) kept.set(key, { figure, rank });
    }
  }
  return [...kept.values()].map(({ figure }) => figure);
}

function namesIn(data: string): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { code = "", name = "" } of rowsOf(join(data, "regions/region.csv"))) add(names, code, name);
  for (const { region = "", alias = "" } of rowsOf(join(data, "regions/region_alias.csv"))) add(names, region, alias);
  for (const file of ["occupation", "sector", "education"]) {
    for (const { code = "", name = "", name_en = "" } of rowsOf(join(data, `taxonomy/${file}.csv`))) {
      add(names, code, name);
      if (name_en) add(names, code, name_en);
    }
  }
  return names;
}
