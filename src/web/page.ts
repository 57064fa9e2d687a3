import type { z } from "zod";
import type { Region } from "#domain/regions";
import { regionIndex, requireRegion } from "#domain/regions/operations";
import { type Context, call, isProblem, type Language, type Operation } from "#operation";
import type { Texts } from "#texts";
import type { Radar } from "../radar.ts";
import { Query } from "./query.ts";

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
  /** What the address asks of this page. */
  query: Query;
  /** The region that stays chosen: from the address, else from the cookie the reader asked for. */
  region: Region | undefined;
  /** The region in the cookie. */
  remembered: Region | undefined;
  /** An address in this language that keeps the chosen region. */
  href(path: string): string;
  /** The region that a field of the address names, by code, fixed name or name; undefined when it names none. What is no region is told. */
  place(name: string): Promise<Region | undefined>;
  ask<I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>;
}

interface PageInput {
  radar: Radar;
  language: Language;
  t: Texts;
  url: URL;
  path: string;
  /** What the cookie holds. */
  cookie: string;
}

export async function pageOf({ radar, language, t, url, path, cookie }: PageInput): Promise<Page> {
  const context = radar.context({ role: "public", language });
  const { byCode, bySlug } = await regionIndex(context.warehouse);
  const prefix = language === "en" ? "/en" : "";
  const local = (target: string) => (prefix + target).replace(/^(\/en)\/$/, "$1");
  const query = new Query(url.searchParams);
  const place = async (name: string) => {
    const value = query.text(name);
    if (value === "") return undefined;
    return requireRegion(context, value).catch((error: unknown) => {
      if (!isProblem(error)) throw error;
      const choices = (error.lead?.near ?? []).map((near) => ({ value: near.id.toLowerCase(), words: near.name }));
      query.strange({ name, value, choices, instead: "" });
      return undefined;
    });
  };
  const remembered = bySlug.get(cookie);
  const shown = /^\/(?:regio|cijfer\/[^/]+)\/([^/?]+)/.exec(path)?.[1] ?? "";
  // Every page takes the region along; what is no region is told on every page too.
  const asked = await place("regio");
  const region = byCode.get(shown.toUpperCase()) ?? bySlug.get(shown.toLowerCase()) ?? asked ?? remembered;
  return {
    radar,
    context,
    language,
    t,
    path,
    here: local(path),
    region,
    remembered,
    query,
    place,
    href(target) {
      if (!target.startsWith("/")) return target;
      // Such an address names a region itself.
      const named = /^\/(regio|cijfer\/[^/]+)\//.test(target) || /[?&]regio=/.test(target);
      if (!region || remembered?.code === region.code || named) return local(target);
      const [before = "", hash] = target.split("#");
      return `${local(before)}${before.includes("?") ? "&" : "?"}regio=${region.slug}${hash ? `#${hash}` : ""}`;
    },
    ask: (op, input) => call(op, context, input),
  };
}
