export { type Database, type DatabaseOptions, openDatabase, type Tx } from "./open.ts";
export type { FigureReportTable, Tables } from "./tables.ts";
