/** A feed before it is XML: addresses are whole, times are ISO. */
export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  language: "nl" | "en";
  updated: string;
  author: { name: string; uri: string };
  /** Where the feed stands, and the page that says the same. */
  self: string;
  page: string;
  entries: readonly Entry[];
}

export interface Entry {
  id: string;
  title: string;
  published: string;
  updated: string;
  link: string;
  /** Plain text, in paragraphs. */
  paragraphs: readonly string[];
  /** What a feed reader sorts by: the region. */
  category: { term: string; label: string };
}

export const atomMediaType = "application/atom+xml; charset=utf-8";

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const { id, title, subtitle, language, updated, author, self, page, entries } = feed;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element("id", id),
    element("title", title),
    element("subtitle", subtitle),
    element("updated", updated),
    `<author>${element("name", author.name)}${element("uri", author.uri)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escaped(page)}"/>`,
    element("generator", "LLO-Radar"),
    ...entries.map(entry),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entry({ id, title, published, updated, link, paragraphs, category }: Entry): string {
  const html = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("");
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("published", published),
    element("updated", updated),
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    `<category term="${escaped(category.term)}" label="${escaped(category.label)}"/>`,
    // Markup inside the text of an element: so it is escaped twice.
    `<content type="html">${escaped(html)}</content>`,
    "</entry>",
  ].join("\n");
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

/** Signs that XML cannot hold at all: control characters and halves of pairs. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML holds it, in an element or an attribute. */
export const escaped = (text: string): string => text.replace(impossible, "").replace(/[&<>"]/g, (sign) => marks[sign] ?? sign);
