/** Abbreviations that stand in our texts without their full name, each with why a reader needs none. */
export const knownAbbreviations: Readonly<Record<string, string>> = {
  AA: "name of a level in the standard WCAG, on the page about accessibility only",
  AI: "known as it stands; in full ('kunstmatige intelligentie') it is longer and less known",
  API: "for developers, who know no other word; the page for them says what it does",
  CBS: "name of a publisher that most readers know by these letters; in full in the knowledge base and with the sources",
  COROP: "a name without a full form that anyone uses; explained in the knowledge base",
  DUO: "name of a publisher that readers know by these letters; in full in the knowledge base and with the sources",
  EUPL: "name of the licence, a link to which stands beside it",
  JSON: "name of a form of files, for developers only",
  LISA: "name of a register; the sentence says that it is a register of jobs",
  LLO: "part of the name of this radar and of the report it comes from; in full in the knowledge base",
  MCP: "name of a standard, for developers only",
  REST: "part of the name of a standard, for developers only",
  RFC: "part of the name of a standard, for developers only",
  ROA: "name of a publisher; in full in the knowledge base and with the sources",
  UWV: "name of a publisher that readers know by these letters; it has no other name in daily use",
  WCAG: "name of a standard, on the page about accessibility only",
  WW: "name of a benefit that readers know by these letters; explained in the knowledge base",
};

/** A text that may break a rule of the gate, and why. `where` as the test names it. */
export const exceptions: readonly { where: string; rule: string; why: string }[] = [
  {
    where: "content/verkenningen/laaggeletterdheid.md",
    rule: "long-words",
    why: "the subject itself is a word of seventeen letters, and so are the names of the explorations that it leads to",
  },
];
