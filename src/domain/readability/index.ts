export { fleschDouma, leesindexA } from "./formulas.ts";
export { gate } from "./gate.ts";
export { measure } from "./measures.ts";
export { sentencesOf } from "./sentences.ts";
export { syllablesOf } from "./syllables.ts";
export { type Warning, warningsOf } from "./warnings.ts";
export { wordsOf } from "./words.ts";
