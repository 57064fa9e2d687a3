import { agendaExample, agendaMeasures, checkAgenda } from "#domain/agenda/operations";
import { answerQuestion, askQuestion } from "#domain/assistant/operations";
import { changesFeed, notableChanges } from "#domain/changes/operations";
import { renderClaim } from "#domain/claims/operations";
import { compare } from "#domain/comparison/operations";
import { deleteReport, listCorrections, listReports, reportFigure } from "#domain/corrections/operations";
import { listIndicators, series, table } from "#domain/databank/operations";
import { downloadDataset, listDatasets } from "#domain/datasets/operations";
import { checkText } from "#domain/documents/operations";
import { listInstruments } from "#domain/instruments/operations";
import { findOccupation, listOccupations, occupationPicture } from "#domain/occupations/operations";
import { regionPicture } from "#domain/picture/operations";
import { readability } from "#domain/readability/operations";
import { findRegion, listRegions } from "#domain/regions/operations";
import { search } from "#domain/search/operations";
import { crosswalk } from "#domain/taxonomy/operations";
import { classify } from "#domain/tension/operations";
import type { Operation } from "#operation";
import { checkClaims } from "./statements/index.ts";

/** Everything the radar can do. The API, the command line, MCP and the pages are loops over this table. */
export const operations = [
  search,
  askQuestion,
  answerQuestion,
  listRegions,
  findRegion,
  regionPicture,
  listIndicators,
  series,
  table,
  compare,
  classify,
  renderClaim,
  notableChanges,
  changesFeed,
  checkClaims,
  checkAgenda,
  agendaMeasures,
  agendaExample,
  listOccupations,
  findOccupation,
  occupationPicture,
  crosswalk,
  readability,
  checkText,
  listDatasets,
  downloadDataset,
  listInstruments,
  listCorrections,
  reportFigure,
  listReports,
  deleteReport,
] as unknown as readonly Operation[];

export const operationByName: ReadonlyMap<string, Operation> = new Map(operations.map((op) => [op.name, op]));
