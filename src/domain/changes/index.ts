export { Change, Notable } from "./change.ts";
export { yearEarlier } from "./since.ts";
