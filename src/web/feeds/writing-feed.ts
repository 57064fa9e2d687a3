import { checkText } from "#domain/documents/operations";
import type { TextFile } from "#operation";
import { writingText } from "#texts";
import type { Page } from "../page.ts";
import { atom, type Entry } from "./atom.ts";
import { tagUri } from "./changes-feed.ts";

/** For authors: every text of which a sentence was mended or withdrawn by the edition in use, as an Atom feed. */
export async function writingFeed(page: Page): Promise<string> {
  const { language, context } = page;
  const { status } = writingText[language];
  const { baseUrl, operator } = page.radar.config;
  const at = (path: string) => `${baseUrl}${language === "en" ? "/en" : ""}${path}`;
  const entries: Entry[] = [];
  for (const file of await context.texts()) {
    const entry = await entryOf(page, file, at("/schrijven/stand"));
    if (entry) entries.push(entry);
  }
  const { created } = context.warehouse.snapshot;
  return atom({
    id: tagUri(baseUrl, `${language}/feed/schrijven`),
    title: status.title,
    subtitle: status.lead,
    language,
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? created,
    author: { name: operator.name, uri: operator.url },
    self: at("/schrijven/feed.atom"),
    page: at("/schrijven/stand"),
    entries,
  });
}

/** A text whose sentences no longer hold as they were written; undefined when all do. One entry for each edition that this is so in. */
async function entryOf(page: Page, { path, text, changed }: TextFile, link: string): Promise<Entry | undefined> {
  const { language, context } = page;
  const { status, line } = writingText[language];
  const { title, changed: mended, broken } = await page.ask(checkText, { text, path });
  if (mended.length + broken.length === 0) return undefined;
  const { id, created } = context.warehouse.snapshot;
  const told = (what: string) => (claim: (typeof mended)[number]) => `${line} ${claim.line}: ${what}. ${claim.why} ${claim.text}`.trim();
  return {
    id: tagUri(page.radar.config.baseUrl, `${language}/schrijven/${id}/${path}`),
    title: `${title} (content/${path})`,
    published: created,
    updated: [created, new Date(changed).toISOString()].sort().at(-1) ?? created,
    link,
    paragraphs: [...broken.map(told(status.withdrawn)), ...mended.map(told(status.mended))],
    category: { term: path.split("/")[0] ?? path, label: path.split("/")[0] ?? path },
  };
}
