import { z } from "zod";
import { inBoth, type Language, operation } from "#operation";
import { easeLevels, easeOf } from "./formulas.ts";
import { gate, rules } from "./gate.ts";
import { languageOfText } from "./language.ts";
import { measure } from "./measures.ts";
import { warningKinds, warningsOf } from "./warnings.ts";

const Figure = z.number().nullable();

export const readability = operation({
  name: "text.readability",
  http: "POST /texts/_readability",
  access: "public",
  summary: "Hoe leesbaar een tekst is: cijfers, en per zin en woord wat beter kan",
  summaryEn: "How readable a text is: figures, and by sentence and word what could be better",
  input: z.object({
    text: z.string().max(50_000),
    language: z
      .enum(["nl", "en"])
      .optional()
      .describe(
        inBoth("Taal van de tekst; weglaten is: de taal die de woorden aangeven", "Language of the text; left out, the words tell"),
      ),
    known: z
      .array(z.string().max(20))
      .max(100)
      .default([])
      .describe(inBoth("Afkortingen die geen uitleg nodig hebben", "Abbreviations that need no explanation")),
  }),
  output: z.object({
    language: z.enum(["nl", "en"]),
    words: z.number(),
    sentences: z.number(),
    syllables: Figure,
    fleschDouma: Figure,
    /** The word that the norms have for that score. */
    ease: z.enum(easeLevels).nullable(),
    leesindexA: Figure,
    wordsPerSentence: Figure,
    syllablesPer100Words: Figure,
    longestSentence: z.number(),
    longestParagraph: z.number(),
    longWords: z.number(),
    longWordsShare: Figure,
    passiveSentences: Figure,
    passiveShare: Figure,
    unexplainedAbbreviations: z.array(z.string()),
    /** Whether it keeps to our limits, rule by rule. It is no proof that a text is B1. */
    gate: z.object({
      passes: z.boolean(),
      rules: z.array(z.object({ rule: z.enum(rules), value: z.number(), limit: z.number(), passes: z.boolean() })),
    }),
    warnings: z.array(
      z.object({ kind: z.enum(warningKinds), weight: z.enum(["limit", "hint"]), line: z.number(), text: z.string(), message: z.string() }),
    ),
    notes: z.array(z.string()),
    snapshot: z.string(),
  }),
  example: { text: "CBS telt elk kwartaal de open vacatures. Een vacature telt mee als een werkgever iemand zoekt." },
  run({ language, warehouse }, { text, language: given, known }) {
    const own = given ?? languageOfText(text);
    const dutch = own === "nl";
    const measured = measure(text, { dutch, known });
    const outcomes = gate(measured.measures);
    const { fleschDouma } = measured.measures;
    return {
      ...measured.measures,
      language: own,
      ease: fleschDouma === null ? null : easeOf(fleschDouma),
      gate: { passes: outcomes.every(({ passes }) => passes), rules: outcomes },
      warnings: warningsOf(text, measured, { dutch, language }),
      notes: notes[language](dutch),
      snapshot: warehouse.snapshot.id,
    };
  },
});

const notes: Readonly<Record<Language, (dutch: boolean) => string[]>> = {
  nl: (dutch) => [
    "Formules zijn een zwakke aanwijzing: zij tellen woorden en lettergrepen en begrijpen niets van de tekst.",
    "B1 is een niveau van lezers, niet van teksten. Ongeveer vier van de vijf volwassenen halen het. Laat lezers uw tekst proberen.",
    dutch
      ? "De lettergrepen tellen wij naar groepen klinkers. Een andere manier van tellen geeft een andere score."
      : "Voor Engels tellen wij alleen zinnen en woorden. De leesscores zijn voor het Nederlands gemaakt en zijn daarom leeg.",
  ],
  en: (dutch) => [
    "Formulas are weak evidence: they count words and syllables and understand nothing of the text.",
    "B1 is a level of readers, not of texts. About four in five adults reach it. Let readers try your text.",
    dutch
      ? "Syllables are counted by groups of vowels. Another way of counting gives another score."
      : "Of English only sentences and words are counted. The reading scores were made for Dutch and are therefore empty.",
  ],
};
