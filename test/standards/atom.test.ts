import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Radar } from "../../src/radar.ts";
import { radarApp } from "../../src/server.ts";
import { atom } from "../../src/web/feeds/atom.ts";
import { lineOf, nextEdition, wholeLine } from "./next-edition.ts";
import { type TinyRadar, tinyRadar } from "./tiny-radar.ts";
import { childrenOf, type Element, parseXml } from "./xml.ts";

/** One that stays at its first edition, and one that goes on: a radar follows what is published. */
let tiny: TinyRadar;
let moving: TinyRadar;
let later: Radar;
beforeAll(async () => {
  const given = { extra: [{ period: "2025", value: 4.5 }] };
  [tiny, moving] = [await tinyRadar(given), await tinyRadar(given)];
  later = await nextEdition(moving, {
    replace: [[lineOf("AM05", "2025", 4.5), lineOf("AM05", "2025", 2.5)]],
    add: [wholeLine("AM06", "2025", 4)],
    day: 24,
  });
});
afterAll(async () => {
  await later?.close();
  await moving?.remove();
  await tiny?.remove();
});

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** An address (RFC 3986) or a tag (RFC 4151). */
const iri = (text: string) => /^tag:[\w.-]+,\d{4}(-\d\d){0,2}:[\w.~!$&'()*+,;=:@/?%-]*$/.test(text) || URL.canParse(text);

/** Everything that RFC 4287 asks of a feed and that is not there. */
function faultsOf(feed: Element): string[] {
  const faults: string[] = [];
  const exactlyOne = (of: Element, name: string) => {
    if (childrenOf(of, name).length !== 1) faults.push(`${of.name} has ${childrenOf(of, name).length} times ${name}`);
    return childrenOf(of, name)[0]?.text ?? "";
  };
  const dates = (of: Element, names: readonly string[]) => {
    for (const name of names) if (!rfc3339.test(exactlyOne(of, name))) faults.push(`${of.name} has no ${name} as a date`);
  };
  const links = (of: Element, relations: readonly string[]) => {
    for (const rel of relations) {
      const found = childrenOf(of, "link").filter(({ attributes }) => attributes.rel === rel);
      if (found.length !== 1) faults.push(`${of.name} has ${found.length} links ${rel}`);
      for (const { attributes } of found)
        if (!/^https?:\/\/[^/\s]+\//.test(attributes.href ?? "")) faults.push(`${attributes.href} is no whole address`);
    }
  };
  if (feed.name !== "feed" || feed.attributes.xmlns !== "http://www.w3.org/2005/Atom") faults.push("no feed of Atom");
  if (!/^(nl|en)$/.test(feed.attributes["xml:lang"] ?? "")) faults.push("no language");
  const entries = childrenOf(feed, "entry");
  for (const one of [feed, ...entries]) {
    if (!iri(exactlyOne(one, "id"))) faults.push(`'${exactlyOne(one, "id")}' is no id`);
    if (exactlyOne(one, "title").trim() === "") faults.push(`${one.name} has an empty title`);
  }
  dates(feed, ["updated"]);
  links(feed, ["self", "alternate"]);
  const authors = childrenOf(feed, "author");
  if (authors.length !== 1 || authors.some((author) => childrenOf(author, "name")[0]?.text === "")) faults.push("no author with a name");
  for (const entry of entries) {
    dates(entry, ["updated", "published"]);
    links(entry, ["alternate"]);
    exactlyOne(entry, "content");
  }
  const ids = entries.map((entry) => childrenOf(entry, "id")[0]?.text);
  if (new Set(ids).size !== ids.length) faults.push("an id occurs twice");
  const newest = entries
    .map((entry) => childrenOf(entry, "updated")[0]?.text ?? "")
    .sort()
    .at(-1);
  if (newest !== undefined && newest > (childrenOf(feed, "updated")[0]?.text ?? "")) faults.push("an entry is newer than the feed");
  return faults;
}

const feedAt = async (radar: Radar, path: string, headers: Record<string, string> = {}) => radarApp(radar).request(path, { headers });

describe.each([
  "/feed.atom",
  "/regio/twente/feed.atom",
  "/en/feed.atom",
  "/en/regio/twente/feed.atom",
  "/regio/provincie-groningen/feed.atom",
])("%s", (path) => {
  test("is what RFC 4287 asks, of a first edition and of a later one", async () => {
    for (const radar of [tiny.radar, later]) {
      const response = await feedAt(radar, path);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
      expect(faultsOf(parseXml(await response.text()))).toEqual([]);
    }
  });
});

test("an entry keeps its id and says under it that it was withdrawn, in both languages", async () => {
  const entriesOf = async (radar: Radar, path: string) =>
    childrenOf(parseXml(await (await feedAt(radar, path)).text()), "entry").map((entry) => ({
      id: childrenOf(entry, "id")[0]?.text,
      title: childrenOf(entry, "title")[0]?.text,
      updated: childrenOf(entry, "updated")[0]?.text,
    }));
  for (const [path, withdrawn] of [
    ["/regio/twente/feed.atom", "Ingetrokken: Werkloosheid in Twente: van 3,5% naar 2,5%"],
    ["/en/regio/twente/feed.atom", "Withdrawn: Unemployment in Twente: from 3.5% to 2.5%"],
  ] as const) {
    const [before] = await entriesOf(tiny.radar, path);
    const after = (await entriesOf(later, path)).find(({ id }) => id === before?.id);
    expect(after).toEqual({ id: before?.id, title: withdrawn, updated: "2026-11-24T10:00:00.000Z" });
    expect(before?.updated).toBe("2026-11-23T10:00:00.000Z");
  }
});

test("who has it already gets an empty answer, by tag and by time", async () => {
  const first = await feedAt(later, "/feed.atom");
  const [tag, time] = [first.headers.get("etag") ?? "", first.headers.get("last-modified") ?? ""];
  expect(Date.parse(time)).toBe(Date.parse("2026-11-24T10:00:00Z"));
  expect((await feedAt(later, "/feed.atom", { "if-none-match": tag })).status).toBe(304);
  expect((await feedAt(later, "/feed.atom", { "if-modified-since": time })).status).toBe(304);
  expect((await feedAt(later, "/feed.atom", { "if-modified-since": "Mon, 23 Nov 2026 10:00:00 GMT" })).status).toBe(200);
  expect((await feedAt(later, "/feed.atom", { "if-none-match": '"other"', "if-modified-since": time })).status).toBe(200);
});

test("pages name their feed, and a region that is not there has none", async () => {
  const head = async (path: string) =>
    (await (await feedAt(later, path)).text()).match(/<link rel="alternate" type="application\/atom\+xml"[^>]*>/)?.[0];
  expect(await head("/regio/twente/nieuws")).toContain('href="/regio/twente/feed.atom"');
  expect(await head("/en/regio/twente/nieuws")).toContain('href="/en/regio/twente/feed.atom"');
  expect(await head("/over")).toContain('href="/feed.atom"');
  expect((await feedAt(later, "/regio/nergenshuizen/feed.atom")).status).toBe(404);
});

test("authors follow their texts: who was mended or withdrawn is told, with the line and why", async () => {
  const folder = join(moving.radar.config.data, "content", "verkenningen");
  await mkdir(folder, { recursive: true });
  const claim = "{{claim unemployment-rate region=AM05 comparison=change periods=2024,2025 direction=higher values=3.5,4.5}}";
  await writeFile(join(folder, "werk.md"), `---\ntitle: Werk & leren\n---\n\nZo gaat het.\n\n${claim}\n`);
  await writeFile(join(folder, "goed.md"), "---\ntitle: Goed\n---\n\nHier staat geen cijfer.\n");
  const response = await feedAt(later, "/schrijven/feed.atom");
  const feed = parseXml(await response.text());
  expect(faultsOf(feed)).toEqual([]);
  const entries = childrenOf(feed, "entry");
  expect(entries.map((entry) => childrenOf(entry, "title")[0]?.text)).toEqual(["Werk & leren (content/verkenningen/werk.md)"]);
  const content = entries[0] && childrenOf(entries[0], "content")[0]?.text;
  expect(content).toContain("Ingetrokken. Was hoger, is nu lager.");
  expect(content).toContain("In 2025 was het 2,5% in Twente.");
  // The feed follows the texts, not only the edition.
  await writeFile(join(folder, "werk.md"), "---\ntitle: Werk\n---\n\nZonder cijfer.\n");
  await expect
    .poll(async () => (await (await feedAt(later, "/schrijven/feed.atom")).text()).includes("<entry>"), { timeout: 10_000 })
    .toBe(false);
});

test("texts that bite come out as they were", () => {
  const bad = `Een "A & B" <b>zegt</b> ]]> '€' \u{1F600}`;
  const at = "2026-11-23T10:00:00.000Z";
  const entry = {
    id: "tag:x.nl,2026:1",
    title: bad,
    published: at,
    updated: at,
    link: 'https://x.nl/?a=1&b="2',
    paragraphs: [`${bad}\u0000\u000B`],
    category: { term: "AM05", label: bad },
  };
  const author = { name: bad, uri: "https://x.nl/" };
  const feed = parseXml(
    atom({
      id: "tag:x.nl,2026:0",
      title: bad,
      subtitle: "",
      language: "nl",
      updated: at,
      author,
      self: "https://x.nl/f",
      page: "https://x.nl/p",
      entries: [entry],
    }),
  );
  expect(faultsOf(feed)).toEqual([]);
  const [read] = childrenOf(feed, "entry");
  expect(read && childrenOf(read, "title")[0]?.text).toBe(bad);
  expect(read && childrenOf(read, "link")[0]?.attributes.href).toBe('https://x.nl/?a=1&b="2');
  const content = (read && childrenOf(read, "content")[0]?.text) ?? "";
  expect(content.replace(/<p>|<\/p>/g, "")).toBe(
    bad.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  );
});
