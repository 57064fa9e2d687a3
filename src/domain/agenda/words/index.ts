import type { Language } from "#operation";
import { en } from "./en.ts";
import { type AgendaWords, nl } from "./nl.ts";

export type { AgendaWords } from "./nl.ts";

/** What is said of an agenda, by language. */
export const agendaWords: Readonly<Record<Language, AgendaWords>> = { nl, en };
