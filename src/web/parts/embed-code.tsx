import type { Page } from "../page.ts";

interface EmbedCodeProps {
  page: Page;
  /** Where the embed lives, without the language: `/embed/regio/twente/jobs`. */
  path: string;
  title: string;
  /** Of the frame, in pixels. */
  height: number;
}

/** The frame to paste into another page, and what it does there. */
export function EmbedCode({ page, path, title, height }: EmbedCodeProps) {
  const address = `${page.radar.config.baseUrl}${page.language === "en" ? "/en" : ""}${path}`;
  return (
    <>
      <p>{page.t.figure.embedHelp}</p>
      <code class="code">{`<iframe src="${address}" title="${title.replaceAll('"', "'")}" width="100%" height="${height}" loading="lazy"></iframe>`}</code>
    </>
  );
}

interface Framed {
  finding: string;
  notes: readonly string[];
  /** The line that names the source. */
  line: string;
  /** How high the drawing with its legend is at most, in pixels. */
  drawing: number;
}

/** How many letters stand on a line of a frame as narrow as a phone, and how high the line is. */
const finding = { letters: 32, height: 25 };
const note = { letters: 36, height: 27 };
const source = { letters: 42, height: 23 };
/** Space around all of it, and the lines that tell the edition and how sure the figures are. */
const around = 130;
const betweenNotes = 16;

/** A height at which a frame shows all of a picture on a phone; on a wider screen less of it is used, because the words take fewer lines. */
export function frameHeight(framed: Framed): number {
  const height = (text: string, line: typeof note) => Math.ceil(text.length / line.letters) * line.height;
  const words = framed.notes.map((text) => height(text, note) + betweenNotes).reduce((sum, one) => sum + one, 0);
  return Math.ceil((around + height(framed.finding, finding) + framed.drawing + words + height(framed.line, source)) / 10) * 10;
}
