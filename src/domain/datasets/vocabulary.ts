import { type DimName, displayNoun, formatNumber, type Indicator, type Status, type Unit } from "#domain/databank";
import type { RegionIndex } from "#domain/regions";
import type { Language } from "#operation";

type Named = ReadonlyMap<string, { name: string; name_en: string }>;

/** The names of every code that an observation can hold. */
export interface Vocabulary {
  regions: RegionIndex;
  occupations: Named;
  sectors: Named;
  educations: Named;
  indicators: ReadonlyMap<string, Indicator>;
  units: ReadonlyMap<string, Unit>;
}

/** Names in one language; a code that has none is its own name. */
export interface Names {
  indicator(id: string): string;
  region(code: string): string;
  dim(name: DimName, code: string): string;
  /** `1.000 banen`, `euro per uur`, `%`. */
  unit(id: string): string;
  unitOfIndicator(id: string): string;
  definition(id: string): string;
}

const regionTypesEn: Record<string, string> = {
  land: "country",
  landsdeel: "part of the country",
  provincie: "province",
  corop: "COROP area",
  arbeidsmarktregio: "labour-market region",
  gemeente: "municipality",
  samenwerking: "union",
};

const sexes: Record<Language, Record<string, string>> = { nl: { m: "mannen", f: "vrouwen" }, en: { m: "men", f: "women" } };

const unitWords: Record<Language, Record<string, string>> = {
  nl: { ratio: "verhouding", index: "index", class: "klasse" },
  en: { ratio: "ratio", index: "index", class: "class" },
};

/** Gives every code its name. Two regions of one name get their kind along: 'Groningen (provincie)'. */
export function namesOf({ regions, occupations, sectors, educations, indicators, units }: Vocabulary, language: Language): Names {
  const nl = language === "nl";
  const twice = new Map<string, number>();
  for (const { name } of regions.all) twice.set(name, (twice.get(name) ?? 0) + 1);
  const named = (list: Named, code: string) => (nl ? list.get(code)?.name : list.get(code)?.name_en || list.get(code)?.name) || code;
  const lists: Partial<Record<DimName, Named>> = { occupation: occupations, sector: sectors, education: educations };
  const unitOf = (id: string) => {
    const unit = units.get(id);
    return unit ? unitName(unit, language) : id;
  };
  return {
    indicator: (id) => (nl ? indicators.get(id)?.title : indicators.get(id)?.title_en) || id,
    definition: (id) => (nl ? indicators.get(id)?.definition : indicators.get(id)?.definition_en) || "",
    region(code) {
      const region = regions.byCode.get(code);
      if (!region) return code;
      if ((twice.get(region.name) ?? 0) < 2) return region.name;
      return `${region.name} (${nl ? region.type : (regionTypesEn[region.type] ?? region.type)})`;
    },
    dim(name, code) {
      if (code === "") return nl ? "totaal" : "total";
      if (name === "sex") return sexes[language][code] ?? code;
      const list = lists[name];
      return list ? named(list, code) : code;
    },
    unit: unitOf,
    unitOfIndicator: (id) => unitOf(indicators.get(id)?.unit ?? ""),
  };
}

/** What one of a figure is, factor included: 3.3 of '1.000 banen'. */
function unitName(unit: Unit, language: Language): string {
  const noun = displayNoun(2, { ...unit, factor: 1 }, language);
  const symbol = unit.symbol === "€" ? "euro" : unit.symbol;
  const words = [symbol, noun].filter(Boolean).join(" ") || (unitWords[language][unit.id] ?? unit.id);
  return unit.factor !== null && unit.factor !== 1 ? `${formatNumber(unit.factor, 0, language)} ${words}` : words;
}

/** A status in a word and in a sentence. */
export const statusWords: Readonly<Record<Language, Record<Status, { word: string; meaning: string }>>> = {
  nl: {
    final: { word: "definitief", meaning: "De uitgever verandert dit cijfer niet meer." },
    provisional: { word: "voorlopig", meaning: "De uitgever kan dit cijfer nog aanpassen." },
    estimated: { word: "schatting", meaning: "Dit is een verwachting of een benadering." },
    suppressed: { word: "te weinig mensen", meaning: "Het cijfer is weggelaten, omdat het over te weinig mensen gaat." },
    missing: { word: "geen cijfer", meaning: "Er is geen cijfer. Dat is iets anders dan nul." },
    synthetic: { word: "voorbeelddata", meaning: "Dit is voorbeelddata: verzonnen, om te laten zien hoe het werkt." },
  },
  en: {
    final: { word: "final", meaning: "The publisher does not change this figure any more." },
    provisional: { word: "provisional", meaning: "The publisher may still revise this figure." },
    estimated: { word: "estimated", meaning: "This is a forecast or an approximation." },
    suppressed: { word: "suppressed", meaning: "The figure is left out because it is about too few people." },
    missing: { word: "missing", meaning: "There is no figure. That is not the same as zero." },
    synthetic: { word: "example data", meaning: "This is example data (voorbeelddata): made up, to show how things work." },
  },
};
