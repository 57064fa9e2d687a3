import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

// The starter data against what it was typed from, both ways: nothing changed, nothing lost without a word, nothing from nowhere.
const shared = resolve(import.meta.dirname, "../../shared");
const facts = join(shared, "facts");
const report = join(shared, "report", "llo-radar-report.txt");

type Row = Record<string, string>;
const read = (path: string): Row[] => parse(readFileSync(path), { columns: true, bom: true });
const own = (path: string) => read(resolve("data", path));

const observations = readdirSync("data")
  .filter((folder) => folder.startsWith("observations-"))
  .flatMap((folder) => readdirSync(join("data", folder)).flatMap((file) => (file.endsWith(".csv") ? [join(folder, file)] : [])))
  .flatMap((file) => own(file).map((row, at) => ({ ...row, file: `${file}:${at + 2}` }) as Row));

test("what we worded of an instrument exists in English wherever it exists in Dutch, question by question", () => {
  const instruments = own("instruments/instrument.csv");
  const worded = Object.keys(instruments[0] ?? {}).flatMap((column) => (column.endsWith("_en") ? [column.slice(0, -3)] : []));
  expect(worded).toEqual(expect.arrayContaining(["kind", "questions", "limits", "status"]));
  const lacking = instruments.flatMap((row) =>
    worded
      .filter(
        (column) =>
          (row[column] ?? "").split(";").length !== (row[`${column}_en`] ?? "").split(";").length ||
          (row[column] === "") !== (row[`${column}_en`] === ""),
      )
      .map((column) => `${row.id} ${column}`),
  );
  expect(lacking).toEqual([]);
});

test("what we noted at a figure exists in English too", () => {
  const noted = observations.filter((row) => row.note !== "");
  expect(noted.length).toBeGreaterThan(1000);
  expect(noted.filter((row) => !row.note_en).map((row) => `${row.file} ${row.note}`)).toEqual([]);
});

describe.skipIf(!existsSync(facts))("the collected figures in ../shared/facts (skipped when that folder is not there)", () => {
  const files = ["", "regional"].flatMap((folder) =>
    readdirSync(join(facts, folder)).flatMap((file) => (file.endsWith(".csv") && !file.startsWith("report_") ? [join(folder, file)] : [])),
  );
  const collected = files.flatMap((file) =>
    read(join(facts, file)).flatMap((row) => (row.dims === undefined ? [] : [{ ...row, file } as Row])),
  );

  test("every collected figure stands in a package as it was published, but for those that docs/data/observations.md accounts for", () => {
    const near = Map.groupBy(observations, (row) => `${row.source}|${row.table}|${row.url}|${row.region}|${row.period?.slice(0, 4)}`);
    const claimed = new Set<string>();
    const lost: Record<string, number> = {};
    for (const fact of collected) {
      const found = (near.get(`${fact.source}|${fact.table}|${fact.url}|${regionOf(fact)}|${fact.period?.slice(0, 4)}`) ?? []).filter(
        (row) => sameValue(fact, row) && sameCodes(fact.dims ?? "", row),
      );
      if (found.length === 0) lost[fact.file ?? ""] = (lost[fact.file ?? ""] ?? 0) + 1;
      for (const row of found) claimed.add(row.file ?? "");
      if (found.length === 1) expect(found[0], `${fact.file} ${fact.dims}`).toMatchObject(certaintyOf(fact));
    }
    expect(collected.length).toBeGreaterThan(11_000);
    // Shares of nought that only rounding made, repeated by another table, an older state of the same cell, or the limits of the classes of tension.
    expect(lost).toEqual({
      "employment_by_occupation.csv": 3,
      "labour_participation_region.csv": 36,
      "regional/labour_participation_pages.csv": 1,
      "tension.csv": 5,
      "vacancies.csv": 2,
    });
    const fromNowhere = observations.filter((row) => !claimed.has(row.file ?? "") && row.quality !== "report");
    expect(fromNowhere.map((row) => `${row.indicator} ${row.region} ${row.period} ${row.text}`).sort()).toEqual([
      "higher-educated-share NL01 2025Q4 minder dan 6%",
      "tension-class NL01 2023Q1 zeer krap",
      "women-share NL01 2025Q4 minder dan 15%",
      "women-share NL01 2025Q4 minder dan 2%",
    ]);
  });

  test("occupation groups of both editions, their links and their likeness are those that were collected", () => {
    const names = new Map(own("taxonomy/occupation.csv").map((row) => [row.code, row.name]));
    for (const row of read(join(facts, "brc2014_list.csv"))) expect(names.get(`brc2014:${row.brc_group}`)).toBe(row.group_name);
    for (const row of read(join(facts, "brc2014_edition2025_list.csv"))) expect(names.get(`brc2025:${row.brc2025_code}`)).toBe(row.name);
    const links = new Set(own("taxonomy/crosswalk.csv").map((row) => `${row.from_code}>${row.to_code}`));
    const wanted = read(join(facts, "brc2014_edition2025_list.csv")).flatMap((row) =>
      (row.brc2014_code ?? "").split("+").map((old) => `brc2014:${old.trim()}>brc2025:${row.brc2025_code}`),
    );
    expect(wanted.filter((link) => !links.has(link))).toEqual([]);
    const scheme = new Map(read(join(facts, "isco08_brc2014.csv")).map((row) => [row.isco08_code, `brc2014:${row.brc_group}`]));
    const units = own("taxonomy/crosswalk.csv").filter((row) => row.from_code?.startsWith("isco08:"));
    expect(units.length).toBeGreaterThan(500);
    for (const { from_code: from = "", to_code: to } of units)
      expect(scheme.get(from.slice("isco08:".length).padEnd(4, "0")), from).toBe(to);
    expect(
      own("taxonomy/similar_occupation.csv")
        .map((row) => `${row.code?.slice(8)} ${row.rank} ${row.similar?.slice(8)}`)
        .sort(),
    ).toEqual(
      read(join(facts, "roa_similar_occupations_2026.csv"))
        .map((row) => `${row.brc_code} ${row.rank_in_source} ${row.similar_brc_code}`)
        .sort(),
    );
  });

  test("every municipality lies in the labour-market region and COROP area of the division of 2026", () => {
    const parts = Map.groupBy(own("regions/region_part.csv"), (row) => row.part);
    for (const row of read(join(facts, "arbeidsmarktregio_municipalities.csv"))) {
      expect(
        parts
          .get(row.gm_code)
          ?.map((part) => part.region)
          .sort(),
        row.gm_name,
      ).toEqual([row.am_code, row.corop_code]);
      expect(
        parts.get(row.corop_code)?.map((part) => part.region),
        row.corop_code,
      ).toContain(row.pv_code);
    }
  });
});

