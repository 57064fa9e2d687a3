export { type Agenda, agendaFormat, mostOf } from "./agenda.ts";
export { readAgendaFile } from "./file.ts";
export type { Measure } from "./measures.ts";
export type { GoalProgress } from "./progress.ts";
export { agendaTables, termOf } from "./tables.ts";
export { briefOf, stateOf } from "./told.ts";
export { withVersion } from "./version.ts";
export { agendaWords } from "./words/index.ts";
