import type { DimName, Indicator, Observation } from "#domain/databank";
import type { Region, RegionIndex } from "#domain/regions";
import type { Measure, MeasureIndicator } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Near, Said } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Breakdown } from "./figure.ts";

/** A question whose codes are known, with everything that answering needs. */
export interface Question {
  context: Context;
  index: RegionIndex;
  asked: Asked;
  measure: Measure;
  /** Indicators that may answer, the plainest first. */
  indicators: readonly MeasureIndicator[];
  /** Per place that was named the regions it may be; of a question without a place the country, or the region of the reader. */
  places: readonly (readonly Region[])[];
  /** Whether the question named its place itself. */
  named: boolean;
  dims: Partial<Record<DimName, readonly string[]>>;
}

/** What the figures say to a question. */
export interface Found {
  said: readonly Said[];
  near: readonly Near[];
  /** The indicator and the regions that it was read as, now that it is known where there are figures. */
  indicator: Indicator | undefined;
  regions: readonly Region[];
  dims: Breakdown;
  /** Figures for a table. */
  rows: readonly Observation[];
  /** What was ranked in the end: a kind of region or a breakdown. */
  ranked?: string;
  chart?: "trend" | "similar" | "members" | "provinces" | "sector" | "age" | undefined;
  /** What keeps it from an answer, other than that there is no figure. */
  cannot?: string;
}

/** Nothing was found: what is read, without figures. */
export const nothingFound = ({ places }: Question, near: readonly Near[], indicator?: Indicator): Found => ({
  said: [],
  near,
  indicator,
  regions: places.flatMap(([first]) => first ?? []),
  dims: {},
  rows: [],
});
