import { type DimName, dimNames, type Status } from "#domain/databank";
import { comparePeriods, periodLabel } from "#domain/periods";
import { type Language, Problem } from "#operation";
import { aboutCut, type Cut, newTally, tallied } from "./cut.ts";
import { breather, sliceRows } from "./pace.ts";
import type { Names } from "./vocabulary.ts";

interface Dimension {
  label: string;
  category: {
    index: Record<string, number>;
    label: Record<string, string>;
    unit?: Record<string, { label: string }>;
  };
}

/** A JSON-stat 2.0 dataset (json-stat.org/format). */
export interface JsonStat {
  version: "2.0";
  class: "dataset";
  label: string;
  source: string;
  updated: string;
  note: string[];
  id: string[];
  size: number[];
  role: { time: string[]; geo: string[]; metric: string[] };
  dimension: Record<string, Dimension>;
  /** By place; an object when less than half of the cube is filled. A figure that is a word stands here as that word. */
  value: (number | string | null)[] | Record<string, number | string | null>;
  /** Of every cell that the source names; a cell without one does not exist. */
  status: Record<string, string>;
  extension: Record<string, unknown>;
}

/** How the total of a breakdown is called; codes carry a scheme, so none can be this. */
const total = "total";

type AxisName = "indicator" | "region" | "period" | DimName;
const axisNames: readonly AxisName[] = ["indicator", "region", "period", ...dimNames];

/** What the cube needs of a row: its codes as numbers in the order they came by, so that hundreds of thousands fit in memory. */
interface Slim {
  at: number[];
  value: number | null;
  text: string;
  status: Status;
  series: string;
}

/** Figures as a cube: indicator, region, period, and every breakdown that is in use. Throws Problem when no number can count its cells. */
export async function jsonStat(cut: Cut): Promise<JsonStat> {
  const tally = newTally();
  const seen = axisNames.map(() => new Map<string, number>());
  const rows: Slim[] = [];
  for await (const piece of tallied(cut.rows, tally)) {
    for (const row of piece) {
      const at = axisNames.map((name, axis) => ordinal(seen[axis] ?? new Map(), row[name]));
      rows.push({ at, value: row.value, text: row.text, status: row.status, series: row.series });
    }
  }
  const { names, language } = cut;
  const about = aboutCut(cut, tally);
  const axes = axisNames.flatMap((name, axis) => {
    const codes = [...(seen[axis]?.keys() ?? [])].sort(name === "period" ? comparePeriods : undefined);
    if (axis > 2 && !codes.some(Boolean)) return [];
    const position = new Map(codes.map((code, place) => [code, place]));
    return [
      {
        name,
        axis,
        codes: codes.map((code) => (axis > 2 && code === "" ? total : code)),
        /** From the order they came by to the order of the cube. */
        places: [...(seen[axis]?.keys() ?? [])].map((code) => position.get(code) ?? 0),
      },
    ];
  });
  const size = axes.map(({ codes }) => codes.length);
  const length = size.reduce((product, one) => product * one, 1);
  if (!Number.isSafeInteger(length))
    throw new Problem("invalid", `deze cijfers hebben te veel uitsplitsingen voor JSON-stat (${size.join(" x ")} plaatsen); kies csv`);

  const filled: Record<string, number | string | null> = {};
  const status: Record<string, string> = {};
  const words: Record<string, string> = {};
  const series: Record<string, string> = {};
  const severalSeries = new Set(rows.map((row) => row.series)).size > 1;
  const breathe = breather();
  for (const [number, row] of rows.entries()) {
    const place = axes.reduce((at, { axis, codes, places }) => at * codes.length + (places[row.at[axis] ?? 0] ?? 0), 0);
    filled[place] = row.value ?? (row.text || null);
    status[place] = row.status;
    if (row.value !== null && row.text) words[place] = row.text;
    if (severalSeries) series[place] = row.series;
    if (number % sliceRows === 0) await breathe();
  }
  return {
    version: "2.0",
    class: "dataset",
    label: about.title,
    source: [...new Set(about.sources.map((source) => source.name))].join(", "),
    updated: about.snapshot.created,
    note: [about.description, ...about.notes],
    id: axes.map(({ name }) => name),
    size,
    role: { time: ["period"], geo: ["region"], metric: ["indicator"] },
    dimension: Object.fromEntries(axes.map((axis) => [axis.name, dimensionOf(axis, names, language)])),
    value: rows.length * 2 < length ? filled : Array.from({ length }, (_, place) => filled[place] ?? null),
    status,
    extension: {
      snapshot: about.snapshot.id,
      citation: about.citation,
      sources: about.sources,
      licences: about.licences.map((licence) => ({
        name: licence.name,
        title: language === "nl" ? licence.title : licence.titleEn,
        href: licence.uri,
      })),
      units: Object.fromEntries(about.definitions.map(({ id, unit }) => [id, unit])),
      definitions: Object.fromEntries(about.definitions.map(({ id, definition }) => [id, definition])),
      statuses: Object.fromEntries(about.statuses.map(({ code, word, meaning }) => [code, `${word}. ${meaning}`])),
      ...(Object.keys(words).length > 0 ? { words } : {}),
      series: severalSeries ? series : (rows[0]?.series ?? ""),
    },
  };
}

/** The place of a code among those that came by. */
function ordinal(seen: Map<string, number>, code: string): number {
  const known = seen.get(code);
  if (known !== undefined) return known;
  seen.set(code, seen.size);
  return seen.size - 1;
}

const labels: Record<Language, Record<string, string>> = {
  nl: {
    indicator: "Indicator",
    region: "Regio",
    period: "Periode",
    occupation: "Beroep",
    sector: "Sector",
    education: "Onderwijs",
    sex: "Geslacht",
    age: "Leeftijd",
    other: "Overig",
  },
  en: {
    indicator: "Indicator",
    region: "Region",
    period: "Period",
    occupation: "Occupation",
    sector: "Sector",
    education: "Education",
    sex: "Sex",
    age: "Age",
    other: "Other",
  },
};

function dimensionOf({ name, codes }: { name: AxisName; codes: readonly string[] }, names: Names, language: Language): Dimension {
  const labelOf = (code: string): string => {
    if (name === "indicator") return names.indicator(code);
    if (name === "region") return names.region(code);
    if (name === "period") return periodLabel(code, language);
    return names.dim(name, code === total ? "" : code);
  };
  return {
    label: labels[language][name] ?? name,
    category: {
      index: Object.fromEntries(codes.map((code, at) => [code, at])),
      label: Object.fromEntries(codes.map((code) => [code, labelOf(code)])),
      ...(name === "indicator" ? { unit: Object.fromEntries(codes.map((code) => [code, { label: names.unitOfIndicator(code) }])) } : {}),
    },
  };
}
