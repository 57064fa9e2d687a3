import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importData } from "#importing";
import type { Problem } from "#operation";
import { currentSnapshot } from "#warehouse";
import { projectRoot, type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";

/** Real files of CBS and boundaries, beside the project on the machine of who has them; never part of it. */
const shared = resolve(projectRoot, "../shared/data");
const has = existsSync(join(shared, "cbs"));
if (!has) console.info(`overgeslagen: ${shared} is er niet, dus geen proeven op echte bestanden`);

const now = new Date("2026-11-24T12:00:00Z");
const filesUnder = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesUnder(join(folder, name)) : [join(folder, name)]));
const real = has
  ? [...filesUnder(join(shared, "cbs")), ...filesUnder(join(shared, "regions")).filter((path) => path.endsWith(".geojson"))]
  : [];
const tableOf = (path: string) => /\d{5}[a-z]{3}/i.exec(path)?.[0].toLowerCase() ?? "regions";
const tables = [...new Set(real.map(tableOf))];

/** Lines and rows that a file should become, counted in another way than the import does. */
function expected(path: string): { records: number; rows: number } {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".csv")) {
    const [header = "", ...lines] = text.trimEnd().split("\r\n");
    return { records: lines.length, rows: lines.length * (header.match(/_\d+(?=,|$)/g)?.length ?? 0) };
  }
  const json = JSON.parse(text);
  const list: Record<string, unknown>[] = Array.isArray(json) ? json : (json.value ?? json.features);
  const topics = Object.keys(list[0] ?? {}).filter((key) => /_\d+$/.test(key)).length;
  return { records: list.length, rows: list.length * (topics || 1) };
}

describe.skipIf(!has).each(tables)("the real files of %s", (table) => {
  let radar: SmallRadar;
  beforeAll(async () => {
    radar = await smallRadar({ allRegions: true });
  });
  afterAll(() => radar.remove());
  const files = real.filter((path) => tableOf(path) === table).map((path) => [relative(shared, path), path] as const);

  test.each(files)("%s is refused when it is cut off, wrongly encoded or has another header", { timeout: 60_000 }, async (_, path) => {
    const before = await radar.fingerprint();
    const name = join(basename(dirname(path)), basename(path));
    const bytes = readFileSync(path);
    for (const [what, broken] of Object.entries(brokenCopies(bytes, path))) {
      const problem = await importData({ path: await radar.file(name, broken), ...radar, now }).then(
        () => undefined,
        (error: Problem) => error,
      );
      expect(problem, what).toMatchObject({ name: "Problem", code: "invalid" });
      const [issue] = problem?.issues ?? [];
      expect(issue?.path, `${what}: ${issue?.message}`).toMatch(/^(rij|regel) \d+ kolom \S+/);
      if (what === "header") expect(JSON.stringify(problem?.issues)).toMatch(/verwacht|ontbreekt/);
      expect(await radar.fingerprint(), what).toBe(before);
    }
  });

  test.each(files)("%s imports whole", { timeout: 60_000 }, async (name, path) => {
    const started = performance.now();
    const result = await importData({ path, ...radar, now });
    console.info(`${name}: ${result.kind}, ${result.records} regels, ${result.rows} rijen, ${Math.round(performance.now() - started)} ms`);
    expect(result).toMatchObject({ ...expected(path), rejected: 0 });
    expect(result.dataset).toBe(table === "regions" ? `boundary-${basename(path).split("_")[0]}` : `cbs-${table}`);
    expect((await currentSnapshot(radar.data))?.snapshot.id).toBe(result.snapshot);
  });
});

/** The ways a file goes wrong in practice; each must be refused. */
function brokenCopies(bytes: Buffer, path: string): Record<string, Uint8Array> {
  const middle = Math.floor(bytes.length / 2);
  // Not between two bytes of one line end: a file cut right after a line cannot be told from a short one.
  const cut = bytes[middle] === 0x0a || bytes[middle] === 0x0d ? middle - 3 : middle;
  const letter = bytes.findIndex((byte, at) => at > middle && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)));
  const text = bytes.toString("utf8");
  return {
    "cut off in the middle": bytes.subarray(0, cut),
    "cut off at nine tenths": bytes.subarray(0, Math.floor(bytes.length * 0.9) - 2),
    "without its last two bytes": bytes.subarray(0, bytes.length - 2),
    "a byte of Windows-1252": Buffer.concat([bytes.subarray(0, letter), Buffer.from([0xeb]), bytes.subarray(letter + 1)]),
    "encoded twice": Buffer.concat([bytes.subarray(0, letter), Buffer.from("Ã«"), bytes.subarray(letter + 1)]),
    "UTF-16": Buffer.from(`\ufeff${text}`, "utf16le"),
    "UTF-16 without a mark": Buffer.from(text, "utf16le"),
    header: Buffer.from(renamed(text, path)),
  };
}

/** The first column, or field of every entry, that matters, under another name. */
function renamed(text: string, path: string): string {
  if (path.endsWith(".csv")) return text.replace(/^ID,\w+/, "ID,Bedrijf");
  if (path.endsWith(".geojson")) return text.replaceAll('"code":', '"kode":');
  const key = ["Identifier", "Key", "DimensionKey", "Gender", "Perioden"].find((name) => text.includes(`"${name}":`)) ?? "ID";
  return text.replaceAll(`"${key}":`, '"Anders":');
}
