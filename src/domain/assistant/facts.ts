import { databank } from "#domain/databank/operations";
import { regionAliases, regionIndex } from "#domain/regions/operations";
import {
  educations,
  type Measure,
  measures,
  occupations,
  occupationWords,
  questionWords,
  sectors,
  subjectWords,
} from "#domain/taxonomy/operations";
import type { Warehouse } from "#warehouse";
import { inside } from "./draft.ts";
import { type Lexicon, lexiconOf, type Phrase } from "./lexicon.ts";

export interface Words {
  lexicon: Lexicon;
  measures: ReadonlyMap<string, Measure>;
}

/** Areas that are no place to ask about. */
const notPlaces = new Set(["CR99", "SV06"]);

/** Everything that a question can be made of; read once per edition. */
export function wordsOf(warehouse: Warehouse): Promise<Words> {
  return warehouse.once("question-lexicon", async () => {
    const { indicators } = await databank(warehouse);
    const known = new Map((await measures(warehouse)).map((one) => [one.id, one]));
    const phrases: Phrase[] = [...(await placePhrases(warehouse))];
    for (const { word, kind, target } of await subjectWords(warehouse))
      if (kind === "sector" || kind === "education" || kind === "other") phrases.push({ text: word, kind, target });
    for (const { word, kind, target } of await questionWords(warehouse)) phrases.push({ text: word, kind, target });
    for (const { word, code } of await occupationWords(warehouse)) phrases.push({ text: word, kind: "occupation", target: code });
    for (const { code, name, name_en, level } of (await occupations(warehouse)).values())
      if (code.startsWith("brc2014:") && level === "group")
        for (const text of [name, name_en]) if (text) phrases.push({ text, kind: "occupation", target: code });
    for (const { code, name, name_en } of (await sectors(warehouse)).values())
      if (code.startsWith("sbi2008:")) for (const text of [name, name_en]) if (text) phrases.push({ text, kind: "sector", target: code });
    for (const { code, name } of (await educations(warehouse)).values())
      if (code.startsWith("onderwijs:")) phrases.push({ text: name, kind: "education", target: code });
    // What a table calls a figure, people may call it too. An indicator that no measure begins with is a measure by itself.
    for (const { id, title, title_en } of indicators.values()) {
      const measure = [...known.values()].find((one) => one.indicators[0]?.id === id) ?? ownMeasure(id, title, title_en);
      if (!known.has(measure.id)) known.set(measure.id, measure);
      for (const text of [title, title_en]) phrases.push({ text: text.replace(/\([^)]*\)/g, ""), kind: "measure", target: measure.id });
    }
    return { lexicon: lexiconOf(phrases), measures: known };
  });
}

const ownMeasure = (id: string, title: string, title_en: string): Measure => ({
  ...{ id, title, title_en, indicators: [{ id, part: {} }], occupation: [{ id, part: {} }] },
  ...{ percent: "", number: "", later: "", regional: "", choices: [], inverse: [] },
});

async function placePhrases(warehouse: Warehouse): Promise<Phrase[]> {
  const { all } = await regionIndex(warehouse);
  const phrases: Phrase[] = all
    .filter(({ code }) => !notPlaces.has(code))
    .map(({ code, name }) => ({ text: name.replace(/\([^)]*\)/g, ""), kind: "place", target: code }));
  for (const { region, alias, kind } of await regionAliases(warehouse))
    if (!notPlaces.has(region)) phrases.push({ text: alias, kind: "place", target: kind === "place" ? `${region}${inside}` : region });
  // 'Het Gooi', 'de Achterhoek': the article is no part of what is looked up.
  return phrases.flatMap((one) => [
    one,
    ...(/^(het|de|regio|gemeente|provincie) /i.test(one.text) ? [{ ...one, text: one.text.replace(/^\S+ /, "") }] : []),
  ]);
}
