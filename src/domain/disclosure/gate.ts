/** Counts of people or firms under this are not published; zero is not a count. */
export const minimumCount = 10;

const hidden = new Set(["suppressed", "missing"]);

/**
 * The gate over everything that leaves: wherever a thing says `suppressed` or `missing`, its value and word are taken away,
 * whatever the layers before did. Returns the same shape.
 */
export function withhold<T>(output: T): T {
  if (Array.isArray(output)) return output.map(withhold) as T;
  if (output === null || typeof output !== "object" || Object.getPrototypeOf(output) !== Object.prototype) return output;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(output)) copy[key] = withhold(value);
  if (hidden.has(String(copy.status))) {
    if ("value" in copy) copy.value = null;
    if (typeof copy.text === "string") copy.text = "";
    if (typeof copy.display === "string") copy.display = "";
  }
  return copy as T;
}

/**
 * Primary protection of own counts before they enter the warehouse: a count from 1 up to the minimum loses its value and says so.
 * What it loses is never kept anywhere. Published figures of others have been through their own gate.
 */
export function protectCounts<R extends { value: number | null; status: string; note: string }>(
  rows: readonly R[],
  minimum = minimumCount,
): R[] {
  return rows.map((row) =>
    row.value !== null && row.value > 0 && row.value < minimum
      ? { ...row, value: null, status: "suppressed", note: `Te weinig mensen: minder dan ${minimum}.` }
      : row,
  );
}
