import { type DimName, dimNames, type Observation } from "#domain/databank";
import { comparePeriods, periodLabel } from "#domain/periods";
import type { Language } from "#operation";
import { aboutCut, type Cut, newTally, tallied } from "./cut.ts";
import type { Names } from "./vocabulary.ts";

export interface Dimension {
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

type Axis = { name: string; codes: string[]; of: (row: Observation) => string };

/** Figures as a cube: indicator, region, period, and every breakdown that is in use. */
export async function jsonStat(cut: Cut): Promise<JsonStat> {
  const tally = newTally();
  const rows: Observation[] = [];
  for await (const piece of tallied(cut.rows, tally)) for (const row of piece) rows.push(slim(row));
  const { names, language } = cut;
  const about = aboutCut(cut, tally);
  const axes: Axis[] = [
    { name: "indicator", codes: [...tally.codes.indicator].sort(), of: (row) => row.indicator },
    { name: "region", codes: [...tally.codes.region].sort(), of: (row) => row.region },
    { name: "period", codes: [...tally.codes.period].sort(comparePeriods), of: (row) => row.period },
    ...dimNames.flatMap((name): Axis[] => {
      const codes = [...tally.codes[name]].sort();
      return codes.some(Boolean) ? [{ name, codes: codes.map((code) => code || total), of: (row) => row[name] || total }] : [];
    }),
  ];
  const size = axes.map(({ codes }) => codes.length);
  const places = axes.map(({ codes }) => new Map(codes.map((code, at) => [code, at])));
  const placeOf = (row: Observation) =>
    axes.reduce((at, axis, number) => at * (size[number] ?? 1) + (places[number]?.get(axis.of(row)) ?? 0), 0);
  const length = size.reduce((product, one) => product * one, 1);

  const filled: Record<string, number | string | null> = {};
  const status: Record<string, string> = {};
  const words: Record<string, string> = {};
  const series: Record<string, string> = {};
  const severalSeries = new Set(rows.map((row) => row.series)).size > 1;
  for (const row of rows) {
    const place = placeOf(row);
    filled[place] = row.value ?? (row.text || null);
    status[place] = row.status;
    if (row.value !== null && row.text) words[place] = row.text;
    if (severalSeries) series[place] = row.series;
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

/** Only what the cube needs, so that the rest of a row does not stay in memory. */
function slim(row: Observation): Observation {
  return { ...row, source: "", table: "", url: "", quality: "", retrieved: "", note: "", division: "" };
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

function dimensionOf({ name, codes }: Axis, names: Names, language: Language): Dimension {
  const labelOf = (code: string): string => {
    if (name === "indicator") return names.indicator(code);
    if (name === "region") return names.region(code);
    if (name === "period") return periodLabel(code, language);
    return names.dim(name as DimName, code === total ? "" : code);
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
