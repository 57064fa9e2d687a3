import { type Faults, shown } from "../faults.ts";

/** What the files beside a table of StatLine say about it; each part is absent when its file is not there. */
export interface StatlineTable {
  /** As CBS writes it: `80072ned`. */
  id: string;
  about?: StatlineAbout;
  properties?: StatlineProperties;
  /** Code lists by the key of their dimension, codes without padding. */
  lists: ReadonlyMap<string, ReadonlyMap<string, StatlineCode>>;
}

export interface StatlineAbout {
  id: string;
  title: string;
  description: string;
  /** Period that the whole table is about, when it is one year. */
  year: string;
}

export interface StatlineProperties {
  dimensions: { key: string; title: string; kind: "time" | "geo" | "other" }[];
  topics: StatlineTopic[];
}

export interface StatlineTopic {
  key: string;
  /** With its group in front when another topic has the same title. */
  title: string;
  definition: string;
  /** As CBS writes it; empty when it does not say. */
  unit: string;
  /** Null when CBS does not say. */
  decimals: number | null;
  /** A name or a code, not a figure. */
  isText: boolean;
}

export interface StatlineCode {
  title: string;
  description: string;
  /** Of periods: `Definitief`, `Voorlopig`, `NaderVoorlopig`. */
  status: string;
}

export type Entry = Readonly<Record<string, unknown>>;

/** Text of a property without padding; empty when it is absent or null. Lines end in LF. */
export function textIn(entry: Entry, name: string): string {
  const value = entry[name];
  return typeof value === "string" || typeof value === "number" ? String(value).replaceAll("\r\n", "\n").trim() : "";
}

/** Reads `TableInfos`. */
export function aboutOf(entries: readonly Entry[], faults: Faults): StatlineAbout {
  const [entry = {}] = entries;
  const id = textIn(entry, "Identifier");
  if (entries.length !== 1) faults.add("rij 2", `er staan ${entries.length} tabellen in; TableInfos beschrijft er een`);
  if (!isTableId(id)) faults.add("rij 1 kolom Identifier", `${shown(id)} is geen tabelnummer van CBS; verwacht bijvoorbeeld 80072ned`);
  const period = textIn(entry, "Period");
  return { id, title: textIn(entry, "Title"), description: textIn(entry, "ShortDescription"), year: /^\d{4}$/.test(period) ? period : "" };
}

/** Number of a table: five digits and three letters, `80072ned`. */
export function isTableId(text: string): boolean {
  return /^\d{4,5}[a-z]{3}$/i.test(text);
}

const dimensionKinds: Readonly<Record<string, "time" | "geo" | "other">> = {
  Dimension: "other",
  TimeDimension: "time",
  GeoDimension: "geo",
  GeoDetail: "geo",
};

/** Reads `DataProperties`: dimensions and topics, the latter with a title that no other topic has. */
export function propertiesOf(entries: readonly Entry[], faults: Faults): StatlineProperties {
  const groups = new Map(entries.map((entry) => [textIn(entry, "ID"), entry]));
  const dimensions: StatlineProperties["dimensions"] = [];
  const topics: (StatlineTopic & { path: string[] })[] = [];
  for (const [at, entry] of entries.entries()) {
    const type = textIn(entry, "Type");
    const [key, title] = [textIn(entry, "Key"), textIn(entry, "Title")];
    const kind = Object.hasOwn(dimensionKinds, type) ? dimensionKinds[type] : undefined;
    if (type === "TopicGroup") continue;
    if (kind === undefined && type !== "Topic")
      faults.add(
        `rij ${at + 1} kolom Type`,
        `${shown(type)} is niet bekend; verwacht Topic, TopicGroup, Dimension, TimeDimension, GeoDimension of GeoDetail`,
      );
    else if (key === "") faults.add(`rij ${at + 1} kolom Key`, "is leeg; elke dimensie en elk onderwerp heeft een sleutel");
    else if (kind) dimensions.push({ key, title, kind });
    else
      topics.push({
        key,
        title,
        path: pathOf(entry, groups),
        definition: textIn(entry, "Description"),
        unit: textIn(entry, "Unit"),
        decimals: decimalsOf(entry),
        isText: textIn(entry, "Datatype") === "String",
      });
  }
  const keys = [...dimensions, ...topics].map(({ key }) => key);
  for (const key of new Set(keys.filter((key, at) => keys.indexOf(key) < at)))
    faults.add(`sleutel ${key}`, "staat twee keer in de eigenschappen");
  return { dimensions, topics: topics.map(({ path, ...topic }) => ({ ...topic, title: uniqueTitle(topic.title, path, topics) })) };
}

function pathOf(entry: Entry, groups: ReadonlyMap<string, Entry>): string[] {
  const path: string[] = [];
  for (let parent = groups.get(textIn(entry, "ParentID")); parent && path.length < 10; parent = groups.get(textIn(parent, "ParentID")))
    path.unshift(textIn(parent, "Title"));
  return path;
}

function uniqueTitle(title: string, path: readonly string[], topics: readonly { title: string; path: string[] }[]): string {
  const twins = topics.filter((topic) => topic.title === title);
  if (twins.length < 2) return title;
  const group = path.at(-1) ?? "";
  return twins.filter((twin) => twin.path.at(-1) === group).length === 1 ? `${group}: ${title}` : [...path, title].join(": ");
}

function decimalsOf(entry: Entry): number | null {
  const { Decimals: decimals } = entry;
  return typeof decimals === "number" && Number.isInteger(decimals) && decimals >= 0 ? decimals : null;
}

/** Reads a code list; a code that stands there twice is a fault. */
export function codesOf(entries: readonly Entry[], faults: Faults): Map<string, StatlineCode> {
  const codes = new Map<string, StatlineCode>();
  for (const [at, entry] of entries.entries()) {
    const code = textIn(entry, "Key");
    if (code === "") faults.add(`rij ${at + 1} kolom Key`, "is leeg; elke code heeft een sleutel");
    else if (codes.has(code)) faults.add(`rij ${at + 1} kolom Key`, `${shown(code)} staat er twee keer in`);
    else if (textIn(entry, "Title") === "") faults.add(`rij ${at + 1} kolom Title`, "is leeg; elke code heeft een titel");
    else codes.set(code, { title: textIn(entry, "Title"), description: textIn(entry, "Description"), status: textIn(entry, "Status") });
  }
  return codes;
}
