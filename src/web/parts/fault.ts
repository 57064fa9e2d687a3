import { wholeSentence } from "#domain/databank";
import type { Problem } from "#operation";
import type { Page } from "../page.ts";

/** What is wrong, as a sentence for the reader: the message itself in Dutch, which is what messages are written in; by its kind in English. */
export function faultInWords({ language, t }: Page, { message, code }: Problem): string {
  if (language === "nl") return wholeSentence(message);
  return code === "not-found" ? t.error.noSuch : t.error.cannot;
}
