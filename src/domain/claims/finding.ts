import type { Direction, Indicator, Observation, Unit } from "#domain/databank";
import type { Region, RegionIndex } from "#domain/regions";
import type { Range } from "#domain/statistics";
import type { Claim } from "./claim.ts";

/** What an edition of the figures has on a claim, before it is worded. */
export interface Finding {
  claim: Claim;
  indicator: Indicator;
  unit: Unit;
  index: RegionIndex;
  /** The region it is about. */
  region: Region;
  /** The figure it is about; absent when there is none. */
  main?: Observation;
  /** The earlier figure of a change, the figure of a reference, or the whole of a share. */
  other?: Observation;
  /** Where `other` is of, when that is another region. */
  otherRegion?: Region;
  direction?: Direction;
  share?: Range;
  rank?: Ranking;
  /** The word of a class. */
  word?: string;
}

/** Figures of one period, measured in one way, from high to low. */
export interface Ranking {
  rows: readonly Observation[];
  /** What is ranked: areas, or the parts of a breakdown. */
  over: "region" | keyof Pick<Observation, "occupation" | "sector" | "education" | "sex" | "age" | "other">;
  /** Kind of the areas that are ranked, and how many of that kind have no figure of that period. */
  type?: Region["type"];
  without: number;
  /** The area that all of them lie in, when that is not the country. */
  within?: Region;
  /** Place of the region that the claim is about; 0 when it is not among them. */
  position: number;
  shared: number;
  /** Codes of what stands at the end that the claim is about. */
  ends: readonly string[];
}

/** Whether the finding says anything beside that there is nothing. */
export const isFound = ({ claim, main, other, rank, share, word }: Finding): boolean => {
  switch (claim.comparison) {
    case "change":
    case "reference":
      return main !== undefined && other !== undefined;
    case "share":
      return share !== undefined;
    case "rank":
      return rank !== undefined && rank.position > 0;
    case "largest":
    case "smallest":
      return rank !== undefined;
    case "class":
      return word !== undefined;
    default:
      return main !== undefined;
  }
};
