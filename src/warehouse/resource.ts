import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Issue, Problem, wordingIn } from "#operation";

const ResourceDescriptor = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  path: z.string().regex(/^[^/].*\.csv$/),
  title: z.string().default(""),
  titleEn: z.string().default(""),
  description: z.string().default(""),
  publisher: z.string().default(""),
  cadence: z.string().default(""),
  retrieved: z.string().default(""),
  /** The table it feeds when that is not its name: `observation`. */
  table: z.string().optional(),
});

const PackageDescriptor = z.object({
  name: z.string(),
  title: z.string().default(""),
  version: z.string().default(""),
  licenses: z.array(z.looseObject({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() })).default([]),
  resources: z.array(ResourceDescriptor).min(1),
});

export type Resource = z.output<typeof ResourceDescriptor> & { package: string; licence: string; folder: string };

/** The resources of a package folder; throws Problem when its `datapackage.json` is missing or wrong. */
export async function readPackage(folder: string): Promise<{ name: string; version: string; resources: Resource[] }> {
  const path = join(folder, "datapackage.json");
  const text = await readFile(path, "utf8").catch(() => {
    throw new Problem("not-found", `geen datapackage.json in ${folder}`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Problem("invalid", `${path} is geen geldige JSON: ${(error as Error).message}`);
  }
  const parsed = PackageDescriptor.safeParse(json, { error: wordingIn("nl") });
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
    throw new Problem("invalid", `${path}: ${issues.map((issue) => `${issue.path}: ${issue.message}`).join("; ")}`, issues);
  }
  const { name, version, resources, licenses } = parsed.data;
  const licence = licenses.map((entry) => entry.name ?? entry.title ?? entry.path ?? "").join(", ");
  return { name, version, resources: resources.map((resource) => ({ ...resource, package: name, licence, folder })) };
}

/** The table that a resource feeds: its own `table`, `observation` in observation packages, else its name with underscores. */
export function tableOf(resource: Resource): string {
  if (resource.table) return resource.table;
  return resource.package.startsWith("observations") ? "observation" : resource.name.replaceAll("-", "_");
}

export interface Column {
  name: string;
  type: "text" | "number" | "integer";
}

export type Cell = string | number | null;

const origin = ["source", "table", "url", "quality"];

/** Columns that a package may leave out: what only our own packages say. They are then empty. */
const optional: ReadonlySet<string> = new Set(["note_en"]);

/**
 * Rows of a CSV against the columns of its table. Every fault is reported with row (the header is row 1) and column;
 * rows without origin, with a wrong number of fields or with a text where a number belongs are faults. Nothing is guessed.
 */
export function parseRows(text: string, columns: readonly Column[], where: string): { rows: Cell[][]; issues: Issue[] } {
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true });
  } catch (error) {
    return { rows: [], issues: [{ path: where, message: (error as Error).message }] };
  }
  const header = records[0] ?? [];
  const missing = columns.filter((column) => !header.includes(column.name) && !optional.has(column.name));
  if (missing.length > 0) {
    const names = missing.map((column) => column.name).join(", ");
    return { rows: [], issues: [{ path: `${where} rij 1`, message: `kolommen ontbreken: ${names}; gevonden: ${header.join(", ")}` }] };
  }
  const places = columns.map((column) => header.indexOf(column.name));
  const issues: Issue[] = [];
  const rows: Cell[][] = [];
  for (let index = 1; index < records.length; index++) {
    const record = records[index] ?? [];
    if (record.length !== header.length) {
      issues.push({ path: `${where} rij ${index + 1}`, message: `${record.length} velden in plaats van ${header.length}` });
      continue;
    }
    rows.push(
      columns.map((column, at) => {
        const given = record[places[at] ?? -1] ?? "";
        const path = `${where} rij ${index + 1} kolom ${column.name}`;
        if (column.type === "text") {
          if (given === "" && origin.includes(column.name)) issues.push({ path, message: "is leeg; elke rij heeft een herkomst nodig" });
          return given;
        }
        if (given === "") return null;
        const number = Number(given);
        if (!Number.isFinite(number) || (column.type === "integer" && !Number.isInteger(number))) {
          issues.push({ path, message: `'${given}' is geen ${column.type === "integer" ? "geheel getal" : "getal met een punt"}` });
        }
        return number;
      }),
    );
  }
  return { rows, issues };
}
