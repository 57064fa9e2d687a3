import { expect, test } from "vitest";
import { isPassive } from "./passive.ts";

test.each([
  "De vacatures worden elk kwartaal geteld.",
  "Het cijfer is door CBS gepubliceerd.",
  "Er werd niets ingevuld.",
  "De vraag wordt vaak vergeten.",
  "Dat werk is vorig jaar verdeeld.",
  "Het loon wordt berekend en niet geschat.",
])("passive: %s", (sentence) => {
  expect(isPassive(sentence)).toBe(true);
});

test.each([
  "Het aantal banen is gestegen.",
  "De krapte wordt groter.",
  "Dit is een gebied met veel werk.",
  "Er zijn gemeenten zonder cijfer.",
  "Dat betekent dat er werk is.",
  "Wie werk zoekt, is welkom en verdient een kans.",
  "Het loon is gemiddeld hoger.",
  "Wij tellen de vacatures.",
  "Dat is bekend.",
  "Er zijn verschillen tussen regio's.",
])("not passive: %s", (sentence) => {
  expect(isPassive(sentence)).toBe(false);
});
