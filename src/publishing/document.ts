import type { Document } from "#domain/documents";
import { readerOf } from "#figures";
import type { Context } from "#operation";
import { onPaper } from "./draw.ts";
import type { Press } from "./forms/press.ts";
import { type DocumentFormat, publish } from "./publish.ts";

export interface FileOptions {
  format: DocumentFormat;
  press: Press;
  /** Where the radar stands, without a slash at the end. */
  baseUrl: string;
}

/** A text as a file, with its pictures drawn. */
export async function publishDocument(context: Context, document: Document, { format, press, baseUrl }: FileOptions): Promise<Uint8Array> {
  return publish(await onPaper(readerOf(context, { baseUrl }), document), format, press);
}
