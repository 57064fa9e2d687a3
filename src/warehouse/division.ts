import type { Cell, Column, Resource } from "./resource.ts";

/** What one resource of a package brings, before it is put in its table. */
export interface Loaded {
  resource: Resource;
  table: string;
  columns: Column[];
  rows: Cell[][];
}

type Entry = Record<string, string>;
interface Division {
  /** Year of its borders. */
  year: string;
  regions: Map<string, Entry>;
  parts: Entry[];
}

/** Stands behind the name of a region that the newest division no longer has. */
const gone = " (opgeheven)";

/**
 * Several packages may describe the municipal division: the starter data, and what `llo refresh` brought. The newest year counts, and of equals the
 * package that is read last; the others fill in only what it does not speak of (named unions). A region keeps the address (`slug`) it had first. A
 * region that the newest division no longer has stays, for the figures that name it: '(opgeheven)' behind its name, in no other region, and where it
 * lay last in `former_part`. Packages that do not describe the whole country are left as they are.
 */
export function joinDivisions(loaded: readonly Loaded[]): { loaded: Loaded[]; former: Cell[][] } {
  const names = new Set(loaded.filter(describesCountry).map(({ resource }) => resource.package));
  const own = (table: string, name: string) => loaded.filter((one) => one.table === table && one.resource.package === name);
  const read = [...names]
    .map((name): Division => {
      const parts = own("region_part", name).flatMap(entriesOf);
      const regions = new Map(
        own("region", name)
          .flatMap(entriesOf)
          .map((region) => [region.code ?? "", region]),
      );
      return { year: parts.reduce((last, { division = "" }) => (division > last ? division : last), ""), regions, parts };
    })
    .filter(({ parts }) => parts.some(({ part }) => part?.startsWith("GM")));
  if (read.length < 2) return { loaded: [...loaded], former: [] };

  const ranked = read.toSorted((a, b) => a.year.localeCompare(b.year));
  const former = formerOf(ranked);
  const parts = joinedParts(ranked);
  const entries: Record<string, Entry[]> = {
    region: joinedRegions({ read, ranked, former }),
    region_part: parts.filter(({ part = "" }) => !former.has(part)),
  };
  // All rows go to the first resource that fills the table: each row names its own origin.
  const joined = loaded.map((one): Loaded => {
    if (!names.has(one.resource.package) || !(one.table in entries)) return one;
    const rows = (entries[one.table] ?? []).map((entry) => cellsOf(entry, one.columns));
    entries[one.table] = [];
    return { ...one, rows };
  });
  const columns = loaded.find(({ table }) => table === "region_part")?.columns ?? [];
  const last = parts.filter(({ part = "" }) => former.has(part)).map((entry) => cellsOf(entry, columns));
  return { loaded: joined, former: last };
}

function describesCountry({ table, columns, rows }: Loaded): boolean {
  const at = columns.findIndex(({ name }) => name === "code");
  return table === "region" && rows.some((row) => row[at] === "NL01");
}

function entriesOf({ columns, rows }: Loaded): Entry[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, String(row[at] ?? "")])));
}

function cellsOf(entry: Entry, columns: readonly Column[]): Cell[] {
  return columns.map(({ name }) => entry[name] ?? "");
}

/** Regions of a kind that the newest division lists, that lay somewhere before, and that it no longer names. */
function formerOf(ranked: readonly Division[]): Set<string> {
  const newest = ranked.at(-1)?.regions ?? new Map<string, Entry>();
  const older = ranked.slice(0, -1);
  const kinds = new Set([...newest.values()].map(({ type }) => type));
  kinds.delete("samenwerking");
  const lay = new Set(older.flatMap(({ parts }) => parts.map(({ part }) => part)));
  const before = older.flatMap(({ regions }) => [...regions.values()]);
  return new Set(before.flatMap(({ code = "", type }) => (kinds.has(type) && lay.has(code) && !newest.has(code) ? [code] : [])));
}

/** Each region once, as its newest division calls it, under the address that it had in the package that was read first. */
function joinedRegions({
  read,
  ranked,
  former,
}: {
  read: readonly Division[];
  ranked: readonly Division[];
  former: ReadonlySet<string>;
}): Entry[] {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const [code, { slug = "" }] of read.flatMap(({ regions }) => [...regions])) {
    if (slugs.has(code)) continue;
    const free = taken.has(slug) ? `${slug}-${code.toLowerCase()}` : slug;
    slugs.set(code, free);
    taken.add(free);
  }
  const joined = new Map(ranked.flatMap(({ regions }) => [...regions]));
  return [...joined].map(([code, region]) => ({
    ...region,
    slug: slugs.get(code) ?? "",
    name: former.has(code) ? `${region.name}${gone}` : (region.name ?? ""),
  }));
}

/** For each part and kind of whole (AM, CR, PV, ...) only what the newest division says that names the part. */
function joinedParts(ranked: readonly Division[]): Entry[] {
  const chosen = new Map<string, Entry[]>();
  for (const { parts } of ranked) {
    const own = new Map<string, Entry[]>();
    for (const row of parts) {
      const key = `${row.region?.slice(0, 2)} ${row.part}`;
      own.set(key, [...(own.get(key) ?? []), row]);
    }
    for (const [key, rows] of own) chosen.set(key, rows);
  }
  return [...chosen.values()].flat();
}
