export { containing, type Entry, editDistance, fold, type Hit, lookup } from "./lookup.ts";
