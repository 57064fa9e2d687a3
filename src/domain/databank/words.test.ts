import { expect, test } from "vitest";
import { ageInWords, sentenceStart, wholeSentence } from "#domain/databank";

test("ages in words, in both languages; what is no age stays as it is", () => {
  expect(ageInWords("15-25", "nl")).toBe("15 tot 25 jaar");
  expect(ageInWords("80+", "nl")).toBe("80 jaar en ouder");
  expect(ageInWords("65-80", "en")).toBe("65 to 80");
  expect(ageInWords("80+", "en")).toBe("80 and over");
  expect(ageInWords("studenten", "nl")).toBe("studenten");
});

test("a sentence begins with a capital and ends once", () => {
  expect(sentenceStart("in 2023")).toBe("In 2023");
  expect(wholeSentence("er is geen regio 'x'")).toBe("Er is geen regio 'x'.");
  expect(wholeSentence("Klopt dat?")).toBe("Klopt dat?");
  expect(sentenceStart("")).toBe("");
});
