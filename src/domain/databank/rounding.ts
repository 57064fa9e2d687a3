import type { Range } from "#domain/statistics";
import { formatNumber } from "./display.ts";
import type { Unit } from "./indicator.ts";

/** Half the step that numbers in thousands were rounded to, seen from the values: whole thousands, or hundreds; 0 for what was not rounded to thousands. */
export function halfStep(values: readonly number[], { factor }: Unit): number {
  if (factor !== 1000) return 0;
  return values.every(Number.isInteger) ? 0.5 : 0.05;
}

/**
 * The difference that rounding alone may make between two figures, in the unit of the source: each may lie half a step off. A difference no larger
 * than this is called equal.
 */
export function marginOf(values: readonly number[], unit: Unit): number {
  const half = halfStep(values, unit);
  return half > 0 ? half * 2 : 10 ** -(unit.decimals ?? 0) / (unit.factor ?? 1);
}

interface Writing {
  language: "nl" | "en";
  /** A change says its direction with a sign. */
  signed?: boolean;
}

/** Percentage points between the bounds that do not matter to the reader. */
const exactEnough = 0.2;

/** A percentage that follows from rounded counts, no more precise than they allow: '3,7%', '26 tot 42%', 'minder dan 2%'. */
export function percentInWords({ low, high }: Range, { language, signed = false }: Writing): string {
  const nl = language === "nl";
  const middle = (low + high) / 2;
  const decimals = !signed && middle >= 10 ? 0 : 1;
  const show = (value: number, digits: number) => `${signed && value > 0 ? "+" : ""}${formatNumber(value, digits, language)}`;
  if (!Number.isFinite(high)) return nl ? `meer dan ${show(low, 0)}%` : `more than ${show(low, 0)}%`;
  if (!signed && high < 0.1) return nl ? "minder dan 0,1%" : "less than 0.1%";
  if ((signed || low > 0) && (high - low <= exactEnough || (decimals === 0 && high - low <= 1))) return `${show(middle, decimals)}%`;
  const digits = high - low < 2 && decimals === 1 ? 1 : 0;
  const step = 10 ** digits;
  const upper = show(Math.ceil(high * step) / step, digits);
  if (!signed && low <= 0) return nl ? `minder dan ${upper}%` : `less than ${upper}%`;
  return `${show(Math.floor(low * step) / step, digits)} ${nl ? "tot" : "to"} ${upper}%`;
}
