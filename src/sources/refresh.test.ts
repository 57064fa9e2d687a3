import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Problem } from "#operation";
import { fixture } from "../../test/fixtures/sources/serve.ts";
import { cbs } from "./cbs.ts";
import { CbsSetting } from "./cbs-settings.ts";
import { readCsv } from "./csv.ts";
import { type Files, realFiles } from "./files.ts";
import { observationColumns, type RefreshOptions, refreshSource, sources } from "./index.ts";

const base = {
  odata: 3,
  title: "Voorbeeld arbeidsdeelname",
  checked: true,
  dimensions: { Bedrijfstak: { as: "sector" }, RegioS: { as: "region" }, Perioden: { as: "period" } },
};
const rate = { title: "Werkloosheidspercentage", published: "%", indicator: "unemployment-rate", unit: "percent" };
const people = { title: "Beroepsbevolking", published: "x 1 000", indicator: "labour-force", unit: "thousand-persons" };
const settings = [
  CbsSetting.parse({ ...base, id: "90001NED", resource: "cbs-90001ned", measures: [rate] }),
  CbsSetting.parse({ ...base, id: "90002NED", resource: "cbs-90002ned", measures: [people, rate] }),
];

let root: string;
let modified: string;
let figure: string;
let fault: ((url: string) => Error | undefined) | undefined;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "llo-refresh-"));
  modified = "2026-02-17T02:00:00";
  figure = "2.2";
  fault = undefined;
});
afterEach(() => rm(root, { recursive: true }));

/** StatLine from the recordings: both tables are the same one. */
const get: RefreshOptions["get"] = async (url) => {
  const error = fault?.(url);
  if (error) throw error;
  const page = /page=(\d)/.exec(url)?.[1] ?? (url.includes("TypedDataSet") ? "1" : undefined);
  const name = page ? `page-${page}` : (/9000\dNED\/(\w+)/.exec(url)?.[1] ?? "");
  return Buffer.from(fixture(`cbs-v3/${name}.json`).toString("utf8").replace("2026-02-17T02:00:00", modified).replace("2.2", figure));
};
const source = cbs({ settings });
const folder = () => join(root, "packages", "cbs");
const refresh = (more: Partial<RefreshOptions> = {}) =>
  refreshSource(source, {
    get,
    packages: join(root, "packages"),
    cache: join(root, "cache"),
    now: () => new Date("2026-11-23T08:00:00Z"),
    ...more,
  });

async function descriptor() {
  return JSON.parse(await readFile(join(folder(), "datapackage.json"), "utf8"));
}
/** The resources as a reader sees them; throws when one is missing or is not what the descriptor says. */
async function contents(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name, path, hash } of (await descriptor()).resources) {
    const bytes = await readFile(join(folder(), path));
    expect(`sha256:${createHash("sha256").update(bytes).digest("hex")}`).toBe(hash);
    found.set(name, bytes.toString("utf8"));
  }
  return found;
}