describe.skipIf(!existsSync(report))("the text of the report in ../shared/report (skipped when it is not there)", () => {
  test("every figure of the report that became an observation is written in the paragraph it names", () => {
    const lines = readFileSync(report, "utf8").split("\n");
    for (const row of observations.filter((one) => one.quality === "report")) {
      const paragraph = (row.table ?? "").replace("paragraaf ", "");
      const from = lines.findLastIndex((line) => line.trimStart().startsWith(`${paragraph}. `));
      expect(from, row.table).toBeGreaterThan(0);
      const until = lines.findIndex((line, at) => at > from && /^\s*\d\.\d+(\.\d+)*\. /.test(line) && !line.includes(`${paragraph}.`));
      const text = lines
        .slice(from, until)
        .join(" ")
        .replace(/(\d+) duizend/g, "$1.000");
      const written = Number(row.value).toLocaleString("nl-NL");
      expect(text, `${row.indicator} ${row.region} ${row.period}`).toMatch(
        new RegExp(`(^|[^\\d.,])${written.replace(".", "\\.")}(?![\\d])`),
      );
    }
  });
});

/** The code that a collected row starts its region with; the country was written in three ways. */
function regionOf(fact: Row): string {
  const code = (fact.region_code || fact.region_code_or_name || "").split(" ")[0] ?? "";
  return code.startsWith("NL") ? "NL01" : code;
}

/** Fractions became percent, whole vacancies of one table thousands; all else is as it was. */
function sameValue(fact: Row, row: Row): boolean {
  const value = Number(fact.value);
  if (fact.value === "" || Number.isNaN(value)) return row.text === fact.value?.toLowerCase();
  const factor = fact.unit === "fractie" ? 100 : fact.indicator === "vacatures_open" && fact.unit === "vacatures" ? 0.001 : 1;
  return row.value !== "" && Math.abs(Number(row.value) - value * factor) < 1e-9;
}

/** How sure the figure is, as the collected row words it: provisional, expected, an approximation. */
function certaintyOf({ dims = "", how = "", table = "", period }: Row): Row {
  if (how.startsWith("BENADERING")) return { status: "estimated", quality: "approximate" };
  if (/prognose/.test(dims)) return { status: "estimated" };
  return /voorlopig/.test(dims) || table.endsWith(`(${period?.slice(0, 4)} voorlopig)`) ? { status: "provisional" } : {};
}

/** The codes that the breakdown names are the codes of the row: 'beroepsgroep=0811 ...;sector=J ...'; all sectors together is the total. */
function sameCodes(dims: string, row: Row): boolean {
  const bare = (code = "") => code.split(":")[1] ?? "";
  return [...dims.matchAll(/(beroep[^=;]*|sector)=([0-9A-Z][0-9A-Z-]*) /g)].every(([, kind, code]) =>
    kind === "sector" ? bare(row.sector) === (code === "A-U" ? "" : code) : bare(row.occupation) === code,
  );
}
