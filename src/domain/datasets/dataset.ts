import type { DimName } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import type { Language } from "#operation";
import type { Licence } from "./licence.ts";

/** Something that can be taken along as a whole: the figures of one published table, or a table of codes and names. */
export interface Dataset {
  id: string;
  kind: "figures" | "table";
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  publisher: string;
  licences: readonly Licence[];
  cadence: string;
  /** Date it was last read; empty when unknown. */
  retrieved: string;
  rows: number;
  indicators: readonly string[];
  themes: readonly string[];
  /** Breakdowns that are in use. */
  dims: readonly DimName[];
  sources: readonly string[];
  /** Addresses of the tables it was read from. */
  urls: readonly string[];
  /** First and last period; empty for tables. */
  from: string;
  until: string;
  /** Holds made-up figures. */
  synthetic: boolean;
}

const most = 8;

/** What a set of figures holds, in plain words from the figures themselves. */
export function describeFigures(
  { sources, from, until, synthetic }: Pick<Dataset, "sources" | "from" | "until" | "synthetic">,
  titles: readonly string[],
  language: Language,
): string {
  const nl = language === "nl";
  const span =
    from === until
      ? periodLabel(from, language)
      : `${periodLabel(from, language)} ${nl ? "tot en met" : "to"} ${periodLabel(until, language)}`;
  const more = titles.length > most ? (nl ? ` en nog ${titles.length - most}` : ` and ${titles.length - most} more`) : "";
  const subjects = `${titles.slice(0, most).join(", ")}${more}`;
  const warning = synthetic ? (nl ? " Let op: hierin staat voorbeelddata." : " Note: this holds example data (voorbeelddata).") : "";
  return nl
    ? `Cijfers van ${sources.join(", ")}. Onderwerp: ${subjects}. Periode: ${span}.${warning}`
    : `Figures by ${sources.join(", ")}. Subject: ${subjects}. Period: ${span}.${warning}`;
}

/** How to name this in a text or a list of sources. */
export function citation(
  datasets: readonly Dataset[],
  { title, snapshot, language }: { title: string; snapshot: string; language: Language },
): string {
  const publishers = [...new Set(datasets.map(({ publisher }) => publisher))].join("; ");
  const retrieved =
    datasets
      .map((dataset) => dataset.retrieved)
      .sort()
      .at(-1) ?? "";
  const ids = datasets.map(({ id }) => id).join(", ");
  if (language === "en")
    return `${publishers}. ${title}.${retrieved ? ` Read on ${periodLabel(retrieved, "en")}.` : ""} Through LLO-Radar, edition ${snapshot} (${ids}).`;
  return `${publishers}. ${title}.${retrieved ? ` Gelezen op ${periodLabel(retrieved, "nl")}.` : ""} Via LLO-Radar, uitgave ${snapshot} (${ids}).`;
}

/** The licences of several datasets, each once. */
export function distinctLicences(datasets: readonly Pick<Dataset, "licences">[]): Licence[] {
  return [...new Map(datasets.flatMap(({ licences }) => licences).map((licence) => [licence.uri, licence])).values()];
}
