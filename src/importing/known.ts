import { basename } from "node:path";
import { fold } from "#domain/lookup";
import { packageFolders } from "#warehouse";
import { type FoundPackage, readPackageFolder } from "./package-folder.ts";

/** What the radar knows without the package that is being imported: the codes that a row may name. */
export interface Known {
  /** Name and type by code. */
  regions: ReadonlyMap<string, { name: string; type: string }>;
  /** Codes by name or another way of writing it, folded; a name can be of several kinds of region. */
  regionNames: ReadonlyMap<string, readonly string[]>;
  /** Codes by the name of a place or a former municipality that is now a part of it, folded: a figure with that name is not of the whole. */
  partNames: ReadonlyMap<string, readonly string[]>;
  /** Whole by part: the labour-market region, COROP area and province of a municipality. */
  wholes: ReadonlyMap<string, readonly string[]>;
  /** Unit by indicator. */
  indicators: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Units that are always there. */
  starterUnits: ReadonlySet<string>;
  occupations: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
  educations: ReadonlySet<string>;
  /** Names of data sets that are taken. */
  datasets: ReadonlySet<string>;
  /** Names of the starter packages. */
  starter: ReadonlySet<string>;
}

const wanted = new Set(["region", "region_part", "region_alias", "indicator", "unit", "occupation", "sector", "education"]);

/** A package as it stands on the disk, with the rows of the lists that imports are held against. */
export interface Standing {
  folder: string;
  isStarter: boolean;
  found: FoundPackage;
}

/** Reads the lists of all packages: the starter data, and those of this installation; of the latter the tables `also` too. */
export async function readStanding({
  starter,
  packages,
  also = [],
}: {
  starter: string;
  packages: string;
  also?: readonly string[];
}): Promise<Standing[]> {
  const standing: Standing[] = [];
  for (const root of [starter, packages]) {
    for (const folder of await packageFolders(root)) {
      const found = await readPackageFolder(folder, root === starter ? wanted : new Set([...wanted, ...also]));
      if (found) standing.push({ folder: basename(folder), isStarter: root === starter, found });
    }
  }
  return standing;
}

/** What all packages together know, except the one of this installation in the folder `without`. */
export function knownOf(standing: readonly Standing[], without: string): Known {
  const counted = standing.filter(({ folder, isStarter }) => isStarter || folder !== without);
  const rowsOf = (table: string, among = counted) =>
    among.flatMap(({ found }) => found.resources).flatMap((one) => (one.table === table ? one.rows : []));
  const codes = (table: string) => new Set(rowsOf(table).map(({ code = "" }) => code));
  const starter = counted.filter(({ isStarter }) => isStarter);
  const regions = new Map(rowsOf("region").map(({ code = "", name = "", type = "" }) => [code, { name, type }]));
  const isPart = ({ kind, region = "" }: Record<string, string>) =>
    kind === "place" || (kind === "old-name" && regions.get(region)?.type === "gemeente");
  const aliases = (part: boolean) =>
    rowsOf("region_alias")
      .filter((row) => isPart(row) === part)
      .map(({ alias = "", region = "" }) => [fold(alias), region] as const);
  return {
    regions,
    regionNames: grouped([...[...regions].map(([code, { name }]) => [fold(name), code] as const), ...aliases(false)]),
    partNames: grouped(aliases(true)),
    wholes: grouped(rowsOf("region_part").map(({ part = "", region = "" }) => [part, region])),
    indicators: new Map(rowsOf("indicator").map(({ id = "", unit = "" }) => [id, unit])),
    units: new Map(rowsOf("unit").map((row) => [row.id ?? "", row])),
    starterUnits: new Set(rowsOf("unit", starter).map(({ id = "" }) => id)),
    occupations: codes("occupation"),
    sectors: codes("sector"),
    educations: codes("education"),
    datasets: new Set(counted.flatMap(({ found }) => found.resources.map(({ name }) => name))),
    starter: new Set(starter.map(({ folder }) => folder)),
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (!group) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}
