/** Between which bounds a number lies. */
export interface Range {
  low: number;
  high: number;
}

/**
 * The share, in percent, that a rounded count is of another; each may lie half a step (`half`) from what was counted, a whole that was added up
 * further (`halfWhole`).
 */
export function shareRange(part: number, whole: number, half: number, halfWhole = half): Range {
  const low = Math.max(0, part - half) / (whole + halfWhole);
  const high = whole > halfWhole ? (part + half) / (whole - halfWhole) : 1;
  return { low: Math.min(1, low) * 100, high: Math.min(1, high) * 100 };
}

/** The change, in percent, from one rounded count to another; the high bound is endless when the first may have been nothing. */
export function changeRange(now: number, before: number, half: number): Range {
  return {
    low: (Math.max(0, now - half) / (before + half) - 1) * 100,
    high: before > half ? ((now + half) / (before - half) - 1) * 100 : Number.POSITIVE_INFINITY,
  };
}
