import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { takeLock } from "#lock";
import { isProblem, Problem } from "#operation";
import { sources } from "#sources";
import { packageNameIn } from "./data-package.ts";
import { jsonOf } from "./entries.ts";
import { someOf } from "./faults.ts";
import type { Imported } from "./imported.ts";
import { openInput } from "./input-file.ts";
import { type Known, knownOf, readStanding, type Standing } from "./known.ts";
import { parseMapping } from "./mapping/mapping.ts";
import { merge } from "./merge.ts";
import { readPackageFolder } from "./package-folder.ts";
import { finishEarlier, placePackage, tryPackage } from "./place-package.ts";
import { type Preview, previewOf } from "./preview.ts";
import { readInput } from "./read-input.ts";
import { columnsOf } from "./tables.ts";

export interface ImportOptions {
  /** A file, the folder of a data package, its `datapackage.json`, or a zip with one. */
  path: string;
  /** File that says what the columns mean. */
  mapping?: string;
  /** Of the package, in place of the name that follows from the file. */
  name?: string;
  /** Checks everything and changes nothing. */
  dryRun?: boolean;
  /** `$LLO_DATA` */
  data: string;
  starter: string;
  now: Date;
}

export interface ImportResult {
  dataset: string;
  kind: "observations" | "labels" | "boundaries" | "package";
  /** Lines in the file. */
  records: number;
  /** Rows that the file became in the warehouse. */
  rows: number;
  /** Lines left out because the mapping says so. Faulty lines are never left out: they make the whole import fail. */
  rejected: number;
  indicators: string[];
  /** How many regions the rows are about; absent when they are not about regions. */
  regions?: number;
  /** The snapshot that the figures are in; null after a dry run. */
  snapshot: string | null;
  notes: string[];
  /** Of a dry run: what would come in. */
  preview?: Preview;
}

/**
 * Imports anyone's data as a data set of this radar. All or nothing: throws Problem with every fault (`invalid`, `not-found`), or because another
 * import or build is going on (`conflict`), and then package and snapshot are as they were.
 */
export async function importData({
  path,
  mapping: mappingPath,
  name,
  dryRun = false,
  data,
  starter,
  now,
}: ImportOptions): Promise<ImportResult> {
  const input = await openInput(path, now);
  const mapping = mappingPath === undefined ? undefined : await readMapping(mappingPath, now);
  const packages = join(data, "packages");
  const lock = await takeLock(join(data, "importing.lock"), "het importeren");
  const work = join(data, "importing", `${process.pid}-${now.getTime()}`);
  const place = { data, starter, now, work };
  try {
    if (!dryRun) await finishEarlier(place);
    const standing = await readStanding({ starter, packages });
    const expected = name ?? mapping?.dataset.id ?? ("descriptor" in input ? packageNameIn(input) : "");
    const read = await readInput(input, { known: knownOf(standing, expected), ...(mapping ? { mapping } : {}) });
    const imported = { ...read, name: name ?? read.name };
    const known = knownOf(standing, imported.name);
    checkName(imported.name, standing);
    checkIndicators(imported, known);
    const before = await readPackageFolder(join(packages, imported.name), new Set(Object.keys(columnsOf)));
    const { package: made, kept } = merge(imported, before, known);
    await mkdir(work, { recursive: true });
    const snapshot = dryRun ? await tryPackage(made, place) : await placePackage(made, place);
    await rm(join(data, "importing"), { recursive: true, force: true });
    const preview = dryRun ? previewOf(imported, known) : undefined;
    return { ...resultOf(imported, snapshot ?? undefined, kept), ...(preview ? { preview } : {}) };
  } catch (error) {
    // A Problem means that nothing was swapped in; after anything else the package may still be on its way.
    if (isProblem(error)) await rm(work, { recursive: true, force: true });
    throw error;
  } finally {
    await lock.release();
  }
}

function resultOf(imported: Imported, snapshot: { id: string; built: boolean } | undefined, kept: number): ImportResult {
  const { name, kind, records, rejected, notes, resources, tables } = imported;
  const observations = tables.observation ?? [];
  const rows = tables.observation ?? tables.boundary ?? tables.code_label;
  const regions = new Set((tables.boundary ?? observations).map(({ region }) => region)).size;
  return {
    dataset: name,
    kind,
    records,
    rows: rows?.length ?? resources.reduce((total, resource) => total + ("count" in resource ? resource.count : resource.rows.length), 0),
    rejected,
    indicators: [...new Set(observations.map(({ indicator }) => String(indicator)))],
    ...(regions > 0 ? { regions } : {}),
    snapshot: snapshot?.id ?? null,
    notes: [
      ...notes,
      ...(kept > 0 ? [`cijfers van eerdere imports die niet in dit bestand staan en zijn gebleven: ${kept}`] : []),
      ...(snapshot && !snapshot.built ? ["er is niets veranderd: deze gegevens stonden er al zo"] : []),
      ...(snapshot ? [] : ["proefdraai: alles is nagekeken, er is niets veranderd"]),
    ],
  };
}

async function readMapping(path: string, now: Date) {
  const input = await openInput(path, now);
  if (!("bytes" in input)) throw new Problem("invalid", `${path} is geen mapping; verwacht een JSON-bestand (docs/data/import.md)`);
  return parseMapping(jsonOf(input.bytes, input.file), input.file);
}

/** A package may be replaced only by an import when an import made it. */
function checkName(name: string, standing: readonly Standing[]): void {
  const refuse = (why: string) => new Problem("invalid", `de naam '${name}' kan niet: ${why}`, [{ path: "--name", message: why }]);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw refuse("gebruik kleine letters, cijfers en streepjes, en geef een naam met --name");
  const same = standing.filter(({ folder }) => folder === name);
  if (same.some(({ isStarter }) => isStarter)) throw refuse("zo heet een pakket dat bij de radar hoort; geef een andere met --name");
  if (sources.some(({ id }) => id === name) || same.some(({ found }) => !found.imported)) {
    throw refuse("zo heet een pakket van llo refresh; geef een andere met --name");
  }
}

/** An indicator lives in one package; the same table under two names would describe it twice. */
function checkIndicators({ name, tables }: Imported, known: Known): void {
  const twice = (tables.indicator ?? []).map(({ id }) => String(id)).filter((id) => known.indicators.has(id));
  if (twice.length === 0) return;
  const message = `deze indicatoren staan al in een ander pakket: ${someOf(twice)}; importeer onder dezelfde naam als toen, of gooi dat pakket weg`;
  throw new Problem("invalid", `'${name}' is niet ingelezen. Er is niets veranderd.`, [{ path: "--name", message }]);
}
