import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Language } from "#operation";

/** What a request may carry, and in what time: a report of a reader is 2 kB, a question of a program little more. */
const bodyLimits = { mostBytes: 64_000, withinMs: 10_000 };

/** Why a body is refused: status, and words in both languages. */
export interface Refused {
  status: 400 | 408 | 413;
  message: Readonly<Record<Language, string>>;
}

export interface BodyLimits {
  /** What one address may carry, where that is more or less than most do. */
  mostBytesAt?: (path: string) => number | undefined;
  withinMs?: number;
}

/** Reads the body before anything else does, and refuses one that is too large or too slow; whoever reads it after that gets it from memory. */
export function boundedBody(
  refuse: (c: HonoContext, refused: Refused) => Response | Promise<Response>,
  { mostBytesAt = () => undefined, withinMs = bodyLimits.withinMs }: BodyLimits = {},
): MiddlewareHandler {
  return async (c, next) => {
    const { body } = c.req.raw;
    if (!body || c.req.method === "GET" || c.req.method === "HEAD") return next();
    const mostBytes = mostBytesAt(c.req.path) ?? bodyLimits.mostBytes;
    const tooLarge: Refused = {
      status: 413,
      message: { nl: `de inhoud is groter dan ${mostBytes} bytes`, en: `the body is larger than ${mostBytes} bytes` },
    };
    if (Number(c.req.header("content-length") ?? 0) > mostBytes) return refuse(c, tooLarge);
    const read = await readAtMost(body, mostBytes, withinMs);
    if (read === "too-large") return refuse(c, tooLarge);
    if (read === "broken")
      return refuse(c, { status: 400, message: { nl: "de inhoud brak af voor het einde", en: "the body broke off before its end" } });
    if (read === "too-slow")
      return refuse(c, {
        status: 408,
        message: {
          nl: `de inhoud was er niet binnen ${withinMs / 1000} seconden`,
          en: `the body was not there within ${withinMs / 1000} seconds`,
        },
      });
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body: read, signal: c.req.raw.signal });
    return next();
  };
}

async function readAtMost(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
  withinMs: number,
): Promise<Uint8Array<ArrayBuffer> | "too-large" | "too-slow" | "broken"> {
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"too-slow">((resolve) => {
    timer = setTimeout(() => resolve("too-slow"), withinMs);
  });
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), late]);
      if (step === "too-slow") return step;
      if (step.done) return new Uint8Array(Buffer.concat(pieces));
      size += step.value.length;
      if (size > mostBytes) return "too-large";
      pieces.push(step.value);
    }
  } catch {
    // Whoever sent it hung up: no fault of ours, and nothing to log.
    return "broken";
  } finally {
    clearTimeout(timer);
    // Not waited for: a sender that is too slow may never answer to it.
    reader.cancel().catch(() => undefined);
  }
}
