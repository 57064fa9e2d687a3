export type { BarRow, Block, Document, Part, Said, View } from "./document.ts";
export { views } from "./document.ts";
export { draftOf } from "./draft.ts";
export { faultLine } from "./fault.ts";
export { looseNumerals, looseWays } from "./numerals.ts";
