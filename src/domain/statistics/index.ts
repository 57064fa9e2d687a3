export { rankOf, standardise } from "./spread.ts";
