import { expect, test } from "vitest";
import { municipalitiesOf, sameAreas } from "./extent.ts";
import type { Region, RegionType } from "./region.ts";

const region = (code: string, type: RegionType, members: string[] = []): [string, Region] => [
  code,
  { code, name: code, type, slug: code, parents: [], members },
];
const byCode = new Map([
  region("NL01", "land", ["PV21", "PV23"]),
  region("PV21", "provincie", ["CR04", "CR05"]),
  region("PV23", "provincie", ["CR12", "GM4"]),
  region("CR04", "corop", ["GM1"]),
  region("CR05", "corop", ["GM2"]),
  region("CR12", "corop", ["GM3"]),
  region("CR99", "corop"),
  region("AM02", "arbeidsmarktregio", ["GM2", "GM1"]),
  region("AM05", "arbeidsmarktregio", ["GM3", "GM5"]),
  ...["GM1", "GM2", "GM3", "GM4", "GM5"].map((code) => region(code, "gemeente")),
]);

test("municipalities are found at any depth, each once", () => {
  expect(municipalitiesOf(byCode, "NL01")).toEqual(["GM1", "GM2", "GM3", "GM4"]);
  expect(municipalitiesOf(byCode, "GM1")).toEqual(["GM1"]);
});

test("regions are the same area when their municipalities are, however they are made up; having none is no likeness", () => {
  const same = sameAreas(byCode);
  expect(same.get("AM02")).toEqual(["PV21"]);
  expect(same.get("PV21")).toEqual(["AM02"]);
  expect(same.get("CR04")).toEqual(["GM1"]);
  expect(same.get("AM05")).toBeUndefined();
  expect(same.get("CR99")).toBeUndefined();
});
