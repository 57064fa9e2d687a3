import { expect, test } from "vitest";
import { finest } from "#domain/databank";

const rows = (dim: "occupation" | "sector" | "age", codes: string[]) =>
  codes.map((code) => ({ occupation: "", sector: "", age: "", [dim]: code }));

test("what contains another does not stand beside it", () => {
  const left = (dim: "occupation" | "sector" | "age", codes: string[]) => finest(rows(dim, codes), dim).map((row) => row[dim]);
  expect(left("sector", ["sbi2008:O-Q", "sbi2008:P", "sbi2008:Q", "sbi2008:A"])).toEqual(["sbi2008:P", "sbi2008:Q", "sbi2008:A"]);
  expect(left("occupation", ["brc2014:08", "brc2014:081", "brc2014:0811", "brc2014:1112"])).toEqual(["brc2014:0811", "brc2014:1112"]);
  expect(left("age", ["15-75", "15-25", "25-75", "65+"])).toEqual(["15-25", "25-75", "65+"]);
});
