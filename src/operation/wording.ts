import type { z } from "zod";
import type { Language } from "./context.ts";

/** What was expected of a value, as a reader says it. */
const kinds: Readonly<Record<string, Record<Language, string>>> = {
  string: { nl: "een tekst", en: "a text" },
  number: { nl: "een getal", en: "a number" },
  int: { nl: "een heel getal", en: "a whole number" },
  boolean: { nl: "ja (true) of nee (false)", en: "true or false" },
  array: { nl: "een lijst", en: "a list" },
  object: { nl: "een object met namen en waarden", en: "an object with names and values" },
  record: { nl: "een object met namen en waarden", en: "an object with names and values" },
  date: { nl: "een datum", en: "a date" },
};

type Given = z.core.$ZodRawIssue;

/** Names in a row, as a sentence has them: 'csv, jsonstat of xlsx'. */
export const inRow = (values: readonly unknown[], word: string): string =>
  values
    .map(String)
    .join(", ")
    .replace(/, ([^,]*)$/, ` ${word} $1`);

const choose = (values: readonly unknown[], language: Language) =>
  language === "nl" ? `kies ${inRow(values, "of")}` : `choose ${inRow(values, "or")}`;

function wrongType(expected: string, language: Language): string {
  const kind = kinds[expected]?.[language];
  if (!kind) return language === "nl" ? "is iets anders dan hier nodig is" : "is not what is needed here";
  return language === "nl" ? `moet ${kind} zijn` : `must be ${kind}`;
}

const isList = (origin: string) => origin === "array" || origin === "set";

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall, language: Language): string {
  const nl = language === "nl";
  if (isList(origin)) return nl ? `geef er ten minste ${minimum}` : `give at least ${minimum}`;
  if (origin === "string" && Number(minimum) === 1) return nl ? "mag niet leeg zijn" : "must not be empty";
  if (origin === "string") return nl ? `moet ten minste ${minimum} tekens lang zijn` : `must be at least ${minimum} characters long`;
  if (inclusive === false) return nl ? `moet hoger zijn dan ${minimum}` : `must be higher than ${minimum}`;
  return nl ? `moet ten minste ${minimum} zijn` : `must be at least ${minimum}`;
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig, language: Language): string {
  const nl = language === "nl";
  if (isList(origin)) return nl ? `geef er ten hoogste ${maximum}` : `give at most ${maximum}`;
  if (origin === "string") return nl ? `mag ten hoogste ${maximum} tekens lang zijn` : `must be at most ${maximum} characters long`;
  if (inclusive === false) return nl ? `moet lager zijn dan ${maximum}` : `must be lower than ${maximum}`;
  return nl ? `mag ten hoogste ${maximum} zijn` : `must be at most ${maximum}`;
}

const formats: Readonly<Record<string, Record<Language, string>>> = {
  uuid: {
    nl: "moet een kenmerk zijn zoals 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
    en: "must be an identifier such as 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
  },
  email: { nl: "moet een e-mailadres zijn, zoals naam@voorbeeld.nl", en: "must be an e-mail address, such as name@example.org" },
  url: { nl: "moet een webadres zijn, zoals https://voorbeeld.nl", en: "must be a web address, such as https://example.org" },
};

/** The names that an object may have, when the schema tells them. */
const namesOf = (issue: Given): string[] =>
  Object.keys((issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape ?? {});

function unknownNames(issue: Given & { keys: readonly string[] }, language: Language): string {
  const strange = issue.keys.map((key) => `'${key.slice(0, 80)}'`).join(", ");
  const known = namesOf(issue);
  const names = known.join(", ");
  if (language === "nl") return `${strange} is hier onbekend${names ? `; bekend: ${names}` : ""}`;
  return `${strange} is not known here${names ? `; known: ${names}` : ""}`;
}

/**
 * Says in plain words what is wrong with a value and what would be right. Given to the parser of every operation, so that no message of the
 * library itself reaches anyone; the value that was given is added by whoever parses.
 */
export const wordingIn =
  (language: Language) =>
  (issue: Given): string => {
    switch (issue.code) {
      case "invalid_type":
        return wrongType(issue.expected, language);
      case "too_small":
        return tooSmall(issue as z.core.$ZodIssueTooSmall, language);
      case "too_big":
        return tooBig(issue as z.core.$ZodIssueTooBig, language);
      case "invalid_value":
        return choose(issue.values, language);
      case "invalid_format":
        return formats[issue.format]?.[language] ?? (language === "nl" ? "heeft niet de goede vorm" : "does not have the right form");
      case "unrecognized_keys":
        return unknownNames(issue, language);
      case "not_multiple_of":
        return language === "nl" ? `moet een veelvoud van ${issue.divisor} zijn` : `must be a multiple of ${issue.divisor}`;
      case "custom":
        return saidIn(issue.params, language);
      case "invalid_union":
        return eitherOf(issue.errors, language);
      default:
        return language === "nl" ? "klopt niet" : "is not right";
    }
  };

/** The words that a check of our own brings along in both languages. */
function saidIn(words: Record<string, unknown> | undefined, language: Language): string {
  const said = words?.[language];
  return typeof said === "string" ? said : language === "nl" ? "klopt niet" : "is not right";
}

/** Of several forms, what each of them asks. */
function eitherOf(branches: readonly (readonly z.core.$ZodIssue[])[], language: Language): string {
  const asked = branches.flatMap(([first]) => (first ? [first.message] : []));
  return [...new Set(asked)].join(language === "nl" ? "; of: " : "; or: ") || (language === "nl" ? "klopt niet" : "is not right");
}
