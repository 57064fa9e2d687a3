import { parsePeriod } from "#domain/periods";
import { type ObservationRow, otherOf, periodOf, sheetPeriod } from "#sources";
import { shown, someOf } from "./faults.ts";
import { type Cell, wordOf } from "./grid.ts";
import type { Known } from "./known.ts";
import { dayOf } from "./mapped-number.ts";
import type { Mapping } from "./mapping.ts";

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
    period: period ? take(period.column, periodIn(read(period.column), period)) : (fixed.period ?? ""),
    region: region ? take(region.column, regionIn(read(region.column), region, known)) : (fixed.region ?? ""),
    occupation: coded("occupation", known.occupations),
    sector: coded("sector", known.sectors),
    education: coded("education", known.educations),
    sex: sex ? take(sex.column, sexIn(read(sex.column), sex.codes)) : (fixed.sex ?? ""),
    age: age ? take(age.column, ageIn(read(age.column), age.codes)) : (fixed.age ?? ""),
    other: otherOf(Object.fromEntries(other.map(({ column, key, codes }) => [key, take(column, wordIn(read(column), codes))]))),
  };
  return right ? place : undefined;
}

type Found = { code: string } | { fault: string };
type Codes = Readonly<Record<string, string>>;

/** The text of a cell, translated; a translation to nothing means the total. */
function wordIn(cell: Cell, codes: Codes): Found {
  const word = wordOf(cell);
  if (word === undefined)
    return { fault: typeof cell === "object" && cell !== null && "fault" in cell ? cell.fault : `${shown(cell)} is geen tekst of getal` };
  const code = Object.hasOwn(codes, word) ? codes[word] : word;
  return code === "" && !Object.hasOwn(codes, word)
    ? { fault: 'is leeg; zet in de mapping bij \'codes\' wat leeg betekent ("": "" is het totaal)' }
    : { code: code ?? "" };
}

function periodIn(cell: Cell, { codes, dates }: NonNullable<Mapping["columns"]["period"]>): Found {
  if (cell instanceof Date) {
    const day = dayOf(cell);
    if (!dates) return { fault: `de cel is een datum (${day}); zet in de mapping bij period 'dates': day, month, quarter of year` };
    const [year = "", month = ""] = day.split("-");
    const period = { day, month: `${year}-${month}`, quarter: `${year}Q${Math.ceil(Number(month) / 3)}`, year }[dates];
    return { code: period };
  }
  const word = wordIn(cell, codes);
  if ("fault" in word) return word;
  const code = parsePeriod(word.code) ? word.code : (periodOf(word.code) ?? sheetPeriod(word.code));
  return code === undefined
    ? { fault: `${shown(word.code)} is geen periode; verwacht bijvoorbeeld 2023, 2023Q1, 2023-12 of 2023JJ00` }
    : { code };
}

function regionIn(cell: Cell, { codes, by, type, prefix }: NonNullable<Mapping["columns"]["region"]>, known: Known): Found {
  const word = wordIn(cell, codes);
  if ("fault" in word) return word;
  const given = word.code;
  const isCode = known.regions.has(given);
  if (by === "name" && !isCode) {
    const found = (known.regionNames.get(given.toLowerCase()) ?? []).filter(
      (code) => known.regions.get(code)?.type === type || code === "NL01",
    );
    const [code] = found;
    if (code !== undefined && found.length === 1) return { code };
    return {
      fault:
        found.length > 1
          ? `${shown(given)} kan ${someOf(found)} zijn; zet de code in de mapping bij 'codes'`
          : `${shown(given)} is geen ${type} die de radar kent; zet in de mapping bij 'codes' welke regio dit is`,
    };
  }
  const code = prefix && /^\d+$/.test(given) ? `${prefix}${given.padStart(prefix === "GM" ? 4 : 2, "0")}` : given;
  return known.regions.has(code)
    ? { code }
    : { fault: `${shown(given)} is geen regio die de radar kent; verwacht een code zoals NL01, PV23, AM05 of GM0153` };
}

function schemed(cell: Cell, { codes, scheme }: { codes: Codes; scheme: string }, list: ReadonlySet<string>): Found {
  const word = wordIn(cell, codes);
  if ("fault" in word || word.code === "") return word;
  const code = word.code.includes(":") || scheme === "" ? word.code : `${scheme}:${word.code}`;
  return list.has(code)
    ? { code }
    : { fault: `${shown(code)} kent de radar niet; verwacht bijvoorbeeld ${someOf([...list].slice(0, 3)) || "niets: de lijst is leeg"}` };
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

/** Faults in what the mapping fixes for all rows. */
export function fixedFaults({ fixed }: Pick<Mapping, "fixed">, known: Known): { path: string; message: string }[] {
  const faults: { path: string; message: string }[] = [];
  const check = (name: keyof Mapping["fixed"], fine: (value: string) => boolean, wanted: string) => {
    const value = fixed[name];
    if (value !== undefined && !fine(value)) faults.push({ path: `mapping fixed.${name}`, message: `${shown(value)} ${wanted}` });
  };
  check("period", (value) => parsePeriod(value) !== null, "is geen periode; verwacht bijvoorbeeld 2023, 2023Q1 of 2023-12");
  check("region", (value) => known.regions.has(value), "is geen regio die de radar kent; verwacht een code zoals NL01 of AM05");
  check("occupation", (value) => known.occupations.has(value), "is geen beroep dat de radar kent");
  check("sector", (value) => known.sectors.has(value), "is geen sector die de radar kent");
  check("education", (value) => known.educations.has(value), "is geen onderwijsniveau dat de radar kent");
  check("age", (value) => /^(\d{1,3}-\d{1,3}|\d{1,3}\+)$/.test(value), "is geen leeftijd; verwacht bijvoorbeeld 15-25 of 75+");
  return faults;
}
