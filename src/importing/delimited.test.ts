import { expect, test } from "vitest";
import { readDelimited } from "./delimited.ts";
import { collectFaults } from "./faults.ts";
import { placeInCsv } from "./place.ts";

const read = (text: string, options?: Parameters<typeof readDelimited>[2]) => {
  const faults = collectFaults();
  return { grid: readDelimited(text, faults, options), faults: faults.shown };
};

test("rows keep the number that a person sees, the header is row 1", () => {
  const { grid, faults } = read('naam;aantal\r\n"a; b";1\r\n"c ""d""\nnieuwe regel";2\r\n');
  expect(faults).toEqual([]);
  expect(grid).toEqual({
    header: ["naam", "aantal"],
    rows: [
      { row: 2, cells: ["a; b", "1"] },
      { row: 3, cells: ['c "d"\nnieuwe regel', "2"] },
    ],
  });
});

test("the header may stand lower", () => {
  expect(read("Titel\n\na,b\n1,2\n", { headerRow: 3 }).grid).toEqual({ header: ["a", "b"], rows: [{ row: 4, cells: ["1", "2"] }] });
});

test.each([
  ["a last line without an end", "a,b\n1,2\n3,4", "rij 3 kolom b", /zonder regeleinde.*Enter/],
  ["too few fields", "a,b,c\n1,2\n", "rij 2 kolom b", /2 velden in plaats van 3/],
  ["too many fields", "a,b\n1,2,5\n", "rij 2 kolom b", /3 velden in plaats van 2: '5' te veel/],
  ["an empty row", "a,b\n\n1,2\n", "rij 2 kolom a", /lege rij/],
  ["the same name twice", "a,b,a\n1,2,3\n", "rij 1 kolom a", /kolom 3 heet net zo als kolom 1/],
  ["a column without a name", "a,,c\n1,2,3\n", "rij 1 kolom 2", /geen naam/],
  ["a quote that is never closed", 'a,b\n1,"2\n3,4\n', "rij 2", /nergens eindigt/],
  ["a loose quote", 'a,b\n1,2"3\n', "rij 2", /los aanhalingsteken/],
])("%s is a fault with its place", (_, text, path, message) => {
  expect(read(text).faults[0]).toEqual({ path, message: expect.stringMatching(message) });
});

test("all faults are told at once and only so many are kept", () => {
  const faults = collectFaults(3);
  readDelimited(`a,b\n${"1\n".repeat(10)}`, faults);
  expect(faults.count).toBe(10);
  expect(faults.shown).toHaveLength(3);
});

test("a place is named by row and column, also inside quotes", () => {
  expect(placeInCsv('ID,"Naam, lang",x\n1,"a\nb",', ",")).toBe("rij 2 kolom x");
  expect(placeInCsv('ID,"Naam, lang"\r\n1,"', ",")).toBe("rij 2 kolom Naam, lang");
  expect(placeInCsv("ID,Na", ",")).toBe("rij 1 kolom 2");
});
