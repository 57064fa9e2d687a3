import { type Entry, lookup } from "#domain/lookup";
import type { Region, RegionIndex } from "./region.ts";

const weights: Record<string, number> = {
  arbeidsmarktregio: 6,
  samenwerking: 5,
  provincie: 4,
  land: 4,
  gemeente: 3,
  landsdeel: 2,
  corop: 1,
};
const typeWords: Record<string, string> = {
  "old-name": "oude naam",
  spelling: "andere schrijfwijze",
  place: "plaats",
  abbreviation: "afkorting",
};

export interface RegionMatch {
  region: Region;
  why: string;
}

/**
 * Regions by name, code, slug, old name, place or municipality. A municipality also brings the labour-market region it lies in,
 * so that whoever types a place name arrives at their region.
 */
export function findRegions(
  index: RegionIndex,
  aliases: readonly { region: string; alias: string; kind: string }[],
  q: string,
  limit = 10,
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
        why: `${typeWords[kind] ?? kind} van ${target.name}: ${alias}`,
        target,
        weight: weights[target.type] ?? 0,
      });
  }
  const hits = lookup(q, entries, { key: (region) => region.code, limit });
  const matches: RegionMatch[] = exact ? [{ region: exact, why: "code of vaste naam" }] : [];
  const add = (match: RegionMatch) => {
    if (!matches.some((known) => known.region.code === match.region.code)) matches.push(match);
  };
  for (const { target, why } of hits) {
    add({ region: target, why });
    const home = target.type === "gemeente" ? index.byCode.get(target.parents.find((parent) => parent.startsWith("AM")) ?? "") : undefined;
    if (home) add({ region: home, why: `de gemeente ${target.name} ligt in deze arbeidsmarktregio` });
  }
  return matches.slice(0, limit);
}
