import { paper as colours } from "#figures";
import { escaped } from "./atom.ts";
import type { Digest, Item } from "./digest.ts";

const letters = "font-family:Verdana,Geneva,sans-serif";
const text = `${letters};font-size:16px;line-height:1.5;color:${colours.ink}`;
const small = `${letters};font-size:13px;line-height:1.5;color:${colours.soft}`;

/** Room that keeps a program from showing what follows behind the preheader. */
const filler = "&#847;&zwnj;&nbsp;".repeat(60);

/**
 * The digest as one HTML file that mail programs take: tables for the layout, style on each element, no script and no picture from elsewhere.
 * Programs that do without its colours show it in theirs.
 */
export function digestMail(digest: Digest): string {
  const { language, title, preheader, note, changes, headlines, footer, page, words } = digest;
  const rows = [
    row(`<h1 style="margin:0;${letters};font-size:24px;line-height:1.3;color:${colours.ground}">${escaped(title)}</h1>`, colours.brand),
    row(heading(words.changed) + paragraph(escaped(note), small)),
    ...(changes.length > 0 ? changes.map((item) => itemRow(item, words.read)) : [row(paragraph(escaped(words.nothing), text))]),
    ...(headlines.length > 0 ? [row(heading(words.stands)), ...headlines.map((item) => itemRow(item, words.read))] : []),
    row(paragraph(link(page, words.more), text) + footer.map((line) => paragraph(escaped(line), small)).join("")),
  ];
  return [
    "<!doctype html>",
    `<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(title)}</title>`,
    "</head>",
    `<body style="margin:0;padding:0;background-color:${colours.sheet}">`,
    `<div style="display:none;max-height:0;overflow:hidden">${escaped(preheader)}${filler}</div>`,
    table(
      `<tr><td align="center" style="padding:16px 8px">${table(rows.join("\n"), 600, colours.ground)}</td></tr>`,
      undefined,
      colours.sheet,
    ),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** A table that only holds things in place: `presentation` tells who listens that it is none. */
function table(rows: string, width: number | undefined, ground: string): string {
  const wide = width === undefined ? "width:100%" : `width:100%;max-width:${width}px`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="${width ?? "100%"}" style="border-collapse:collapse;${wide};background-color:${ground}">\n${rows}\n</table>`;
}

const row = (inside: string, ground: string = colours.ground) =>
  `<tr><td style="padding:18px 24px;background-color:${ground}">${inside}</td></tr>`;

const heading = (words: string) =>
  `<h2 style="margin:0 0 8px;${letters};font-size:20px;line-height:1.3;color:${colours.brand}">${escaped(words)}</h2>`;
const paragraph = (html: string, style: string) => `<p style="margin:0 0 8px;${style}">${html}</p>`;
const link = (address: string, words: string) =>
  `<a href="${escaped(address)}" style="color:${colours.brand};text-decoration:underline">${escaped(words)}</a>`;

function itemRow({ title, sentence, remark, source, link: address }: Item, read: string): string {
  const inside = [
    `<h3 style="margin:0 0 4px;${letters};font-size:16px;line-height:1.4;color:${colours.ink}">${escaped(title)}</h3>`,
    paragraph(escaped(sentence), text),
    remark ? paragraph(escaped(remark), small) : "",
    paragraph([source ? `${escaped(source)}.` : "", link(address, read)].filter(Boolean).join(" "), small),
  ];
  return `<tr><td style="padding:14px 24px;background-color:${colours.ground};border-top:1px solid ${colours.line}">${inside.join("")}</td></tr>`;
}

/** Signs to a line that every program leaves as it is. */
const lineLength = 76;

/** The same as plain text, for programs and people that do without HTML. */
export function digestText({ title, note, changes, headlines, footer, page, words }: Digest): string {
  const item = ({ title: head, sentence, remark, source, link: address }: Item) => [
    `* ${head}`,
    ...[sentence, remark, source && `${source}.`].filter(Boolean).flatMap((line) => folded(line, "  ")),
    `  ${address}`,
    "",
  ];
  return [
    ...folded(title.toUpperCase()),
    "",
    words.changed,
    "-".repeat(words.changed.length),
    ...folded(note),
    "",
    ...(changes.length > 0 ? changes.flatMap(item) : [...folded(words.nothing), ""]),
    ...(headlines.length > 0 ? [words.stands, "-".repeat(words.stands.length), "", ...headlines.flatMap(item)] : []),
    `${words.more}:`,
    page,
    "",
    ...footer.flatMap((line) => folded(line)),
    "",
  ].join("\n");
}

/** A text in lines that fit; a word that is longer stands by itself. */
function folded(given: string, indent = ""): string[] {
  const lines: string[] = [];
  for (const word of given.replace(/\u00a0/g, " ").split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
