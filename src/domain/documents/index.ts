export type { BarRow, Block, Document, Part, Said, View } from "./document.ts";
export { views } from "./document.ts";
export { type Draft, draftOf } from "./draft.ts";
export { type Fault, faultLine } from "./fault.ts";
export { type TextKind, textKinds } from "./front-matter.ts";
export { looseNumerals, looseWays } from "./numerals.ts";
export { tagOf } from "./references.ts";
