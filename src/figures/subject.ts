import type { Indicator, Source, Status, Unit } from "#domain/databank";
import { table } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import type { Region } from "#domain/regions";
import type { Bar } from "./charts/bars.tsx";
import type { FigureModel } from "./model.ts";
import type { Reader } from "./reader.ts";

export interface Subject {
  reader: Reader;
  indicator: Indicator;
  unit: Unit;
  asked: Region;
}

/** Where figures were published of, and the region in whose name they are shown: another when both are the same area. */
export interface Published {
  place: Region;
  name: Region;
}

export type TableRow = Awaited<ReturnType<typeof askTable>>[number];

export async function askTable({ reader, indicator }: Subject, regions: string[], dims?: Record<string, string>) {
  return (await reader.ask(table, { indicator: indicator.id, regions, ...(dims ? { dims } : {}) })).rows;
}

const order: Status[] = ["synthetic", "estimated", "provisional", "final"];
/** The least sure status of those shown. */
export const leastSure = (statuses: readonly Status[]): Status => order.find((status) => statuses.includes(status)) ?? "final";

/** Every source of the figures shown, once: a figure without its source is none. */
export const sourcesOf = (rows: readonly Pick<TableRow, "source">[]) => [
  ...new Map(rows.map(({ source }) => [`${source.table}|${source.quality}|${source.note}`, source])).values(),
];

/** Sources that read the same are one, also when their addresses differ: a table asked with another search word. */
export const distinctToReaders = (sources: readonly Source[]): Source[] =>
  [
    ...new Map(
      [...sources]
        .reverse()
        .map((source) => [[source.name, source.via, source.table, source.quality, source.retrieved, source.note].join("|"), source]),
    ).values(),
  ].reverse();

/** Who published the figures of a picture, and when they are about. */
export const sourceLine = ({ language }: Pick<Reader, "language">, { sources, period }: Pick<FigureModel, "sources" | "period">): string =>
  `${[...new Set(sources.map((source) => source.name))].join(", ")}, ${periodLabel(period, language)}.`;

export function barTable(reader: Reader, bars: readonly Bar[], caption: string): FigureModel["table"] {
  return { caption, head: [reader.t.figure.name, reader.t.figure.value], rows: bars.map((bar) => [bar.label, bar.display]) };
}
