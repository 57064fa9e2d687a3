import type { Language } from "./context.ts";

const between = " | ";

/** One description for readers of both languages, Dutch first: a schema has room for one text, and OpenAPI and MCP show it as it is. */
export const inBoth = (nl: string, en: string): string => `${nl}${between}${en}`;

/** The part of such a description in one language; a text in one language comes back as it is. */
export function partIn(description: string, language: Language): string {
  const [nl = "", en = nl] = description.split(between);
  return language === "nl" ? nl : en;
}
