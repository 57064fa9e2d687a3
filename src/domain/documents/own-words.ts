import type { Node } from "./markdown.ts";
import type { Tag } from "./tags.ts";

/**
 * A text with only the words of its author, each in its own place: where a reference, an address or a sign of Markdown stands are spaces. The
 * marks of headings and lists stay, because they say where a sentence ends.
 */
export function ownWords(text: string, nodes: readonly Node[], tags: readonly Tag[]): string {
  const signs = [...text.replace(/[^\n]/g, " ")];
  const keep = (from: number, until: number) => {
    for (let at = from; at < until; at++) signs[at] = text[at] ?? " ";
  };
  for (const node of nodes) walk(node, keep);
  for (const { at, raw } of tags) for (let place = at; place < at + raw.length; place++) if (text[place] !== "\n") signs[place] = " ";
  return signs.join("");
}

type Any = Node | { type: string; position?: Node["position"]; children?: readonly Any[] };

function walk(node: Any, keep: (from: number, until: number) => void): void {
  const [from, until] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === "text" || node.type === "inlineCode" || node.type === "html" || node.type === "code") keep(from, until);
  const children = "children" in node ? (node.children ?? []) : [];
  if (node.type === "heading" || node.type === "listItem") keep(from, children[0]?.position?.start.offset ?? from);
  for (const child of children) walk(child, keep);
}
