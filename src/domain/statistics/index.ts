export { mean, rankOf, standardise } from "./spread.ts";
