import { parsePeriod } from "#domain/periods";
import { type ObservationRow, otherOf } from "#sources";
import { shown, someOf } from "../faults.ts";
import type { Cell } from "../grid.ts";
import type { Known } from "../known.ts";
import type { Mapping } from "./mapping.ts";
import { periodOfCell } from "./period.ts";
import { regionOfCell } from "./region.ts";
import { type Codes, type Found, wordIn } from "./word.ts";

export type Place = Pick<ObservationRow, "period" | "region" | "occupation" | "sector" | "education" | "sex" | "age" | "other">;
type Read = (column: string) => Cell;
type Fault = (column: string, message: string) => void;

/** Where a line belongs, by the columns of the mapping and what it fixes; undefined when one of the codes is not right. */
export function placeIn(read: Read, { columns, fixed }: Pick<Mapping, "columns" | "fixed">, known: Known, fault: Fault): Place | undefined {
  let right = true;
  const take = (column: string, found: { code: string } | { fault: string }): string => {
    if ("code" in found) return found.code;
    right = false;
    fault(column, found.fault);
    return "";
  };
  const { period, region, occupation, sector, education, sex, age, other } = columns;
  const coded = (name: "occupation" | "sector" | "education", list: ReadonlySet<string>) => {
    const its = { occupation, sector, education }[name];
    return its ? take(its.column, schemed(read(its.column), its, list)) : (fixed[name] ?? "");
  };
  const place: Place = {
    period: period ? take(period.column, periodOfCell(read(period.column), period)) : (fixed.period ?? ""),
    region: region ? take(region.column, regionOfCell(read(region.column), region, known)) : (fixed.region ?? ""),
    occupation: coded("occupation", known.occupations),
    sector: coded("sector", known.sectors),
    education: coded("education", known.educations),
    sex: sex ? take(sex.column, sexIn(read(sex.column), sex.codes)) : (fixed.sex ?? ""),
    age: age ? take(age.column, ageIn(read(age.column), age.codes)) : (fixed.age ?? ""),
    other: otherOf(Object.fromEntries(other.map(({ column, key, codes }) => [key, take(column, wordIn(read(column), codes))]))),
  };
  return right ? place : undefined;
}

function schemed(cell: Cell, { codes, scheme }: { codes: Codes; scheme: string }, list: ReadonlySet<string>): Found {
  const word = wordIn(cell, codes);
  if ("fault" in word || word.code === "") return word;
  const withScheme = (code: string) => (code.includes(":") || scheme === "" ? code : `${scheme}:${code}`);
  const code = withScheme(word.code);
  const padded = withScheme(`0${word.code}`);
  const lostZero = /^\d+$/.test(word.code) && list.has(padded);
  if (list.has(code)) {
    // As a number 0111 and 111 look alike, and with some lists they are two different things.
    return typeof cell === "number" && lostZero && !Object.hasOwn(codes, String(cell))
      ? {
          fault: `${shown(code)} staat hier als getal en kan ook ${shown(padded)} zijn, want een rekenblad laat een nul vooraan weg; maak de kolom tekst, of zet in de mapping bij 'codes' wat het is`,
        }
      : { code };
  }
  const hint = lostZero
    ? `bedoelt u ${shown(padded)}? Een rekenblad laat een nul vooraan weg; maak de kolom tekst, of zet het in de mapping bij 'codes'`
    : `verwacht bijvoorbeeld ${someOf([...list].slice(0, 3)) || "niets: de lijst is leeg"}`;
  return { fault: `${shown(code)} kent de radar niet; ${hint}` };
}

function sexIn(cell: Cell, codes: Codes): Found {
  const word = wordIn(cell, codes);
  if ("fault" in word || ["", "m", "f"].includes(word.code)) return word;
  return { fault: `${shown(word.code)} is geen geslacht; zet in de mapping bij 'codes' wat m (man), f (vrouw) en "" (totaal) is` };
}

function ageIn(cell: Cell, codes: Codes): Found {
  const word = wordIn(cell, codes);
  if ("fault" in word || /^(\d{1,3}-\d{1,3}|\d{1,3}\+)?$/.test(word.code)) return word;
  return {
    fault: `${shown(word.code)} is geen leeftijd; verwacht bijvoorbeeld 15-25 (15 tot 25) of 75+; zet het in de mapping bij 'codes'`,
  };
}

/** Faults in what the mapping fixes for all rows, or for one measure. */
export function fixedFaults(fixed: Mapping["fixed"], path: string, known: Known): { path: string; message: string }[] {
  const faults: { path: string; message: string }[] = [];
  const check = (name: keyof Mapping["fixed"], fine: (value: string) => boolean, wanted: string) => {
    const value = fixed[name];
    if (value !== undefined && !fine(value)) faults.push({ path: `${path}.${name}`, message: `${shown(value)} ${wanted}` });
  };
  check("period", (value) => parsePeriod(value) !== null, "is geen periode; verwacht bijvoorbeeld 2023, 2023Q1 of 2023-12");
  check("region", (value) => known.regions.has(value), "is geen regio die de radar kent; verwacht een code zoals NL01 of AM05");
  check("occupation", (value) => known.occupations.has(value), "is geen beroep dat de radar kent");
  check("sector", (value) => known.sectors.has(value), "is geen sector die de radar kent");
  check("education", (value) => known.educations.has(value), "is geen onderwijsniveau dat de radar kent");
  check("age", (value) => /^(\d{1,3}-\d{1,3}|\d{1,3}\+)?$/.test(value), "is geen leeftijd; verwacht bijvoorbeeld 15-25 of 75+");
  return faults;
}
