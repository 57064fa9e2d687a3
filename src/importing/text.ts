import iconv from "iconv-lite";

/** A place where the bytes of a file stop being the text they should be; `before` is the text up to there. */
export interface TextFault {
  before: string;
  message: string;
}

export const encodings = ["utf-8", "windows-1252", "iso-8859-15", "utf-16le"] as const;
export type Encoding = (typeof encodings)[number];

/** Second and later bytes of UTF-8 as they look when they were read as Windows-1252 or Latin-1. */
const later = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const control = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f";
const suspect = new RegExp(
  `[${control}\\ufffd]|Ã[${later}]|Â[\\u0080-\\u00bf]|â[‚€][${later}]|ï»¿|[à-ï][\\u0080-\\u009f]|\\\\u00c[23]\\\\u00[89ab][0-9a-f]`,
);

/**
 * The text of a file, checked from beginning to end: invalid bytes, UTF-16, lost characters and text that was encoded twice (`Ã«` for `ë`)
 * are faults. A byte-order mark of UTF-8 is dropped. Nothing is repaired.
 */
export function textOf(bytes: Uint8Array, encoding: Encoding = "utf-8"): { text: string } | TextFault {
  if (encoding === "utf-8" && looksLikeUtf16(bytes)) {
    return { before: "", message: "dit is UTF-16; sla het bestand op als UTF-8 (in Excel: 'CSV UTF-8')" };
  }
  const text = encoding === "utf-8" ? new TextDecoder("utf-8").decode(bytes) : iconv.decode(Buffer.from(bytes), encoding);
  if (encoding === "utf-8" && looksBinary(bytes))
    return {
      before: "",
      message: "dit is geen tekst maar een bestand voor een programma; geef een CSV, een xlsx, JSON van CBS, GeoJSON of een data package",
    };
  const found = suspect.exec(text);
  if (!found) return { text };
  const before = text.slice(0, found.index);
  return { before, message: messageOf(found[0], before, bytes, encoding) };
}

function messageOf(mark: string, before: string, bytes: Uint8Array, encoding: Encoding): string {
  if (mark === "\ufffd" && encoding === "utf-8") {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const at = start + Buffer.byteLength(before);
    const lost = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (lost) return "hier is bij een eerdere omzetting een teken verloren gegaan (�); haal het bestand opnieuw op bij de bron";
    const byte = bytes[at] ?? 0;
    const guess = iconv.decode(Buffer.from([byte]), "windows-1252");
    return `byte 0x${byte.toString(16).toUpperCase()} is geen UTF-8 (in Windows-1252 zou het '${guess}' zijn); sla het bestand op als UTF-8`;
  }
  if (mark === "\ufffd") return `dit is geen ${encoding}; kijk na welke codering het bestand heeft`;
  if (mark.length === 1)
    return `hier staat een stuurteken (U+${mark.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}); dit is geen tekstbestand, of het is beschadigd`;
  return `'${mark}' is tekst die twee keer is gecodeerd (zoals 'Ã«' waar 'ë' hoort); haal het bestand opnieuw op of herstel de codering`;
}

/** Bytes that no text has, so many that one slip does not explain them. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const strange = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return strange > 4 && strange > head.length / 50;
}

/** A byte-order mark of UTF-16, or a zero beside nearly every letter at the start. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 200);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return head.length >= 4 && zeros > head.length / 4;
}
