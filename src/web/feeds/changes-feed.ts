import { changesFeed } from "#domain/changes/operations";
import { nameInSentence, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { newsTexts } from "#texts";
import type { Page } from "../page.ts";
import { atom, type Entry } from "./atom.ts";

/** The day from which the addresses in a tag URI (RFC 4151) are ours to give out. */
const tagYear = 2026;

/** A name that never changes for what a feed tells, whatever address it stands at. */
export function tagUri(baseUrl: string, name: string): string {
  return `tag:${new URL(baseUrl).hostname},${tagYear}:${name.split("/").map(encodeURIComponent).join("/")}`;
}

/** The notable changes of one region, or of all, as an Atom feed. */
export async function changesFeedOf(page: Page, region?: Region): Promise<string> {
  const { language, context } = page;
  const words = newsTexts[language];
  const { baseUrl, operator } = page.radar.config;
  const { notices, updated } = await page.ask(changesFeed, region ? { region: region.code } : {});
  const index = await regionIndex(context.warehouse);
  const at = (path: string) => `${baseUrl}${language === "en" ? "/en" : ""}${path}`;
  const place = region ? `/regio/${region.slug}` : "";
  const name = region && nameInSentence(index, region, language);
  const entries = notices.map(
    (one): Entry => ({
      id: tagUri(baseUrl, `${language}/${one.id}`),
      title: one.title,
      published: one.published,
      updated: one.updated,
      link: at(one.link),
      paragraphs: [
        one.text,
        ...(one.why.length > 0 ? [words.whyNotable(one.why.join("; "))] : []),
        ...(one.source ? [words.source(one.source.name, one.source.table)] : []),
        words.fromEdition(one.edition),
      ],
      category: { term: one.region.code, label: one.region.name },
    }),
  );
  return atom({
    id: tagUri(baseUrl, `${language}/feed${place}`),
    title: name ? words.feedTitle(name) : words.feedTitleAll,
    subtitle: words.feedAbout,
    language,
    updated,
    author: { name: operator.name, uri: operator.url },
    self: at(`${place}/feed.atom`),
    page: at(region ? `${place}/nieuws` : "/wijzigingen"),
    entries,
  });
}
