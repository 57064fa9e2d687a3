import type { Block, Part } from "#domain/documents";

/** The Markdown of a local chapter as blocks: headings, lists, paragraphs, bold text and links. Its headings lie below that of the chapter. */
export function localChapter(markdown: string): Block[] {
  return markdown
    .replaceAll("\r", "")
    .split(/\n\s*\n|\n(?=#)|(?<=^#.*)\n/m)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece, at): Block => {
      const heading = /^#+\s+(.*)$/.exec(piece)?.[1];
      if (heading !== undefined) return { kind: "heading", level: 3, text: heading, id: `uit-de-regio-${at + 1}` };
      const lines = piece.split("\n").map((line) => line.trim());
      if (lines.every((line) => /^[-*]\s/.test(line))) return { kind: "list", items: lines.map((line) => partsOf(line.slice(1).trim())) };
      return { kind: "text", parts: partsOf(lines.join(" ")) };
    });
}

const marks = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+|\/[^\s)]*)\)/g;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const mark of text.matchAll(marks)) {
    const [whole, strong, words = "", href = ""] = mark;
    parts.push(text.slice(from, mark.index), strong === undefined ? { text: words, href } : { strong });
    from = mark.index + whole.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "");
}
