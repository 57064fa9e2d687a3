import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { entriesOf } from "../entries.ts";
import { collectFaults, requireNone } from "../faults.ts";
import { kindByName, metadataKind, shapeFaults } from "./shape.ts";
import { aboutOf, codesOf, isTableId, propertiesOf, type StatlineTable } from "./table.ts";

/** The number of the table in an address of the service: `http://opendata.cbs.nl/ODataApi/OData/80072ned/$metadata#...`. */
export function tableIdIn(address: string): string | undefined {
  return /\/odata(?:api|feed)?\/odata\/([0-9]{4,5}[a-z]{3})(?:\/|$)/i.exec(address)?.[1];
}

/** The number of the table that the name of a file starts with: `80072ned_fact.csv`. */
function tableIdInName(path: string): string | undefined {
  return /^([0-9]{4,5}[a-z]{3})[_.-]/i.exec(basename(path))?.[1];
}

/** The name of the list that a file holds: `80072ned_Perioden.json` -> `Perioden`. */
export function listNameOf(path: string): string {
  return basename(path)
    .replace(/(?: ?\(\d+\))?\.[a-z]+$/i, "")
    .replace(/^[0-9]{4,5}[a-z]{3}[_.-]/i, "");
}

/** The number of the table by the name of a file, of its folder, or by `TableInfos.json` beside it. */
export async function tableIdOf(path: string): Promise<string | undefined> {
  return tableIdInName(path) ?? (await tableIdOfFolder(dirname(path)));
}

async function tableIdOfFolder(folder: string): Promise<string | undefined> {
  if (isTableId(basename(folder))) return basename(folder);
  const bytes = await readFile(join(folder, "TableInfos.json")).catch(() => undefined);
  const { entries = [] } = (bytes && entriesOf(bytes, "TableInfos.json (naast het bestand)")) ?? {};
  return metadataKind(entries) === "TableInfos" ? aboutOf(entries, collectFaults()).id : undefined;
}

/**
 * What the files beside this one say of the same table: those with the same number in front, or those in a folder that is about one table.
 * `only` limits it to `TableInfos`. A damaged file is a fault too, because a title or unit would quietly be missing. Throws Problem.
 */
export async function readTableBeside(path: string, id: string, only?: "TableInfos"): Promise<StatlineTable> {
  const folder = dirname(path);
  const lists = new Map<string, ReturnType<typeof codesOf>>();
  const table: StatlineTable = { id, lists };
  const same = (other: string | undefined) => other?.toLowerCase() === id.toLowerCase();
  const inFolder = tableIdInName(path) === undefined && same(await tableIdOfFolder(folder));
  for (const name of (await readdir(folder)).sort()) {
    const list = listNameOf(name);
    const belongs = inFolder ? tableIdInName(name) === undefined : same(tableIdInName(name));
    if (!belongs || !name.endsWith(".json") || name === basename(path) || /DataSet$|^CategoryGroups$/.test(list)) continue;
    if (only !== undefined && list !== only) continue;
    const beside = `${name} (naast het bestand)`;
    const { entries = [] } = entriesOf(await readFile(join(folder, name)), beside) ?? {};
    const kind = kindByName(list) ?? metadataKind(entries);
    const faults = collectFaults();
    if (kind) shapeFaults(kind, entries, faults);
    if (kind === "TableInfos") table.about = aboutOf(entries, faults);
    else if (kind === "DataProperties") table.properties = propertiesOf(entries, faults);
    else if (kind === "codes") lists.set(list, codesOf(entries, faults));
    if (kind === "TableInfos" && !same(table.about?.id))
      faults.add("rij 1 kolom Identifier", `gaat over ${table.about?.id}, niet over ${id}; zet elke tabel in een eigen map`);
    requireNone(faults, beside);
  }
  return table;
}
