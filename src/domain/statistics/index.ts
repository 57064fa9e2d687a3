export { changeRange, type Range, shareRange } from "./rounding.ts";
export { rankOf, standardise } from "./spread.ts";
