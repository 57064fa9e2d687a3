export { periodLabel, periodPhrase } from "./label.ts";
export { comparePeriods, type Period, parsePeriod, yearEarlier } from "./period.ts";
