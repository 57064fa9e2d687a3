import type { faultWords } from "./fault-words.ts";
import type { Node, Run } from "./markdown.ts";
import { isAddress, type Reference } from "./references.ts";

/** A run of a text as its author wrote it. */
export type DraftPart = string | { strong: string } | { text: string; href: string } | Reference;

/** A piece of a text as its author wrote it, before the figures fill it in. */
export type DraftBlock =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "text" | "quote"; parts: DraftPart[] }
  | { kind: "list"; items: DraftPart[][] }
  | { kind: "figure"; reference: Extract<Reference, { kind: "figure" }> };

export interface Reading {
  runs: (value: string) => Run[];
  referenceOf: (run: Exclude<Run, string>) => Reference | undefined;
  say: (typeof faultWords)["nl"];
  /** Tells a fault at a place of the text. */
  tell: (at: number, value: string, message: string) => void;
}

/** The structure of Markdown as the blocks that we have. What we have no block for stays there as text. */
export function blocksOf(node: Node, reading: Reading): DraftBlock[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth <= 2 ? 2 : 3, text: wordsOf(partsOf(node.children, reading)) }];
    case "paragraph":
      return paragraph(partsOf(node.children, reading), reading);
    case "list":
      return [{ kind: "list", items: node.children.flatMap((item) => itemsOf(item.children, reading)) }];
    case "blockquote":
      return node.children
        .flatMap((child) => blocksOf(child, reading))
        .map((block) => (block.kind === "text" ? { ...block, kind: "quote" as const } : block));
    case "code":
    case "html":
      return [{ kind: "text", parts: [node.value] }];
    default:
      return [];
  }
}

/** A paragraph of nothing but charts is those charts; a chart inside a sentence has no place. */
function paragraph(parts: readonly DraftPart[], { tell, say }: Reading): DraftBlock[] {
  const figures = parts.filter(isFigure);
  const others = parts.filter((part) => !isFigure(part));
  const isText = others.some((part) => typeof part !== "string" || part.trim() !== "");
  if (isText) for (const { tag } of figures) tell(tag.at, tag.raw, say.ownLine);
  return isText ? [{ kind: "text", parts: others }] : figures.map((reference) => ({ kind: "figure", reference }));
}

const isFigure = (part: DraftPart): part is Extract<Reference, { kind: "figure" }> =>
  typeof part === "object" && "kind" in part && part.kind === "figure";

/** Every paragraph in an item of a list is an item; a list inside it comes behind it. */
const itemsOf = (children: readonly Node[], reading: Reading): DraftPart[][] =>
  children.flatMap((child) => {
    if (child.type === "list") return child.children.flatMap((item) => itemsOf(item.children, reading));
    return blocksOf(child, reading).flatMap((block) => {
      if (block.kind === "figure") reading.tell(block.reference.tag.at, block.reference.tag.raw, reading.say.ownLine);
      return "parts" in block ? [block.parts] : [];
    });
  });

type Inline = Extract<Node, { type: "paragraph" }>["children"][number];

function partsOf(children: readonly Inline[], reading: Reading): DraftPart[] {
  return joined(children.flatMap((child) => inline(child, reading)));
}

function inline(node: Inline, reading: Reading): DraftPart[] {
  switch (node.type) {
    case "text":
      return reading.runs(node.value).flatMap((run): DraftPart[] => {
        if (typeof run === "string") return [run.replace(/\s*\n\s*/g, " ")];
        const reference = reading.referenceOf(run);
        return reference ? [reference] : [];
      });
    case "strong": {
      const parts = partsOf(node.children, reading);
      return parts.every((part) => typeof part === "string") ? [{ strong: parts.join("") }] : parts;
    }
    case "link": {
      const parts = partsOf(node.children, reading);
      if (isAddress(node.url)) return [{ text: wordsOf(parts), href: node.url }];
      reading.tell(node.position?.start.offset ?? 0, node.url, reading.say.badUrl);
      return parts;
    }
    case "image":
      reading.tell(node.position?.start.offset ?? 0, node.url, reading.say.image);
      return [];
    case "inlineCode":
    case "html":
      return [node.value];
    case "break":
      return [" "];
    default:
      return "children" in node ? partsOf(node.children, reading) : [];
  }
}

/** Words beside each other are one run. */
function joined(parts: readonly DraftPart[]): DraftPart[] {
  const all: DraftPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

/** The words of a run alone: a heading and a link hold no figures. */
const wordsOf = (parts: readonly DraftPart[]): string =>
  parts.map((part) => (typeof part === "string" ? part : "strong" in part ? part.strong : "text" in part ? part.text : "")).join("");
