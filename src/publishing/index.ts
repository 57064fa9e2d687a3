export { publishDocument } from "./document.ts";
export { openPress, type Press } from "./forms/press.ts";
export { type DocumentFormat, documentFormats, documentMediaTypes } from "./publish.ts";
export { publishReport } from "./report.ts";
