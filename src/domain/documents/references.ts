import { Claim, type ClaimInput } from "#domain/claims";
import { dimNames } from "#domain/databank";
import { type Language, parseInput } from "#operation";
import { views } from "./document.ts";
import { faultWords } from "./fault-words.ts";
import type { Tag } from "./tags.ts";

/** What stands in a text for the region that its reader chose. */
export const chosenRegion = "{region}";

/** A sentence that the figures fill in. */
export interface ClaimReference {
  kind: "claim";
  claim: ClaimInput;
  /** Whether it is about the region that the reader chose. */
  ofChosen: boolean;
  tag: Tag;
}

export type Reference =
  | ClaimReference
  | { kind: "figure"; indicator: string; region: string; view: string; tag: Tag }
  /** A number of an author, with where it comes from. */
  | { kind: "number"; text: string; source: string; url: string; tag: Tag }
  /** The definition of an indicator, as the figures have it. */
  | { kind: "definition"; indicator: string; tag: Tag };

type Tell = (message: string, value?: string) => void;

const kinds = ["claim", "figure", "number", "definition"] as const;

/** What a tag refers to; undefined, with its faults told, when it is not right. */
export function referenceOf(tag: Tag, tell: Tell, language: Language): Reference | undefined {
  const say = faultWords[language];
  switch (tag.name) {
    case "claim":
      return claimOf(tag, tell, language);
    case "figure":
      return figureOf(tag, tell, language);
    case "definition": {
      const [indicator] = indicatorOf(tag, [], tell, language);
      return indicator === undefined ? undefined : { kind: "definition", indicator, tag };
    }
    case "number":
      return numberOf(tag, tell, language);
    case "":
      return undefined;
    default:
      tell(say.unknownTag(tag.name, kinds), tag.name);
      return undefined;
  }
}

/** The indicator that a tag begins with; tells what keys and words it cannot have. */
function indicatorOf({ words, keys }: Tag, known: readonly string[], tell: Tell, language: Language): [string | undefined] {
  const say = faultWords[language];
  const [first, ...rest] = words;
  for (const word of rest) tell(say.tooMany(word), word);
  for (const key of keys.keys()) if (!known.includes(key)) tell(say.unknownKey(key, known), key);
  if (first === undefined) tell(say.noIndicator);
  return [first];
}

function figureOf(tag: Tag, tell: Tell, language: Language): Reference | undefined {
  const [indicator] = indicatorOf(tag, ["region", "view"], tell, language);
  const view = tag.keys.get("view") ?? "trend";
  if (!views.some((one) => one === view)) tell(faultWords[language].view(views), view);
  return indicator === undefined ? undefined : { kind: "figure", indicator, region: tag.keys.get("region") ?? chosenRegion, view, tag };
}

function numberOf(tag: Tag, tell: Tell, language: Language): Reference | undefined {
  const say = faultWords[language];
  const text = tag.words.join(" ");
  const [source, url] = [tag.keys.get("source")?.trim() ?? "", tag.keys.get("url")?.trim() ?? ""];
  for (const key of tag.keys.keys()) if (key !== "source" && key !== "url") tell(say.unknownKey(key, ["source", "url"]), key);
  if (text === "") tell(say.noText);
  if (source === "") tell(say.noSource, text);
  if (url !== "" && !isAddress(url)) tell(say.badUrl, url);
  return text === "" || source === "" || (url !== "" && !isAddress(url)) ? undefined : { kind: "number", text, source, url, tag };
}

/** Where a link may lead: another site, or a page of the radar. */
export const isAddress = (url: string): boolean => (/^https?:\/\//i.test(url) && URL.canParse(url)) || /^(\/(?![/\\])|#)/.test(url);

const lists = ["regions", "periods", "named"] as const;
const singles = ["region", "period", "comparison", "reference", "over", "among", "direction"] as const;
const numbers = ["value", "values", "tolerance"] as const;
const claimKeys: readonly string[] = ["measure", ...singles, ...lists, ...numbers, ...dimNames];

/** What an author states, and what therefore cannot be of every region. */
const stated = ["direction", "value", "values", "named"] as const;

function claimOf(tag: Tag, tell: Tell, language: Language): ClaimReference | undefined {
  const say = faultWords[language];
  const told: string[] = [];
  const fault: Tell = (message, value) => {
    told.push(message);
    tell(message, value);
  };
  const { keys } = tag;
  const [measure = keys.get("measure"), ...rest] = tag.words;
  for (const word of rest) fault(say.tooMany(word), word);
  for (const key of keys.keys()) if (!claimKeys.includes(key)) fault(say.unknownKey(key, claimKeys), key);
  if (measure === undefined) fault(say.noMeasure);
  const given: Record<string, unknown> = { measure };
  for (const key of singles) if (keys.has(key)) given[key] = keys.get(key);
  for (const key of lists) if (keys.has(key)) given[key] = listed(keys.get(key));
  for (const key of numbers) {
    const text = keys.get(key);
    if (text === undefined) continue;
    const parts = listed(text);
    if (parts.length === 0 || parts.some((part) => !/^[+-]?\d+(\.\d+)?$/.test(part))) fault(say.noNumber(key), text);
    else given[key] = key === "values" ? parts.map(Number) : Number(parts[0]);
  }
  const breakdown = dimNames.flatMap((dim) => (keys.has(dim) ? [[dim, keys.get(dim)]] : []));
  if (breakdown.length > 0) given.breakdown = Object.fromEntries(breakdown);
  const regions = [keys.get("region"), ...listed(keys.get("regions"))].filter((region) => region !== undefined);
  const ofChosen = regions.includes(chosenRegion);
  for (const key of stated) if (ofChosen && keys.has(key)) fault(say.statedAnywhere(key), key);
  const { issues } = parseInput(Claim, given, { language, example: { measure: "unemployment-rate" } });
  if (measure !== undefined) for (const { path, message } of issues) fault(`${path}: ${message}`);
  return told.length > 0 ? undefined : { kind: "claim", claim: given as ClaimInput, ofChosen, tag };
}

const listed = (text = ""): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const singular: Readonly<Record<string, string>> = { regions: "region", periods: "period", values: "value" };

/** The tag that stands for a claim, as an author writes it. */
export function tagOf(claim: Partial<Claim> & Pick<Claim, "measure">): string {
  const { measure, breakdown = {}, ...fields } = claim;
  const pairs: [string, unknown][] = [...Object.entries(fields), ...Object.entries(breakdown)];
  const written = pairs.flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    if (text === "" || (key === "comparison" && text === "value")) return [];
    const name = Array.isArray(value) && value.length === 1 ? (singular[key] ?? key) : key;
    return `${name}=${/[\s"]/.test(text) ? `"${text}"` : text}`;
  });
  return `{{${["claim", measure, ...written].join(" ")}}}`;
}
