export type { About, Report, Subject } from "./report.ts";
export { nameOf, pathOf } from "./report.ts";
export type { Sector } from "./sector.ts";
