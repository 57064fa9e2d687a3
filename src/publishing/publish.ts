import { pageOf } from "./forms/page.tsx";
import { pngOf } from "./forms/png.ts";
import { type PosterShape, posterOf } from "./forms/poster.ts";
import type { Press } from "./forms/press.ts";
import { wordOf } from "./forms/word.ts";
import type { Paper } from "./paper.ts";

/** The files that a text can be had as, and those that one picture can be had as. */
export const documentFormats = ["pdf", "docx", "html"] as const;
export const pictureFormats = ["svg", "png"] as const;
export const reportFormats = [...documentFormats, ...pictureFormats] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};

export interface Publishing {
  format: ReportFormat;
  press: Press;
  /** Of a picture. */
  shape?: PosterShape;
}

/** The file in one form. */
export async function publish(paper: Paper, { format, press, shape = "tall" }: Publishing): Promise<Uint8Array> {
  switch (format) {
    case "pdf":
      return press.pdf(paper);
    case "docx":
      return wordOf(paper);
    case "html":
      return new TextEncoder().encode(pageOf(paper));
    case "svg":
      return new TextEncoder().encode(posterOf(paper, shape));
    case "png":
      return pngOf(posterOf(paper, shape), { zoom: 1 });
  }
}
