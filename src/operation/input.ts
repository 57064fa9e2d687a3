import { z } from "zod";
import type { Language } from "./context.ts";

/** A list that may come as an array, or as text with commas from a query or the command line. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .preprocess(
      (value) =>
        typeof value === "string"
          ? value
              .split(",")
              .map((part) => part.trim())
              .filter(Boolean)
          : value,
      z.array(item),
    )
    .meta({ type: "array", items: { type: "string" } });
}

/** A number that may come as text from a query or the command line. Nothing, `true`, a list and another notation are no number, and never 0. */
export function numberOf(number: z.ZodNumber) {
  const { $schema: _, ...described } = z.toJSONSchema(number);
  return z
    .preprocess((value) => (typeof value === "string" && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value), number)
    .meta(described);
}

/** A fault of one key in both languages; `wordingIn` chooses. */
const inWords = (key: string, { nl, en }: Record<Language, string>) => {
  const named = `'${key.slice(0, 80)}'`;
  return { code: "custom" as const, params: { nl: `${named} ${nl}`, en: `${named} ${en}` } };
};

/** A record that may come as an object, or as text `key=value;key=value`. */
export function recordOf<T extends z.ZodType>(record: T) {
  return z
    .preprocess((value, context) => {
      if (typeof value !== "string") return value;
      const pairs = value
        .split(";")
        .map((pair) => pair.trim())
        .filter(Boolean)
        .map((pair) => {
          const at = pair.indexOf("=");
          return at < 0 ? { key: pair } : { key: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() };
        });
      // A key without a value, or with two, would be a choice of ours.
      for (const [at, { key, value: given }] of pairs.entries()) {
        if (given === undefined)
          context.addIssue(inWords(key, { nl: "heeft geen waarde; geef sleutel=waarde", en: "has no value; give key=value" }));
        else if (pairs.findIndex((pair) => pair.key === key) < at)
          context.addIssue(inWords(key, { nl: "staat er meer dan een keer", en: "is given more than once" }));
      }
      return Object.fromEntries(pairs.map((pair) => [pair.key, pair.value]));
    }, record)
    .meta({ type: "string" });
}
