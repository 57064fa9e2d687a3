import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importData } from "#importing";
import { isProblem } from "#operation";
import { currentSnapshot, openSnapshot } from "#warehouse";
import { projectRoot, type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";

/** Real files of CBS and boundaries, beside the project on the machine of who has them; never part of it. */
const shared = resolve(projectRoot, "../shared/data");
const has = existsSync(join(shared, "cbs"));
if (!has) console.info(`overgeslagen: ${shared} is er niet, dus geen proeven op echte bestanden`);

const now = new Date("2026-11-24T12:00:00Z");
const filesUnder = (folder: string): string[] =>
  has ? readdirSync(folder).sort().flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesUnder(join(folder, name)) : [join(folder, name)])) : [];
const cbsFiles = filesUnder(join(shared, "cbs"));
const geoFiles = filesUnder(join(shared, "regions")).filter((path) => path.endsWith(".geojson"));

let radar: SmallRadar;
beforeAll(async () => {
  radar = await smallRadar({ allRegions: true });
});
afterAll(() => radar.remove());

/** Lines and rows that a file should become, counted from the file in another way than the import does. */
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

describe.skipIf(!has)("every real file imports whole", () => {
  test.each(cbsFiles.map((path) => [relative(shared, path), path]))("%s", async (_, path) => {
    const started = performance.now();
    const result = await importData({ path, ...radar, now });
    console.info(`${relative(shared, path)}: ${result.kind}, ${result.rows} rijen, ${Math.round(performance.now() - started)} ms`);
    expect(result).toMatchObject({ ...expected(path), rejected: 0 });
    const id = /\d{5}[a-z]{3}/i.exec(path)?.[0].toLowerCase();
    expect(result.dataset).toBe(`cbs-${id}`);
    expect((await currentSnapshot(radar.data))?.snapshot.id).toBe(result.snapshot);
  });

  test.each(geoFiles.map((path) => [relative(shared, path), path]))("%s", async (_, path) => {
    const started = performance.now();
    const result = await importData({ path, ...radar, now });
    console.info(`${relative(shared, path)}: ${result.kind}, ${result.rows} rijen, ${Math.round(performance.now() - started)} ms`);
    expect(result).toMatchObject({ ...expected(path), kind: "boundaries", regions: expected(path).records });
  });
});
