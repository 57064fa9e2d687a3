import { pageOf } from "./forms/page.tsx";
import type { Press } from "./forms/press.ts";
import { wordOf } from "./forms/word.ts";
import type { Paper } from "./paper.ts";

/** The files that a text can be had as. */
export const documentFormats = ["pdf", "docx", "html"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentMediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
};

/** The file in one form. */
export async function publish(paper: Paper, format: DocumentFormat, press: Press): Promise<Uint8Array> {
  switch (format) {
    case "pdf":
      return press.pdf(paper);
    case "docx":
      return wordOf(paper);
    case "html":
      return new TextEncoder().encode(pageOf(paper));
  }
}
