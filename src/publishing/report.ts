import type { Subject } from "#domain/reports";
import { kinds, type ReportKind } from "#domain/reports/operations";
import type { Context } from "#operation";
import { type FileOptions, publishDocument } from "./document.ts";

interface ReportOptions extends FileOptions {
  kind: ReportKind;
  subject: Subject;
}

/** A report as a file, and how many claims stand in it. */
export async function publishReport(
  context: Context,
  { kind, subject, ...options }: ReportOptions,
): Promise<{ bytes: Uint8Array; claims: number }> {
  const { document, claims } = await kinds[kind].write(context, subject);
  return { bytes: await publishDocument(context, document, options), claims: claims.length };
}
