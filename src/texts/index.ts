import type { Language } from "#operation";
import { en } from "./en.ts";
import { nl, type Texts } from "./nl.ts";

export { type AgendaTexts, agendaTexts } from "./agenda.ts";
export type { Texts } from "./nl.ts";

/** The words of a language. */
export const textsIn = (language: Language): Texts => (language === "en" ? en : nl);
export { newsTexts } from "./news.ts";
export { aboutText, accessibilityText, apiText } from "./prose.ts";
export { type PublishingTexts, publishingTexts } from "./publishing.ts";
export { type QuestionTexts, questionTexts } from "./questions.ts";
export { readingText } from "./reading.ts";
export { reportTexts } from "./reports.ts";
export { writingText } from "./writing.ts";
