import { qualityWords } from "#domain/databank";

/** The words that stand around a text when it goes out as a file; Dutch is the source. */
const nl = {
  contents: "Inhoud",
  source: "Bron",
  sources: "Bronnen",
  sourcesLead: (snapshot: string) => `Dit zijn de tabellen waar de cijfers in dit stuk uit komen, zoals zij in uitgave ${snapshot} staan.`,
  made: (date: string, snapshot: string) => `Gemaakt op ${date} uit uitgave ${snapshot} van de LLO-Radar.`,
  newest: "De nieuwste versie staat op",
  goOn: "Verder werken aan dit stuk kan op",
  page: "bladzijde",
  of: "van",
  table: "De cijfers bij dit plaatje",
  placeOf: (name: string) => `Cijfer van ${name}.`,
  mended: (before: string) => `(bijgewerkt; eerder stond hier: ${before})`,
  withdrawn: "Deze zin is ingetrokken, omdat de cijfers veranderd zijn.",
  readVia: "gelezen via",
  numbers: { what: "Onderwerp", value: "Cijfer", said: "In een zin", source: "Bron" },
  bars: "Staafdiagram",
  line: "Lijn door de tijd",
  quality: qualityWords.nl,
};

export type PublishingTexts = typeof nl;

const en: PublishingTexts = {
  contents: "Contents",
  source: "Source",
  sources: "Sources",
  sourcesLead: (snapshot) => `These are the tables that the figures in this text come from, as they stand in edition ${snapshot}.`,
  made: (date, snapshot) => `Made on ${date} from edition ${snapshot} of the LLO-Radar.`,
  newest: "The newest version is at",
  goOn: "Go on with this text at",
  page: "page",
  of: "of",
  table: "The figures of this picture",
  placeOf: (name) => `Figure for ${name}.`,
  mended: (before) => `(updated; earlier it said: ${before})`,
  withdrawn: "This sentence was withdrawn, because the figures changed.",
  readVia: "read on",
  numbers: { what: "Subject", value: "Figure", said: "In a sentence", source: "Source" },
  bars: "Bar chart",
  line: "Line through time",
  quality: qualityWords.en,
};

export const publishingTexts: Readonly<Record<"nl" | "en", PublishingTexts>> = { nl, en };
