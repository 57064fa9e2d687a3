import { type BoundariesOptions, boundaries } from "./boundaries.ts";
import { type CbsOptions, cbs } from "./cbs.ts";
import { type DivisionOptions, division } from "./division.ts";
import { type DuoOptions, duo } from "./duo.ts";
import { type RoaOptions, roa } from "./roa.ts";
import type { Source } from "./source.ts";
import { type UwvOptions, uwv } from "./uwv.ts";

export { periodOf, regionOf } from "./cbs-codes.ts";
export { csvLine } from "./csv.ts";
export { plainNumber } from "./dutch-number.ts";
export { geometryFault } from "./geometry.ts";
export { type GetterOptions, getter } from "./get.ts";
export { noteOf, observation, observationColumns, otherOf } from "./observation.ts";
export { type RefreshOptions, type RefreshResult, refreshSource, type TableResult } from "./refresh.ts";
export type { Get, LayoutChanged, ObservationRow, Parsed, Rejected, Source, SourceTable } from "./source.ts";
export { parseMappings, uwv } from "./uwv.ts";
export type { SheetMapping } from "./uwv-mapping.ts";
export { sheetPeriod } from "./uwv-rows.ts";
export { readVocabulary, type Vocabulary } from "./vocabulary.ts";

export interface SourcesOptions {
  /** Gives ROA and UWV the names of regions. */
  regions?: ReadonlyMap<string, string>;
  division?: DivisionOptions;
  cbs?: CbsOptions;
  roa?: RoaOptions;
  duo?: DuoOptions;
  uwv?: UwvOptions;
  boundaries?: BoundariesOptions;
}

/** All sources that `llo refresh` goes through, with addresses and mappings of this installation. */
export function allSources({ regions = new Map(), ...options }: SourcesOptions = {}): Source[] {
  return [
    // First: the regions of the others are held against it.
    division(options.division),
    cbs(options.cbs),
    roa({ regions, ...options.roa }),
    duo(options.duo),
    uwv({ regions, ...options.uwv }),
    boundaries(options.boundaries),
  ];
}

/** All sources as they are by default. */
export const sources: readonly Source[] = allSources();
