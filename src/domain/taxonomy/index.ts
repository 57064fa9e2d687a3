export { slugOf, splitCode } from "./code.ts";
export { type Crossing, type CrosswalkLine, chain, cross } from "./crosswalk.ts";
