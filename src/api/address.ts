import type { Operation } from "#operation";

/** Where an operation lives: method, path template and the names in it. */
export interface Address {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `/regions/{region}/picture` */
  path: string;
  names: string[];
}

/** The address of an operation; undefined when it is for the command line only. */
export function addressOf(op: Pick<Operation, "http">): Address | undefined {
  if (!op.http) return undefined;
  const [method = "GET", path = "/"] = op.http.split(" ");
  return { method: method as Address["method"], path, names: [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "") };
}

/** Input as a request to its address: names in the path, the rest in the query or the body. The mirror of what the routes read. */
export function requestFor(
  op: Pick<Operation, "http">,
  input: Readonly<Record<string, unknown>>,
): { method: string; path: string; body?: string } | undefined {
  const address = addressOf(op);
  if (!address) return undefined;
  const rest = new Map(Object.entries(input));
  const path = address.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value ?? ""));
  });
  if (address.method !== "GET" && address.method !== "DELETE")
    return { method: address.method, path, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams();
  for (const [name, value] of rest) if (value !== undefined) query.set(name, asText(value));
  return { method: address.method, path: query.size > 0 ? `${path}?${query}` : path };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(",");
  if (value !== null && typeof value === "object")
    return Object.entries(value)
      .map(([key, one]) => `${key}=${one}`)
      .join(";");
  return String(value);
}
