export type { Change } from "./change.ts";
export { yearEarlier } from "./since.ts";
