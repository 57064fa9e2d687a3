import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { sumOver } from "./sum.ts";

/** Just the columns that adding up reads; the others are empty texts. */
const tables = `
  CREATE TABLE unit AS SELECT 'thousand' AS id, 1000.0 AS factor UNION ALL SELECT 'one', 1.0;
  CREATE TABLE indicator AS SELECT id AS id, id AS unit, 'yes' AS additive FROM unit;
  CREATE TABLE region_member (region VARCHAR, member VARCHAR, type VARCHAR);
  CREATE TEMP TABLE former_member (region VARCHAR, member VARCHAR);
  CREATE TABLE observation (dataset VARCHAR, indicator VARCHAR, period VARCHAR, region VARCHAR, occupation VARCHAR, sector VARCHAR,
    education VARCHAR, sex VARCHAR, age VARCHAR, other VARCHAR, value DOUBLE, text VARCHAR, unit VARCHAR, status VARCHAR, series VARCHAR,
    division VARCHAR, source VARCHAR, "table" VARCHAR, url VARCHAR, quality VARCHAR, retrieved VARCHAR, note VARCHAR, note_en VARCHAR)`;

/** What is added for a whole with these parts. */
async function totalOf(unit: "thousand" | "one", parts: Record<string, number>, { quality = "checked" } = {}): Promise<unknown> {
  const connection = await summed(unit, parts, { quality });
  const rows = await connection.runAndReadAll("SELECT value, text, note, note_en AS \"noteEn\" FROM observation WHERE region = 'NL01'");
  return rows.getRowObjectsJS()[0];
}

/** A warehouse with these parts, each of a data set of its own, and the total that is added for them. */
async function summed(unit: "thousand" | "one", parts: Record<string, number>, { quality = "checked" } = {}): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(tables);
  for (const [code, value] of Object.entries(parts)) {
    await connection.run(`INSERT INTO region_member VALUES ('NL01', '${code}', 'corop')`);
    await connection.run(`INSERT INTO observation VALUES ('of-${code}', '${unit}', '2024', '${code}', '', '', '', '', '', '', ${value}, '', '${unit}',
      'final', '', '', 's', 't', 'u', '${quality}', '2026', '', '')`);
  }
  await connection.run(sumOver({ type: "corop", one: ["COROP-gebied", "COROP area"], many: ["COROP-gebieden", "COROP areas"] }));
  return connection;
}

test("a sum of several data sets counts as of the same one at every build", async () => {
  const connection = await summed("one", { CR03: 1, CR01: 2, CR02: 4 });
  const rows = await connection.runAndReadAll("SELECT dataset FROM observation WHERE region = 'NL01'");
  expect(rows.getRowsJS()).toEqual([["of-CR01"]]);
});

test("the jobs that lie in no region are added, and are no region", async () => {
  expect(await totalOf("thousand", { CR01: 1.5, CR02: 2.5, CR99: 0.1 })).toEqual({
    value: 4.1,
    text: "",
    note: "Opgeteld uit 2 COROP-gebieden, en wat niet bij een regio is in te delen.",
    noteEn: "Added up from 2 COROP areas, and what cannot be placed in any of them.",
  });
});

test("a sum of whole thousands says how far rounding may have brought it off", async () => {
  expect(await totalOf("thousand", { CR01: 1, CR02: 0, CR03: 4 })).toEqual({
    value: 5,
    text: "",
    note: "Opgeteld uit 3 COROP-gebieden. Elk deel is afgerond op duizendtallen: de som kan er 1.500 naast zitten.",
    noteEn: "Added up from 3 COROP areas. Each part is rounded to thousands: the sum may be 1,500 off.",
  });
});

test("noughts in thousands add up to less than 500 each, not to less than 500; what was counted one by one adds up to nought", async () => {
  expect(await totalOf("thousand", { CR01: 0, CR02: 0, CR03: 0 })).toMatchObject({ value: null, text: "minder dan 1.500" });
  expect(await totalOf("one", { CR01: 0, CR02: 0 })).toMatchObject({ value: 0, text: "", note: "Opgeteld uit 2 COROP-gebieden." });
});

test("one part is no sum", async () => {
  expect(await totalOf("one", { CR01: 7 })).toMatchObject({ value: 7, note: "Het cijfer van 1 COROP-gebied: dat is hetzelfde gebied." });
});

test("parts that are sums themselves may be further off than half a thousand each", async () => {
  expect(await totalOf("thousand", { CR01: 1, CR02: 4 }, { quality: "derived" })).toMatchObject({
    value: 5,
    note: "Opgeteld uit 2 COROP-gebieden. De delen zijn zelf afgeleid uit afgeronde cijfers: de som kan er meer dan 1.000 naast zitten.",
    noteEn: "Added up from 2 COROP areas. The parts are themselves derived from rounded figures: the sum may be more than 1,000 off.",
  });
  expect(await totalOf("thousand", { CR01: 0, CR02: 0 }, { quality: "derived" })).toBeUndefined();
});
