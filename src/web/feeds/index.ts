import type { Context as HonoContext } from "hono";
import type { Region } from "#domain/regions";
import type { Page } from "../page.ts";
import { atomMediaType } from "./atom.ts";
import { changesFeedOf } from "./changes-feed.ts";
import { digestOf } from "./digest.ts";
import { digestMail, digestText } from "./digest-mail.ts";
import { writingFeed } from "./writing-feed.ts";

interface FileOptions {
  headers?: Readonly<Record<string, string>>;
  /** What it follows beside the edition. */
  edited?: (page: Page) => Promise<string>;
}

/** Makes an address, in both languages, of something to fetch or send. */
export type FileRoute = (
  path: string,
  mediaType: string,
  handler: (page: Page, c: HonoContext) => Promise<string>,
  options?: FileOptions,
) => void;

/** A mail has its style on its elements, and reaches nothing. */
const mailHeaders = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "x-robots-tag": "noindex",
};

interface Around {
  regionAt: (page: Page, c: HonoContext) => Promise<Region>;
  edited: (page: Page) => Promise<string>;
}

/** What readers follow and send on: feeds, and newsletters for mail. */
export function feedRoutes(file: FileRoute, { regionAt, edited }: Around): void {
  file("/feed.atom", atomMediaType, (page) => changesFeedOf(page));
  file("/regio/:slug/feed.atom", atomMediaType, async (page, c) => changesFeedOf(page, await regionAt(page, c)));
  file("/schrijven/feed.atom", atomMediaType, writingFeed, { edited });
  const digest = async (page: Page, c: HonoContext) => digestOf(page, await regionAt(page, c));
  file("/regio/:slug/digest.html", "text/html; charset=utf-8", async (page, c) => digestMail(await digest(page, c)), {
    headers: mailHeaders,
  });
  file("/regio/:slug/digest.txt", "text/plain; charset=utf-8", async (page, c) => digestText(await digest(page, c)));
}
