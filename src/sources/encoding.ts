import iconv from "iconv-lite";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Text of a file whose encoding nobody states: UTF-8 (a byte-order mark is dropped) when the bytes are that, else Windows-1252. */
export function decode(bytes: Uint8Array): { text: string; encoding: "utf-8" | "windows-1252" } {
  try {
    return { text: utf8.decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), "win1252"), encoding: "windows-1252" };
  }
}

/** A lead byte of UTF-8 followed by its continuation bytes, as they look when read as Windows-1252. */
const misread = /[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/;

/**
 * Undoes UTF-8 that was read as Windows-1252 and saved as UTF-8 again, as often as that happened (`commerciÃƒÂ«le` -> `commerciële`).
 * Text that is not of that kind comes back as it was; `times` says how many layers were taken off.
 */
export function repairEncoding(text: string): { text: string; times: number } {
  let repaired = text;
  for (let times = 0; times < 4; times++) {
    if (!misread.test(repaired)) return { text: repaired, times };
    const inner = unwrap(repaired);
    if (inner === undefined) return { text: repaired, times };
    repaired = inner;
  }
  return { text: repaired, times: 4 };
}

function unwrap(text: string): string | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes that Windows-1252 reads as this text; undefined when there are none. The five places it leaves open stand for themselves. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const point = text.charCodeAt(at);
    const byte = point < 256 ? point : byteOf.get(point);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

const byteOf = new Map(Array.from({ length: 32 }, (_, at) => [iconv.decode(Buffer.from([0x80 + at]), "win1252").charCodeAt(0), 0x80 + at]));
