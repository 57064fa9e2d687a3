import { expect, test } from "vitest";
import { syllablesOf } from "#domain/readability";

const list =
  `werk 1, arbeidsmarkt 3, opleiding 3, vacature 4, regio 3, ideeën 3, zeeën 2, coördinatie 5, nieuw 1, leeuw 1, mooie 2, fraaie 2, moeite 2,
  bijdrage 3, beïnvloeden 4, radio 3, studie 2, industrieel 4, financieel 4, theater 3, gratis 2, ziekenhuis 3, vrijwilligerswerk 5, informatie 4,
  ambitieus 4, reünie 3, baby 2, yoga 2, zoeken 2, kraaien 2, chaos 2, museum 3, beoordelen 4, geïnteresseerd 5`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]);

test("the test list of the method has 34 words", () => {
  expect(list).toHaveLength(34);
});

test.each(list)("%s has %s syllables", (word, count) => {
  expect(syllablesOf(word)).toBe(Number(count));
});

test.each([
  ["beëindigen", 4],
  ["café", 2],
  ["regio's", 3],
  ["WW-uitkering", 5],
  ["zee-eend", 2],
  ["UWV", 3],
  ["LISA", 2],
  ["25-jarigen", 3],
  ["MUSEUM", 3],
  ["z", 1],
])("%s has %i", (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});
