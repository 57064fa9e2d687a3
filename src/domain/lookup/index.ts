export { contentWords } from "./content-words.ts";
export { type Entry, editDistance, fold, type Hit, leastOfBest, lookup, sameWord } from "./lookup.ts";
