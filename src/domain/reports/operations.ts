export { kinds, type ReportKind, type ReportSpec, reportKinds } from "./kinds.ts";
export { largestSector, listSectors } from "./sector.ts";
export { subjectOf } from "./subject.ts";
