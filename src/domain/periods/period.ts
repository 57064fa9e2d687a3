/** A period as the data write it: `2023`, `2023Q2`, `2023-12`, `2025-01-01`, `2021/22`, `2025-2030`. */
export interface Period {
  code: string;
  kind: "year" | "quarter" | "month" | "day" | "schoolyear" | "span";
  /** First and last day, ISO. */
  start: string;
  end: string;
}

const pad = (number: number) => String(number).padStart(2, "0");
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDay = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** Reads a period; null when it is not one. */
export function parsePeriod(code: string): Period | null {
  const found = /^(\d{4})(?:Q([1-4])|-(\d{2})(?:-(\d{2}))?|\/(\d{2})|-(\d{4}))?$/.exec(code);
  if (!found) return null;
  const year = Number(found[1]);
  const [, , quarter, month, day, next, until] = found;
  if (quarter) {
    const from = Number(quarter) * 3 - 2;
    return { code, kind: "quarter", start: `${year}-${pad(from)}-01`, end: `${year}-${pad(from + 2)}-${lastDay(year, from + 2)}` };
  }
  if (month) {
    const number = Number(month);
    if (number < 1 || number > 12) return null;
    if (day) {
      if (Number(day) < 1 || Number(day) > lastDay(year, number)) return null;
      return { code, kind: "day", start: code, end: code };
    }
    return { code, kind: "month", start: `${code}-01`, end: `${code}-${lastDay(year, number)}` };
  }
  if (next) {
    return Number(next) === (year + 1) % 100 ? { code, kind: "schoolyear", start: `${year}-08-01`, end: `${year + 1}-07-31` } : null;
  }
  if (until) return Number(until) > year ? { code, kind: "span", start: `${year}-01-01`, end: `${until}-12-31` } : null;
  return { code, kind: "year", start: `${year}-01-01`, end: `${year}-12-31` };
}

/** Orders period codes by their last day, then the longer period first; unreadable ones come first. */
export function comparePeriods(a: string, b: string): number {
  if (a === b) return 0;
  const [one, two] = [parsePeriod(a), parsePeriod(b)];
  if (!one || !two) return one ? 1 : two ? -1 : a.localeCompare(b);
  return byDay(one.end, two.end) || byDay(one.start, two.start);
}

/** ISO days sort as text; `localeCompare` would cost ten times as much for the same answer. */
const byDay = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The same period one year earlier (`2023Q2` -> `2022Q2`); null for spans. */
export function yearEarlier(code: string): string | null {
  const period = parsePeriod(code);
  if (!period || period.kind === "span") return null;
  const year = Number(code.slice(0, 4)) - 1;
  return period.kind === "schoolyear" ? `${year}/${pad((year + 1) % 100)}` : `${year}${code.slice(4)}`;
}
