export { type ImportOptions, type ImportResult, importData } from "./import-data.ts";
export { proposeMapping } from "./mapping/propose.ts";
export { listImports, type RemoveOptions, type RemoveResult, removeImport, type StandingImport } from "./remove-import.ts";
