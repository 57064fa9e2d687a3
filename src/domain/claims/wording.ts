import {
  besideSentence,
  breakdownInWords,
  displayNumber,
  earlierSentence,
  figureSentence,
  formatNumber,
  halfStep,
  inSentence,
  isCount,
  type Observation,
  percentInWords,
  readSame,
  sharers,
  titleOf,
} from "#domain/databank";
import { periodPhrase } from "#domain/periods";
import { nameInSentence, phraseOf, type Region } from "#domain/regions";
import { changeRange } from "#domain/statistics";
import { type Finding, isFound, type Ranking } from "./finding.ts";

export interface Telling {
  language: "nl" | "en";
  /** The name of an occupation, sector or education by its code. */
  nameOf: (code: string) => string | undefined;
}

type Told = Finding & { main: Observation };

/** A finding as a sentence or two, with everything that a reader must know of the figures: what is provisional, an estimate, or about few. */
export function word(finding: Finding, telling: Telling): string {
  const { main } = finding;
  if (finding.claim.comparison === "no-data" ? !main : !main || !isFound(finding)) return nothing(finding, telling);
  const told: Told = { ...finding, main: main as Observation };
  const said = [...sentencesOf(told, telling), ...remarks(told, telling)];
  return said.filter(Boolean).join(" ");
}

function sentencesOf(told: Told, telling: Telling): string[] {
  switch (told.claim.comparison) {
    case "change":
      return [figure(told, telling), ...changed(told, telling)];
    case "reference":
      return [figure(told, telling), beside(told, telling)];
    case "share":
      return [figure(told, telling), part(told, telling)];
    case "rank":
      return [figure(told, telling), place(told, telling)];
    case "largest":
    case "smallest":
      return [extreme(told, telling)];
    default:
      return [figure(told, telling)];
  }
}

function figure({ indicator, unit, main, region, index }: Told, { language, nameOf }: Telling): string {
  return figureSentence({ indicator, unit, observation: main, place: phraseOf(index, region, language), language, nameOf });
}

/** That there is no figure; of a place, a period and a part, as far as they were asked. */
function nothing({ claim, indicator, region, index, main }: Finding, { language, nameOf }: Telling): string {
  const nl = language === "nl";
  const parts = Object.entries(claim.breakdown ?? {}).flatMap(([dim, value]) =>
    value ? inSentence(breakdownInWords(dim as never, value, language, nameOf)) : [],
  );
  const of = parts.length > 0 ? ` (${parts.join(", ")})` : "";
  const [period] = claim.periods;
  const when = period && period !== "newest" ? ` ${periodPhrase(period, language)}` : "";
  const what = `${inSentence(titleOf(indicator, language))}${of} ${phraseOf(index, region, language)}${when}`;
  if (main) return nl ? `Er is geen cijfer om dit mee te vergelijken: ${what}.` : `There is no figure to compare this with: ${what}.`;
  return nl ? `Er is geen cijfer over ${what}.` : `There is no figure on ${what}.`;
}

/** What it was before, and which way it went: never a rise or a fall of which rounding may be all. */
function changed({ indicator, unit, main, other, direction }: Told, { language }: Telling): string[] {
  if (!other) return [];
  const before = earlierSentence({ unit, observation: main, language }, other);
  if (direction === undefined || main.value === null || other.value === null) return [before];
  const nl = language === "nl";
  if (direction === "equal") {
    if (readSame(main.value, other.value, unit)) return [before];
    return [before, nl ? "Dat is ongeveer gelijk." : "That is about the same."];
  }
  const amount = amountOf(main, other, { unit, language, isShare: indicator.unit.startsWith("percent") });
  const by = amount && (nl ? ` van ${amount}` : ` of ${amount}`);
  const way = nl ? { higher: "een stijging", lower: "een daling" } : { higher: "a rise", lower: "a fall" };
  return [before, `${nl ? "Dat is" : "That is"} ${way[direction]}${by}.`];
}

/** How large a change is: in percentage points, or in percent no more precise than rounding allows; empty when that says nothing. */
function amountOf(
  main: Observation,
  other: Observation,
  { unit, language, isShare }: { unit: Finding["unit"]; language: "nl" | "en"; isShare: boolean },
): string {
  const [now, before] = [main.value ?? 0, other.value ?? 0];
  if (isShare) {
    // Of the figures as they stand there: 3,3 to 3,5 is 0,2, whatever lies behind the decimals.
    const read = (value: number) => Number(value.toFixed(unit.decimals ?? 1));
    const points = formatNumber(Math.abs(read(now) - read(before)), unit.decimals ?? 1, language);
    return language === "nl" ? `${points} procentpunt` : `${points} percentage points`;
  }
  const half = halfStep([now, before], unit);
  // Every part of a sum was rounded: how far off that brings the change depends on how many there were.
  if (before <= 0 || now < 0 || (half >= 0.5 && (main.quality === "derived" || other.quality === "derived"))) return "";
  const { low, high } = changeRange(now, before, half);
  const size = now >= before ? { low, high } : { low: -high, high: -low };
  return Number.isFinite(size.high) && size.low > 0 ? percentInWords(size, { language }) : "";
}

function beside({ indicator, unit, main, other, otherRegion, index, claim }: Told, { language }: Telling): string {
  if (!other || !otherRegion) return "";
  const about = { indicator, unit, observation: main, language };
  return besideSentence(about, other, { place: phraseOf(index, otherRegion, language), margin: claim.tolerance });
}

