import { z } from "zod";
import { dimNames } from "#domain/databank";
import { type Draft, intents } from "./draft.ts";

const Codes = z.array(z.string().max(80)).max(12);

/** What is asked, in codes only: no words of the person who asks. This is what a permanent link holds. */
export const Asked = z.object({
  intent: z.enum(intents).default("value"),
  measure: z.string().min(1).max(80),
  /** Per place the regions it may be, the likeliest first. */
  places: z.array(Codes).max(8).default([]),
  moment: z
    .object({
      kind: z.enum(["newest", "at", "since", "between"]),
      from: z.string().max(20).default(""),
      until: z.string().max(20).default(""),
      words: z.string().max(80).default(""),
    })
    .default({ kind: "newest", from: "", until: "", words: "" }),
  /** Per breakdown the values it may be, the plainest first. */
  dims: z.partialRecord(z.enum(dimNames), Codes).default({}),
  /** Other values of one breakdown that the first is set beside. */
  versus: z
    .object({ dim: z.enum(dimNames), values: z.array(Codes).max(5) })
    .nullable()
    .default(null),
  /** The publisher that was named. */
  source: z.string().max(20).default(""),
  /** Whether pay by the hour is asked, and nothing else will do. */
  hourly: z.boolean().default(false),
  /** How much the one differs from the other. */
  gap: z.boolean().default(false),
  /** How many times the one is the other. */
  times: z.boolean().default(false),
  among: z.string().max(40).default(""),
  order: z.enum(["highest", "lowest", ""]).default(""),
  /** Which place the region that is named has, instead of who is first. */
  position: z.boolean().default(false),
  limit: z.number().int().min(0).max(50).default(0),
  way: z.enum(["more", "less", ""]).default(""),
  stated: z
    .object({ value: z.number(), isPercent: z.boolean(), way: z.enum(["equal", "more", "less"]) })
    .nullable()
    .default(null),
});
export type Asked = z.output<typeof Asked>;

/** A draft with one measure as what is asked. */
export const askedOf = (draft: Draft, measure: string, places: Asked["places"]): Asked => ({
  intent: draft.intent,
  measure,
  places,
  moment: draft.moment,
  dims: Object.fromEntries(Object.entries(draft.dims).map(([dim, values]) => [dim, [...values]])),
  versus: draft.versus ? { dim: draft.versus.dim, values: draft.versus.values.map((list) => [...list]) } : null,
  source: draft.source ?? "",
  hourly: draft.asks.hourly,
  gap: draft.asks.gap,
  times: draft.asks.times,
  among: draft.among ?? "",
  order: draft.order ?? "",
  position: draft.asks.position,
  limit: draft.limit ?? 0,
  way: draft.way ?? "",
  stated: draft.stated ?? null,
});

/** The fields of a permanent link, short and readable; what is not asked is left out. */
export function linkOf({
  intent,
  measure,
  places,
  moment,
  dims,
  versus,
  source,
  hourly,
  gap,
  times,
  among,
  order,
  position,
  limit,
  way,
  stated,
}: Asked): string {
  const pairs: [string, string][] = [
    ["wat", intent],
    ["cijfer", measure],
    ["gebied", places.map(([first = ""]) => first).join(",")],
    ["wanneer", moment.kind === "newest" ? "" : [moment.kind, moment.from, moment.until].join("~")],
    ...Object.entries(dims).map(([dim, values]): [string, string] => [dim, values.join(",")]),
    ["tegen", versus ? [versus.dim, ...versus.values.map((list) => list.join(","))].join("~") : ""],
    ["van", source],
    ["uur", hourly ? "1" : ""],
    ["verschil", gap && intent === "compare" ? "1" : ""],
    ["keer", times ? "1" : ""],
    ["onder", among],
    ["volgorde", order],
    ["plaats", position ? "1" : ""],
    ["aantal", limit ? String(limit) : ""],
    ["kant", way],
    ["getal", stated ? `${stated.way}~${stated.value}${stated.isPercent ? "%" : ""}` : ""],
  ];
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== ""));
  return `/vraag?${query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%7E", "~").replaceAll("%2F", "/")}`;
}

const list = (text: string) =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

/** What a permanent link asks; null when it asks nothing that can be asked. `get` gives the fields of the address. */
export function askedIn(get: (name: string) => string): Asked | null {
  const [kind = "newest", from = "", until = ""] = get("wanneer").split("~");
  const [, way = "", value = "", percent = ""] = /^(equal|more|less)~(-?[\d.]+)(%?)$/.exec(get("getal")) ?? [];
  const [dim = "", ...values] = get("tegen").split("~");
  const parsed = Asked.safeParse({
    intent: get("wat") || "value",
    measure: get("cijfer"),
    places: list(get("gebied")).map((code) => [code]),
    moment: { kind: kind || "newest", from, until, words: "" },
    dims: Object.fromEntries(dimNames.flatMap((dim) => (get(dim) ? [[dim, list(get(dim))]] : []))),
    versus: dim ? { dim, values: values.map(list) } : null,
    source: get("van"),
    hourly: get("uur") === "1",
    gap: get("verschil") === "1",
    times: get("keer") === "1",
    among: get("onder"),
    order: get("volgorde"),
    position: get("plaats") === "1",
    limit: Number(get("aantal")) || 0,
    way: get("kant"),
    stated: value ? { way, value: Number(value), isPercent: percent === "%" } : null,
  });
  return parsed.success && parsed.data.measure !== "" ? parsed.data : null;
}
