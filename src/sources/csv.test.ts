import fc from "fast-check";
import { expect, test } from "vitest";
import { csvField, csvLine, readCsv } from "./csv.ts";

test("fields are quoted only when they must be", () => {
  expect(csvField("plain")).toBe("plain");
  expect(csvField('zegt "ja", en')).toBe('"zegt ""ja"", en"');
  expect(csvField("twee\nregels")).toBe('"twee\nregels"');
  expect(csvField(null)).toBe("");
  expect(csvField(1234.5)).toBe("1234.5");
  expect(csvField(0)).toBe("0");
});

test("numbers never have an exponent", () => {
  expect(csvField(1e-7)).toBe("0.0000001");
  expect(csvField(1e21)).toBe("1000000000000000000000");
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.string(), b: fc.string() }), { minLength: 1 }), (rows) => {
      const text = `a,b\n${rows.map((row) => csvLine(row, ["a", "b"])).join("")}`;
      const kept = rows.filter(({ a, b }) => a !== "" || b !== "");
      const read = readCsv(text, ",").records.filter(({ fields }) => fields.some((field) => field !== ""));
      expect(read.map(({ fields }) => fields)).toEqual(kept.map(({ a, b }) => [a, b]));
    }),
  );
});

test("the delimiter is the one of the header", () => {
  expect(readCsv("a;b,c;d\n1;2;3\n").header).toEqual(["a", "b,c", "d"]);
  expect(readCsv('"JAAR","GEMEENTENUMMER"\n"2024","0114"\n').records[0]?.fields).toEqual(["2024", "0114"]);
});

test("an unclosed quote keeps what came before", () => {
  const { records, broken } = readCsv('a,b\n1,2\n"3,4\n', ",");
  expect(records.map(({ fields }) => fields)).toEqual([["1", "2"]]);
  expect(broken).toContain("Quote");
});

test("each record knows its line", () => {
  expect(readCsv("a;b\r\n1;2\r\n\r\n3;4\r\n").records.map(({ line }) => line)).toEqual([2, 4]);
});
