import type { Language } from "#operation";
import { wordsOf } from "./words.ts";

const commonest: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set("de het een van en dat die niet voor met zijn is op te aan er ook dit u wij bij om als".split(" ")),
  en: new Set("the of and to a that for with are is on at as this it be by from which not you we".split(" ")),
};

/** The language of a text by its commonest words; Dutch when neither has more. */
export function languageOfText(text: string): Language {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const count = (language: Language) => words.filter((word) => commonest[language].has(word)).length;
  return count("en") > count("nl") ? "en" : "nl";
}
