export { contentWords } from "./content-words.ts";
export { containing, type Entry, editDistance, fold, type Hit, leastOfBest, lookup, sameWord } from "./lookup.ts";
