import { isAbbreviated } from "./abbreviations.ts";

/** A piece of text, and the line it begins on (from 1). */
export interface Sentence {
  text: string;
  line: number;
  /** Which paragraph it is of, from 0; a heading and an item of a list are paragraphs too. */
  paragraph: number;
}

/** What begins a line that is no part of the line before: a heading, an item of a list, a quotation. */
const opening = /^\s*(?:#{1,6}\s+|[-*+•]\s+|\d{1,3}[.)]\s+|>\s?)/;

/**
 * The sentences of a text. A sentence ends at a full stop, question mark or exclamation mark, not at that of an abbreviation, an initial or a
 * number, and at the end of a paragraph; a heading and an item of a list are paragraphs of their own. A line break alone ends nothing.
 */
export function sentencesOf(text: string): Sentence[] {
  return paragraphsOf(text).flatMap(({ text: whole, line }, paragraph) =>
    cut(whole).map(({ piece, at }) => ({
      text: piece.replace(/\s+/g, " "),
      line: line + (whole.slice(0, at).match(/\n/g)?.length ?? 0),
      paragraph,
    })),
  );
}

/** Lines that belong together, without the mark in front of them. */
function paragraphsOf(text: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const mark = opening.exec(line)?.[0] ?? "";
    const rest = line.slice(mark.length);
    const last = found.at(-1);
    if (rest.trim() === "") isOpen = false;
    else if (isOpen && mark === "" && last) last.text += `\n${rest}`;
    else found.push({ text: rest, line: at + 1 });
    if (rest.trim() !== "") isOpen = !/^\s*#/.test(mark);
  }
  return found;
}

function cut(text: string): { piece: string; at: number }[] {
  const pieces: { piece: string; at: number }[] = [];
  let from = 0;
  const push = (until: number) => {
    const piece = text.slice(from, until);
    if (/[\p{L}\p{N}]/u.test(piece)) pieces.push({ piece: piece.trim(), at: from + piece.search(/\S/) });
    from = until;
  };
  for (const end of text.matchAll(/[.!?…]+[)\]"'”’»]*(?=\s+(\S+))/g)) {
    const until = end.index + end[0].length;
    const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(from, end.index + 1))?.[0] ?? "";
    const next = (end[1] ?? "").replace(/^[("'“‘«[]+/, "");
    if (end[0] === "." && isAbbreviated(word, next)) continue;
    push(until);
  }
  push(text.length);
  return pieces;
}
