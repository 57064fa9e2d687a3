import { createHash } from "node:crypto";
import type { Context as HonoContext } from "hono";
import { forAnySite } from "./cors.ts";
import { takesGzip } from "./encoding.ts";

export interface Fixed {
  /** Nothing: only the headers are asked for. */
  body: string | Uint8Array | ReadableStream<Uint8Array> | null;
  mediaType: string;
  snapshot: string;
  /** The request headers that the answer depends on, beside its compression; empty when there are none. */
  vary: string;
  /** Absent: to be shown, not saved. */
  filename?: string;
  /** What names this content when the body need not be read for it, or is not at hand. */
  tag?: string;
  /** Bytes of a stream, when they are known. */
  size?: number | undefined;
  /** The body compressed beforehand, for who can take it. */
  gzip?: Uint8Array;
  /** Absent: a minute, for everyone. */
  cacheControl?: string;
  /** ISO time of the last change, for who asks by time. */
  modified?: string;
}

/** Something that stays the same as long as the snapshot does: it names its snapshot, and who has it already gets an empty answer. */
export function fixedResponse(c: HonoContext, fixed: Fixed, more: Readonly<Record<string, string>> = {}): Response {
  const { body, mediaType, snapshot, vary, filename, gzip, cacheControl = "public, max-age=60", modified } = fixed;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const etag = fixed.tag ?? tagOf(bytes instanceof Uint8Array ? bytes : "");
  const headers = {
    ...more,
    ...(modified ? { "last-modified": new Date(modified).toUTCString() } : {}),
    etag,
    "cache-control": cacheControl,
    ...varies([vary, gzip ? "Accept-Encoding" : ""].filter(Boolean)),
    "x-snapshot": snapshot,
  };
  if (has(c, etag) || isOlder(c, modified)) return c.body(null, 304, headers);
  const content = {
    "content-type": mediaType,
    ...(filename ? { "content-disposition": `attachment; filename="${filename}"` } : {}),
  };
  if (gzip && takesGzip(c.req.header("accept-encoding"))) {
    const packed = { etag: `W/${etag}`, "content-encoding": "gzip", "content-length": String(gzip.length) };
    return c.body(new Uint8Array(gzip), 200, { ...headers, ...content, ...packed });
  }
  const size = bytes instanceof Uint8Array ? bytes.length : fixed.size;
  return c.newResponse(bytes as ReadableStream | Uint8Array<ArrayBuffer> | null, 200, {
    ...headers,
    ...content,
    ...(size === undefined ? {} : { "content-length": String(size) }),
  });
}

const varies = (headers: readonly string[]): Record<string, string> => (headers.length > 0 ? { vary: headers.join(", ") } : {});

/** The same for open data, which any site may read. */
export const openResponse = (c: HonoContext, fixed: Fixed): Response => fixedResponse(c, fixed, forAnySite);

/** The tag of a content: the same bytes, the same tag. */
export const tagOf = (content: string | Uint8Array): string => `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;

/** The tag of what is made from a question: weak, because it names the figures and not the bytes. */
export const tagOfQuestion = (question: string): string => `W/${tagOf(question)}`;

/** Whether the reader has this version; compression on the way makes a tag a weak one. */
export function has(c: HonoContext, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, "");
  const tags = (c.req.header("if-none-match") ?? "").split(",").map(plain);
  return tags.includes(plain(etag)) || tags.includes("*");
}

/** Whether nothing changed since the time that a reader asks by; who names a tag is answered by the tag alone. */
function isOlder(c: HonoContext, modified: string | undefined): boolean {
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  if (modified === undefined || Number.isNaN(since) || c.req.header("if-none-match") !== undefined) return false;
  return Math.floor(Date.parse(modified) / 1000) * 1000 <= since;
}
