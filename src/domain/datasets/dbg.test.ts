import { readFileSync, writeFileSync } from "node:fs";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { currentSnapshot, openSnapshot } from "#warehouse";
import { withhold } from "#domain/disclosure";
import { catalogueTurtle, datasetFile } from "#domain/datasets/operations";
import { datasets } from "./facts.ts";
import { formatsOf } from "./catalogue.ts";
test("real", { timeout: 600000 }, async () => {
  const c = await currentSnapshot("/tmp/llo-datasets");
  if (!c) return;
  const warehouse = await openSnapshot(c.path, c.snapshot);
  const t = await catalogueTurtle({ warehouse }, { baseUrl: "http://localhost:8080", operator: { name: "X", email: "a@b.nl", url: "http://localhost:8080" } });
  writeFileSync("/tmp/cat.ttl", t);
  const f = "/work/shared/data/standards/dcat-ap-nl3/";
  const shapes = new Store(["dcat-ap-SHACL.ttl", "dcat-ap-nl-SHACL.ttl", "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl"].flatMap((n) => new Parser().parse(readFileSync(f + n, "utf8"))));
  const data = new Store(new Parser().parse(t));
  const r = await new SHACLValidator(shapes).validate(data);
  console.log("shacl", data.size, r.conforms, r.results.length);
  const ctx = { warehouse, language: "nl" as const, disclose: withhold };
  let n = 0, size: Record<string, number> = {};
  for (const d of (await datasets(warehouse)).values()) for (const format of formatsOf(d)) {
    const t0 = performance.now();
    const file = await datasetFile(ctx, { id: d.id, format });
    const ms = Math.round(performance.now() - t0);
    n++; size[format] = (size[format] ?? 0) + file.bytes.length;
    if (ms > 150 || file.bytes.length > 150000) console.log("made", d.id, format, file.bytes.length, ms);
    if (format === "csv") expect(parse(Buffer.from(unzipSync(file.bytes)["data.csv"] ?? []).toString(), { columns: true })).toHaveLength(d.rows);
    if (format === "xlsx") { const b = new ExcelJS.Workbook(); await b.xlsx.load(file.bytes.slice().buffer as ArrayBuffer); expect(b.worksheets[0]?.rowCount).toBe(d.rows + 1); }
    if (format === "jsonstat") { const j = JSON.parse(new TextDecoder().decode(file.bytes)); expect(Object.keys(j.status)).toHaveLength(d.rows); }
  }
  console.log("files", n, JSON.stringify(size));
  warehouse.close();
});
