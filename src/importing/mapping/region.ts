import { fold, lookup } from "#domain/lookup";
import { shown, someOf } from "../faults.ts";
import type { Cell } from "../grid.ts";
import type { Known } from "../known.ts";
import type { Mapping } from "./mapping.ts";
import { type Found, wordIn } from "./word.ts";

export type RegionColumn = NonNullable<Mapping["columns"]["region"]>;
type Names = Pick<Known, "regions" | "regionNames" | "partNames">;

/** What stands behind a name in the tables of CBS: `Groningen (gemeente)`, `Groningen (PV)`. */
const suffixes: Readonly<Record<string, string>> = {
  gemeente: "gemeente",
  pv: "provincie",
  ld: "landsdeel",
  cr: "corop",
  am: "arbeidsmarktregio",
};

/** The region that a cell names, by its code or by its name. What is only a part of a region today is no name of that region. */
export function regionOfCell(cell: Cell, { codes, by, type, prefix }: RegionColumn, known: Names): Found {
  const word = wordIn(cell, codes);
  if ("fault" in word || known.regions.has(word.code)) return word;
  if (by === "name") return regionByName(word.code, type ?? "", known);
  const code = prefix && /^\d+$/.test(word.code) ? `${prefix}${word.code.padStart(prefix === "GM" ? 4 : 2, "0")}` : word.code;
  if (known.regions.has(code)) return { code };
  const named = known.regionNames.has(fold(word.code))
    ? "; staan er namen, zet dan in de mapping bij region 'by': \"name\" en een 'type'"
    : "";
  const bare =
    !prefix && /^\d+$/.test(word.code) ? "; zet in de mapping bij region 'prefix': \"GM\" als het nummers van gemeenten zijn" : "";
  return {
    fault: `${shown(word.code)} is geen regio die de radar kent; verwacht een code zoals NL01, PV23, AM05 of GM0153${named}${bare}`,
  };
}

/** The one region of a kind that has this name, in any spelling; `Nederland` is always right. */
export function regionByName(given: string, type: string, { regions, regionNames, partNames }: Names): Found {
  const of = (names: ReadonlyMap<string, readonly string[]>) =>
    [...new Set(spellings(given, type).flatMap((name) => names.get(name) ?? []))].filter(
      (code) => regions.get(code)?.type === type || code === "NL01",
    );
  const [code, ...more] = of(regionNames);
  if (code !== undefined && more.length === 0) return { code };
  if (code !== undefined) return { fault: `${shown(given)} kan ${someOf([code, ...more])} zijn; zet de code in de mapping bij 'codes'` };
  const named = (one: string) => `${regions.get(one)?.name ?? ""} (${one})`;
  const [whole] = of(partNames);
  if (whole !== undefined)
    return {
      fault: `${shown(given)} is een plaats of een vroegere gemeente en nu een deel van ${named(whole)}; een cijfer van een deel is niet dat van het geheel. Tel de delen zelf op, of zet, als het cijfer wel over heel ${named(whole)} gaat, de code in de mapping bij 'codes'`,
    };
  return {
    fault: `${shown(given)} is geen ${type} die de radar kent${near(given, type, regions)}; zet in de mapping bij 'codes' welke regio dit is, of bij 'skip' dat deze regel niet meetelt`,
  };
}

/** A name as it may stand in the list: as given, and without the word that says which kind of region it is. */
function spellings(given: string, type: string): string[] {
  const [, bare = "", suffix = ""] = /^(.*\S)\s*\(([^()]+)\)$/.exec(given) ?? [];
  const plain = suffixes[fold(suffix)] === type && type !== "" ? bare : given;
  const folded = fold(plain);
  return [fold(given), folded, folded.startsWith(`${type} `) ? folded.slice(type.length + 1) : ""].filter(Boolean);
}

function near(given: string, type: string, regions: Known["regions"]): string {
  const entries = [...regions]
    .filter(([, region]) => region.type === type)
    .map(([code, { name }]) => ({ text: name, why: "", target: { code, name } }));
  const hits = lookup(given, entries, { key: ({ code }) => code, limit: 2 });
  return hits.length > 0 ? ` (bedoelt u ${hits.map(({ target }) => `${target.name}, ${target.code}`).join(" of ")}?)` : "";
}
