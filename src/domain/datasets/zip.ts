import { Zip, ZipDeflate } from "fflate";

/** A zip in the making: files one after the other, each written in pieces. */
export interface Archive {
  /** Starts a file; the one before must have ended. */
  file(name: string): { write(text: string): void; end(): void };
  /** The whole zip. */
  close(): Uint8Array;
}

/** A zip whose bytes depend on nothing but its content and `date` (`2026-11-23`), whatever the clock or the time zone says. */
export function archive(date: string): Archive {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const encoder = new TextEncoder();
  return {
    file(name) {
      const entry = new ZipDeflate(name, { level: 6 });
      // A zip holds local time without a zone.
      entry.mtime = new Date(year, month - 1, day);
      zip.add(entry);
      return {
        write: (text) => {
          if (text !== "") entry.push(encoder.encode(text));
        },
        end: () => entry.push(new Uint8Array(), true),
      };
    },
    close() {
      zip.end();
      const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}
