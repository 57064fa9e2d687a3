import { nameInSentence, phraseOf, type Region } from "#domain/regions";
import type { Telling } from "./wording.ts";

/** What is asked back, and what is said when a question cannot be answered as it was asked. */
export const questions = {
  nl: {
    whichMeasure: "Welk cijfer bedoelt u?",
    whichPlace: "Welke plaats bedoelt u?",
    whichRegion: "Welke regio bedoelt u? Noem uw gemeente of regio in de vraag.",
    whichWork: "Welk beroep bedoelt u?",
    unknownWord: (words: string) => `Het woord ${words} ken ik niet. Bedoelt u de vraag zonder dat woord?`,
    unknown: (words: string) => `Ik herken geen onderwerp in uw vraag. Deze woorden ken ik niet: ${words}.`,
    without: (words: string) => `Dit is het cijfer zonder ${words}. Of dat is wat u zoekt, weet ik niet.`,
    absent: (words: string) => `Over ‘${words}’ heb ik geen cijfers.`,
    absentInstead: (words: string) => `Over ‘${words}’ heb ik geen cijfers. Dit komt er het dichtst bij.`,
    abroad: (words: string) => `‘${words}’ ligt niet in Nederland. Ik heb alleen cijfers over Nederland en zijn regio's.`,
    liesIn: (place: string, around: string) => `${place} zelf heeft hier geen cijfers. Het ligt in ${around}; dit is van dat hele gebied.`,
    beyondInstead: "Dit is het cijfer zonder die voorwaarde.",
    beyond: {
      except: "Ik kan niets weglaten of omkeren: ‘niet’, ‘zonder’ of ‘behalve’ reken ik niet uit.",
      ratio: "Ik deel geen cijfers op elkaar: zo veel van het een per ander kan ik niet uitrekenen.",
      condition: "Ik kan niet zoeken op een grens, zoals ‘meer dan 100.000’. Een rangorde kan wel.",
      growth: "Wie het meest groeit of krimpt, kan ik niet zeggen. Een rangorde van de cijfers zelf kan wel.",
    },
    headline: "Dit is een van de hoofdcijfers.",
    somethingElse: "Dit is wel bekend.",
    countryInstead: "Dit is het cijfer van Nederland.",
    womenInstead: "Aantallen vrouwen per beroep heb ik niet. Dit is het deel dat vrouw is.",
    picture: (place: Region, { index }: Telling) =>
      `Ik lees uw vraag zo: hoe ${nameInSentence(index, place, "nl")} ervoor staat met werk en leren.`,
  },
  en: {
    whichMeasure: "Which figure do you mean?",
    whichPlace: "Which place do you mean?",
    whichRegion: "Which region do you mean? Name your municipality or region in the question.",
    whichWork: "Which occupation do you mean?",
    unknownWord: (words: string) => `I do not know the word ${words}. Do you mean the question without it?`,
    unknown: (words: string) => `I recognise no subject in your question. I do not know these words: ${words}.`,
    without: (words: string) => `This is the figure without ${words}. Whether that is what you seek I do not know.`,
    absent: (words: string) => `I have no figures on ‘${words}’.`,
    absentInstead: (words: string) => `I have no figures on ‘${words}’. This comes nearest.`,
    abroad: (words: string) => `‘${words}’ is not in the Netherlands. I only have figures on the Netherlands and its regions.`,
    liesIn: (place: string, around: string) => `${place} itself has no figures here. It lies in ${around}; this is of that whole area.`,
    beyondInstead: "This is the figure without that condition.",
    beyond: {
      except: "I cannot leave out or turn round: ‘not’, ‘without’ or ‘except’ I do not work out.",
      ratio: "I do not divide figures by each other: so much of one for each of another I cannot work out.",
      condition: "I cannot search by a bound, such as ‘more than 100,000’. I can put them in order.",
      growth: "Who grows or shrinks most I cannot say. I can put the figures themselves in order.",
    },
    headline: "This is one of the main figures.",
    somethingElse: "This is known.",
    countryInstead: "This is the figure for the Netherlands.",
    womenInstead: "I have no numbers of women by occupation. This is the share who are women.",
    picture: (place: Region, { index }: Telling) =>
      `I read your question like this: how things stand with work and learning ${phraseOf(index, place, "en")}.`,
  },
} as const;
