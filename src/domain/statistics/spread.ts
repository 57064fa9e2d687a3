/** Arithmetic mean; null of nothing. */
function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}

/** Values as distances from their mean in population standard deviations; all 0 when they do not differ. */
export function standardise(values: readonly number[]): number[] {
  const centre = mean(values) ?? 0;
  const deviation = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) ?? 0);
  return values.map((value) => (deviation === 0 ? 0 : (value - centre) / deviation));
}

/** Place of a value among all (itself included), 1 is the highest; equal values share the best place, `shared` with how many others. */
export function rankOf(value: number, all: readonly number[]): { position: number; of: number; shared: number } {
  const equals = all.filter((other) => other === value).length;
  return { position: 1 + all.filter((other) => other > value).length, of: all.length, shared: Math.max(0, equals - 1) };
}
