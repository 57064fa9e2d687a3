import { z } from "zod";

export const IndicatorId = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

export const statuses = ["final", "provisional", "estimated", "suppressed", "missing", "synthetic"] as const;
export type Status = (typeof statuses)[number];

export interface Unit {
  id: string;
  factor: number | null;
  decimals: number | null;
  symbol: string;
  one: string;
  many: string;
  one_en: string;
  many_en: string;
}

/** An indicator with its unit, as the pages and the exports need it. */
export interface Indicator {
  id: string;
  title: string;
  title_en: string;
  definition: string;
  definition_en: string;
  unit: string;
  themes: string[];
  /** Regions without overlap may be added up. */
  additive: boolean;
  compare: "rate" | "share" | "none";
  better: "high" | "low" | "";
  sentence: string;
  sentence_en: string;
  method: string;
  position: number;
}

/** The breakdowns of an observation; empty text is the total. */
export const dimNames = ["occupation", "sector", "education", "sex", "age", "other"] as const;
export type DimName = (typeof dimNames)[number];
export type Dims = Record<DimName, string>;

/** One published figure with everything a reader may ask about it. */
export interface Observation extends Dims {
  dataset: string;
  indicator: string;
  period: string;
  region: string;
  value: number | null;
  text: string;
  unit: string;
  status: Status;
  series: string;
  division: string;
  source: string;
  table: string;
  url: string;
  quality: string;
  retrieved: string;
  note: string;
  /** The note in English; empty when there is none in English. */
  note_en: string;
}

export const Source = z.object({
  name: z.string(),
  table: z.string(),
  url: z.string(),
  /** Where it was read, when that was a copy of the table elsewhere; else empty. */
  via: z.string(),
  quality: z.string(),
  retrieved: z.string(),
  dataset: z.string(),
  note: z.string(),
  /** The note in English; empty when it exists in Dutch only. */
  noteEn: z.string(),
});
export type Source = z.output<typeof Source>;

export function sourceOf(observation: Observation): Source {
  const { source, table, quality, retrieved, dataset, note, note_en } = observation;
  return { name: source, table, ...addressesOf(observation.url), quality, retrieved, dataset, note, noteEn: note_en };
}

/**
 * The address of the table itself, and of the copy in which it was read: rows that were collected from a copy write
 * `https://github.com/... (file); tabel: https://...`. A text without an address comes back as it is.
 */
export function addressesOf(text: string): { url: string; via: string } {
  const table = /\btabel: (https?:\/\/\S+)/.exec(text)?.[1];
  const first = /https?:\/\/[^\s;)]+/.exec(text)?.[0];
  return { url: table ?? first ?? text, via: first?.startsWith("https://github.com/") ? first : "" };
}
