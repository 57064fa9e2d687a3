import { type Source, wholeSentence } from "#domain/databank";
import type { BarRow, Block, Document, Part, Said } from "#domain/documents";
import { periodLabel } from "#domain/periods";
import { nameInSentence, type RegionIndex } from "#domain/regions";
import { regionIndex, requireRegion } from "#domain/regions/operations";
import { buildFigure, chartOnPaper, distinctToReaders, type FigureModel, paperBars, type Reader, sourceLine, views } from "#figures";
import { type PublishingTexts, publishingTexts } from "#texts";
import type { Paper, PaperBlock, PaperSource, Picture, Run } from "./paper.ts";
import { printable } from "./plain.ts";

/** Draws the pictures of a document and chooses the words around it. */
export async function onPaper(reader: Reader, document: Document): Promise<Paper> {
  const t = publishingTexts[document.language];
  const index = await regionIndex(reader.context.warehouse);
  const drawn = await Promise.all(titledOnce(document.blocks).map((block) => drawnBlock(block, { reader, t, index })));
  const sources = distinctToReaders([...document.sources, ...drawn.flatMap(({ sources: more }) => more)]);
  return printable({
    id: document.id,
    title: document.title,
    subtitle: document.subtitle,
    language: document.language,
    snapshot: document.snapshot,
    made: document.made,
    address: reader.href(document.path),
    onePage: document.onePage ?? false,
    blocks: drawn.flatMap(({ block }) => block ?? []),
    sources: named(
      sources.map((source) => sourceOnPaper(source, document.language, t)),
      document.onePage ?? false,
    ),
    words: {
      contents: t.contents,
      source: t.source,
      sources: t.sources,
      sourcesLead: t.sourcesLead(document.snapshot),
      made: t.made(periodLabel(document.made.slice(0, 10), document.language), document.snapshot),
      newest: document.ofItsMaker ? t.goOn : t.newest,
      page: t.page,
      of: t.of,
      table: t.table,
      numbers: t.numbers,
    },
  });
}

/** A table below a heading with the same words has its title already. */
const titledOnce = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const above = blocks.slice(0, at).findLast(({ kind }) => kind === "heading");
    return block.kind === "table" && above?.kind === "heading" && above.text === block.caption ? { ...block, caption: "" } : block;
  });

interface Drawing {
  reader: Reader;
  t: PublishingTexts;
  index: RegionIndex;
}

/** A block in its form on paper; none of a picture of which nobody has the figures. */
async function drawnBlock(block: Block, drawing: Drawing): Promise<{ block?: PaperBlock; sources: readonly Source[] }> {
  const runs = (parts: readonly Part[]) => parts.flatMap((part) => runOf(part, drawing)).filter(({ text }) => text !== "");
  switch (block.kind) {
    case "text": {
      const found = runs(block.parts);
      return found.length > 0 ? { block: { kind: "text", runs: found }, sources: [] } : { sources: [] };
    }
    case "list": {
      const items = block.items.map(runs).filter(({ length }) => length > 0);
      return items.length > 0
        ? { block: { kind: "list", items, language: block.language ?? drawing.reader.language }, sources: [] }
        : { sources: [] };
    }
    case "figure": {
      const figure = await figureOf(block, drawing.reader);
      return figure ? { block: pictureOf(figure, drawing), sources: figure.sources } : { sources: [] };
    }
    case "bars":
      return { block: barsOf(block, drawing), sources: [] };
    case "table":
      return { block: { ...block, source: block.source ?? "" }, sources: [] };
    default:
      return { block, sources: [] };
  }
}

const isSaid = (part: Exclude<Part, string>): part is Said => "judged" in part;

/** A part as runs: a sentence that was mended or withdrawn says so. */
function runOf(part: Part, { t, reader }: Drawing): Run[] {
  if (typeof part === "string") return [{ text: part }];
  if (isSaid(part)) {
    if (part.mark === "withdrawn") return [{ text: t.withdrawn }];
    return part.mark === "mended" && part.before ? [{ text: `${part.text} ${t.mended(part.before)}` }] : [{ text: part.text }];
  }
  if ("strong" in part) return [{ text: part.strong, strong: true }];
  return [{ text: part.text, href: reader.href(part.href) }];
}

async function figureOf({ indicator, region, view }: Extract<Block, { kind: "figure" }>, reader: Reader): Promise<FigureModel | undefined> {
  const known = views.find((one) => one === view);
  return known && buildFigure(reader, indicator, await requireRegion(reader.context, region), known);
}

function pictureOf(figure: FigureModel, { reader, t, index }: Drawing): Picture {
  const { finding, points, bars, place, asked, table, notes } = figure;
  const shown = points.length > 0 ? points : bars;
  const elsewhere = place.code === asked.code ? "" : `${t.placeOf(nameInSentence(index, place, reader.language))} `;
  return {
    kind: "picture",
    finding,
    ...chartOnPaper(figure, reader.language),
    alt: altOf(points.length > 0 ? t.line : t.bars, finding, shown),
    table: { ...table, rows: table.rows.map((row) => row.map(String)) },
    notes,
    source: `${elsewhere}${t.source}: ${sourceLine(reader, figure)}`,
  };
}

function barsOf({ finding, bars, source }: Extract<Block, { kind: "bars" }>, { reader, t }: Drawing): Picture {
  const head = [reader.t.figure.name, reader.t.figure.value];
  return {
    kind: "picture",
    finding,
    ...paperBars(bars),
    alt: altOf(t.bars, finding, bars),
    table: { caption: finding, head, rows: bars.map(({ label, display }: BarRow) => [label, display]) },
    notes: [],
    source: source ? `${t.source}: ${source}` : "",
  };
}

const altOf = (kind: string, finding: string, shown: readonly { label: string; display: string }[]) =>
  `${kind}. ${finding} ${shown.map(({ label, display }) => `${label.replace("\n", " ")}: ${display}`).join("; ")}.`;

/** On one page there is room for the names of tables only, each once. */
const named = (sources: readonly PaperSource[], onePage: boolean): PaperSource[] =>
  onePage ? [...new Map(sources.map((source) => [`${source.name}|${source.table}`, { ...source, about: "" }])).values()] : [...sources];

function sourceOnPaper(source: Source, language: "nl" | "en", t: PublishingTexts): PaperSource {
  const { name, table, url, via, quality, retrieved } = source;
  const note = language === "en" && source.noteEn ? source.noteEn : source.note;
  const how = [t.quality[quality] ?? quality, retrieved && periodLabel(retrieved, language), via && `${t.readVia} ${via}`].filter(Boolean);
  return {
    name,
    table,
    about: [wholeSentence(how.join(", ")), note && wholeSentence(note)].filter(Boolean).join(" "),
    url: url.startsWith("http") ? url : "",
  };
}
