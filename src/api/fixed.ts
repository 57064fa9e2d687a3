import { createHash } from "node:crypto";
import type { Context as HonoContext } from "hono";

export interface Fixed {
  body: string | Uint8Array;
  mediaType: string;
  snapshot: string;
  /** The request headers that the answer depends on. */
  vary: string;
  /** Absent: to be shown, not saved. */
  filename?: string;
  /** The tag when it is known already, so that the body need not be read for it. */
  etag?: string;
  /** The body compressed beforehand, for who can take it. */
  gzip?: Uint8Array;
  /** Absent: a minute, for everyone. */
  cacheControl?: string;
}

/** The tag of a body: the same bytes, the same tag. */
export function tagOf(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

/** Something that stays the same as long as the snapshot does: it names its snapshot, and who has it already gets an empty answer. */
export function fixedResponse(c: HonoContext, fixed: Fixed): Response {
  const { body, mediaType, snapshot, vary, filename, gzip, cacheControl = "public, max-age=60" } = fixed;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const etag = fixed.etag ?? tagOf(bytes);
  const headers = {
    "content-type": mediaType,
    etag,
    "cache-control": cacheControl,
    vary: gzip ? `${vary}, Accept-Encoding` : vary,
    "x-snapshot": snapshot,
    ...(filename ? { "content-disposition": `attachment; filename="${filename}"` } : {}),
  };
  if (has(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  if (gzip && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) {
    const tag = `W/${etag}`;
    return c.body(new Uint8Array(gzip), 200, { ...headers, etag: tag, "content-encoding": "gzip", "content-length": String(gzip.length) });
  }
  return c.body(new Uint8Array(bytes), 200, { ...headers, "content-length": String(bytes.length) });
}

/** Whether the reader has this version; compression on the way makes the tag of a reader a weak one. */
function has(given: string | undefined, etag: string): boolean {
  const tags = (given ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
