import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { type Files, replaceFile } from "./files.ts";
import { jsonOf } from "./json-document.ts";
import type { Source } from "./source.ts";

const Resource = z.looseObject({ name: z.string(), path: z.string(), retrieved: z.string().default(""), rows: z.number().default(0) });
export type Resource = z.output<typeof Resource>;
const Descriptor = z.looseObject({ resources: z.array(Resource) });

/** A resource with its content, not on the disk yet. */
export interface NewResource {
  resource: Resource;
  content: Buffer;
}

interface ResourceFacts {
  name: string;
  /** Table of the warehouse. */
  feeds: string;
  columns: readonly string[];
  title: string;
  description: string;
  retrieved: string;
  rows: number;
  content: Buffer;
  source: Source;
  files: readonly { url: string; bytes: number; sha256: string }[];
}

const numbers = new Set(["value"]);

/** Describes a resource; its file is named after its content, so that a new version never overwrites the old one. */
export function resourceOf({
  name,
  feeds,
  columns,
  title,
  description,
  retrieved,
  rows,
  content,
  source,
  files,
}: ResourceFacts): NewResource {
  const hash = createHash("sha256").update(content).digest("hex");
  return {
    content,
    resource: {
      name,
      path: `${name}.${hash.slice(0, 12)}.csv`,
      table: feeds,
      title,
      description,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: content.length,
      hash: `sha256:${hash}`,
      publisher: source.publisher,
      cadence: source.cadence,
      retrieved,
      rows,
      sources: files.map(({ url, bytes, sha256 }) => ({ title: source.title, path: url, bytes, hash: `sha256:${sha256}` })),
      schema: { fields: columns.map((column) => ({ name: column, type: numbers.has(column) ? "number" : "string" })) },
    },
  };
}

/** The resources of the package as it stands whose files are there; empty when there is no package. */
export async function readResources(files: Files, folder: string): Promise<Resource[]> {
  const present = new Set(await files.list(folder));
  const descriptor = Descriptor.safeParse(jsonOf(await files.read(join(folder, "datapackage.json"))));
  return descriptor.success ? descriptor.data.resources.filter(({ path }) => present.has(path)) : [];
}

/**
 * Writes a package so that a reader, and a crash at any moment, finds either the old one or the new one, whole: first the new files beside the old,
 * each under a name of its own, then `datapackage.json` in one step, and only then are files removed that neither version names.
 */
export async function writePackage(
  files: Files,
  folder: string,
  { source, resources, fresh, version }: { source: Source; resources: readonly Resource[]; fresh: readonly NewResource[]; version: string },
): Promise<void> {
  const before = await readResources(files, folder);
  for (const { resource, content } of fresh) await replaceFile(files, join(folder, resource.path), content);
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: source.id,
    title: source.title,
    version,
    homepage: source.homepage,
    licenses: [source.licence],
    contributors: [{ title: source.publisher, roles: ["publisher"] }],
    resources,
  };
  await replaceFile(files, join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
  const named = new Set([...before, ...resources].map(({ path }) => path));
  for (const file of await files.list(folder)) {
    if (/\.[0-9a-f]{12}\.csv$/.test(file) && !named.has(file)) await files.remove(join(folder, file));
  }
}