describe("a package", () => {
  test("holds a resource a table, with the columns of the README, and says what was refused", async () => {
    const result = await refresh();
    expect(result.source).toBe("cbs");
    expect(result.tables[0]).toEqual({
      id: "90001NED",
      title: "Voorbeeld arbeidsdeelname",
      rows: 5,
      rejected: 3,
      status: "new",
      message:
        "5 rijen; waarvan 1 zonder cijfer; 3 geweigerd, bijvoorbeeld: onbekende regiocode 'RP01'; verwacht NL01, LD01-LD04, PV20-PV31, CR01-CR40, AM01-AM38 of GM met vier cijfers.",
    });
    const found = await contents();
    expect([...found.keys()]).toEqual(["cbs-90001ned-live", "cbs-90001ned-live-labels", "cbs-90002ned-live", "cbs-90002ned-live-labels"]);
    const { header, records } = readCsv(found.get("cbs-90001ned-live") ?? "", ",");
    expect(header).toEqual(observationColumns);
    expect(records).toHaveLength(5);
    expect(records[0]?.fields.slice(0, 3)).toEqual(["unemployment-rate", "2024", "NL01"]);
    expect(readCsv(found.get("cbs-90001ned-live-labels") ?? "").records[0]?.fields.slice(0, 3)).toEqual([
      "bedrijfstak",
      "328110",
      "24-30, 33 Metaal-elektro industrie",
    ]);
  });

  test("describes itself as a Data Package, with what was downloaded", async () => {
    await refresh();
    const { resources, ...about } = await descriptor();
    expect(about).toMatchObject({ name: "cbs", version: "2026.11.23", licenses: [{ name: "CC-BY-4.0" }] });
    expect(resources[0]).toMatchObject({
      table: "observation",
      retrieved: "2026-11-23",
      publisher: "Centraal Bureau voor de Statistiek",
      format: "csv",
      rows: 5,
    });
    expect(resources[0].path).toMatch(/^cbs-90001ned-live\.[0-9a-f]{12}\.csv$/);
    expect(resources[0].sources).toHaveLength(3);
    expect(resources[0].sources[0]).toMatchObject({
      path: expect.stringContaining("TypedDataSet"),
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  test("never fills one cell twice, in one table or in two", async () => {
    await refresh();
    const rejected = readCsv(await readFile(join(folder(), "rejected.csv"), "utf8"), ",");
    expect(rejected.header).toEqual(["table", "row", "column", "value", "reason"]);
    const twice = rejected.records.filter(({ fields }) => fields[4] === "deze cel staat al in tabel 90001NED");
    expect(twice).toHaveLength(5);
    expect(twice[0]?.fields.slice(0, 2)).toEqual(["90002NED", "1"]);
  });

  test("leaves out what the warehouse does not know", async () => {
    const vocabulary = {
      indicators: new Map([["unemployment-rate", "percent"]]),
      regions: new Set(["NL01"]),
      occupations: new Set<string>(),
      sectors: new Set(["sbi2008:B-E"]),
      educations: new Set<string>(),
      regionNames: new Map<string, string>(),
      municipalities: new Map<string, string>(),
    };
    const { tables } = await refresh({ vocabulary });
    expect(tables.map(({ status, rows }) => [status, rows])).toEqual([
      ["new", 2],
      ["layout-changed", 0],
    ]);
    expect(tables[1]?.message).toContain("indicator 'labour-force' staat niet in indicators/indicator.csv");
    expect((await contents()).get("cbs-90001ned-live")).toContain("sbi2008=C");
  });
});

describe("a second time", () => {
  test("nothing new: nothing is written", async () => {
    await refresh();
    const before = await descriptor();
    const { tables } = await refresh({ now: () => new Date("2026-12-24T08:00:00Z") });
    expect(tables.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
    expect(tables[0]?.message).toBe("niets veranderd sinds 2026-11-23.");
    expect(await descriptor()).toEqual(before);
  });

  test("new figures replace the old; files of two versions ago are removed", async () => {
    await refresh();
    for (const [version, value] of [
      ["2026-05-19T02:00:00", "3.3"],
      ["2026-08-18T02:00:00", "4.4"],
    ] as const) {
      modified = version;
      figure = value;
      const { tables } = await refresh();
      expect(tables.map(({ status }) => status)).toEqual(["new", "unchanged"]);
      expect((await contents()).get("cbs-90001ned-live")).toContain(`,${value},`);
    }
    const own = (await readdir(folder())).filter((name) => name.startsWith("cbs-90001ned-live."));
    expect(own).toHaveLength(2);
  });

  test("a source that cannot be reached keeps what it had, and the others go on", async () => {
    await refresh();
    modified = "2026-05-19T02:00:00";
    figure = "3.3";
    fault = (url) =>
      url.includes("90001NED/TableInfos") ? new Problem("unavailable", `opendata.cbs.nl is niet bereikbaar: ${url}`) : undefined;
    const { tables } = await refresh();
    expect(tables[0]).toMatchObject({ status: "unavailable", rows: 0 });
    expect(tables[0]?.message).toMatch(
      /^CBS StatLine: opendata\.cbs\.nl is niet bereikbaar.*De cijfers van de vorige keer blijven staan\.$/,
    );
    expect(tables[1]).toMatchObject({ status: "unchanged" });
    expect((await contents()).get("cbs-90001ned-live")).toContain(",2.2,");
  });

  test("a changed layout keeps what it had, and says what differs", async () => {
    await refresh();
    const other = cbs({ settings: settings.map((setting) => ({ ...setting, title: "Iets anders" })) });
    const { tables } = await refreshSource(other, {
      get,
      packages: join(root, "packages"),
      cache: join(root, "cache"),
      now: () => new Date(),
    });
    expect(tables[0]).toMatchObject({ status: "layout-changed" });
    expect(tables[0]?.message).toMatch(
      /indeling veranderd, niet overgenomen: verwacht tabel 'Iets anders'; gevonden tabel 'Voorbeeld arbeidsdeelname/,
    );
    expect((await contents()).size).toBe(4);
  });

  test("a dry run reads and reports, and writes no package", async () => {
    const { tables } = await refresh({ dryRun: true });
    expect(tables[0]).toMatchObject({ status: "new", rows: 5 });
    await expect(readdir(folder())).rejects.toThrow();
  });

  test("only some tables: the others stay, and what was refused of them", async () => {
    await refresh();
    const refused = async () => readCsv(await readFile(join(folder(), "rejected.csv"), "utf8"), ",").records.map(({ fields }) => fields[0]);
    const before = await refused();
    modified = "2026-05-19T02:00:00";
    figure = "3.3";
    const { tables } = await refresh({ only: ["90001NED"] });
    expect(tables.map(({ id, status }) => [id, status])).toEqual([["90001NED", "new"]]);
    expect((await contents()).size).toBe(4);
    expect((await refused()).sort()).toEqual(before.sort());
  });

  test("a table that lost more than half of its figures is not taken over", async () => {
    await refresh();
    const before = await contents();
    modified = "2026-05-19T02:00:00";
    const emptied: RefreshOptions["get"] = async (url, options) => {
      const bytes = await get(url, options);
      return /page=[23]/.test(url) ? Buffer.from('{"value":[]}') : bytes;
    };
    const { tables } = await refresh({ get: emptied });
    expect(tables[0]).toMatchObject({
      status: "layout-changed",
      message: expect.stringMatching(/^niet overgenomen: 2 rijen, en de vorige keer waren het er 5\./),
    });
    expect(await contents()).toEqual(before);
  });
});

describe("without a network", () => {
  const away = () => new Problem("unavailable", "opendata.cbs.nl is niet bereikbaar (geen verbinding: ENOTFOUND, 5 keer geprobeerd)");

  test("every table says so, and nothing is written", async () => {
    fault = away;
    const { tables } = await refresh();
    expect(tables.map(({ status }) => status)).toEqual(["unavailable", "unavailable"]);
    await expect(readdir(folder())).rejects.toThrow();
  });

  test("all sources end in messages, not in errors", async () => {
    for (const one of sources) {
      const result = await refreshSource(one, {
        get: async () => Promise.reject(away()),
        packages: join(root, "packages"),
        cache: join(root, "cache"),
        now: () => new Date(),
      });
      expect(result.tables.map(({ status }) => status)).toEqual(one.tables.map(() => "unavailable"));
    }
  });

  test("a bug is no message", async () => {
    fault = () => new TypeError("bug");
    await expect(refresh()).rejects.toThrow("bug");
  });

  test("stopping is no message", async () => {
    const stop = new AbortController();
    await expect(refresh({ signal: stop.signal, progress: () => stop.abort(new Error("gestopt")) })).rejects.toThrow("gestopt");
  });
});

test("a crash at any moment leaves the old package or the new one, whole", async () => {
  await refresh();
  modified = "2026-05-19T02:00:00";
  figure = "4.4";
  await refresh();
  const old = await contents();
  modified = "2026-08-18T02:00:00";
  figure = "3.3";
  for (let moment = 1; ; moment++) {
    let left = moment;
    const crash = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
      if (path.includes("packages") && --left === 0) throw new Error("stroom weg");
      return act();
    };
    const files: Files = {
      ...realFiles,
      // A write that is cut off leaves half a file behind.
      write: (path, content) =>
        crash(path, () => realFiles.write(path, content)).catch(async (error: Error) => {
          await realFiles.write(path, String(content).slice(0, 20));
          throw error;
        }),
      rename: (from, to) => crash(from, () => realFiles.rename(from, to)),
      remove: (path) => crash(path, () => realFiles.remove(path)),
    };
    const outcome = await refresh({ files }).catch((error: Error) => error.message);
    const found = await contents();
    const isOld = found.get("cbs-90001ned-live") === old.get("cbs-90001ned-live");
    if (isOld) expect(found).toEqual(old);
    else expect(found.get("cbs-90001ned-live")).toContain(",3.3,");
    if (outcome !== "stroom weg") {
      expect(isOld).toBe(false);
      expect(moment).toBeGreaterThan(6); // three files, each written and put in place, before the new package counts
      break;
    }
  }
});

test("each source says who, under which licence, and how often; resources have names of their own", () => {
  for (const { id, title, publisher, licence, cadence, homepage } of sources) {
    for (const text of [id, title, publisher, licence.name, licence.title, cadence]) expect(text).not.toBe("");
    expect(homepage).toMatch(/^https:/);
  }
  const names = sources.flatMap(({ tables }) => tables.map(({ resource }) => resource));
  expect(new Set(names).size).toBe(names.length);
});
