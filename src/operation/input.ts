import { z } from "zod";

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

/** A record that may come as an object, or as text `key=value;key=value`. */
export function recordOf<T extends z.ZodType>(record: T) {
  return z
    .preprocess((value) => {
      if (typeof value !== "string") return value;
      return Object.fromEntries(
        value
          .split(";")
          .map((pair) => pair.trim())
          .filter(Boolean)
          .map((pair) => {
            const at = pair.indexOf("=");
            return at < 0 ? [pair, ""] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
          }),
      );
    }, record)
    .meta({ type: "string" });
}
