import { z } from "zod";
import { delimiterOf, readDelimited } from "./delimited.ts";
import { jsonOf } from "./entries.ts";
import { collectFaults, type Faults, refusal, requireNone, shapeFault, someOf } from "./faults.ts";
import type { Imported } from "./imported.ts";
import type { Known } from "./known.ts";
import { limits } from "./limits.ts";
import { ownObservations } from "./own-observations.ts";
import type { NewResource } from "./package-folder.ts";
import { placeInCsv } from "./place.ts";
import { columnsOf, ownTables } from "./tables.ts";
import { textOf } from "./text.ts";
import { isInside } from "./zip.ts";

const Resource = z.looseObject({
  name: z.string().min(1),
  path: z.union([z.string(), z.array(z.string())]).optional(),
  data: z.unknown().optional(),
  table: z.string().optional(),
  title: z.string().default(""),
  titleEn: z.string().default(""),
  description: z.string().default(""),
  publisher: z.string().default(""),
  cadence: z.string().default(""),
  retrieved: z.string().default(""),
});

const Descriptor = z.looseObject({
  name: z.string().default(""),
  title: z.string().default(""),
  homepage: z.string().default(""),
  licenses: z.array(z.looseObject({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() })).default([]),
  resources: z.array(Resource).min(1),
});
export type PackageDescriptor = z.output<typeof Descriptor>;

/** Reads a file of the package by its path in there; undefined when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/** A descriptor of Frictionless Data Package v2; throws Problem `invalid` with all that is wrong. */
export function parseDescriptor(json: unknown, file: string): PackageDescriptor {
  const faults = collectFaults();
  const result = Descriptor.safeParse(json, { error: shapeFault });
  for (const { path, message } of result.error?.issues ?? []) faults.add(`datapackage.json ${path.join(".")}`.trim(), message);
  for (const [at, { path }] of (result.data?.resources ?? []).entries()) {
    const where = `datapackage.json resources.${at}.path`;
    if (typeof path !== "string")
      faults.add(where, "geef één bestand; een lijst van bestanden of gegevens in datapackage.json zelf worden niet gelezen");
    else if (/^[a-z]+:\/\//i.test(path)) faults.add(where, `'${path}' staat op internet; haal het op en zet het in het pakket`);
    else if (!isInside(path)) faults.add(where, `'${path}' leidt buiten het pakket; een pad begint niet met / en bevat geen ..`);
  }
  requireNone(faults, file);
  return result.data as PackageDescriptor;
}

/** The name that a package will have here, before anything else of it is checked; empty when it has none. */
export function packageNameIn({ descriptor, file }: { descriptor: Uint8Array; file: string }): string {
  return slug(parseDescriptor(jsonOf(descriptor, "datapackage.json"), file).name);
}

/** The one file of a package that a mapping is about: the one it names, or the only one. Throws Problem. */
export function resourceFor({ resources }: PackageDescriptor, wanted: string | undefined, file: string): string {
  const paths = resources.map(({ path }) => String(path));
  const chosen = wanted === undefined ? resources : resources.filter(({ name, path }) => name === wanted || path === wanted);
  const [only] = chosen;
  if (only && chosen.length === 1) return String(only.path);
  throw refusal(file, "mapping file.resource", `het pakket heeft ${someOf(paths)}; noem er een in de mapping bij file 'resource'`);
}

/**
 * A package in our own format (docs/data/README.md), taken over file by file. Observations are checked here by row and column; the other tables
 * are checked for what a text must be, and then by the warehouse. Undefined when there are faults; throws Problem for a package of another format.
 */
export async function ownPackage(
  descriptor: PackageDescriptor,
  { read, known, file, retrieved }: { read: ReadFile; known: Known; file: string; retrieved: string },
  faults: Faults,
): Promise<Imported | undefined> {
  const contents: {
    resource: PackageDescriptor["resources"][number];
    table: string;
    text: string;
    grid: ReturnType<typeof readDelimited>;
  }[] = [];
  let bytesLeft: number = limits.unpackedBytes;
  for (const resource of descriptor.resources) {
    const path = String(resource.path);
    const bytes = await read(path);
    if (!bytes) {
      faults.add(path, "staat in datapackage.json, maar het bestand is er niet");
      continue;
    }
    bytesLeft -= bytes.length;
    if (bytesLeft < 0) throw refusal(file, path, `het pakket is groter dan ${Math.round(limits.unpackedBytes / 1024 / 1024)} MB`);
    const decoded = textOf(bytes);
    if ("message" in decoded) {
      faults.add(`${path} ${placeInCsv(decoded.before, delimiterOf(decoded.before))}`, decoded.message);
      continue;
    }
    const local = collectFaults();
    const grid = readDelimited(decoded.text, local, { delimiter: "," });
    for (const { path: place, message } of local.shown) faults.add(`${path} ${place}`, message);
    contents.push({ resource, table: tableOf(descriptor, resource, grid.header), text: decoded.text, grid });
  }
  const foreign = contents.filter(({ table }) => !ownTables.has(table)).map(({ resource }) => String(resource.path));
  if (foreign.length > 0) {
    throw refusal(
      file,
      foreign[0] ?? "",
      `${someOf(foreign)}: geen tabel in het formaat van de radar. Zeg in een mapping, een JSON-bestand, wat de kolommen zijn: 'llo import ${file} --propose > mapping.json' maakt een voorstel, vul dat in, en lees het pakket met '--mapping mapping.json' (docs/data/import.md)`,
    );
  }
  const gridsOf = (table: string) => contents.filter((content) => content.table === table).map(({ grid }) => grid);
  for (const { resource, table, grid } of contents) {
    if (table === "observation") ownObservations(grid, { known, gridsOf, path: String(resource.path) }, faults);
  }
  if (faults.count > 0) return undefined;
  const taken = new Set<string>();
  const resources = contents.map(({ resource, table, text, grid }): NewResource => {
    const name = freeName(resource.name, new Set([...known.datasets, ...taken]));
    taken.add(name);
    const { title, titleEn, description, publisher, cadence } = resource;
    return {
      name,
      table,
      title: title || resource.name,
      titleEn,
      description,
      publisher,
      cadence,
      retrieved: resource.retrieved || retrieved,
      content: Buffer.from(text),
      count: grid.rows.length,
    };
  });
  const renamed = resources.filter(({ name }, at) => name !== contents[at]?.resource.name).map(({ name }) => name);
  const [licence = {}] = descriptor.licenses;
  return {
    kind: "package",
    name: slug(descriptor.name),
    title: descriptor.title || descriptor.name,
    homepage: descriptor.homepage,
    licence: Object.fromEntries(Object.entries(licence).filter((pair): pair is [string, string] => typeof pair[1] === "string")),
    publisher: "",
    cadence: "",
    retrieved,
    tables: {},
    resources,
    adds: false,
    describes: false,
    records: contents.reduce((total, { grid }) => total + grid.rows.length, 0),
    rejected: 0,
    notes: renamed.length > 0 ? [`deze namen waren al in gebruik en hebben -imported erachter gekregen: ${renamed.join(", ")}`] : [],
  };
}

function tableOf({ name }: PackageDescriptor, resource: PackageDescriptor["resources"][number], header: readonly string[]): string {
  if (resource.table) return resource.table;
  const known = columnsOf.observation.filter((column) => header.includes(column)).length;
  if (name.startsWith("observations") || known > columnsOf.observation.length / 2) return "observation";
  return resource.name.replaceAll("-", "_");
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const plain = slug(name);
  return taken.has(plain) ? freeName(`${plain}-imported`, taken) : plain;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
