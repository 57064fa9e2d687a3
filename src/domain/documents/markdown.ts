import { fromMarkdown } from "mdast-util-from-markdown";
import type { Tag } from "./tags.ts";

type Root = ReturnType<typeof fromMarkdown>;
/** A piece of a text with its place in it. */
export type Node = Root["children"][number];

/** A piece of running text: words, or the tag that stood there. */
export type Run = string | Tag;

const [opens, closes, fills] = ["\uE000", "\uE001", "\uE002"];
const firstDigit = 0xe010;
const held = new RegExp(`${opens}([\uE010-\uE019]+)[${fills}\\s]*${closes}`, "g");

/**
 * The structure of a text in Markdown. Tags are held by signs that mean nothing there, of the same length, so that nothing in them is read as
 * Markdown and every place stays what it was. `runs` gives a text its tags back.
 */
export function structureOf(text: string, tags: readonly Tag[]): { nodes: Node[]; runs: (value: string) => Run[] } {
  let masked = text.replace(/[\uE000-\uE019]/g, " ");
  for (const [index, { at, raw }] of tags.entries()) {
    const digits = String(index).replace(/\d/g, (digit) => String.fromCharCode(firstDigit + Number(digit)));
    const inside = [...raw.slice(1, -1)].map((sign, place) => digits[place] ?? (sign === "\n" ? "\n" : fills)).join("");
    masked = masked.slice(0, at) + opens + inside + closes + masked.slice(at + raw.length);
  }
  const runs = (value: string): Run[] => {
    const found: Run[] = [];
    let from = 0;
    for (const mark of value.matchAll(held)) {
      const index = Number((mark[1] ?? "").replace(/./gu, (digit) => String(digit.charCodeAt(0) - firstDigit)));
      const tag = tags[index];
      found.push(value.slice(from, mark.index), ...(tag ? [tag] : []));
      from = mark.index + mark[0].length;
    }
    return [...found, value.slice(from)].filter((run) => run !== "");
  };
  return { nodes: fromMarkdown(masked).children, runs };
}
