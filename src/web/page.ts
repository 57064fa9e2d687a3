import type { z } from "zod";
import type { Region } from "#domain/regions";
import { type Context, call, type Language, type Operation } from "#operation";
import type { Radar } from "../radar.ts";
import type { Texts } from "./texts/index.ts";

/** What every page gets: words, language, the region of the reader and a way to ask the operations. */
export interface Page {
  radar: Radar;
  context: Context;
  language: Language;
  t: Texts;
  /** Path without the language, with its query: `/regio/twente?x=1`. */
  path: string;
  /** The address of this page with its language: where a form comes back to. */
  here: string;
  query: (name: string) => string;
  /** All values of a field that may be given more than once. */
  queries: (name: string) => string[];
  /** The region that stays chosen: from the address, else from the cookie the reader asked for. */
  region: Region | undefined;
  /** The region in the cookie. */
  remembered: Region | undefined;
  /** An address in this language that keeps the chosen region. */
  href(path: string): string;
  ask<I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>;
}

export interface PageInput {
  radar: Radar;
  language: Language;
  t: Texts;
  url: URL;
  path: string;
  region: Region | undefined;
  remembered: Region | undefined;
}

export function pageOf({ radar, language, t, url, path, region, remembered }: PageInput): Page {
  const context = radar.context({ role: "public", language });
  const prefix = language === "en" ? "/en" : "";
  return {
    radar,
    context,
    language,
    t,
    path,
    here: (prefix + path).replace(/^(\/en)\/$/, "$1"),
    region,
    remembered,
    query: (name) => (url.searchParams.get(name) ?? "").slice(0, 200),
    queries: (name) =>
      url.searchParams
        .getAll(name)
        .slice(0, 100)
        .map((text) => text.slice(0, 80)),
    href(target) {
      if (
        !target.startsWith("/") ||
        !region ||
        remembered?.code === region.code ||
        target.startsWith("/regio/") ||
        /[?&]regio=/.test(target)
      )
        return target.startsWith("/") ? (prefix + target).replace(/^(\/en)\/$/, "$1") : target;
      const [before, hash] = target.split("#");
      return `${(prefix + before).replace(/^(\/en)\/$/, "$1")}${before?.includes("?") ? "&" : "?"}regio=${region.slug}${hash ? `#${hash}` : ""}`;
    },
    ask: (op, input) => call(op, context, input),
  };
}
