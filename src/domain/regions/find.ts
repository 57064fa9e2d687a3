import { type Entry, lookup } from "#domain/lookup";
import type { Region, RegionIndex, RegionType } from "./region.ts";

const weights: Record<string, number> = {
  arbeidsmarktregio: 6,
  samenwerking: 5,
  provincie: 4,
  land: 4,
  gemeente: 3,
  landsdeel: 2,
  corop: 1,
};
const aliasWords: Record<string, { nl: string; en: string }> = {
  "old-name": { nl: "oude naam van", en: "old name of" },
  spelling: { nl: "andere schrijfwijze van", en: "another spelling of" },
  place: { nl: "plaats in", en: "place in" },
  area: { nl: "streek in", en: "area in" },
  abbreviation: { nl: "afkorting van", en: "abbreviation of" },
};

const why = {
  nl: {
    exact: "code of vaste naam",
    home: (name: string) => `de gemeente ${name} ligt in deze arbeidsmarktregio`,
    area: (name: string) => `hier liggen gemeenten van het COROP-gebied ${name}`,
  },
  en: {
    exact: "code or fixed name",
    home: (name: string) => `the municipality of ${name} lies in this labour-market region`,
    area: (name: string) => `municipalities of the COROP area ${name} lie here`,
  },
};

/** The kind of region that people write in front of its name. */
const kindWords = new Map<string, readonly RegionType[]>([
  ["gemeente", ["gemeente"]],
  ["provincie", ["provincie"]],
  ["arbeidsmarktregio", ["arbeidsmarktregio"]],
  ["regio", ["arbeidsmarktregio", "samenwerking"]],
  ["corop", ["corop"]],
  ["coropgebied", ["corop"]],
  ["landsdeel", ["landsdeel"]],
]);

export interface RegionMatch {
  region: Region;
  why: string;
  /** How well the words fit, 0-1; of what was brought along by another, that of the other. */
  score: number;
}

/**
 * Regions by name, code, slug, old name, place or municipality. A municipality also brings the labour-market region it lies in,
 * so that whoever types a place name arrives at their region.
 */
export function findRegions(
  index: RegionIndex,
  aliases: readonly { region: string; alias: string; kind: string }[],
  q: string,
  { language, limit = 10 }: { language: "nl" | "en"; limit?: number },
): RegionMatch[] {
  const exact = index.byCode.get(q.trim().toUpperCase()) ?? index.bySlug.get(q.trim().toLowerCase());
  const entries: Entry<Region>[] = index.all
    .filter((region) => region.code !== "CR99")
    .map((region) => ({
      text: region.name,
      why: region.type,
      target: region,
      weight: weights[region.type] ?? 0,
    }));
  for (const { region, alias, kind } of aliases) {
    const target = index.byCode.get(region);
    if (target)
      entries.push({
        text: alias,
        why: `${aliasWord(kind, target)[language]} ${target.name}: ${alias}`,
        target,
        weight: weights[target.type] ?? 0,
      });
  }
  const [, word = "", rest = ""] = /^\s*(\p{L}+)[\s-]+(.+)$/u.exec(q) ?? [];
  const kinds = kindWords.get(word.toLowerCase());
  const key = (region: Region) => region.code;
  const ofKind = kinds
    ? lookup(
        rest,
        entries.filter(({ target }) => kinds.includes(target.type)),
        { key, limit },
      )
    : [];
  const hits = ofKind.length > 0 ? ofKind : lookup(q, entries, { key, limit });
  const matches: RegionMatch[] = exact ? [{ region: exact, why: why[language].exact, score: 1 }] : [];
  const add = (match: RegionMatch) => {
    if (!matches.some((known) => known.region.code === match.region.code)) matches.push(match);
  };
  for (const { target, why: reason, score } of hits) {
    add({ region: target, why: reason, score });
    const home = target.type === "gemeente" ? homeOf(index, target) : undefined;
    if (home) add({ region: home, why: why[language].home(target.name), score });
    if (target.type === "corop") {
      for (const region of homesOf(index, target)) add({ region, why: why[language].area(target.name), score });
    }
  }
  return matches.slice(0, limit);
}

/** A place in a municipality is a place; in anything larger it is an area. */
const aliasWord = (kind: string, target: Region) =>
  aliasWords[kind === "place" && target.type !== "gemeente" ? "area" : kind] ?? { nl: "andere naam van", en: "another name of" };

const homeOf = (index: RegionIndex, { parents }: Region) => index.byCode.get(parents.find((parent) => parent.startsWith("AM")) ?? "");

/** The labour-market regions of the municipalities of an area, the one with most of them first. */
function homesOf(index: RegionIndex, area: Region): Region[] {
  const counts = new Map<Region, number>();
  for (const member of area.members) {
    const municipality = index.byCode.get(member);
    const home = municipality && homeOf(index, municipality);
    if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([region]) => region);
}
