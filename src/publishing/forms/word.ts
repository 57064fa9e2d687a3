import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  Document as File,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from "docx";
import { paper as colours } from "#figures";
import type { Paper, PaperBlock, Picture, Run } from "../paper.ts";
import { pngOf } from "./png.ts";
import { wordTable } from "./word-table.ts";

const hex = (colour: string) => colour.slice(1);
const levels = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;
/** The width between the margins in pixels: pictures are drawn wider. */
const widest = 605;

/** The document as DOCX: real headings, lists and tables, so that whoever takes it over can go on writing in it. */
export async function wordOf(paper: Paper): Promise<Uint8Array> {
  const body = (await Promise.all(paper.blocks.map((block) => childrenOf(block, paper)))).flat();
  const file = new File({
    creator: "LLO-Radar",
    lastModifiedBy: "LLO-Radar",
    title: paper.title,
    subject: paper.subtitle,
    description: paper.words.made,
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: 21, color: hex(colours.ink), language: { value: languages[paper.language] } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { size: 48, bold: true, color: hex(colours.brand) }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 30, bold: true, color: hex(colours.brand) }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 24, bold: true, color: hex(colours.ink) }, paragraph: { spacing: { before: 240, after: 80 } } },
        hyperlink: { run: { color: hex(colours.brand), underline: {} } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1247, left: 1247, right: 1247 } } },
        footers: { default: new Footer({ children: [footer(paper)] }) },
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: paper.subtitle, size: 24 })] }),
          new Paragraph({ children: [small(`${paper.words.made} ${paper.words.newest} `), linkTo(paper.address, paper.address)] }),
          ...body,
          ...sourcesOf(paper),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

async function childrenOf(block: PaperBlock, paper: Paper): Promise<FileChild[]> {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: levels[block.level], keepNext: true })];
    case "text":
      return [new Paragraph({ children: block.runs.map((run) => textRun(run, paper.language)) })];
    case "list":
      return block.items.map((item) => bullet(item.map((run) => textRun(run, block.language))));
    case "numbers": {
      const { what, value, said, source } = paper.words.numbers;
      const rows = block.items.map((item) => [item.label, item.value, [item.said, item.remark].filter(Boolean).join(" "), item.source]);
      return [wordTable({ head: [what, value, said, source], rows, shares: [22, 18, 42, 18] }), apart()];
    }
    case "picture":
      return pictureOf(block);
    case "table":
      return [
        ...(block.caption ? [new Paragraph({ children: [new TextRun({ text: block.caption, bold: true })], keepNext: true })] : []),
        wordTable({ head: block.head, rows: block.rows }),
        block.source ? new Paragraph({ children: [small(`${paper.words.source}: ${block.source}`)] }) : apart(),
      ];
    case "remark":
      return [remark(block.text)];
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const languages = { nl: "nl-NL", en: "en-GB" };
const textRun = ({ text, strong = false, href }: Run, language: Paper["language"]) =>
  href ? linkTo(href, text) : new TextRun({ text, bold: strong, language: { value: languages[language] } });
const small = (text: string) => new TextRun({ text, size: 17, color: hex(colours.soft) });
const linkTo = (link: string, text: string) => new ExternalHyperlink({ link, children: [new TextRun({ text, style: "Hyperlink" })] });
const bullet = (children: readonly ParagraphChild[]) => new Paragraph({ children, bullet: { level: 0 } });
/** Word runs two tables that touch together. */
const apart = () => new Paragraph({ children: [], spacing: { after: 60 } });

async function pictureOf({ finding, svg, width, height, alt, notes, source }: Picture): Promise<FileChild[]> {
  const scale = Math.min(1, widest / width);
  const image = new ImageRun({
    type: "png",
    data: await pngOf(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: finding, title: finding, description: alt },
  });
  return [
    ...(finding ? [new Paragraph({ children: [new TextRun({ text: finding, bold: true })], keepNext: true })] : []),
    new Paragraph({ children: [image], keepNext: notes.length > 0 || source !== "" }),
    ...[...notes, source].filter(Boolean).map((text) => new Paragraph({ children: [small(text)] })),
  ];
}

const remark = (text: string) =>
  new Paragraph({
    children: [new TextRun(text)],
    shading: { type: ShadingType.CLEAR, fill: "F4F0E6" },
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: hex(colours.soft) } },
  });

const footer = ({ title, snapshot, words }: Paper) =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    children: [
      new TextRun({
        size: 16,
        color: hex(colours.soft),
        children: [`${title} · ${snapshot} · ${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  });

function sourcesOf({ sources, words }: Paper): FileChild[] {
  if (sources.length === 0) return [];
  return [
    new Paragraph({ text: words.sources, heading: levels[2], keepNext: true }),
    new Paragraph({ children: [small(words.sourcesLead)] }),
    ...sources.map(({ name, table, about, url }) =>
      bullet([url ? linkTo(url, name) : new TextRun(name), new TextRun(`: ${table}. ${about}`.trim())]),
    ),
  ];
}
