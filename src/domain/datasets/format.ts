import { z } from "zod";

/** Ways to take data along: a Frictionless data package in a zip, JSON-stat 2.0, a workbook. */
export const formats = ["csv", "jsonstat", "xlsx"] as const;
export const Format = z.enum(formats);
export type Format = z.output<typeof Format>;

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: "application/zip",
  jsonstat: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const endings: Readonly<Record<Format, string>> = { csv: "csv.zip", jsonstat: "jsonstat.json", xlsx: "xlsx" };

/** A file made of the figures of one snapshot, to be sent or saved. */
export interface DataFile {
  /** What it holds, as in its name: `cbs-85276ned-employment`. */
  subject: string;
  format: Format;
  filename: string;
  mediaType: string;
  snapshot: string;
  /** Its bytes as they are made, to be read once. */
  pieces: AsyncIterable<Uint8Array>;
}

/** All bytes of a file together. Throws what `tooMany` makes as soon as there are more than `most`; the rest is then not made. */
export async function bytesOf(
  { pieces }: Pick<DataFile, "pieces">,
  { most, tooMany }: { most: number; tooMany: () => Error } = { most: Number.POSITIVE_INFINITY, tooMany: Error },
): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw tooMany();
    all.push(piece);
  }
  return new Uint8Array(Buffer.concat(all));
}

/** `llo-radar-cbs-85276ned-employment-2026-11-23.xlsx`: what it is and of which edition, safe on every disk. */
export function filenameOf(subject: string, { format, snapshot }: { format: Format; snapshot: string }): string {
  return `llo-radar-${`${subject}-${snapshot}`.replace(/[^A-Za-z0-9._-]+/g, "-")}.${endings[format]}`;
}

/** Where a dataset is downloaded, on this site. */
export function downloadAddress(dataset: string, format: Format): string {
  return `/api/v1/datasets/${encodeURIComponent(dataset)}/_download?format=${format}`;
}
