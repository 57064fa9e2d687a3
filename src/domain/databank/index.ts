export { displayFigure, displayNoun, displayNumber, displayValue, formatNumber, isRange } from "./display.ts";
export { rankFinding, sharers, trendFinding } from "./finding.ts";
export { finest } from "./finest.ts";
export {
  addressesOf,
  type DimName,
  type Dims,
  dimNames,
  type Indicator,
  IndicatorId,
  type Observation,
  Source,
  type Status,
  sourceOf,
  statuses,
  type Unit,
} from "./indicator.ts";
export { relatedIndicators } from "./related.ts";
export { halfStep, marginOf, percentInWords } from "./rounding.ts";
export { DimsInput, rowOf, TableRow } from "./row.ts";
export {
  besideSentence,
  comparedSentence,
  type Direction,
  directionOf,
  earlierSentence,
  figureSentence,
  isCount,
  readSame,
} from "./sentence.ts";
export { commonPeriod, earlierOf, highestFirst, inOrder, mostAlike, newest, oneSeries, yearOnYear } from "./series.ts";
export {
  ageInWords,
  breakdownInWords,
  definitionOf,
  inSentence,
  qualityWords,
  sentenceStart,
  sourceWord,
  titleOf,
  wholeSentence,
} from "./words.ts";
