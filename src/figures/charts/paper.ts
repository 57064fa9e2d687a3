/** The colours of a picture that goes out by itself: on paper, in a file. Those of the light theme, written out, because nobody reads our stylesheet there. */
export const paper = {
  ink: "#15202e",
  soft: "#4a5766",
  line: "#dcd6ca",
  brand: "#0b5563",
  bar: "#86bcc4",
  ground: "#ffffff",
  sheet: "#faf8f4",
} as const;

/** The typeface of the radar, and what stands in where that is not. */
export const paperTypeface = "Atkinson Hyperlegible Next, Helvetica, Arial, sans-serif";

/** A picture that needs nothing around it. */
export interface PaperChart {
  svg: string;
  /** In pixels of 1/96 inch. */
  width: number;
  height: number;
}

/** A text as XML holds it. */
export const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The drawing as an SVG of its own, with its size and typeface in it. */
export function paperSvg(inside: string, { width, height }: { width: number; height: number }): PaperChart {
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${paperTypeface}" fill="${paper.ink}">${inside}</svg>`,
    width,
    height,
  };
}
