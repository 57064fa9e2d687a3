import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "#operation";
import { jsonFrom } from "./json-text.ts";

const faultOf = (text: string) => {
  try {
    jsonFrom(text, "x.json");
    return undefined;
  } catch (error) {
    return (error as Problem).issues[0];
  }
};

test.each([
  ['{"value": [\n {"ID": 0, "Per', "regel 2 kolom 16", /afgebroken/],
  ['[{"a": 1},\n', "regel 2 kolom 1", /afgebroken/],
  ["[1, x]", "regel 1 kolom 5", /'x\]' hoort hier niet/],
  ['{"a": 1,}', "regel 1 kolom 9", /hoort hier niet/],
  ['[{"a": 1}\n {"b": 2}]', "regel 2 kolom 2", /hoort hier niet/],
  ['{"a" 1}', "regel 1 kolom 6", /hoort hier niet/],
  ["[1]\n[2]", "regel 2 kolom 1", /hoort hier niet/],
  ["[1}", "regel 1 kolom 3", /hoort hier niet/],
])("%j is refused at its place", (text, path, message) => {
  expect(faultOf(text)).toEqual({ path, message: expect.stringMatching(message) });
});

test("every document that is cut off is refused at its end", () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value);
      const short = text.slice(0, cut % text.length);
      // Half of `true` or a number is a word that does not belong, a bit before the end.
      expect(faultOf(short)?.path).toMatch(/^regel 1 kolom \d+$/);
      expect(jsonFrom(text, "x.json")).toEqual(JSON.parse(text));
    }),
  );
});
