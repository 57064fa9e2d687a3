import { placeOf } from "./fault.ts";

/** A number, or a word that says one or says which way it goes, that no figure stands behind. */
export interface LooseWord {
  line: number;
  column: number;
  text: string;
}

const dutch = {
  words: `twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig
    vijftig zestig zeventig tachtig negentig honderd tweehonderd driehonderd vijfhonderd duizend tienduizend honderdduizend miljoen miljard
    tientallen honderden duizenden tienduizenden miljoenen`,
  units: `procent procentpunt procentpunten miljoen miljard euro mensen personen inwoners banen vacatures werklozen werkzoekenden werkenden werknemers
    zelfstandigen huishoudens bedrijven werkgevers jongeren ouderen vrouwen mannen studenten leerlingen leraren uitkeringen diploma's beroepen regio's
    gemeenten arbeidsmarktregio's provincies`,
  parts: ["de helft van", "een kwart van", "driekwart van", "(?:een|twee) derde van", "een (?:vijfde|tiende) van"],
  times: ["verdubbel(?:t|d|de|den)?", "gehalveerd", "halveert", "(?:twee|drie|vier|vijf|tien) keer zo"],
  oneOf: "(?:op|van) (?:de|elke)",
  months: "januari februari maart april mei juni juli augustus september oktober november december",
};
const english = {
  words: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million billion dozens hundreds thousands millions`,
  units: `percent percentage points million billion euros people persons residents jobs vacancies unemployed jobseekers workers employees households firms
    employers women men students pupils teachers benefits occupations regions municipalities provinces`,
  parts: ["half of", "a quarter of", "three quarters of", "(?:a|two) thirds? of", "a (?:fifth|tenth) of"],
  times: ["doubled", "halved", "(?:two|three|four|five|ten) times as", "twice as"],
  oneOf: "(?:in|out of)",
  months: "january february march april may june july august september october november december",
};

const either = (words: string) => words.split(/\s+/).join("|");

/** Numbers in words count with a unit or as a part of something: 'drie procent', 'de helft van', 'een op de vijf'. */
const inWords = [dutch, english].flatMap(({ words, units, parts, times, oneOf }) => [
  `(?:${either(words)})\\s+(?:(?:${either(words)})\\s+)?(?:${either(units)})`,
  `(?:een|één|one|${either(words)})\\s+${oneOf}\\s+(?:${either(words)})`,
  ...parts,
  ...times,
]);
const worded = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${inWords.join("|")})(?![\\p{L}\\p{N}])`, "giu");

const digits = /(?:€\s?)?[+-]?\d+(?:[.,]\d+)*(?:\s?%)?/g;

const units = `${either(dutch.units)}|${either(english.units)}`;
const months = `${either(dutch.months)}|${either(english.months)}`;
const year = "(?:19|20)\\d\\d";
/** Years and dates, which are no figures: `2024`, `2023-2024`, `2023/'24`, `25 november 2026`, `eerste kwartaal van 2026`. */
const dates = new RegExp(
  [
    `\\b\\d{1,2}\\s+(?:${months})(?:\\s+${year})?\\b`,
    `\\b(?:${months})\\s+\\d{1,2}(?:,?\\s+${year})?\\b`,
    `\\b${year}-\\d\\d-\\d\\d\\b`,
    `\\b${year}\\s?[-–/]\\s?['’]?(?:${year}|\\d\\d)\\b(?![.,]?\\d|\\s?%)`,
    `(?<![\\d.,€]\\s?)\\b${year}\\b(?![.,]\\d|\\s?%|\\s+(?:${units})\\b)`,
  ].join("|"),
  "giu",
);
/** Names with a digit in them: `mbo 4`, `niveau 2`, `A12`, `covid-19`; and behind capitals: `ISCO-08`, `SBI 2008`. */
const levels = "mbo|hbo|havo|vwo|niveau|level|groep|klasse|class|versie|version|artikel|paragraaf|hoofdstuk|bijlage";
const names = [new RegExp(`\\b(?:${levels})(?:[- ]niveau)?[ -]\\d+(?:\\.\\d+)*\\b|\\b\\p{L}+-?\\d+\\b`, "giu"), /\b\p{Lu}{2,}[ -]\d+\b/gu];

/**
 * Numbers in an author's own words: in digits, or in words with a unit or as a part of a whole. Not plain years and dates, and not names with a
 * digit (`mbo 4`). A length of time in words ('zes maanden') is no figure either.
 */
export function looseNumerals(prose: string): LooseWord[] {
  const hide = (text: string, pattern: RegExp) => text.replace(pattern, (found) => found.replace(/[^\n]/g, " "));
  const rest = [dates, ...names].reduce(hide, listMarks(prose));
  const found = [...rest.matchAll(worded), ...hide(rest, worded).matchAll(digits)];
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ 0: text, index }) => ({ ...placeOf(prose, index), text: text.replace(/\s+/g, " ").trim() }));
}

/** The number in front of an item of a list counts the items. */
const listMarks = (prose: string) => prose.replace(/^(\s*)\d{1,3}[.)](?=\s)/gm, (mark) => mark.replace(/\S/g, " "));

const ways = `stijgt stijgen steeg stegen gestegen daalt dalen daalde daalden gedaald groeide groeiden gegroeid kromp krompen gekrompen toegenomen
  afgenomen toename afname hoogste laagste
  rises rose risen falls fell fallen grew grown shrank shrunk increased decreased increase decrease highest lowest`;
const way = new RegExp(`(?<![\\p{L}-])(?:${either(ways)})(?![\\p{L}-])`, "giu");

/** Words of an author that say which way a figure went, or who is at the end of a row: true today, and not when the figures turn. */
export const looseWays = (prose: string): LooseWord[] =>
  [...prose.matchAll(way)].map(({ 0: text, index }) => ({ ...placeOf(prose, index), text }));
