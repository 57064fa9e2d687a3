export { publishDocument } from "./document.ts";
export type { PosterShape } from "./forms/poster.ts";
export { openPress, type Press } from "./forms/press.ts";
export { documentFormats, mediaTypes, pictureFormats, reportFormats } from "./publish.ts";
export { publishReport } from "./report.ts";
