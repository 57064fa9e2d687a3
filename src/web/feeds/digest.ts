import type { z } from "zod";
import type { Change } from "#domain/changes";
import { newsOf } from "#domain/changes/operations";
import { periodLabel } from "#domain/periods";
import { regionPicture } from "#domain/picture/operations";
import { nameInSentence, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { newsTexts } from "#texts";
import type { Page } from "../page.ts";

type Headline = z.output<typeof regionPicture.output>["headlines"][number];

/** One thing that a digest tells. */
export interface Item {
  title: string;
  sentence: string;
  /** How notable, or that it is of a wider region; empty when there is nothing to add. */
  remark: string;
  source: string;
  link: string;
}

/** News of a region before it is mail: addresses are whole. */
export interface Digest {
  language: "nl" | "en";
  title: string;
  /** What a list of mails shows behind the subject. */
  preheader: string;
  note: string;
  changes: readonly Item[];
  headlines: readonly Item[];
  /** The page of the region. */
  page: string;
  footer: readonly string[];
  words: { changed: string; stands: string; read: string; more: string; nothing: string };
}

const most = { changes: 6, headlines: 5 };

/** The most notable changes of a region and how it stands, to send by mail. */
export async function digestOf(page: Page, region: Region): Promise<Digest> {
  const { language, context } = page;
  const words = newsTexts[language];
  const { baseUrl } = page.radar.config;
  const at = (path: string) => `${baseUrl}${language === "en" ? "/en" : ""}${path}`;
  const { changes, note } = await newsOf(context, { region: region.code, limit: most.changes });
  const { headlines } = await page.ask(regionPicture, { region: region.code });
  const name = nameInSentence(await regionIndex(context.warehouse), region, language);
  const { id, created } = context.warehouse.snapshot;
  const told = changes.map((change) => changed(change, { page, at }));
  const [first] = told;
  return {
    language,
    title: words.digestTitle(name),
    preheader: first ? words.preheader(first.title) : words.nothing(name),
    note,
    changes: told,
    headlines: headlines.slice(0, most.headlines).map((headline) => stands(headline, { page, at })),
    page: at(`/regio/${region.slug}`),
    footer: [words.footer(id, periodLabel(created.slice(0, 10), language)), words.footerWhy],
    words: { changed: words.changed, stands: words.stands, read: words.read, more: words.more(name), nothing: words.nothing(name) },
  };
}

interface Around {
  page: Page;
  at: (path: string) => string;
}

function changed({ headline, sentence, why, source, after, before, link }: Change, { page, at }: Around): Item {
  const words = newsTexts[page.language];
  const period = (after ?? before)?.period ?? "";
  return {
    title: headline,
    sentence,
    remark: why.length > 0 ? words.whyNotable(why.join("; ")) : "",
    source: source ? `${source.name}, ${periodLabel(period, page.language)}` : "",
    link: at(link),
  };
}

function stands({ title, display, sentence, remark, source, period, status, indicator, region }: Headline, { page, at }: Around): Item {
  const sure = status === "final" ? "" : ` (${page.t.status[status]})`;
  return {
    title: `${title}: ${display}`,
    sentence,
    remark,
    source: `${source.name}, ${periodLabel(period, page.language)}${sure}`,
    link: at(`/cijfer/${indicator}/${region.slug}`),
  };
}
