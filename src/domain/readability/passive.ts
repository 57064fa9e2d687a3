import { wordsOf } from "./words.ts";

const auxiliaries = new Set("word wordt worden werd werden geworden ben bent is zijn was waren wordend".split(" "));

/** Participles that go with *zijn* without anything being done to anyone, and words that only look like a participle. */
const active = new Set(
  `afgenomen begonnen bijgekomen gebleven gebeurd gedaald gegaan gegroeid gekomen gekrompen geslaagd gestegen gestopt geweest geworden gevallen
   gelukt gestorven bevallen ontstaan overleden toegenomen veranderd verdwenen verhuisd verschenen vertrokken uitgegroeid
   gebied gebieden gedrag geduld geld geluid geluiden gemeenten gemiddeld geneigd genoeg gevolgen gevallen gezinnen gesprekken getallen gebouwen
   gegevens gezond geschikt gerust gewend gewoont gebeuren gedachten gebruiken gelden geloven genieten geven gezamenlijken geheel gehelen gewest
   gewesten bekend bereid beeld beleid bericht besluit bestand bevoegd berucht verband verbod verstand verschillend verzoek voorbeeld
   overleg ontbrekend betreffend verlichting bijzonder beroemd bekwaamd herfst ander erkend`.split(/\s+/),
);

/** Strong participles after a prefix: those that end in -en look like the whole verb otherwise. */
const strong =
  /^(?:begrepen|bekeken|beschreven|besloten|besproken|betrokken|bewezen|ontvangen|ontworpen|onderschreven|overgenomen|verborgen|verboden|vergeleken|vergeten|verkregen|verloren|verzonden|voorgeschreven|voorgelezen)$/;
const withGe =
  /^(?:(?:aan|achter|af|bij|door|in|mee|na|neer|om|op|over|samen|tegen|terug|toe|uit|vast|vol|voor|weer|weg)(?:een)?)?ge\p{Ll}{2,}(?:d|t|en)$/u;
/** After be-, ver- and so on: on -d, or on -t behind a sound that asks for it; `betekent` and `bestaat` are no participles. */
const withPrefix = /^(?:be|ver|ont|her|er|onder|over|door|voor)\p{Ll}{2,}(?:[^n]d|[aeou]nd|rnd|(?:[kfsp]|ch)t)$/u;

const isParticiple = (word: string) => !active.has(word) && (withGe.test(word) || withPrefix.test(word) || strong.test(word));

/** Whether a sentence says that something is done without saying who: a form of *worden* or *zijn* with a participle in one part of it. */
export function isPassive(sentence: string): boolean {
  return sentence.split(/[,;:()–]/).some((part) => {
    const words = wordsOf(part).map((word) => word.toLowerCase());
    return words.some((word) => auxiliaries.has(word)) && words.some(isParticiple);
  });
}
