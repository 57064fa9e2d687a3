import { type Entry, lookup } from "#domain/lookup";

export interface OccupationHit {
  code: string;
  name: string;
  why: string;
  score: number;
}

export interface OccupationNames {
  groups: readonly { code: string; name: string; name_en: string }[];
  words: readonly { word: string; language: string; code: string }[];
}

/** Occupation groups by what people call the work, by the group's name or by its code; each with the word that led there. */
export function findOccupations(q: string, { groups, words }: OccupationNames, limit = 10): OccupationHit[] {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  const bare = q.trim().replace(/^brc2014:/, "");
  const exact = byCode.get(`brc2014:${bare}`);
  if (exact) return [{ code: exact.code, name: exact.name, why: `code ${bare}`, score: 1 }];
  const entries: Entry<string>[] = [];
  for (const group of groups) {
    entries.push({ text: group.name, why: "", target: group.code, weight: 1 });
    if (group.name_en) entries.push({ text: group.name_en, why: group.name_en, target: group.code, weight: 1 });
    for (const part of group.name.split(/,| en /)) {
      if (part.trim() !== group.name && part.trim().length > 3) entries.push({ text: part.trim(), why: "", target: group.code });
    }
  }
  for (const { word, code } of words) entries.push({ text: word, why: word, target: code, weight: 2 });
  return lookup(q, entries, { key: (code) => code, limit }).flatMap(({ target, why, score }) => {
    const group = byCode.get(target);
    return group ? [{ code: target, name: group.name, why, score }] : [];
  });
}
