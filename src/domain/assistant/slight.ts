import type { Observation } from "#domain/databank";
import type { Language } from "#operation";

/** How a claim says that a difference may be nothing. */
export const aboutEqual = /ongeveer gelijk|even hoog|even groot|evenveel|about the same|the same as|ook zo|was the same/;

const words = {
  nl: {
    higher: "Het getal is iets hoger, maar dat kan door afronding komen.",
    lower: "Het getal is iets lager, maar dat kan door afronding komen.",
  },
  en: {
    higher: "The number is slightly higher, but that may be rounding.",
    lower: "The number is slightly lower, but that may be rounding.",
  },
};

/** Which way a difference goes that is not larger than rounding; empty when the numbers are the same. */
export function slight(one: Observation, other: Observation, language: Language): string {
  if (one.value === null || other.value === null || one.value === other.value) return "";
  return words[language][one.value > other.value ? "higher" : "lower"];
}
