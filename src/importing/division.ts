import { type Faults, someOf } from "./faults.ts";
import { type Grid, wordOf } from "./grid.ts";
import type { Known } from "./known.ts";

const kinds = [
  { column: "am_code", type: "arbeidsmarktregio", name: "am_naam" },
  { column: "gm_code", type: "gemeente", name: "gm_naam" },
] as const;

/** Whether a table tells which regions there are, or which municipality lies where. */
export function isDivision(header: readonly string[]): boolean {
  return kinds.some(({ column, name }) => header.includes(column) && header.includes(name));
}

/**
 * A division is compared with the one of the radar and never imported: the warehouse has one division at a time, and a second one beside it
 * would put a municipality in two labour-market regions. The differences are the faults; without any there is nothing to do.
 */
export function compareDivision({ header, rows }: Grid, known: Pick<Known, "regions" | "wholes">, faults: Faults): void {
  const own = kinds.find(({ column }) => header[0] === column) ?? kinds[0];
  const other = [...known.regions].filter(([, { type }]) => type === own.type).map(([code]) => code);
  const seen = new Set<string>();
  const at = (name: string) => header.indexOf(name);
  const before = faults.count;
  for (const { row, cells } of rows) {
    const read = (name: string) => wordOf(cells[at(name)]) ?? "";
    const code = read(own.column);
    seen.add(code);
    const region = known.regions.get(code);
    if (!region) faults.add(`rij ${row} kolom ${own.column}`, `'${code}' is geen ${own.type} van de radar`);
    else if (region.name !== read(own.name))
      faults.add(`rij ${row} kolom ${own.name}`, `${code} heet hier '${read(own.name)}' en in de radar '${region.name}'`);
    for (const whole of ["am_code", "corop_code", "pv_code"].filter((name) => name !== own.column && at(name) >= 0)) {
      if (region && !partOf(code, read(whole), known.wholes))
        faults.add(
          `rij ${row} kolom ${whole}`,
          `${code} ligt in de radar niet in ${read(whole)}, wel in ${someOf(known.wholes.get(code) ?? [])}`,
        );
    }
  }
  const lacking = other.filter((code) => !seen.has(code));
  if (lacking.length > 0) faults.add("bestand", `deze regio's van de radar staan er niet in: ${someOf(lacking)}`);
  const same = faults.count === before;
  faults.add(
    "bestand",
    same
      ? "dit is de indeling die de radar al heeft; er is niets te importeren. Grenzen (GeoJSON) en cijfers per regio kunnen wel"
      : "een indeling wordt niet geïmporteerd, want de radar heeft er één tegelijk. Een nieuwe indeling komt met een nieuwe versie van de radar, of met een eigen pakket 'regions' in de map data (zie docs/data/import.md)",
  );
}

/** Whether a region lies in another, directly or through one in between. */
function partOf(part: string, whole: string, wholes: Known["wholes"], depth = 0): boolean {
  const direct = wholes.get(part) ?? [];
  return direct.includes(whole) || (depth < 3 && direct.some((between) => partOf(between, whole, wholes, depth + 1)));
}
