/** Counts of people or firms under this are not published; zero is not a count. */
export const minimumCount = 10;

const hidden = new Set(["suppressed", "missing"]);

/**
 * The gate over everything that leaves: wherever a thing says `suppressed` or `missing`, its value and word are taken away,
 * whatever the layers before did. Returns the same shape; what is given stays as it was.
 */
export function withhold<T>(output: T): T {
  if (Array.isArray(output)) {
    const kept = output.map(withhold);
    return (kept.some((item, at) => item !== output[at]) ? kept : output) as T;
  }
  if (output === null || typeof output !== "object" || Object.getPrototypeOf(output) !== Object.prototype) return output;
  const thing = output as Record<string, unknown>;
  // Copied only where something must go: nearly all that passes here may leave as it is.
  let copy: Record<string, unknown> | undefined;
  const put = (key: string, value: unknown) => {
    if (thing[key] === value) return;
    copy ??= { ...thing };
    copy[key] = value;
  };
  for (const [key, value] of Object.entries(thing)) put(key, withhold(value));
  if (hidden.has(String(thing.status))) {
    if ("value" in thing) put("value", null);
    if (typeof thing.text === "string") put("text", "");
    if (typeof thing.display === "string") put("display", "");
  }
  return (copy ?? thing) as T;
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
