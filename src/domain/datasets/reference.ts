import type { Format } from "./format.ts";

/** A table of codes, names or descriptions that can be taken along, with what its columns mean. */
export interface Reference {
  /** Table of the warehouse. */
  table: string;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  /** Description per column, in the order of the file. */
  columns: Readonly<Record<string, string>>;
  numbers?: readonly string[];
  formats: readonly Format[];
}

const origin = {
  source: "Wie het publiceerde",
  table: "Tabel, editie of bladzijde, en hoe die is gelezen",
  url: "Waar u het kunt nazien",
  quality: "Hoe zeker de kopie is",
};
const names = {
  code: "Code met indeling",
  name: "Naam",
  name_en: "Naam in het Engels",
  level: "Niveau",
  parent: "Code waar deze onder valt",
};
const files: readonly Format[] = ["csv", "xlsx"];

/** Every such table of the warehouse; a test holds them against `tables.sql`. */
export const references: readonly Reference[] = [
  {
    table: "region",
    title: "Regio's",
    titleEn: "Regions",
    formats: files,
    description: "Alle gebieden waarover er cijfers zijn, van gemeente tot land.",
    descriptionEn: "All areas that have figures, from municipality to country.",
    columns: {
      code: "Code van CBS, of SV voor een samenwerking",
      name: "Naam",
      type: "Soort gebied",
      slug: "Naam in een adres",
      ...origin,
    },
  },
  {
    table: "region_part",
    title: "Delen van regio's",
    titleEn: "Parts of regions",
    formats: files,
    description: "Welke gemeenten en regio's in welke grotere regio liggen.",
    descriptionEn: "Which municipalities and regions lie in which larger region.",
    columns: { region: "Code van de regio", part: "Code van het deel", division: "Jaar van de indeling", ...origin },
  },
  {
    table: "region_alias",
    title: "Andere namen van regio's",
    titleEn: "Other names of regions",
    formats: files,
    description: "Oude namen, andere schrijfwijzen, afkortingen en plaatsen, met de regio die ermee bedoeld wordt.",
    descriptionEn: "Old names, spellings, abbreviations and places, with the region that is meant.",
    columns: { region: "Code van de regio", alias: "De andere naam", kind: "Soort naam", ...origin },
  },
  {
    table: "tile",
    title: "Tegelkaart",
    titleEn: "Tile map",
    formats: files,
    description: "De plaats van elke arbeidsmarktregio op de tegelkaart.",
    descriptionEn: "The place of each labour-market region on the tile map.",
    columns: { region: "Code van de regio", column: "Kolom", row: "Rij", short: "Korte naam", ...origin },
    numbers: ["column", "row"],
  },
  {
    // An outline is longer than a cell of a workbook may be.
    table: "boundary",
    title: "Grenzen van regio's",
    titleEn: "Boundaries of regions",
    formats: ["csv"],
    description: "De omtrek van elke regio als GeoJSON.",
    descriptionEn: "The outline of each region as GeoJSON.",
    columns: { region: "Code van de regio", geometry: "Omtrek als GeoJSON, in WGS84", ...origin },
  },
  {
    table: "occupation",
    title: "Beroepen",
    titleEn: "Occupations",
    formats: files,
    description: "De indelingen van beroepen: BRC 2014, de editie 2025 en ISCO-08.",
    descriptionEn: "The classifications of occupations: BRC 2014, its edition 2025 and ISCO-08.",
    columns: { ...names, ...origin },
  },
  {
    table: "occupation_word",
    title: "Woorden voor werk",
    titleEn: "Words for work",
    formats: files,
    description: "Hoe mensen hun werk noemen, met de beroepsgroep die daarbij hoort.",
    descriptionEn: "What people call their work, with the occupation group it belongs to.",
    columns: { word: "Het woord", language: "Taal: nl of en", code: "Code van de beroepsgroep", ...origin },
  },
  {
    table: "subject_word",
    title: "Woorden voor onderwerpen",
    titleEn: "Words for subjects",
    formats: files,
    description: "Wat mensen typen als zij cijfers zoeken, met het cijfer of het onderdeel dat zij bedoelen.",
    descriptionEn: "What people type when they look for figures, with the figure or the part that they mean.",
    columns: {
      word: "Het woord",
      language: "Taal: nl of en",
      kind: "Soort doel: indicator, theme, of de uitsplitsing waarvan het doel een waarde is",
      target: "Kenmerk of code van het doel",
      ...origin,
    },
  },
  {
    table: "crosswalk",
    title: "Koppelingen tussen indelingen",
    titleEn: "Crosswalks between classifications",
    formats: files,
    description: "Van een code in de ene indeling van beroepen naar die in een andere.",
    descriptionEn: "From a code in one classification of occupations to that in another.",
    columns: {
      from_code: "Code waarvan",
      to_code: "Code waarnaar",
      share: "Deel dat overgaat; leeg als geen bron dat zegt",
      note: "Opmerking",
      ...origin,
    },
    numbers: ["share"],
  },
  {
    table: "similar_occupation",
    title: "Beroepen die op elkaar lijken",
    titleEn: "Similar occupations",
    formats: files,
    description: "De beroepsgroepen die het meest op elke beroepsgroep lijken.",
    descriptionEn: "The occupation groups most like each group.",
    columns: {
      code: "Code van de beroepsgroep",
      rank: "Plaats, 1 lijkt het meest",
      similar: "Code van de groep die erop lijkt",
      ...origin,
    },
    numbers: ["rank"],
  },
  {
    table: "sector",
    title: "Sectoren",
    titleEn: "Sectors",
    formats: files,
    description: "Bedrijfstakken volgens SBI, samenvoegingen daarvan in gepubliceerde tabellen, en de topsectoren.",
    descriptionEn: "Industries by SBI, combinations used in published tables, and the top sectors.",
    columns: { ...names, ...origin },
  },
  {
    table: "education",
    title: "Onderwijs",
    titleEn: "Education",
    formats: files,
    description: "Niveaus en richtingen van het onderwijs.",
    descriptionEn: "Levels and fields of education.",
    columns: { ...names, ...origin },
  },
  {
    table: "indicator",
    title: "Indicatoren",
    titleEn: "Indicators",
    formats: files,
    description: "Wat er gemeten wordt, met uitleg in gewone woorden.",
    descriptionEn: "What is measured, explained in plain words.",
    columns: {
      id: "Kenmerk",
      title: "Titel",
      title_en: "Titel in het Engels",
      definition: "Uitleg",
      definition_en: "Uitleg in het Engels",
      unit: "Kenmerk van de eenheid",
      themes: "Kenmerken van de thema's, met een puntkomma ertussen",
      additive: "yes: regio's zonder overlap mag u optellen",
      compare: "rate: hoger of lager zegt iets; share: noem het deel van het land; none: niet vergelijken",
      better: "Wat gunstig is: high, low of leeg",
      sentence: "Zin met plekken voor het cijfer",
      sentence_en: "De zin in het Engels",
      method: "Methode",
      position: "Volgorde",
      ...origin,
    },
    numbers: ["position"],
  },
  {
    table: "unit",
    title: "Eenheden",
    titleEn: "Units",
    formats: files,
    description: "Waarin cijfers staan en hoe u ze schrijft.",
    descriptionEn: "What figures are in and how they are written.",
    columns: {
      id: "Kenmerk",
      factor: "Waarmee u het cijfer vermenigvuldigt",
      decimals: "Cijfers achter de komma",
      symbol: "Teken",
      one: "Woord bij een",
      many: "Woord bij meer",
      one_en: "Engels woord bij een",
      many_en: "Engels woord bij meer",
      ...origin,
    },
    numbers: ["factor", "decimals"],
  },
  {
    table: "theme",
    title: "Thema's",
    titleEn: "Themes",
    formats: files,
    description: "De onderwerpen waarin de indicatoren zijn verdeeld.",
    descriptionEn: "The subjects that the indicators are divided into.",
    columns: { id: "Kenmerk", title: "Titel", title_en: "Titel in het Engels", position: "Volgorde", ...origin },
    numbers: ["position"],
  },
  {
    table: "instrument",
    title: "Instrumenten",
    titleEn: "Instruments",
    formats: files,
    description: "Systemen, dashboards en instrumenten die er al zijn voor de arbeidsmarkt, met hun doel en grenzen.",
    descriptionEn: "Existing systems, dashboards and instruments for the labour market, with their purpose and limits.",
    columns: {
      id: "Kenmerk",
      name: "Naam",
      kind: "Soort",
      owner: "Eigenaar",
      region_scope: "Voor welk gebied",
      audience: "Voor wie",
      questions: "Welke vragen het beantwoordt",
      data_sources: "Gegevens die het gebruikt",
      frequency: "Hoe vaak het ververst wordt",
      horizon: "Hoe ver het vooruitkijkt",
      uses_ai: "Gebruikt het AI",
      skills_level: "Hoe fijn het naar skills kijkt",
      law: "Wet of beleid",
      status: "Stand van zaken",
      limits: "Wat het niet kan",
      link: "Adres",
      section: "Paragraaf van het rapport",
      ...origin,
    },
  },
  {
    table: "report_figure",
    title: "Cijfers uit het rapport",
    titleEn: "Figures from the report",
    formats: files,
    description: "De cijfers zoals het rapport Opmaat voor de LLO Radar ze geeft.",
    descriptionEn: "The figures as the report Opmaat voor de LLO Radar gives them.",
    columns: {
      indicator: "Wat er geteld is",
      region: "Code van de regio",
      region_name: "Naam van de regio in het rapport",
      period: "Periode",
      dims: "Uitsplitsing",
      value: "Getal",
      unit: "Eenheid",
      bound: "Precies, ongeveer, of een grens",
      kind: "Soort cijfer",
      original_source: "Bron die het rapport noemt",
      section: "Paragraaf",
      note: "Opmerking",
      ...origin,
    },
    numbers: ["value"],
  },
  {
    table: "report_region",
    title: "Wat het rapport over regio's zegt",
    titleEn: "What the report says of regions",
    formats: files,
    description: "Wat het rapport Opmaat voor de LLO Radar over regio's zegt, per onderwerp.",
    descriptionEn: "What the report Opmaat voor de LLO Radar says of regions, by subject.",
    columns: {
      region: "Code van de regio",
      topic: "Onderwerp",
      name: "Naam",
      description: "Wat er staat",
      section: "Paragraaf",
      ...origin,
    },
  },
  {
    table: "report_law",
    title: "Wetten en beleid in het rapport",
    titleEn: "Laws and policies in the report",
    formats: files,
    description: "Wetten, regels en beleid die het rapport Opmaat voor de LLO Radar noemt.",
    descriptionEn: "Laws, rules and policies that the report Opmaat voor de LLO Radar names.",
    columns: {
      id: "Kenmerk",
      title: "Naam",
      kind: "Soort",
      level: "Van land, regio of Europa",
      region_names: "Regio's die genoemd zijn",
      dates: "Data",
      who_touched: "Wie het raakt",
      mechanism: "Hoe het werkt",
      in_models: "Zit het in de rekenmodellen",
      section: "Paragraaf",
      ...origin,
    },
  },
  {
    table: "code_label",
    title: "Namen van codes",
    titleEn: "Names of codes",
    formats: files,
    description: "De namen van codes zoals de bron ze meegaf bij het inlezen.",
    descriptionEn: "The names of codes as the source gave them along.",
    columns: { list: "Lijst", code: "Code", title: "Naam", description: "Uitleg", ...origin },
  },
];

/** How such a table is called as a dataset: `region-part`. */
export const referenceId = ({ table }: Pick<Reference, "table">): string => table.replaceAll("_", "-");

/** The table that a resource feeds by its name: `region_part`, `region-part-2026` and `80072ned-labels` say so themselves. */
export function referenceOf(resource: string): Reference | undefined {
  const id = resource.replaceAll("_", "-");
  if (id.endsWith("-labels")) return references.find(({ table }) => table === "code_label");
  return references
    .filter((reference) => id === referenceId(reference) || id.startsWith(`${referenceId(reference)}-`))
    .sort((a, b) => b.table.length - a.table.length)[0];
}
