import { type Dims, dimNames, type Observation } from "#domain/databank";

/** A figure with what is needed to see whether it moved. */
export type Point = Dims & Pick<Observation, "indicator" | "region" | "period" | "value" | "text" | "status" | "series" | "quality">;

const inOne = (point: Dims & { indicator: string; region: string }): string =>
  [point.indicator, point.region, ...dimNames.map((dim) => point[dim])].join("|");

/** What a figure is about, whatever its period: the same text for all figures of one line through time. */
export const subjectOf = inOne;

/** The place of one figure: its subject and its period. */
export const cellOf = (point: Dims & { indicator: string; region: string; period: string }): string => `${inOne(point)}|${point.period}`;

/** Which breakdowns a figure has, without their values: what is usual for one occupation is usual for others. */
export const partsOf = (point: Dims): string => dimNames.filter((dim) => point[dim] !== "").join("+");

/** Only the breakdowns that a figure has. */
export const breakdownOf = (point: Dims): Partial<Dims> =>
  Object.fromEntries(dimNames.flatMap((dim) => (point[dim] === "" ? [] : [[dim, point[dim]]])));
