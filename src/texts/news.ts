import type { Language } from "#operation";

/** What changed in a region: the page, the feeds and the digest for mail. */
const nl = {
  title: (phrase: string) => `Wat is er veranderd ${phrase}?`,
  lead: "De opvallendste veranderingen staan bovenaan. Bij elke staat waarom zij opvalt.",
  first: "Dit is de eerste uitgave van deze radar. Er is dus nog niets te vergelijken met een uitgave ervoor.",
  sinceEdition: (id: string) => `Sinds uitgave ${id}`,
  yearEarlier: "Naast een jaar eerder",
  sincePeriod: (label: string) => `Sinds ${label}`,
  nothing: (name: string) => `Voor ${name} is niets opvallends veranderd.`,
  nothingEarlier: (name: string) => `Voor ${name} zijn er geen cijfers van nu en van toen om naast elkaar te zetten.`,
  choose: "Sinds wanneer?",
  show: "Toon",
  why: "Waarom staat dit hier?",
  whyNotable: (why: string) => `Hoe opvallend: ${why}.`,
  source: (name: string, table: string) => `Bron: ${name}${table ? `, ${table}` : ""}.`,
  fromEdition: (id: string) => `Uit uitgave ${id} van de radar.`,
  read: "Bekijk het cijfer",
  links: "Op de hoogte blijven",
  feed: "Feed (Atom) voor een nieuwslezer",
  feedTitle: (name: string) => `Werk en leren: wat verandert er in de cijfers over ${name}`,
  feedTitleAll: "Werk en leren: wat verandert er in de cijfers over de regio's",
  feedAbout: "De opvallende veranderingen van elke uitgave. Klopt een bericht niet meer, dan wordt het bijgewerkt of ingetrokken.",
  log: "Alle cijfers die anders zijn geworden",
  rule: "Wij kijken hoe groot een verandering is naast wat gewoon is. Ook telt mee of de richting of de klasse omslaat. Wat door afronden kan komen, telt nooit mee.",
  toNews: (name: string) => `Wat is er veranderd voor ${name}?`,
};

const en: NewsTexts = {
  title: (phrase) => `What has changed ${phrase}?`,
  lead: "The most notable changes come first. Each says why it is notable.",
  first: "This is the first edition of this radar. So there is no earlier edition to compare with.",
  sinceEdition: (id) => `Since edition ${id}`,
  yearEarlier: "Beside a year earlier",
  sincePeriod: (label) => `Since ${label}`,
  nothing: (name) => `Nothing notable has changed for ${name}.`,
  nothingEarlier: (name) => `For ${name} there are no figures of now and of then to set side by side.`,
  choose: "Since when?",
  show: "Show",
  why: "Why is this here?",
  whyNotable: (why) => `How notable: ${why}.`,
  source: (name, table) => `Source: ${name}${table ? `, ${table}` : ""}.`,
  fromEdition: (id) => `From edition ${id} of the radar.`,
  read: "See the figure",
  links: "Keep up to date",
  feed: "Feed (Atom) for a news reader",
  feedTitle: (name) => `Work and learning: what changes in the figures on ${name}`,
  feedTitleAll: "Work and learning: what changes in the figures on the regions",
  feedAbout: "The notable changes of each edition. A notice that no longer holds is updated or withdrawn.",
  log: "All figures that became different",
  rule: "We look at how large a change is beside what is usual. Whether the direction or the class turns counts too. What rounding may explain never counts.",
  toNews: (name) => `What has changed for ${name}?`,
};

export type NewsTexts = typeof nl;

export const newsTexts: Readonly<Record<Language, NewsTexts>> = { nl, en };
