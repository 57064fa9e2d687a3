import { shown } from "../faults.ts";
import { type Cell, wordOf } from "../grid.ts";

export type Found = { code: string } | { fault: string };
export type Codes = Readonly<Record<string, string>>;

/** The text of a cell, translated; a translation to nothing means the total. */
export function wordIn(cell: Cell, codes: Codes): Found {
  const word = wordOf(cell);
  if (cell instanceof Date)
    return { fault: "hier staat een datum; maakte een rekenblad die van bijvoorbeeld 10-12, maak de kolom dan tekst en vul haar opnieuw" };
  if (word === undefined)
    return { fault: typeof cell === "object" && cell !== null && "fault" in cell ? cell.fault : `${shown(cell)} is geen tekst of getal` };
  const code = Object.hasOwn(codes, word) ? codes[word] : word;
  return code === "" && !Object.hasOwn(codes, word)
    ? { fault: 'is leeg; zet in de mapping bij \'codes\' wat leeg betekent ("": "" is het totaal)' }
    : { code: code ?? "" };
}
