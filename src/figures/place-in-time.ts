import { parsePeriod } from "#domain/periods";
import type { Language } from "#operation";
import type { LinePoint } from "./charts/line.tsx";

const yearMs = 365.25 * 24 * 3600 * 1000;

/** Where a period stands on an axis of time, and its word there. */
export const placeInTime = (period: string, language: Language): Pick<LinePoint, "at" | "label"> => ({
  label: short(period, language),
  at: Date.parse(parsePeriod(period)?.end ?? "") / yearMs,
});

/** A period on an axis: '2024', also for December; a quarter in two lines, '1e kw.' above its year. */
const short = (period: string, language: Language) =>
  /^\d{4}-12$/.test(period) ? period.slice(0, 4) : period.replace(/^(\d{4})Q(\d)/, language === "nl" ? "$2e kw.\n$1" : "Q$2\n$1");
