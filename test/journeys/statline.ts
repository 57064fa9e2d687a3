import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../fixtures/sources/serve.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const real = resolve(root, "../shared/data/cbs");

/** Whether the real table 80072ned lies beside the project. */
export const realTable = existsSync(join(real, "80072ned_TypedDataSet.json"));

const documentOf = (name: string): { value: Record<string, unknown>[] } => {
  const document: unknown = JSON.parse(readFileSync(join(real, `80072ned_${name}.json`), "utf8"));
  return Array.isArray(document) ? { value: document } : (document as { value: Record<string, unknown>[] });
};

export interface StatlineOptions {
  /** Changes a figure as CBS would. */
  revise?: (row: Record<string, unknown>) => void;
  /** Date and time of the last change of the table. */
  modified?: string;
  /** Told of each request before it is answered; `count` is how often this address was asked. */
  asked?: (path: string, count: number) => void;
}

/** The real table as version 3 of StatLine serves it: what it says of itself, and its figures in twelve pages of 500 that link to each other. */
export async function statline({ revise = () => {}, modified, asked = () => {} }: StatlineOptions = {}) {
  const json = { "content-type": "application/json" };
  const { value: rows } = documentOf("TypedDataSet");
  for (const row of rows) revise(row);
  const about = JSON.stringify(documentOf("TableInfos"));
  const server = await serve((path, count) => {
    asked(path, count);
    const name = /80072ned\/(\w+)/.exec(path)?.[1];
    if (!name) return undefined;
    if (name === "TableInfos")
      return { headers: json, body: modified ? about.replace(/"Modified":\s*"[^"]*"/, `"Modified":"${modified}"`) : about };
    if (name !== "TypedDataSet") return { headers: json, body: JSON.stringify(documentOf(name)) };
    const skip = Number(/skip=(\d+)/.exec(path)?.[1] ?? 0);
    const next = skip + 500 < rows.length ? { "odata.nextLink": `${server.url}/80072ned/TypedDataSet?skip=${skip + 500}` } : {};
    return { headers: json, body: JSON.stringify({ ...next, value: rows.slice(skip, skip + 500) }) };
  });
  return server;
}
