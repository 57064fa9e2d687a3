import { crc32, inflateRawSync } from "node:zlib";
import { refusal } from "./faults.ts";
import { limits } from "./limits.ts";

/** Whether these bytes start as a zip does; a workbook is one too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files in a zip, by path. Throws Problem `invalid` for what is damaged, encrypted or too large after unpacking, and for a path that
 * leads outside the zip. Sizes are counted while unpacking: what the zip says of itself is not believed.
 */
export function unzip(
  bytes: Uint8Array,
  file: string,
  { unpackedBytes = limits.unpackedBytes, entries = limits.entries }: { unpackedBytes?: number; entries?: number } = {},
): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left: number = unpackedBytes;
  const tooLarge = (name: string) =>
    new Refused(name, `wordt uitgepakt groter dan ${Math.round(unpackedBytes / 1024 / 1024)} MB; splits het, of bewaar een tabel als CSV`);
  try {
    for (const entry of directoryOf(buffer, entries)) {
      if (!isInside(entry.name))
        throw new Refused(entry.name, "dit pad leidt buiten de zip; pak hem opnieuw in zonder '..' en zonder schijf of map ervoor");
      if (entry.name.endsWith("/")) continue;
      if (files.has(entry.name)) throw new Refused(entry.name, "staat twee keer in de zip");
      const content = unpack(buffer, entry, left, tooLarge);
      left -= content.length;
      files.set(entry.name, content);
    }
  } catch (error) {
    if (error instanceof Refused) throw refusal(file, error.entry, error.message);
    throw refusal(file, "zip", "de zip is beschadigd of afgebroken; haal hem opnieuw op");
  }
  return files;
}

/** Whether a path stays inside the folder it is relative to. */
export function isInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:|\\/i.test(path) && !path.includes("\0") && !path.split("/").includes("..");
}

class Refused extends Error {
  readonly entry: string;
  constructor(entry: string, message: string) {
    super(message);
    this.entry = entry;
  }
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  at: number;
}

function directoryOf(buffer: Buffer, most: number): Entry[] {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("no end record");
  const count = buffer.readUInt16LE(end + 10);
  if (count === 0xffff || buffer.readUInt32LE(end + 16) === 0xffffffff)
    throw new Refused("zip", "zip64 wordt niet gelezen; de zip is te groot");
  if (count > most) throw new Refused("zip", `${count} bestanden in een zip; het mogen er ${most} zijn`);
  const list: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) throw new Error("no directory entry");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    if (buffer.readUInt16LE(at + 8) & 1) throw new Refused(name, "is met een wachtwoord beveiligd; haal dat eraf");
    list.push({
      name,
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      at: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return list;
}

function unpack(buffer: Buffer, { name, method, crc, packed, at }: Entry, left: number, tooLarge: (name: string) => Refused): Uint8Array {
  if (buffer.readUInt32LE(at) !== 0x04034b50) throw new Error("no local header");
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  if (start + packed > buffer.length) throw new Error("cut off");
  const raw = buffer.subarray(start, start + packed);
  let content: Uint8Array = raw;
  if (method === 8) {
    if (left <= 0) throw tooLarge(name);
    try {
      content = inflateRawSync(raw, { maxOutputLength: left });
    } catch (error) {
      throw (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(name) : error;
    }
  } else if (method !== 0) throw new Refused(name, "is ingepakt op een manier die niet wordt gelezen; gebruik een gewone zip");
  if (content.length > left) throw tooLarge(name);
  if (crc32(content) !== crc) throw new Error("checksum");
  return content;
}
