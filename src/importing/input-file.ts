import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { Problem } from "#operation";
import type { ReadFile } from "./data-package.ts";
import { refusal } from "./faults.ts";
import { limits } from "./limits.ts";
import { isZip, unzip } from "./zip.ts";

/** What was given to import: one file, or a data package with a way to read its files. */
export type Input = { path: string; file: string; retrieved: string } & (
  | { bytes: Uint8Array }
  | { descriptor: Uint8Array; read: ReadFile }
);

/** Opens a file, a package folder, its `datapackage.json`, or a zip with one in it. Throws Problem for what cannot be one, or is too large. */
export async function openInput(path: string, now: Date): Promise<Input> {
  // On the way here the two slashes of an address became one.
  const [address] = /\bhttps?:\/\S+$/i.exec(path) ?? [];
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (address !== undefined)
      throw new Problem(
        "invalid",
        `${address.replace(/:\/+/, "://")} is een adres op internet en geen bestand; haal het op, bewaar het, en geef de naam van dat bestand`,
      );
    if (error.code === "ENOENT" || error.code === "ENOTDIR")
      throw new Problem("not-found", `het bestand ${path} is er niet; kijk de naam en de map na`);
    throw new Problem("invalid", `het bestand ${path} is niet te lezen (${error.code})`);
  });
  const file = basename(path) || path;
  const day = new Date(Math.min(found.mtimeMs, now.getTime())).toISOString().slice(0, 10);
  if (found.isDirectory()) {
    const descriptor = await readFile(join(path, "datapackage.json")).catch(() => undefined);
    if (!descriptor) throw refusal(file, path, "dit is een map zonder datapackage.json; geef een bestand, of de map van een data package");
    return { path, file, retrieved: day, descriptor, read: readerOf(path) };
  }
  if (!found.isFile()) throw refusal(file, path, "dit is geen gewoon bestand");
  const bytes = await readWithin(path, file);
  const shared = { path, file, retrieved: day };
  if (file === "datapackage.json") return { ...shared, descriptor: bytes, read: readerOf(dirname(path)) };
  if (!isZip(bytes) || /\.xlsx$/i.test(file)) return { ...shared, bytes };
  const entries = unzip(bytes, file);
  if (entries.has("xl/workbook.xml")) return { ...shared, bytes };
  const [inside] = [...entries.keys()]
    .filter((name) => /^([^/]+\/)?datapackage\.json$/.test(name))
    .sort((one, other) => one.length - other.length);
  const descriptor = inside === undefined ? undefined : entries.get(inside);
  if (inside === undefined || !descriptor)
    throw refusal(
      file,
      "zip",
      entries.has("content.xml") || entries.has("xl/workbook.bin")
        ? "dit is een werkmap in een ander formaat dan xlsx; sla haar op als xlsx of als CSV UTF-8 en importeer dat"
        : "in deze zip staat geen datapackage.json; pak hem uit en importeer het bestand zelf",
    );
  const root = inside.slice(0, -"datapackage.json".length);
  return { ...shared, descriptor, read: async (name) => entries.get(`${root}${name.replace(/^\.\//, "")}`) };
}

async function readWithin(path: string, file: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size === 0) throw refusal(file, path, "het bestand is leeg");
  if (size > limits.bytes)
    throw refusal(
      file,
      path,
      `het bestand is ${Math.ceil(size / 1024 / 1024)} MB; het mag ${limits.bytes / 1024 / 1024} MB zijn. Splits het`,
    );
  return readFile(path);
}

/** Reads files in a folder and nowhere else, also when a link points outside. */
function readerOf(folder: string): ReadFile {
  return async (name) => {
    const path = join(folder, name);
    const [root, real] = await Promise.all([realpath(folder), realpath(path).catch(() => undefined)]);
    if (real === undefined) return undefined;
    if (!real.startsWith(root + sep)) throw refusal(name, name, "dit pad leidt buiten het pakket");
    return readWithin(real, name);
  };
}
