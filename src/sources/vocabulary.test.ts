import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { observation } from "./observation.ts";
import { fitting, readVocabulary, type Vocabulary } from "./vocabulary.ts";

const vocabulary: Vocabulary = {
  indicators: new Map([["jobs", "thousand-jobs"]]),
  regions: new Set(["NL01", "GM0801"]),
  occupations: new Set(["brc2014:0811"]),
  sectors: new Set(["sbi2008:C"]),
  educations: new Set(["isced11:5-8"]),
  regionNames: new Map(),
  municipalities: new Map(),
};
const row = (more: object = {}) =>
  observation({ indicator: "jobs", unit: "thousand-jobs", region: "NL01", value: 1, status: "final", ...more });

test("a row with known codes passes as it is", () => {
  const known = row({ sector: "sbi2008:C", occupation: "brc2014:0811", education: "isced11:5-8" });
  expect(fitting(known, vocabulary)).toBe(known);
});

test.each([
  [{ indicator: "iets" }, "indicator", "staat niet in indicators/indicator.csv"],
  [{ unit: "jobs" }, "indicator", "staat daar in thousand-jobs en hier in jobs"],
  [{ region: "GM0999" }, "region", "'GM0999' is geen regio van de huidige indeling"],
  [{ occupation: "brc2014:9999" }, "occupation", "brc2014:9999"],
])("%o is refused", (patch, column, reason) => {
  expect(fitting(row(patch), vocabulary)).toMatchObject({ column, reason: expect.stringContaining(reason) });
});

test("an unknown sector or level moves to the other breakdowns, so that its figure is not taken for the total", () => {
  expect(fitting(row({ sector: "sbi2008:812", other: "a=1" }), vocabulary)).toMatchObject({
    sector: "",
    other: "a=1;sbi2008=812",
    note: expect.stringContaining("sbi2008:812"),
  });
  expect(fitting(row({ education: "isced11:0-2" }), vocabulary)).toMatchObject({ education: "", other: "isced11=0-2" });
});

test("a list that nobody gives holds nothing against a row", () => {
  const nothing: Vocabulary = {
    ...vocabulary,
    indicators: new Map(),
    regions: new Set(),
    occupations: new Set(),
    sectors: new Set(),
    educations: new Set(),
  };
  const any = row({ indicator: "x", region: "GM0001", occupation: "brc2014:1", sector: "sbi2008:Z" });
  expect(fitting(any, nothing)).toBe(any);
});

test("the codes come from packages, with the names of labour-market regions", async () => {
  const folder = await mkdtemp(join(tmpdir(), "llo-vocabulary-"));
  const files = {
    "datapackage.json": JSON.stringify({
      resources: ["region", "region_alias", "indicator", "tile"].map((name) => ({ name, path: `${name}.csv` })),
    }),
    "region.csv": "code,name,type\nAM05,Voorbeeldregio,arbeidsmarktregio\nGM0801,Voorbeeldstad,gemeente\n",
    "region_alias.csv": "region,alias,kind\nAM05,De Oude Naam,old-name\nGM0801,Stadje,place\n",
    "indicator.csv": "id,unit\njobs,thousand-jobs\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const read = await readVocabulary([folder, join(folder, "is-er-niet")]);
  await rm(folder, { recursive: true });
  expect(read.regions).toEqual(new Set(["AM05", "GM0801"]));
  expect(read.indicators).toEqual(new Map([["jobs", "thousand-jobs"]]));
  expect(read.regionNames).toEqual(
    new Map([
      ["de oude naam", "AM05"],
      ["voorbeeldregio", "AM05"],
    ]),
  );
  expect(read.sectors.size).toBe(0);
});
