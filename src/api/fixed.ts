import { createHash } from "node:crypto";
import type { Context as HonoContext } from "hono";
import { forAnySite } from "./cors.ts";

export interface Fixed {
  /** Nothing: only the headers are asked for. */
  body: string | ReadableStream<Uint8Array> | null;
  mediaType: string;
  snapshot: string;
  /** The request headers that the answer depends on. */
  vary: string;
  /** Absent: to be shown, not saved. */
  filename?: string;
  /** What names this content when the body is not at hand: the question and the snapshot. */
  tag?: string;
  /** Bytes of a stream, when they are known. */
  size?: number | undefined;
}

/** Something that stays the same as long as the snapshot does: it names its snapshot, and who has it already gets an empty answer. */
export function fixedResponse(c: HonoContext, { body, mediaType, snapshot, vary, filename, tag, size }: Fixed): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : undefined;
  const etag = tag ?? `"${fingerprint(bytes ?? "")}"`;
  const length = bytes?.length ?? size;
  const headers = { ...forAnySite, etag, "cache-control": "public, max-age=60", vary, "x-snapshot": snapshot };
  if (has(c, etag)) return c.body(null, 304, headers);
  const answer = bytes ?? body;
  return c.body(answer as ReadableStream, 200, {
    ...headers,
    "content-type": mediaType,
    ...(filename ? { "content-disposition": `attachment; filename="${filename}"` } : {}),
    ...(length === undefined ? {} : { "content-length": String(length) }),
  });
}

/** The tag of what is made from a question: weak, because it names the figures and not the bytes. */
export const tagOf = (question: string): string => `W/"${fingerprint(question)}"`;

const fingerprint = (content: string | Uint8Array) => createHash("sha256").update(content).digest("base64url").slice(0, 22);

/** Whether the reader has this version; compression on the way makes a tag a weak one. */
export function has(c: HonoContext, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, "");
  const tags = (c.req.header("if-none-match") ?? "").split(",").map(plain);
  return tags.includes(plain(etag)) || tags.includes("*");
}
