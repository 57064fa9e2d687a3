/** JSON as sent; undefined when the bytes are not (or not all) JSON. A byte-order mark is dropped. */
export function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch {
    return undefined;
  }
}

/** The property of something that may be no object at all. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** The `value` list that OData answers with, or the list itself; undefined when the bytes hold no such thing. */
export function entriesOf(bytes: Uint8Array | undefined): Record<string, unknown>[] | undefined {
  return entriesIn(jsonOf(bytes));
}

/** The same of JSON that was read already. */
export function entriesIn(json: unknown): Record<string, unknown>[] | undefined {
  const list = Array.isArray(json) ? json : fieldOf(json, "value");
  return Array.isArray(list) && list.every((entry) => typeof entry === "object" && entry !== null) ? list : undefined;
}

/** Text of a property, trimmed; empty when it is absent or null. */
export function textOf(entry: unknown, name: string): string {
  const value = fieldOf(entry, name);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
