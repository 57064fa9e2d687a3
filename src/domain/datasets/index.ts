export type { JsonLd, Site } from "./catalogue.ts";
export type { Dataset } from "./dataset.ts";
export { type DataFile, downloadAddress, Format, formats, mediaTypes } from "./format.ts";
export type { JsonStat } from "./json-stat.ts";
