import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), "src");

/** Layers, lowest first. A layer imports lower ones only; the last is the surfaces, which may use each other. */
const layers = [
  ["operation"],
  ["lock", "config.ts"],
  ["sources"],
  ["warehouse", "database"],
  ["domain"],
  ["importing", "wording"],
  ["surfaces"],
];
const surfaces = [
  ...["texts", "figures", "statements", "publishing", "api", "cli", "mcp", "web"],
  ...["operations.ts", "radar.ts", "text-files.ts", "server.ts", "serve.ts", "main.ts"],
];

/** Levels of the domain, lowest first. A module imports lower ones only. */
const levels = [
  ["disclosure", "lookup", "periods", "readability", "statistics"],
  ["regions", "taxonomy", "tension"],
  ["corrections", "databank", "instruments"],
  ["comparison", "datasets", "occupations", "picture"],
  ["claims", "search"],
  ["changes", "documents"],
  ["agenda", "assistant", "reports"],
];

/** Where a third-party package may be imported. */
const places: [RegExp, RegExp][] = [
  [/^@duckdb\/node-api$/, /^warehouse\//],
  [/^kysely$/, /^database\/|\/store\.ts$/],
  [/^(pg|@electric-sql\/pglite)$/, /^database\//],
  [/^hono(\/|$)/, /^(api|web|mcp|figures\/charts|publishing\/forms)\/|^server\.ts$/],
  [/^(docx|@resvg\/resvg-js|@myriaddreamin\/.*)$/, /^publishing\/forms\//],
  [/^@hono\/node-server(\/|$)/, /^serve(r)?\.ts$/],
  [/^exceljs$/, /^(sources|importing|domain\/datasets)\//],
  [/^(n3|jsonld)$/, /^(domain\/datasets|api)\//],
];

/** Names that say nothing, and SQL that only DuckDB knows. */
const emptyNames = /^(utils?|helpers?|common|shared|core|misc|types|dto|mappers?|services?|repositor(y|ies))$/;
const duckdbOnly = /\b(read_csv|read_parquet|list_\w+\s*\(|struct_\w+\s*\(|regexp_\w+\s*\(|GROUP\s+BY\s+ALL|QUALIFY\b|EXCLUDE\s*\()/i;

interface Import {
  from: string;
  /** A path in src, or the name of a package. */
  to: string;
  given: string;
  type: boolean;
}

const files = globSync("**/*.{ts,tsx}", { cwd: src })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => !/\.test\.tsx?$/.test(file));
const text = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));
const imports = files.flatMap((from): Import[] =>
  [...(text.get(from) ?? "").matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
    ([, type, named, dynamic]) => {
      const given = named ?? dynamic ?? "";
      return { from, given, type: Boolean(type), to: /^[.#]/.test(given) ? resolved(from, given.replace(/\?.*$/, "")) : given };
    },
  ),
);
const lost = imports.filter(({ to }) => to === "");
const within = imports.filter(({ to, given }) => /^[.#]/.test(given) && to !== "");

/** The path in src that Node makes of an import; empty when it leads nowhere, or out of src. */
function resolved(from: string, given: string): string {
  try {
    const path = relative(src, createRequire(join(src, from)).resolve(given))
      .split(sep)
      .join("/");
    return path.startsWith("..") ? "" : path;
  } catch {
    return "";
  }
}

const top = (path: string) => path.split("/")[0] ?? "";
const layerOf = (path: string) => layers.findIndex((names) => names.includes(surfaces.includes(top(path)) ? "surfaces" : top(path)));
const moduleOf = (path: string) => (path.startsWith("domain/") ? path.split("/").slice(0, 2).join("/") : top(path));
const levelOf = (path: string) => levels.findIndex((names) => names.includes(path.split("/")[1] ?? ""));
const across = within.filter(({ from, to }) => moduleOf(from) !== moduleOf(to));
const shown = (wrong: readonly Import[]) => wrong.map(({ from, given }) => `src/${from} imports ${given}`);

test("it sees the whole project", () => {
  expect(imports.length).toBeGreaterThan(150);
  expect(shown(lost), "leads nowhere").toEqual([]);
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  expect(files.filter((file) => file.startsWith("domain/") && levelOf(file) < 0)).toEqual([]);
});

test("sources, warehouse, domain, surfaces: nothing points back up", () => {
  const shape = ({ from, to, type }: Import) => type && from === "operation/context.ts" && /^(warehouse|database)\/index\.ts$/.test(to);
  const allowed = (from: number, to: number) => to < from || (to === from && from === layers.length - 1);
  const outside = across.filter(({ from, to }) => !(from.startsWith("domain/") && to.startsWith("domain/")));
  expect(shown(outside.filter((one) => !allowed(layerOf(one.from), layerOf(one.to)) && !shape(one)))).toEqual([]);
});

test("a module of the domain imports lower levels only", () => {
  const inside = across.filter(({ from, to }) => from.startsWith("domain/") && to.startsWith("domain/"));
  expect(inside.length).toBeGreaterThan(20);
  expect(shown(inside.filter(({ from, to }) => levelOf(to) >= levelOf(from)))).toEqual([]);
});

test("modules meet at their doors", () => {
  const door = (path: string) => !path.includes("/") || /^[^/]+\/index\.ts$|^domain\/[^/]+\/(index|operations)\.ts$/.test(path);
  expect(shown(across.filter(({ to }) => !door(to)))).toEqual([]);
});

test("third-party packages keep to their place", () => {
  const astray = imports.filter(({ from, given }) => places.some(([name, place]) => name.test(given) && !place.test(from)));
  expect(shown(astray)).toEqual([]);
  for (const [name] of places.slice(0, 4))
    expect(
      imports.some(({ given }) => name.test(given)),
      String(name),
    ).toBe(true);
});

test("files have names that say something", () => {
  expect(files.filter((file) => file.split("/").some((part) => emptyNames.test(part.replace(/\..*$/, ""))))).toEqual([]);
});

test("SQL on the warehouse stands in facts.ts", () => {
  const asks = files.filter((file) => layerOf(file) > layerOf("warehouse/") && /\bwarehouse\s*\.query\b/.test(text.get(file) ?? ""));
  expect(asks.length).toBeGreaterThan(3);
  expect(asks.filter((file) => !file.endsWith("/facts.ts"))).toEqual([]);
});

test("and uses no words that only DuckDB knows", () => {
  expect(files.filter((file) => file.endsWith("/facts.ts") && duckdbOnly.test(text.get(file) ?? ""))).toEqual([]);
});
