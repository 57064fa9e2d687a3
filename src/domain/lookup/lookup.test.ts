import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, fold, lookup } from "#domain/lookup";

const entries = ["'s-Gravenhage", "Súdwest-Fryslân", "Zaanstreek/Waterland", "Twente", "Drenthe", "lasser", "verpleegkundige"].map(
  (text) => ({ text, why: "naam", target: text }),
);
const find = (query: string) => lookup(query, entries, { key: (target) => target }).map((hit) => hit.target);

test("accents, case and punctuation do not matter", () => {
  expect(fold("'s-Gravenhage")).toBe("s gravenhage");
  expect(find("SUDWEST fryslan")[0]).toBe("Súdwest-Fryslân");
  expect(find("zaanstreek waterland")[0]).toBe("Zaanstreek/Waterland");
});

test("inflection and small mistakes still lead there", () => {
  expect(find("lassers")[0]).toBe("lasser");
  expect(find("verpleegkundgie")[0]).toBe("verpleegkundige");
  expect(find("drente")[0]).toBe("Drenthe");
});

test("nonsense finds nothing", () => {
  for (const query of ["", "   ", "xqzzy", "%%%"]) expect(find(query)).toEqual([]);
});

test("edit distance is symmetric and zero only for the same text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12));
      expect(editDistance(a, b, 12) === 0).toBe(a === b);
    }),
  );
});

test("a question of several words leads to what each of its parts names, the longest part first", () => {
  expect(find("werk zaanstreek waterland lasser")).toEqual(expect.arrayContaining(["Zaanstreek/Waterland", "lasser"]));
  expect(find("hoe is het in Twente")).toEqual(["Twente"]);
});

test("what is much weaker than the best is left out", () => {
  const near = ["Haaren", "Haren"].map((text) => ({ text, why: "", target: text }));
  expect(lookup("haaren", near, { key: (target) => target }).map(({ target }) => target)).toEqual(["Haaren"]);
  expect(lookup("harren", near, { key: (target) => target })).not.toEqual([]);
});
