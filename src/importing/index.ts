export { type ImportOptions, type ImportResult, importData } from "./import-data.ts";
