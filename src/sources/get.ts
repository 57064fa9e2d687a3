import { Problem } from "#operation";
import type { Get } from "./source.ts";

export interface GetterOptions {
  /** Name and version in the User-Agent. */
  name?: string;
  /** Address where the publisher can reach whoever runs this radar; from the configuration. */
  contact?: string;
  /** Seconds without a byte after which an attempt is given up. */
  timeoutSeconds?: number;
  /** Bytes an answer may have. */
  maxBytes?: number;
  /** Attempts in all, the first one included. */
  attempts?: number;
  /** Seconds we are ready to wait when a publisher says `Retry-After`; longer ends in a Problem that says how long. */
  maxWaitSeconds?: number;
  /** Allows `http://127.0.0.1`; for tests only. */
  allowLocal?: boolean;
  fetch?: typeof globalThis.fetch;
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
  now?: () => number;
}

type Attempt = { bytes: Uint8Array } | { fault: string; waitSeconds?: number; final?: Problem };

const transient = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * One fetcher for all sources: https only, redirects checked, a limit on time and size, a User-Agent that says who we are, and
 * retries with doubling waits and jitter for network faults, 429 and 5xx (`Retry-After` is honoured).
 * `Accept-Language` is set because the `*` that Node sends by itself is reported to end in 406 at CBS.
 */
export function getter(options: GetterOptions = {}): Get {
  const { name = "LLO-Radar/0.1", contact = "", attempts = 5, maxWaitSeconds = 120, allowLocal = false } = options;
  const {
    timeoutSeconds = 60,
    maxBytes = 300_000_000,
    fetch = globalThis.fetch,
    sleep = pause,
    random = Math.random,
    now = Date.now,
  } = options;
  const agent = contact ? `${name} (+${contact})` : name;
  // Hosts that were out of reach a moment ago get one attempt instead of all, and while nobody answered yet the others get two: a machine without
  // network is told so quickly.
  const outOfReach = new Set<string>();
  let anyAnswer = false;

  async function attempt(start: string, accept: string, signal?: AbortSignal): Promise<Attempt> {
    const silence = new AbortController();
    const tooLong = () => silence.abort(new DOMException("no byte came", "TimeoutError"));
    const timer = setTimeout(tooLong, timeoutSeconds * 1000);
    try {
      return await follow(start, accept, {
        signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
        alive: () => void timer.refresh(),
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async function follow(start: string, accept: string, { signal, alive }: { signal: AbortSignal; alive: () => void }): Promise<Attempt> {
    let url = start;
    for (let hop = 0; hop < 6; hop++) {
      // Only an address that was given by ourselves may lie on this machine, and then what it leads to as well.
      requireSafe(url, allowLocal && isLocal(start));
      const response = await fetch(url, { redirect: "manual", headers: { accept, "accept-language": "nl", "user-agent": agent }, signal });
      alive();
      anyAnswer = true;
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        url = new URL(location, url).href;
        continue;
      }
      if (response.ok) return { bytes: await bytesOf(response, { maxBytes, url: start, alive }) };
      await response.body?.cancel();
      const fault = `antwoordde met status ${response.status}`;
      if (transient.has(response.status)) return { fault, waitSeconds: retryAfter(response.headers.get("retry-after"), now()) };
      const gone = response.status === 404 || response.status === 410;
      return { fault, final: new Problem(gone ? "not-found" : "unavailable", `${hostOf(start)} ${fault} (${start})`) };
    }
    return { fault: "", final: new Problem("unavailable", `${hostOf(start)} verwijst steeds verder (${start})`) };
  }

  return async (url, { accept = "application/json", signal } = {}) => {
    requireSafe(url, allowLocal);
    let fault = "";
    const host = hostOf(url);
    const tries = outOfReach.has(host) ? 1 : outOfReach.size > 0 && !anyAnswer ? Math.min(2, attempts) : attempts;
    for (let count = 0; count < tries; count++) {
      signal?.throwIfAborted();
      const outcome = await attempt(url, accept, signal).catch((error: unknown): Attempt => {
        if (error instanceof Problem) return { fault: "", final: error };
        signal?.throwIfAborted();
        return { fault: reasonOf(error, timeoutSeconds) };
      });
      if ("bytes" in outcome) {
        outOfReach.delete(host);
        return outcome.bytes;
      }
      if (outcome.final) throw outcome.final;
      fault = outcome.fault;
      if (outcome.waitSeconds !== undefined && outcome.waitSeconds > maxWaitSeconds) {
        const minutes = Math.ceil(outcome.waitSeconds / 60);
        throw new Problem("unavailable", `${hostOf(url)} vraagt om over ${minutes} minuten opnieuw te proberen (${url})`);
      }
      if (count + 1 < tries) {
        const backoff = Math.min(60, 2 ** count) * (0.5 + random() / 2);
        await sleep(Math.max(backoff, outcome.waitSeconds ?? 0) * 1000, signal);
      }
    }
    outOfReach.add(host);
    throw new Problem("unavailable", `${host} is niet bereikbaar: ${fault}, ${tries} keer geprobeerd (${url})`);
  };
}

/**
 * Addresses come from publishers too: in their lists, next pages and redirects. So only https, no name and password in it, and a host with a name
 * and a dot: an address in digits or `localhost` could lead into the network of whoever runs this.
 */
function requireSafe(url: string, allowLocal: boolean): void {
  if (allowLocal && isLocal(url)) return;
  const { protocol, hostname, username, password } = URL.parse(url) ?? { protocol: "", hostname: "", username: "", password: "" };
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(localhost|local|internal)$/i.test(hostname);
  if (protocol === "https:" && named && username === "" && password === "") return;
  throw new Problem(
    "unavailable",
    `'${url}' wordt niet opgehaald: alleen adressen met https:// en de naam van een openbare server zijn toegestaan`,
  );
}

function isLocal(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === "http:" && parsed.hostname === "127.0.0.1";
}

async function bytesOf(
  response: Response,
  { maxBytes, url, alive }: { maxBytes: number; url: string; alive: () => void },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    alive();
    size += chunk.byteLength;
    if (size > maxBytes) throw new Problem("unavailable", `${hostOf(url)} geeft meer dan ${Math.round(maxBytes / 1e6)} MB (${url})`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Seconds from a `Retry-After` header, which holds seconds or a date; undefined when it is absent or unreadable. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - now) / 1000);
}

function reasonOf(error: unknown, timeoutSeconds: number): string {
  if (error instanceof Error && error.name === "TimeoutError") return `geen antwoord binnen ${timeoutSeconds} seconden`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code ? `geen verbinding (${code})` : "geen verbinding";
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
