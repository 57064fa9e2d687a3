export { type ImportOptions, type ImportResult, importData } from "./import-data.ts";
export { numberIn } from "./mapping/number.ts";
export { proposeMapping } from "./mapping/propose.ts";
export { listImports, type RemoveOptions, type RemoveResult, removeImport, type StandingImport } from "./remove-import.ts";
