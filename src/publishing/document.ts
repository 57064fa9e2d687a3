import type { Document } from "#domain/documents";
import { readerOf } from "#figures";
import type { Context } from "#operation";
import { onPaper } from "./draw.ts";
import { type Publishing, publish } from "./publish.ts";

export interface FileOptions extends Publishing {
  /** Where the radar stands, without a slash at the end. */
  baseUrl: string;
}

/** A text as a file, with its pictures drawn. */
export async function publishDocument(context: Context, document: Document, { baseUrl, ...publishing }: FileOptions): Promise<Uint8Array> {
  return publish(await onPaper(readerOf(context, { baseUrl }), document), publishing);
}
