import type { Language } from "#operation";
import { type Fault, placeOf } from "./fault.ts";
import { faultWords } from "./fault-words.ts";

/** A reference in a text: `{{name word key=value key="a value"}}`. */
export interface Tag {
  name: string;
  words: readonly string[];
  keys: ReadonlyMap<string, string>;
  /** As it stands in the text. */
  raw: string;
  /** Where it begins in the text. */
  at: number;
  line: number;
  column: number;
}

/** The references of a text, in order; what is no right reference is a fault. */
export function tagsIn(text: string, language: Language): { tags: Tag[]; faults: Fault[] } {
  const tags: Tag[] = [];
  const faults: Fault[] = [];
  for (const { index: at } of text.matchAll(/\{\{/g)) {
    if (tags.some((tag) => at < tag.at + tag.raw.length)) continue;
    const raw = /^\{\{(?:(?!\{\{|\n\s*\n)[\s\S])*?\}\}(?!\})/.exec(text.slice(at))?.[0];
    const place = placeOf(text, at);
    const fault = (message: string, value = raw ?? "") => faults.push({ ...place, value: value.slice(0, 120), message });
    if (raw === undefined) {
      fault(faultWords[language].unclosed, text.slice(at).split("\n")[0]);
      continue;
    }
    const { words, keys } = readInner(raw.slice(2, -2), (message, value) => fault(message, value), language);
    const [name, ...rest] = words;
    if (name === undefined) fault(faultWords[language].empty);
    tags.push({ name: name ?? "", words: rest, keys, raw, at, ...place });
  }
  return { tags, faults };
}

const piece = /([\p{L}][\p{L}\p{N}-]*)=(?:"([^"]*)"|([^\s"]*))|"([^"]*)"|[^\s"]+/gu;

function readInner(inner: string, fault: (message: string, value?: string) => void, language: Language) {
  // What a word processor makes of a quotation mark.
  const plain = inner.replace(/[“”„]/g, '"');
  if ((plain.match(/"/g) ?? []).length % 2 === 1) fault(faultWords[language].quotes);
  const words: string[] = [];
  const keys = new Map<string, string>();
  for (const [whole, key, quoted, bare, word] of plain.matchAll(piece)) {
    if (key === undefined) {
      words.push(word ?? whole);
      continue;
    }
    if (keys.has(key)) fault(faultWords[language].twice(key), whole);
    keys.set(key, quoted ?? bare ?? "");
  }
  return { words, keys };
}
