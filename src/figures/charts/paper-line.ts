import { drawLine, type LineDrawing } from "./line.tsx";
import { type PaperChart, paper, paperSvg } from "./paper.ts";

const shape = { width: 640, height: 230, size: 13, words: 7, ticks: 4 };

/** A line through time as a picture of its own. Needs two points or more. */
export function paperLine(drawing: LineDrawing): PaperChart {
  const inside = drawLine(drawing, shape, { line: paper.brand, ink: paper.ink })
    .replace(/^<svg [^>]*>|<\/svg>$/g, "")
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, "")
    .replace(/ (aria-\w+|class|style)="[^"]*"/g, "")
    // A number stays readable where the line runs under it.
    .replace(/<text(?=[ >])/g, `<text paint-order="stroke" stroke="${paper.ground}" stroke-width="4" stroke-linejoin="round"`)
    .replaceAll("currentColor", paper.soft)
    .replace(/="[^"]*"/g, (attribute) => attribute.replace(/(\d+\.\d{2})\d+/g, "$1"));
  return paperSvg(`<g font-size="${shape.size}" text-anchor="middle" fill="${paper.soft}">${inside}</g>`, shape);
}
