export { slugOf } from "./code.ts";
export { type CrosswalkLine, chain, cross } from "./crosswalk.ts";
