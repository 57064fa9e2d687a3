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
}

/** Something that stays the same as long as the snapshot does: it names its snapshot, and who has it already gets an empty answer. */
export function fixedResponse(c: HonoContext, { body, mediaType, snapshot, vary, filename }: Fixed): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": mediaType,
    etag,
    "cache-control": "public, max-age=60",
    vary,
    "x-snapshot": snapshot,
    ...(filename ? { "content-disposition": `attachment; filename="${filename}"` } : {}),
  };
  if (has(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  return c.body(new Uint8Array(bytes), 200, { ...headers, "content-length": String(bytes.length) });
}

/** Whether the reader has this version; compression on the way makes the tag of a reader a weak one. */
function has(given: string | undefined, etag: string): boolean {
  const tags = (given ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
