import type { Language } from "#operation";
import { blocksOf, type DraftBlock } from "./blocks.ts";
import { type Fault, placeOf } from "./fault.ts";
import { faultWords } from "./fault-words.ts";
import { type FrontMatter, frontMatterOf } from "./front-matter.ts";
import { structureOf } from "./markdown.ts";
import { ownWords } from "./own-words.ts";
import { type Reference, referenceOf } from "./references.ts";
import { tagsIn } from "./tags.ts";

/** A text as its author wrote it, before the figures fill it in. */
export interface Draft {
  front: FrontMatter;
  blocks: DraftBlock[];
  /** Every reference to figures, in order. */
  references: Reference[];
  /** The author's own words, each in its own place, with nothing where a reference or a sign of Markdown stands. */
  prose: string;
  faults: Fault[];
}

/** Reads a text in Markdown with references. Nothing is thrown: what is wrong with it comes along as faults, in `language`, and is left out. */
export function draftOf(given: string, language: Language): Draft {
  const text = given.replace(/^\uFEFF/, " ").replace(/\r\n?/g, "\n");
  const { front, from, faults } = frontMatterOf(text, language);
  const body = blank(text.slice(0, from)) + text.slice(from);
  const { tags, faults: ofTags } = tagsIn(body, language);
  faults.push(...ofTags);
  const references = new Map(
    tags.flatMap((tag) => {
      const tell = (message: string, value = tag.raw) =>
        faults.push({ line: tag.line, column: tag.column, value: value.slice(0, 120), message });
      const reference = referenceOf(tag, tell, language);
      return reference ? [[tag, reference] as const] : [];
    }),
  );
  const { nodes, runs } = structureOf(body, tags);
  const reading = {
    ...{ runs, say: faultWords[language] },
    referenceOf: references.get.bind(references),
    tell: (at: number, value: string, message: string) => faults.push({ ...placeOf(body, at), value: value.slice(0, 120), message }),
  };
  return {
    front,
    blocks: nodes.flatMap((node) => blocksOf(node, reading)),
    references: [...references.values()],
    prose: ownWords(body, nodes, tags),
    faults: faults.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** The same lines with nothing on them. */
const blank = (text: string) => text.replace(/[^\n]/g, " ");
