import { type Faults, shown, someOf } from "../faults.ts";
import type { StatlineTable, StatlineTopic } from "./table.ts";

/** What each column of a table with figures is. Places are positions in the header. */
export interface StatlineLayout {
  id?: number;
  /** Absent when the whole table is about one year, which is then in `year`. */
  time?: { key: string; at: number };
  year: string;
  geo?: { key: string; at: number };
  others: { key: string; at: number }[];
  topics: (StatlineTopic & { at: number })[];
  /** Columns that hold names and not figures. */
  texts: string[];
}

/** Dimensions that StatLine uses in many tables; for a table whose `DataProperties` is not at hand. */
const wellKnown: Readonly<Record<string, readonly string[]>> = {
  time: ["Perioden", "Periode", "Periods", "Period"],
  geo: ["RegioS", "Regios", "RegioSpec", "Regions", "WijkenEnBuurten", "Gemeenten", "Arbeidsmarktregios", "RegionS"],
  other: [
    "Geslacht",
    "Gender",
    "Sex",
    "Leeftijd",
    "LeeftijdOp1Januari",
    "LeeftijdOp31December",
    "Age",
    "Marges",
    "Margins",
    "Persoonskenmerken",
    "PersonalCharacteristics",
    "Kenmerken",
    "KenmerkenBaan",
    "CaribbeanNetherlands",
    "CaribischNederland",
    "BedrijfskenmerkenSBI2008",
    "BedrijfstakkenBranchesSBI2008",
    "BedrijfstakkenSBI2008",
    "Bedrijfstakken",
    "Bedrijfsgrootte",
    "SectorBranchesSIC2008",
    "Beroep",
    "Beroepsgroep",
    "BeroepenBRC2014",
    "Onderwijsniveau",
    "Onderwijssoort",
    "Opleidingsniveau",
    "HoogstBehaaldOnderwijsniveau",
    "Studierichting",
    "Herkomst",
    "Migratieachtergrond",
    "Dienstverband",
    "Arbeidsduur",
    "PositieInDeWerkkring",
    "PositieInHetHuishouden",
    "SoortUitkering",
    "Uitkeringsduur",
    "Inkomensklassen",
  ],
};

const isTopicKey = (name: string) => /\w_\d+$/.test(name);

/** Whether a header looks like figures of StatLine: a topic with its number, or a well-known period or region beside an `ID`. */
export function looksLikeStatline(header: readonly string[]): boolean {
  const known = header.filter((name) => Object.values(wellKnown).some((names) => names.includes(name)));
  return header.some(isTopicKey) || (header.includes("ID") && known.length > 0);
}

/**
 * Finds out what each column is: by `DataProperties` when that is at hand, else by name (a dimension that is well known or has a code list beside
 * the file, a topic that ends in `_` and a number). Faults: a dimension or period that is missing, a column that is neither. Undefined then.
 */
export function layoutOf(header: readonly string[], table: StatlineTable, row: string, faults: Faults): StatlineLayout | undefined {
  const before = faults.count;
  const { properties } = table;
  const kinds = new Map(properties?.dimensions.map(({ key, kind }) => [key, kind]));
  const topics = new Map(properties?.topics.map((topic) => [topic.key, topic]));
  const layout: StatlineLayout = { others: [], topics: [], texts: [], year: "" };
  const fault = (name: string, message: string) => faults.add(`${row} kolom ${name}`, message);
  for (const [at, name] of header.entries()) {
    if (name === "") continue;
    const kind = properties ? kinds.get(name) : kindByName(name, table);
    const topic = properties ? topics.get(name) : isTopicKey(name) ? plainTopic(name) : undefined;
    if (name === "ID" && at === 0) layout.id = at;
    else if (kind === "other") layout.others.push({ key: name, at });
    else if (kind === "time" && !layout.time) layout.time = { key: name, at };
    else if (kind === "geo" && !layout.geo) layout.geo = { key: name, at };
    else if (kind) fault(name, `een tweede dimensie van deze soort, naast ${kind === "time" ? layout.time?.key : layout.geo?.key}`);
    else if (topic?.isText) layout.texts.push(name);
    else if (topic) layout.topics.push({ ...topic, at });
    else fault(name, strangerFault(name, header, table));
  }
  for (const { key } of properties?.dimensions ?? [])
    if (!header.includes(key)) fault(key, `de dimensie ${key} ontbreekt; gevonden: ${someOf(header)}`);
  if (!layout.time && !properties?.dimensions.some(({ kind }) => kind === "time")) {
    layout.year = properties ? (table.about?.year ?? "") : "";
    if (layout.year === "") fault("Perioden", `de periode ontbreekt; verwacht een kolom Perioden of Periods, gevonden: ${someOf(header)}`);
  }
  if (layout.topics.length === 0)
    fault(header.at(-1) ?? "", `er is geen kolom met cijfers; verwacht een onderwerp zoals ${expectedTopics(table)}`);
  return faults.count > before ? undefined : layout;
}

function kindByName(name: string, table: StatlineTable): "time" | "geo" | "other" | undefined {
  for (const kind of ["time", "geo", "other"] as const) if (wellKnown[kind]?.includes(name)) return kind;
  return table.lists.has(name) ? "other" : undefined;
}

function plainTopic(key: string): StatlineTopic {
  return { key, title: key, definition: "", unit: "", decimals: null, isText: false };
}

function expectedTopics({ properties }: StatlineTable): string {
  return properties ? someOf(properties.topics.map(({ key }) => key)) : "Ziekteverzuimpercentage_1 (een naam, _ en een nummer)";
}

function strangerFault(name: string, header: readonly string[], table: StatlineTable): string {
  if (name === "ID") return "ID hoort de eerste kolom te zijn";
  const { properties } = table;
  if (!properties) {
    return `${shown(name)} is geen onderwerp (verwacht ${expectedTopics(table)}) en geen dimensie die de radar kent; klopt de naam, zet dan ${table.id}_DataProperties.json of ${table.id}_${name}.json naast dit bestand`;
  }
  const lacking = [...properties.dimensions, ...properties.topics].map(({ key }) => key).filter((key) => !header.includes(key));
  return `${shown(name)} is geen dimensie en geen onderwerp van ${table.id}; verwacht ${someOf(lacking.length > 0 ? lacking : ["niets meer"])}`;
}
