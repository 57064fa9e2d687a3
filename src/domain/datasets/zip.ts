import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** A file of text, written as it is made. */
export interface TextFile {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

/** What a reader of zips without the 64-bit extension can hold. */
const mostBytes = 0xffff_ffff;

/**
 * A zip as its bytes come about: nothing stands in memory as a whole, and the compression runs beside the main thread. The bytes depend on
 * nothing but the content and `date` (`2026-11-23`), whatever the clock or the time zone says.
 */
export async function* zipped(files: AsyncIterable<TextFile> | Iterable<TextFile>, date: string): AsyncGenerator<Uint8Array> {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const { name, text } of files) {
    // A zip holds local time without a zone.
    const entry: ZipInputFile = { filename: name, size: 0, crc: 0, compression: 8, mtime: new Date(year, month - 1, day) };
    zip.add(entry);
    for await (const piece of deflated(text, entry)) {
      entry.ondata?.(null, piece, false);
      yield* ready.splice(0);
    }
    entry.ondata?.(null, new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* deflated(text: TextFile["text"], entry: ZipInputFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const deflate = createDeflateRaw({ level: 6 });
  const written = pipeline(Readable.from(counted(text, entry), { objectMode: true, highWaterMark: 1 }), deflate);
  // The reader of `deflate` gets the fault too; here it only must not go unheard.
  written.catch(() => undefined);
  yield* deflate as AsyncIterable<Uint8Array<ArrayBuffer>>;
  await written;
}

/** Characters that go to the compression together: it works on another thread, and going there and back costs. */
const portion = 64_000;

async function* portions(text: TextFile["text"]): AsyncGenerator<string> {
  let held = "";
  for await (const piece of text) {
    held += piece;
    if (held.length < portion) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}

async function* counted(text: TextFile["text"], entry: ZipInputFile): AsyncGenerator<Uint8Array> {
  for await (const piece of portions(text)) {
    const bytes = Buffer.from(piece);
    entry.size += bytes.length;
    entry.crc = crc32(bytes, entry.crc);
    if (entry.size > mostBytes) throw new Error(`${entry.filename} is larger than a zip can hold`);
    yield bytes;
  }
}
