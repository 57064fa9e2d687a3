import type { Tool } from "../tool.ts";
import { askInWords } from "./asking.ts";
import { tellChanges } from "./changes.ts";
import { checkStatement } from "./checking.ts";
import { compareRegions } from "./comparing.ts";
import { explainTerm, findInstruments } from "./explaining.ts";
import { findIndicators, findRegions } from "./finding.ts";
import { showOccupation, showRegion } from "./picture.ts";
import { breakDown, rankRegions } from "./ranking.ts";
import { getSeries } from "./series.ts";

/** All that an assistant may do here, in the order in which it is shown. */
export const tools = [
  askInWords,
  findIndicators,
  findRegions,
  getSeries,
  compareRegions,
  rankRegions,
  breakDown,
  showRegion,
  showOccupation,
  tellChanges,
  checkStatement,
  explainTerm,
  findInstruments,
] as unknown as readonly Tool[];
