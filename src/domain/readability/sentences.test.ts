import { expect, test } from "vitest";
import { sentencesOf } from "#domain/readability";

const cut = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

test.each<[string, string[]]>([
  ["Het was 3,4% in 2024. Daarna 1.5 keer zo veel.", ["Het was 3,4% in 2024.", "Daarna 1.5 keer zo veel."]],
  ["Neem bijv. Twente. Of o.a. Zeeland, d.w.z. het zuiden.", ["Neem bijv. Twente.", "Of o.a. Zeeland, d.w.z. het zuiden."]],
  ["Vraag het aan mw. J. de Vries of dhr. A.B. Jansen.", ["Vraag het aan mw. J. de Vries of dhr. A.B. Jansen."]],
  ["Banken, scholen, enz. Dat is veel.", ["Banken, scholen, enz.", "Dat is veel."]],
  ["Zij werkt bij Bouw B.V. Daar is werk.", ["Zij werkt bij Bouw B.V.", "Daar is werk."]],
  ["Zij werkt bij Bouw B.V. in Almelo.", ["Zij werkt bij Bouw B.V. in Almelo."]],
  ["Zie art. 5 en nr. 12. Klaar?! Ja…", ["Zie art. 5 en nr. 12.", "Klaar?!", "Ja…"]],
  ["‘Ik zoek werk.’ Dat zei zij (in Almelo.) Toen ging zij.", ["‘Ik zoek werk.’", "Dat zei zij (in Almelo.)", "Toen ging zij."]],
  ["zonder hoofdletter. ook dat kan.", ["zonder hoofdletter.", "ook dat kan."]],
  ["# Een kop\nDan tekst\nover twee regels.\n\n- een\n- twee\n1. drie", ["Een kop", "Dan tekst over twee regels.", "een", "twee", "drie"]],
  ["", []],
  ["... 3,4", ["3,4"]],
])("%j", (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test("a sentence knows its line, also inside a paragraph, and its paragraph", () => {
  const text = "# Kop\n\nEen zin. Nog een\nzin. En een\nderde.\n\n- lijst";
  expect(sentencesOf(text).map(({ line, paragraph }) => [line, paragraph])).toEqual([
    [1, 0],
    [3, 1],
    [3, 1],
    [4, 1],
    [7, 2],
  ]);
});
