export { Change, Notable } from "./change.ts";
