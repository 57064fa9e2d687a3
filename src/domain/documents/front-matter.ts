import type { Language } from "#operation";
import type { Fault } from "./fault.ts";
import { faultWords } from "./fault-words.ts";

/** What a text may be: an exploration, a story, a term of the knowledge base, a method, or the local chapter of a region. */
const textKinds = ["verkenning", "verhaal", "begrip", "methode", "hoofdstuk"] as const;
export type TextKind = (typeof textKinds)[number];

/** What stands above a text, between two lines of `---`. Empty is: not given. */
export interface FrontMatter {
  title: string;
  kind: TextKind | "";
  author: string;
  /** ISO date. */
  date: string;
  language: Language | "";
  summary: string;
  region: string;
  /** Other words for the same, that a reader may search by. */
  words: string[];
}

const keys = ["title", "kind", "author", "date", "language", "summary", "region", "words"] as const;

/** The properties above a text, and where the text itself begins; a text without them is all text. */
export function frontMatterOf(text: string, language: Language): { front: FrontMatter; from: number; faults: Fault[] } {
  const front: FrontMatter = { title: "", kind: "", author: "", date: "", language: "", summary: "", region: "", words: [] };
  const say = faultWords[language];
  if (!/^---[ \t]*\n/.test(text)) return { front, from: 0, faults: [] };
  const end = /\n---[ \t]*(?:\n|$)/.exec(text);
  if (!end) return { front, from: 0, faults: [{ line: 1, column: 1, value: "---", message: say.frontOpen }] };
  const faults: Fault[] = [];
  for (const [at, line] of text.slice(0, end.index).split("\n").slice(1).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const fault = (message: string, value = line) => faults.push({ line: at + 2, column: 1, value: value.slice(0, 120), message });
    const [, key = "", given = ""] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const value = given.replace(/^(["'])(.*)\1$/, "$2");
    if (key === "") fault(say.frontLine);
    else if (!isKey(key)) fault(say.frontKey(key, keys), key);
    else setField(front, key, value, (message) => fault(message, value), language);
  }
  return { front, from: end.index + end[0].length, faults };
}

const isKey = (key: string): key is (typeof keys)[number] => keys.some((one) => one === key);

function setField(
  front: FrontMatter,
  key: (typeof keys)[number],
  value: string,
  fault: (message: string) => void,
  language: Language,
): void {
  const say = faultWords[language];
  if (key === "kind") {
    const kind = textKinds.find((one) => one === value);
    if (kind) front.kind = kind;
    else fault(say.frontChoice("kind", textKinds));
  } else if (key === "language") {
    if (value === "nl" || value === "en") front.language = value;
    else fault(say.frontChoice("language", ["nl", "en"]));
  } else if (key === "date") {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) front.date = value;
    else fault(say.frontDate);
  } else if (key === "words")
    front.words = value
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean);
  else front[key] = value;
}
