export {
  Action,
  Agenda,
  type AgendaInput,
  actionStates,
  agendaFormat,
  Goal,
  mostOf,
  Partner,
  Risk,
  riskLevels,
} from "./agenda.ts";
export { readAgendaFile } from "./file.ts";
export { withVersion } from "./version.ts";
