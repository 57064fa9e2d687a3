import type { Context as HonoContext } from "hono";
import type { Language } from "#operation";

/** The languages that words can come in; the first is the one that nobody need ask for. */
export const languages: readonly Language[] = ["nl", "en"];

/** `lang` in the address wins, then what `Accept-Language` likes best of ours; Dutch when neither says anything. */
export function languageOf(c: HonoContext): Language {
  const asked = languages.find((one) => one === c.req.query("lang"));
  return asked ?? preferredLanguage(c.req.header("accept-language") ?? "");
}

/** The language of ours that the header gives the most weight; `en-GB` is English, and of equals the first that it names. */
export function preferredLanguage(header: string): Language {
  const liked = header
    .split(",")
    .flatMap((part) => {
      const [tag = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((one) => one.startsWith("q="))?.slice(2);
      const language = languages.find((one) => one === tag.split("-")[0]);
      return language ? [{ language, weight: weight === undefined ? 1 : Number(weight) || 0 }] : [];
    })
    .filter(({ weight }) => weight > 0);
  return liked.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? "nl";
}
