/** Counts of people or firms under this are not published; zero is not a count. */
export const minimumCount = 10;

const hidden = new Set(["suppressed", "missing"]);

/**
 * The gate over everything that leaves: wherever a thing says `suppressed` or `missing`, its value and word are taken away,
 * whatever the layers before did. Returns the same shape; what has nothing to take away comes back as it is, because most of it has not and
 * everything passes here. What was given is never changed.
 */
export function withhold<T>(output: T): T {
  if (Array.isArray(output)) return withheldList(output) as T;
  if (output === null || typeof output !== "object" || Object.getPrototypeOf(output) !== Object.prototype) return output;
  return withheldThing(output as Record<string, unknown>) as T;
}

function withheldList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [at, item] of list.entries()) {
    const passed = withhold(item);
    if (passed !== item) copy ??= list.slice();
    if (copy) copy[at] = passed;
  }
  return copy ?? list;
}

function withheldThing(thing: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(thing)) {
    const value = thing[key];
    if (value === null || typeof value !== "object") continue;
    const passed = withhold(value);
    if (passed === value) continue;
    copy ??= { ...thing };
    copy[key] = passed;
  }
  if (!hidden.has(String(thing.status))) return copy ?? thing;
  copy ??= { ...thing };
  if ("value" in copy) copy.value = null;
  if (typeof copy.text === "string") copy.text = "";
  if (typeof copy.display === "string") copy.display = "";
  return copy;
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
