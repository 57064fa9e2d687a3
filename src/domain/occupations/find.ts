import { type Entry, lookup } from "#domain/lookup";

export interface OccupationHit {
  code: string;
  name: string;
  why: string;
  score: number;
}

export interface OccupationNames {
  /** `people`: thousands who do this work; of groups that fit as well, the larger comes first. */
  groups: readonly { code: string; name: string; name_en: string; people?: number }[];
  words: readonly { word: string; language: string; code: string }[];
}

/** More than do any one kind of work, in thousands. */
const mostPeople = 10_000;

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
  for (const { word, code } of words) {
    const people = byCode.get(code)?.people ?? 0;
    entries.push({ text: word, why: word, target: code, weight: 2 + people / mostPeople });
  }
  return lookup(q, entries, { key: (code) => code, limit }).flatMap(({ target, why, score }) => {
    const group = byCode.get(target);
    return group ? [{ code: target, name: group.name, why, score }] : [];
  });
}
