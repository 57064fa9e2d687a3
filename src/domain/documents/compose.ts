import { definitionOf, type Source } from "#domain/databank";
import { requireIndicator } from "#domain/databank/operations";
import { nameInSentence, phraseOf, type Region } from "#domain/regions";
import { regionIndex, requireRegion } from "#domain/regions/operations";
import { type Context, isProblem, type Language, messageWithLead, type Problem } from "#operation";
import type { DraftBlock, DraftPart } from "./blocks.ts";
import type { Block, Document, Part, Said } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Fault } from "./fault.ts";
import { chosenRegion, type Reference } from "./references.ts";
import { saidOf } from "./said.ts";

export interface ComposeOptions {
  /** Name for files and addresses. */
  id: string;
  /** Path on the radar where the text stands. */
  path: string;
  /** The region that its reader chose; without one that of the text, else the country. */
  region?: Region | undefined;
}

/** A sentence with figures, and where it stands in the text. */
interface Told {
  reference: Extract<Reference, { kind: "claim" }>;
  said: Said;
}

export interface Composed {
  document: Document;
  region: Region;
  told: Told[];
  /** Those of the text, and references to what does not exist. */
  faults: Fault[];
}

/** A text with its figures filled in: what is true now, whatever was true when it was written. What has a fault is left out and said to be. */
export async function compose(context: Context, draft: Draft, { id, path, region: chosen }: ComposeOptions): Promise<Composed> {
  const { language, warehouse } = context;
  const region = chosen ?? (await requireRegion(context, draft.front.region || "NL01"));
  const faults = [...draft.faults];
  const filled = new Map<Reference, Part[] | Block>();
  const told: Told[] = [];
  for (const reference of draft.references) {
    try {
      const result = await fill(context, reference, region);
      filled.set(reference, result);
      if (reference.kind === "claim" && Array.isArray(result)) told.push({ reference, said: result[0] as Said });
    } catch (error) {
      if (!isProblem(error)) throw error;
      const { line, column, raw } = reference.tag;
      faults.push({ line, column, value: raw.slice(0, 120), message: inWords(error, language) });
    }
  }
  const index = await regionIndex(warehouse);
  const words = (text: string) =>
    text.replaceAll("{in-region}", phraseOf(index, region, language)).replaceAll(chosenRegion, nameInSentence(index, region, language));
  const partsOf = (parts: readonly DraftPart[]) => parts.flatMap((part) => partOf(part, { filled, words, slug: region.slug, language }));
  const blocks = draft.blocks.flatMap((block, at) => blockOf(block, { at, filled, words, partsOf }));
  const leans = told.some(
    ({ reference, said }) => reference.ofChosen && said.judged.figures.some((figure) => figure.region.code !== region.code),
  );
  const document: Document = {
    ...{ id, path, language },
    title: words(draft.front.title),
    subtitle: words(draft.front.summary),
    snapshot: warehouse.snapshot.id,
    made: draft.front.date || warehouse.snapshot.created.slice(0, 10),
    blocks: [...(leans && region.code !== "NL01" ? [leaning(nameInSentence(index, region, language), language)] : []), ...blocks],
    sources: distinct(told.flatMap(({ said }) => said.judged.figures.map(({ source }) => source))),
  };
  return { document, region, told, faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** What is wrong with a reference, with what comes near; an author does not know the names of operations. */
function inWords(problem: Problem, language: Language): string {
  if (problem.lead?.list !== "indicators.list" || problem.lead.near.length > 0) return messageWithLead(problem, language);
  return `${problem.message}; ${language === "nl" ? "alle cijfers staan op /cijfers" : "all figures are at /en/cijfers"}`;
}

/** What a reference stands for. Throws Problem when it names what does not exist. */
async function fill(context: Context, reference: Reference, region: Region): Promise<Part[] | Block> {
  switch (reference.kind) {
    case "claim":
      return [await saidOf(context, reference, region)];
    case "number": {
      const { text, source, url } = reference;
      return [`${text} (`, url ? { text: source, href: url } : source, ")"];
    }
    case "definition":
      return [definitionOf(await requireIndicator(context, reference.indicator), context.language)];
    case "figure": {
      const { indicator, view } = reference;
      await requireIndicator(context, indicator);
      const at = reference.region === chosenRegion ? region : await requireRegion(context, reference.region);
      return { kind: "figure", indicator, region: at.code, view };
    }
  }
}

interface Filling {
  filled: ReadonlyMap<Reference, Part[] | Block>;
  words: (text: string) => string;
}

function partOf(part: DraftPart, { filled, words, slug, language }: Filling & { slug: string; language: Language }): Part[] {
  if (typeof part === "string") return [words(part)];
  if ("kind" in part) {
    const found = filled.get(part);
    return Array.isArray(found) ? found : [{ strong: missing[language] }];
  }
  return ["strong" in part ? { strong: words(part.strong) } : { text: words(part.text), href: part.href.replaceAll("{slug}", slug) }];
}

function blockOf(
  block: DraftBlock,
  { at, filled, words, partsOf }: Filling & { at: number; partsOf: (parts: readonly DraftPart[]) => Part[] },
): Block[] {
  switch (block.kind) {
    case "heading":
      return [{ ...block, text: words(block.text), id: `deel-${at + 1}` }];
    case "text":
      return [{ kind: "text", parts: partsOf(block.parts) }];
    case "quote":
      return [{ kind: "remark", tone: "plain", text: partsOf(block.parts).map(plainOf).join("") }];
    case "list":
      return [{ kind: "list", items: block.items.map(partsOf) }];
    case "figure": {
      const found = filled.get(block.reference);
      return found && !Array.isArray(found) ? [found] : [];
    }
  }
}

/** A run as bare text. */
export const plainOf = (part: Part): string => (typeof part === "string" ? part : "strong" in part ? part.strong : part.text);

const missing: Readonly<Record<Language, string>> = { nl: "[hier ontbreekt een cijfer]", en: "[a figure is missing here]" };

const leaning = (name: string, language: Language): Block => ({
  kind: "remark",
  tone: "plain",
  text:
    language === "nl"
      ? `Niet elk cijfer is er over ${name} zelf. Dan leest u dat van een groter gebied. De naam van het gebied staat in de zin.`
      : `Not every figure is there on ${name} itself. You then read that of a wider area, which the sentence names.`,
});

const distinct = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [`${source.table}|${source.quality}|${source.note}`, source])).values(),
];