function part({ share, otherRegion, index }: Told, { language }: Telling): string {
  if (!share || !otherRegion) return "";
  const number = percentInWords(share, { language });
  const where = phraseOf(index, otherRegion, language);
  return language === "nl" ? `Dat is ${number} van het totaal ${where}.` : `That is ${number} of the total ${where}.`;
}

const kinds: Readonly<Record<"nl" | "en", Readonly<Record<Region["type"], string>>>> = {
  nl: {
    land: "landen",
    landsdeel: "landsdelen",
    provincie: "provincies",
    corop: "COROP-gebieden",
    arbeidsmarktregio: "arbeidsmarktregio's",
    gemeente: "gemeenten",
    samenwerking: "samenwerkingen",
  },
  en: {
    land: "countries",
    landsdeel: "parts of the country",
    provincie: "provinces",
    corop: "COROP areas",
    arbeidsmarktregio: "labour-market regions",
    gemeente: "municipalities",
    samenwerking: "alliances",
  },
};

/** What was ranked: 'de 35 arbeidsmarktregio's', 'de 12 gemeenten in Twente met een cijfer'. */
function those({ rank, index }: { rank: Ranking; index: Told["index"] }, language: "nl" | "en"): string {
  const nl = language === "nl";
  const count = rank.rows.length;
  if (!rank.type) return nl ? `de ${count} delen met een cijfer` : `the ${count} parts with a figure`;
  const within = rank.within ? ` ${phraseOf(index, rank.within, language)}` : "";
  const known = rank.without > 0 ? (nl ? " met een cijfer" : " with a figure") : "";
  return `${nl ? "de" : "the"} ${count} ${kinds[language][rank.type]}${within}${known}`;
}

function place({ rank, index }: Told, { language }: Telling): string {
  if (!rank) return "";
  const { position, shared } = rank;
  if (language === "en") {
    const together = shared > 0 ? `, shared with ${shared} ${shared === 1 ? "other" : "others"}` : "";
    return `That is place ${position} of ${those({ rank, index }, "en")}, from high to low${together}.`;
  }
  const together = shared > 0 ? `, gedeeld met ${shared} andere` : "";
  return `Dat is plaats ${position} van ${those({ rank, index }, "nl")}, van hoog naar laag${together}.`;
}

const ends = {
  nl: { largest: { count: "de meeste", rate: "het hoogst" }, smallest: { count: "de minste", rate: "het laagst" } },
  en: { largest: { count: "most", rate: "highest" }, smallest: { count: "fewest", rate: "lowest" } },
};

/** Who stands at an end, and of how many: everyone who reads the same there. */
function extreme(told: Told, telling: Telling): string {
  const { rank, indicator, unit, main, region, index, claim } = told;
  if (!rank) return "";
  const { language } = telling;
  const nl = language === "nl";
  const end = ends[language][claim.comparison === "smallest" ? "smallest" : "largest"][isCount({ indicator, unit }) ? "count" : "rate"];
  const names = rank.ends.map((code) => endName(told, code, telling));
  const many = rank.type ? kinds[language][rank.type] : nl ? "delen" : "parts";
  const where = rank.over === "region" ? "" : ` ${phraseOf(index, region, language)}`;
  const who = `${rank.over === "region" ? " in" : ":"} ${sharers(names, many, language)}`;
  const when = periodPhrase(main.period, language);
  const value = displayNumber(main.value ?? 0, unit, language);
  return `${titleOf(indicator, language)}${where}: ${end}${who} (${value}), ${when}, ${nl ? "van" : "of"} ${those({ rank, index }, language)}.`;
}

function endName({ rank, index }: Told, code: string, { language, nameOf }: Telling): string {
  if (rank?.over === "region") {
    const region = index.byCode.get(code);
    return region ? nameInSentence(index, region, language) : code;
  }
  return inSentence(breakdownInWords(rank?.over ?? "other", code, language, nameOf));
}

/** Fewer people than this in a survey, in thousands, are few: rounding alone may be more than a twentieth of it. */
const fewThousands = 10;

const says = {
  nl: {
    provisional: "Het cijfer is voorlopig.",
    estimated: "Het cijfer is een schatting.",
    synthetic: "Dit is voorbeelddata.",
    approximate: "Het is bij benadering.",
    few: "Het gaat om weinig mensen: het cijfer is afgerond en onzeker.",
  },
  en: {
    provisional: "The figure is provisional.",
    estimated: "The figure is an estimate.",
    synthetic: "This is example data.",
    approximate: "It is an approximation.",
    few: "It is about few people: the figure is rounded and uncertain.",
  },
};

/** What a reader must know of the figures. A forecast says itself that it is expected. */
function remarks({ main, other, indicator, unit }: Told, { language }: Telling): string[] {
  const words = says[language];
  const rows = [main, ...(other ? [other] : [])];
  const template = `${indicator.sentence} ${indicator.sentence_en}`;
  const isForecast = /verwacht|expect|raming|forecast/i.test(template);
  const has = (status: Observation["status"]) => rows.some((row) => row.status === status);
  return [
    has("synthetic") ? words.synthetic : "",
    has("provisional") ? words.provisional : "",
    has("estimated") && !isForecast ? words.estimated : "",
    rows.some((row) => row.quality === "approximate") && !has("estimated") ? words.approximate : "",
    unit.factor === 1000 && unit.symbol === "" && main.value !== null && main.value < fewThousands && /^ebb/.test(main.series)
      ? words.few
      : "",
  ];
}
