import type { ClaimInput } from "#domain/claims";
import type { Indicator, Source, Status, Unit } from "#domain/databank";
import type { View } from "#domain/documents";
import type { Region } from "#domain/regions";
import type { Bar } from "./charts/bars.tsx";
import type { LinePoint } from "./charts/line.tsx";

export { type View, views } from "#domain/documents";

/** A picture before it is drawn: the same for a page, its own page, a report, an embed and a test. */
export interface FigureModel {
  indicator: Indicator;
  unit: Unit;
  view: View;
  /** The region that was asked for. */
  asked: Region;
  /** The region that the figures are of. */
  place: Region;
  finding: string;
  /** What the finding says, as far as a claim can say it. */
  claim?: ClaimInput;
  points: LinePoint[];
  bars: Bar[];
  table: { head: string[]; rows: (string | number)[][]; caption: string };
  period: string;
  status: Status;
  sources: Source[];
  notes: string[];
  /** How to fetch the same figures from the API. */
  regions: string[];
  dims: string;
}
