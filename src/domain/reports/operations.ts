export { kinds, type ReportKind, reportKinds } from "./kinds.ts";
export { listSectors, requireSector } from "./sector.ts";
export { subjectOf } from "./subject.ts";
