export { slugOf, splitCode } from "./code.ts";
export { chain, type Crossing, type CrosswalkLine, cross } from "./crosswalk.ts";
