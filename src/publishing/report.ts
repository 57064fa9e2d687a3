import type { Subject } from "#domain/reports";
import { kinds, type ReportKind } from "#domain/reports/operations";
import { readerOf } from "#figures";
import type { Context } from "#operation";
import { onPaper } from "./draw.ts";
import type { PosterShape } from "./forms/poster.ts";
import type { Press } from "./forms/press.ts";
import { publish, type ReportFormat } from "./publish.ts";

interface ReportOptions {
  kind: ReportKind;
  subject: Subject;
  format: ReportFormat;
  press: Press;
  shape?: PosterShape;
  /** Where the radar stands, without a slash at the end. */
  baseUrl: string;
}

/** A report as a file, and how many claims stand in it. */
export async function publishReport(
  context: Context,
  { kind, subject, baseUrl, ...publishing }: ReportOptions,
): Promise<{ bytes: Uint8Array; claims: number }> {
  const { document, claims } = await kinds[kind].write(context, subject);
  const paper = await onPaper(readerOf(context, { baseUrl }), document);
  return { bytes: await publish(paper, publishing), claims: claims.length };
}
