import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";
import { referenceOf, references } from "./reference.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar();
});
afterAll(() => tiny?.remove());

test("the columns are those of the warehouse, in its order", async () => {
  const { warehouse } = tiny.radar.context({ role: "public", language: "nl" });
  const rows = await warehouse.query<{ table_name: string; column_name: string; data_type: string }>(
    "SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY table_name, ordinal_position",
  );
  for (const { table, columns, numbers = [] } of references) {
    const own = rows.filter((row) => row.table_name === table);
    expect(Object.keys(columns), table).toEqual(own.map((row) => row.column_name));
    expect([...numbers], table).toEqual(own.filter((row) => row.data_type !== "VARCHAR").map((row) => row.column_name));
  }
});

test.each([
  ["region", "region"],
  ["region_part", "region_part"],
  ["region-part-2026", "region_part"],
  ["region-2026", "region"],
  ["boundary-gemeente", "boundary"],
  ["80072ned-labels", "code_label"],
  ["cbs-85276ned", undefined],
])("%s feeds %s", (resource, table) => {
  expect(referenceOf(resource)?.table).toBe(table);
});
