import { parsePeriod } from "#domain/periods";
import { periodOf, sheetPeriod } from "#sources";
import { shown } from "../faults.ts";
import type { Cell } from "../grid.ts";
import type { Mapping } from "./mapping.ts";
import { dayOf } from "./number.ts";
import { type Found, wordIn } from "./word.ts";

type PeriodColumn = NonNullable<Mapping["columns"]["period"]>;

/** A period as people and publishers write it in ours: `2023`, `1e kwartaal 2023`, `maart 2023`, `2023KW01`; undefined for anything else. */
export function periodIn(text: string): string | undefined {
  return parsePeriod(text) ? text : (periodOf(text) ?? sheetPeriod(text));
}

/** The period that a cell is about. A date, also one in text, counts as the mapping says under `dates`: a day of a quarter can stand for the quarter. */
export function periodOfCell(cell: Cell, { codes, dates }: PeriodColumn): Found {
  if (cell instanceof Date) return dates ? { code: partOf(dayOf(cell), dates) } : { fault: dateFault(dayOf(cell)) };
  const word = wordIn(cell, codes);
  if ("fault" in word) return word;
  const day = dayIn(word.code);
  if (day && dates) return { code: partOf(day, dates) };
  const code = periodIn(word.code);
  if (code !== undefined) return { code };
  return day
    ? { fault: dateFault(day) }
    : {
        fault: `${shown(word.code)} is geen periode; verwacht bijvoorbeeld 2023, 2023Q1, 2023-12, 2021/22 of 2023JJ00, of zet in de mapping bij 'codes' welke periode het is`,
      };
}

function dateFault(day: string): string {
  return `de cel is een datum (${day}); zet in de mapping bij period 'dates': day, month, quarter of year`;
}

/** A day as ISO writes it, or as Dutch does with dashes; with slashes nobody knows which is the month. */
function dayIn(text: string): string | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00)?)?$/.exec(text) ?? [];
  const [, day = "", month = "", year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
  const code = iso ?? (year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "");
  return parsePeriod(code) ? code : undefined;
}

function partOf(day: string, part: NonNullable<PeriodColumn["dates"]>): string {
  const [year = "", month = ""] = day.split("-");
  return { day, month: `${year}-${month}`, quarter: `${year}Q${Math.ceil(Number(month) / 3)}`, year }[part];
}
