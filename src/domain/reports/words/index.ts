import { en } from "./en.ts";
import { nl, type ReportWords } from "./nl.ts";

export type { ReportWords } from "./nl.ts";

/** What stands in a report that is no figure. */
export const reportWords: Readonly<Record<"nl" | "en", ReportWords>> = { nl, en };
