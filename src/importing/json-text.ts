import { refusal } from "./faults.ts";
import { lineAndColumn } from "./place.ts";

/** JSON out of a text. Throws Problem `invalid` with the line and the column where it stops making sense. */
export function jsonFrom(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = faultAt(text);
    const rest = text.slice(at).trimEnd();
    const message =
      rest === ""
        ? "de JSON houdt hier op: het bestand is waarschijnlijk afgebroken; haal het opnieuw op"
        : `'${rest.slice(0, 20)}' hoort hier niet; dit is geen geldige JSON`;
    throw refusal(file, lineAndColumn(text.slice(0, at)), message);
  }
}

type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "end";

const token = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;

/** The place in a text at which it stops being JSON; its end when something is missing there. The parser itself does not always say. */
function faultAt(text: string): number {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  const closed = (): Wanted => (open.length === 0 ? "end" : "comma-or-end");
  for (;;) {
    space.lastIndex = at;
    space.test(text);
    at = space.lastIndex;
    if (at >= text.length) return at;
    if (text[at] === '"') {
      if (!wanted.startsWith("key") && !wanted.startsWith("value")) return at;
      const end = endOfString(text, at);
      if (end < 0) return text.length;
      at = end;
      wanted = wanted.startsWith("key") ? "colon" : closed();
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return at;
    if (found === "{" || found === "[") {
      if (!wanted.startsWith("value")) return at;
      open.push(found);
      wanted = found === "{" ? "key-or-end" : "value-or-end";
    } else if (found === "}" || found === "]") {
      const fits = open.at(-1) === (found === "}" ? "{" : "[") && wanted.endsWith("or-end");
      if (!fits) return at;
      open.pop();
      wanted = closed();
    } else if (found === ":") {
      if (wanted !== "colon") return at;
      wanted = "value";
    } else if (found === ",") {
      if (wanted !== "comma-or-end") return at;
      wanted = open.at(-1) === "{" ? "key" : "value";
    } else {
      if (!wanted.startsWith("value")) return at;
      wanted = closed();
    }
    at += found.length;
  }
}

/** The place after the closing quote; negative when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}
