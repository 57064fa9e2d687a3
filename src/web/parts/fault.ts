import type { Problem } from "#operation";
import type { Page } from "../page.ts";

/** What is wrong in the words of the fault, without the names that programs give to input. */
export const wordsOf = ({ message, issues }: Problem): string => issues.map((issue) => issue.message).join("; ") || message;

/** What is wrong, as a sentence for the reader: the message itself in Dutch, which is what messages are written in; by its kind in English. */
export function faultInWords({ language, t }: Page, problem: Problem): string {
  const message = wordsOf(problem);
  if (language === "nl") return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? "" : "."}`;
  return problem.code === "not-found" ? t.error.noSuch : t.error.cannot;
}
