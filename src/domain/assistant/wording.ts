import { breakdownInWords, type DimName, dimNames, inSentence } from "#domain/databank";
import { periodPhrase } from "#domain/periods";
import { phraseOf, type Region, type RegionIndex } from "#domain/regions";
import type { Language } from "#operation";
import type { Asked } from "./asked.ts";
import type { Taken } from "./draft.ts";
import type { Breakdown } from "./figure.ts";

export interface Telling {
  language: Language;
  index: RegionIndex;
  nameOf: (code: string) => string | undefined;
}

/** A question as codes, with what they were found to be. */
export interface Told {
  asked: Pick<Asked, "intent" | "moment" | "among" | "order" | "limit" | "stated">;
  title: string;
  regions: readonly Region[];
  dims: Breakdown;
  within?: Region | undefined;
  /** A low number says that there is much of it. */
  inverse?: boolean;
}

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  land: { nl: "land", en: "country" },
  provincie: { nl: "provincie", en: "province" },
  arbeidsmarktregio: { nl: "arbeidsmarktregio", en: "labour-market region" },
  regio: { nl: "regio", en: "region" },
  gemeente: { nl: "gemeente", en: "municipality" },
  corop: { nl: "COROP-gebied", en: "COROP area" },
  landsdeel: { nl: "landsdeel", en: "part of the country" },
  occupation: { nl: "beroep", en: "occupation" },
  sector: { nl: "sector", en: "sector" },
  education: { nl: "opleiding", en: "education" },
  age: { nl: "leeftijd", en: "age" },
};

/** A kind of what is ranked, as a reader calls it. */
const kindInWords = (kind: string, language: Language): string => kinds[kind]?.[language] ?? kind;

/** A moment in words: 'het nieuwste cijfer', 'in 2023', 'sinds 2018'. */
function momentInWords({ kind, from, until }: Asked["moment"], language: Language): string {
  const nl = language === "nl";
  if (kind === "newest") return nl ? "het nieuwste cijfer" : "the newest figure";
  if (kind === "since") return nl ? `sinds ${from}` : `since ${from}`;
  if (kind === "between") return nl ? `van ${from} tot ${until}` : `from ${from} to ${until}`;
  return periodPhrase(from, language);
}

const listOf = (names: readonly string[], language: Language) => new Intl.ListFormat(language === "nl" ? "nl" : "en-GB").format(names);

/** Where, of which part and when, in a few words. */
function about({ regions, dims, asked }: Told, { language, index, nameOf }: Telling): { where: string; part: string; when: string } {
  const parts = (Object.entries(dims) as [DimName, string][])
    .filter(([dim, value]) => dimNames.includes(dim) && value && value !== "*")
    .map(([dim, value]) => inSentence(breakdownInWords(dim, value, language, nameOf)));
  return {
    where: listOf(
      regions.map((region) => phraseOf(index, region, language)),
      language,
    ),
    part: parts.length > 0 ? ` (${parts.join(", ")})` : "",
    when: momentInWords(asked.moment, language),
  };
}

/** The question as it could have been asked, short: 'Werkloosheid in de provincie Overijssel, in 2023'. */
export function shortQuestion(told: Told, telling: Telling): string {
  const { where, part, when } = about(told, telling);
  const time = told.asked.moment.kind === "newest" ? "" : `, ${when}`;
  return `${told.title}${part} ${where}${time}`.trim();
}

const ends = {
  nl: { plain: { low: "het laagst", high: "het hoogst" }, inverse: { low: "het minst", high: "het sterkst" } },
  en: { plain: { low: "lowest", high: "highest" }, inverse: { low: "least", high: "strongest" } },
};

/** How the question was read, as one sentence with which the answer begins. */
export function readingSentence(told: Told, telling: Telling): string {
  const { language, index } = telling;
  const nl = language === "nl";
  const { asked, title } = told;
  const { where, part, when } = about(told, telling);
  const what = `‘${title}’${part}`;
  const start = nl ? "Ik lees uw vraag zo: " : "I read your question like this: ";
  const inside = told.within ? ` ${phraseOf(index, told.within, language)}` : "";
  const kind = asked.among
    ? nl
      ? `per ${kindInWords(asked.among, language)}`
      : `by ${kindInWords(asked.among, language)}`
    : nl
      ? "per gebied"
      : "by area";
  const end = ends[language][told.inverse ? "inverse" : "plain"][asked.order === "lowest" ? "low" : "high"];
  const isPart = dimNames.some((dim) => dim === asked.among);
  const first = asked.limit > 1 ? (nl ? `, de eerste ${asked.limit}` : `, the first ${asked.limit}`) : "";
  const said: Record<Asked["intent"], string> = {
    value: `${what} ${where}, ${when}`,
    change: nl ? `hoe ${what} ${where} veranderde, ${when}` : `how ${what} ${where} changed, ${when}`,
    trend: nl ? `hoe ${what} ${where} zich ontwikkelde, ${when}` : `how ${what} ${where} developed, ${when}`,
    compare: nl ? `${what} ${where} naast elkaar, ${when}` : `${what} ${where} side by side, ${when}`,
    rank: nl
      ? `${isPart ? "bij wie" : "waar"} ${what}${inside} ${end} is, ${kind}${first}, ${when}`
      : `${isPart ? "for whom" : "where"} ${what}${inside} is ${end}, ${kind}${first}, ${when}`,
    share: nl ? `welk deel van ${what}: ${where}, ${when}` : `which share of ${what}: ${where}, ${when}`,
    sum: nl ? `${what} ${where} samen, ${when}` : `${what} ${where} together, ${when}`,
    definition: nl ? `wat ${what} betekent` : `what ${what} means`,
  };
  return `${start}${said[asked.intent].replace(/ +/g, " ").replace(/ ,/g, ",").trim()}.`;
}

/** Which words of the question were not used; empty when all were. */
export function unusedSentence(words: readonly Taken[], language: Language): string {
  const unused = [...new Set(words.filter(({ as }) => as === "unused").map(({ text }) => `‘${text}’`))];
  if (unused.length === 0) return "";
  const names = listOf(unused, language);
  return language === "nl" ? `Niet gebruikt: ${names}.` : `Not used: ${names}.`;
}
