export { type DataFile, Format, formats, mediaTypes } from "./format.ts";
