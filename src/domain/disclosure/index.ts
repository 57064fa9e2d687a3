export { minimumCount, protectCounts, withhold } from "./gate.ts";
