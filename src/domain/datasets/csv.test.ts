import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvField, csvLine } from "./csv.ts";

test("quotes only what needs it", () => {
  expect(csvLine(["Twente", 3.5, null, ""])).toBe("Twente,3.5,,\n");
  expect(csvField('zegt "ja", altijd')).toBe('"zegt ""ja"", altijd"');
  expect(csvField("twee\nregels")).toBe('"twee\nregels"');
});

const rows = (width: number) =>
  fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 });

test("any text reads back as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }).chain(rows), (table) => {
      expect(parse(table.map(csvLine).join(""), { relax_column_count: false })).toEqual(table);
    }),
  );
});

test("quotes, commas and line ends in any mix read back as they were", () => {
  const nasty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", "'", ";") });
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1 }), (table) => {
      expect(parse(table.map(csvLine).join(""), { record_delimiter: "\n" })).toEqual(table);
    }),
  );
});

test("any number reads back as the same number", () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => Number(csvField(number)) === number));
});
