import { paper as colours, paperTypeface, textWidth, wrapped, xmlText } from "#figures";
import type { Paper, PaperBlock } from "../paper.ts";
import { webTypeface } from "../typeface.ts";

/** How large a poster is, how many figures it has room for, and the size of its letters, all in pixels. */
interface Shape {
  width: number;
  height: number;
  margin: number;
  /** Height of the band with the title, and of the lines at the foot. */
  band: number;
  foot: number;
  gap: number;
  most: number;
  size: { title: number; subtitle: number; label: number; value: number; said: number; source: number };
}

export const shapes = {
  /** For a post, a screen or a sheet of A4. */
  tall: {
    ...{ width: 1080, height: 1350, margin: 56, band: 236, foot: 124, gap: 24, most: 6 },
    size: { title: 58, subtitle: 28, label: 27, value: 58, said: 23, source: 19 },
  },
  /** What a link shows of itself. */
  wide: {
    ...{ width: 1200, height: 630, margin: 40, band: 116, foot: 70, gap: 16, most: 4 },
    size: { title: 42, subtitle: 22, label: 21, value: 40, said: 18, source: 15 },
  },
} as const satisfies Record<string, Shape>;
export type PosterShape = keyof typeof shapes;

type KeyNumber = Extract<PaperBlock, { kind: "numbers" }>["items"][number];

const columns = 2;
/** Letters of this weight are a little wider than those that were measured. */
const heavier = 1.04;
/** Said smaller than this nobody reads it on a telephone. */
const smallest = { tall: 17, wide: 14 };
const lead = 1.28;

interface Line {
  text: string;
  size: number;
  fill: string;
  bold?: boolean;
  /** Where the letters stand, from the top of their box. */
  y: number;
  x?: number;
}

/** The key figures of a document as one picture that needs nothing around it: its typeface is in it, and what it shows is said for who does not see it. */
export function posterOf(paper: Paper, shape: PosterShape): string {
  const form: Shape = shapes[shape];
  const { width, height, band } = form;
  const numbers = paper.blocks.flatMap((block) => (block.kind === "numbers" ? block.items : [])).slice(0, form.most);
  const parts = [
    `<title id="titel">${xmlText(paper.title)}</title>`,
    `<desc id="uitleg">${xmlText(describe(paper, numbers))}</desc>`,
    `<style>@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:400 750;src:url(data:font/woff2;base64,${webTypeface()}) format("woff2")}</style>`,
    `<rect width="${width}" height="${height}" fill="${colours.sheet}"/>`,
    `<rect width="${width}" height="${band}" fill="${colours.brand}"/>`,
    titleOf(paper, form),
    ...tilesOf(numbers, form, smallest[shape]),
    ...(numbers.length === 0 ? [nothingOf(paper, form)] : []),
    footOf(paper, numbers, form),
  ];
  const sized = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sized} role="img" aria-labelledby="titel uitleg" xml:lang="${paper.language}" font-family="${paperTypeface}" fill="${colours.ink}">${parts.join("")}</svg>`;
}

function describe(paper: Paper, numbers: readonly KeyNumber[]): string {
  const told = numbers.map(({ label, value, said, remark, source }) =>
    [`${label}: ${value}.`, said, remark, `${source}.`].filter(Boolean).join(" "),
  );
  return [paper.subtitle, ...told, ...textOf(paper), paper.words.made].join(" ");
}

const textOf = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === "text" ? [block.runs.map(({ text }) => text).join("")] : []));

/** A text in lines of one size: the largest from `from` down in which it takes no more lines than `most`; at `least` it takes what it takes. */
function lettered(text: string, room: { width: number; from: number; least: number; most: number }): { lines: string[]; size: number } {
  for (let size = room.from; ; size -= 1) {
    const lines = wrapped(text, { width: room.width / heavier, size });
    if (lines.length <= room.most || size <= room.least) return { lines, size };
  }
}

function titleOf({ title, subtitle }: Paper, { width, margin, band, size }: Shape): string {
  const room = width - 2 * margin;
  const { lines, size: letters } = lettered(title, { width: room, from: size.title, least: size.title / 2, most: band > 150 ? 2 : 1 });
  const high = lines.length * letters * 1.1 + size.subtitle * 1.5;
  const top = (band - high) / 2;
  return drawn(margin, 0, [
    ...lines.map((text, at) => ({ text, size: letters, fill: colours.ground, bold: true, y: top + letters * (0.85 + at * 1.1) })),
    { text: subtitle, size: size.subtitle, fill: colours.ground, y: top + lines.length * letters * 1.1 + size.subtitle * 1.1 },
  ]);
}

function tilesOf(numbers: readonly KeyNumber[], form: Shape, least: number): string[] {
  const { width, height, margin, band, foot, gap } = form;
  const rows = Math.max(1, Math.ceil(numbers.length / columns));
  const tileHeight = (height - band - foot - gap * rows) / rows;
  const tileWidth = (width - 2 * margin - gap) / columns;
  return numbers.map((number, at) => {
    // A figure that is left over takes the whole width.
    const alone = at === numbers.length - 1 && at % columns === 0;
    const box = { width: alone ? width - 2 * margin : tileWidth, height: tileHeight };
    const x = margin + (at % columns) * (tileWidth + gap);
    const y = band + gap + Math.floor(at / columns) * (tileHeight + gap);
    return tile(number, { x, y, ...box, form, least });
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  form: Shape;
  least: number;
}

function tile(number: KeyNumber, box: Box): string {
  const { x, y, width, height } = box;
  const pad = box.form.gap;
  const paint = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="14" fill="${colours.ground}" stroke="${colours.line}"/><rect x="${round(x)}" y="${round(y + 14)}" width="6" height="${round(height - 28)}" fill="${colours.bar}"/>`;
  return `<g>${paint}${drawn(x + pad, y, linesOf(number, { ...box, width: width - 2 * pad }))}</g>`;
}

/** What stands in a tile, from the top: the subject, the number with what it counts, what is said of it; at the foot its source. */
function linesOf({ label, value, said, source, remark }: KeyNumber, { width, height, form, least }: Box): Line[] {
  const { size, gap: pad } = form;
  const lines: Line[] = [];
  let top = pad * 0.75;
  const put = (text: string, letters: number, more: Partial<Line> = {}) => {
    lines.push({ text, size: letters, fill: colours.ink, y: top + letters, ...more });
    top += letters * lead;
  };
  const about = lettered(label, { width, from: size.label, least: size.source, most: 1 });
  for (const line of about.lines) put(line, about.size, { fill: colours.soft, bold: true });
  const { number, noun } = numberAndNoun(value);
  const large = lettered(number, { width, from: size.value, least: size.label, most: 1 });
  for (const line of large.lines) put(line, large.size, { bold: true, fill: colours.brand });
  const end = textWidth(number, large.size) * heavier + size.label / 3;
  const isBeside = large.lines.length === 1 && end + textWidth(noun, size.label) * heavier <= width;
  if (noun && isBeside) lines.push({ text: noun, size: size.label, fill: colours.soft, y: top - large.size * (lead - 1), x: end });
  else
    for (const line of noun ? wrapped(noun, { width: width / heavier, size: size.said }) : []) put(line, size.said, { fill: colours.soft });
  const from = lettered(source, { width, from: size.source, least: least - 2, most: 1 });
  const bottom = height - pad * 0.75 - from.lines.length * from.size * lead;
  const body = fitting([afterFirst(said), remark], { width, height: bottom - top - pad / 4, from: size.said, least });
  for (const line of body.lines) put(line, body.size);
  top = bottom;
  for (const line of from.lines) put(line, from.size, { fill: colours.soft });
  return lines;
}

/** '320.400 banen' as a number and what it counts; a word stands whole. */
function numberAndNoun(value: string): { number: string; noun: string } {
  const [, number, noun] = /^((?:€\s*)?[<>-]?\s*\d[\d.,]*%?)(?:\s+(.*))?$/u.exec(value) ?? [];
  return number === undefined ? { number: value, noun: "" } : { number, noun: noun ?? "" };
}

/** Less than this explains nothing by itself. */
const fewestSigns = 40;

/** What is said beside the figure itself, which stands there already; a sentence by itself stays. */
function afterFirst(said: string): string {
  const sentences = said.split(/(?<=[.!?]) (?=\p{Lu}|\d)/u);
  const rest = sentences.slice(1).join(" ");
  return rest.length < fewestSigns ? said : rest;
}

/** The texts in the largest letters in which they fit; where even the smallest do not, the last sentence of the first goes, and so on. */
function fitting(
  [said = "", remark = ""]: readonly string[],
  { width, height, from, least }: { width: number; height: number; from: number; least: number },
): { lines: string[]; size: number } {
  const text = [said, remark].filter(Boolean).join(" ");
  for (let size = from; size >= least; size -= 1) {
    const lines = wrapped(text, { width: width / heavier, size });
    if (lines.length * size * lead <= height) return { lines, size };
  }
  const sentences = said.split(/(?<=[.!?]) (?=\p{Lu}|\d)/u);
  if (said === "") return { lines: [], size: least };
  return fitting([sentences.slice(0, -1).join(" "), remark], { width, height, from: least, least });
}

function nothingOf(paper: Paper, { width, margin, band, size }: Shape): string {
  const lines = textOf(paper).flatMap((text) => wrapped(text, { width: (width - 2 * margin) / heavier, size: size.subtitle }));
  return drawn(
    margin,
    band,
    lines.map((text, at) => ({ text, size: size.subtitle, fill: colours.ink, y: size.subtitle * (2 + at * lead) })),
  );
}

/** Who publishes the figures, of which edition they are, and where the newest stand. */
function footOf({ address, words }: Paper, numbers: readonly KeyNumber[], { width, height, margin, foot, size }: Shape): string {
  const publishers = [...new Set(numbers.map(({ source }) => source.split(",")[0] ?? ""))].filter(Boolean);
  const texts = [
    ...(publishers.length > 0 ? [`${words.sources}: ${publishers.join(", ")}.`] : []),
    `${words.made} ${address.replace(/^https?:\/\//, "")}`,
  ];
  const room = width - 2 * margin;
  const most = Math.floor(foot / (size.source * lead)) - 1;
  let letters: number = size.source;
  const wrap = () => texts.flatMap((text) => wrapped(text, { width: room / heavier, size: letters }));
  while (wrap().length > most && letters > size.source * 0.7) letters -= 1;
  return drawn(
    margin,
    height - foot,
    wrap().map((text, at) => ({ text, size: letters, fill: colours.soft, y: size.source * 0.8 + letters * (1 + at * lead) })),
  );
}

const drawn = (x: number, y: number, lines: readonly Line[]): string =>
  lines
    .map(({ text, size, fill, bold, y: down, x: right = 0 }) => {
      const weight = bold ? ' font-weight="700"' : "";
      return `<text x="${round(x + right)}" y="${round(y + down)}" font-size="${round(size)}" fill="${fill}"${weight}>${xmlText(text)}</text>`;
    })
    .join("");

const round = (pixels: number) => Math.round(pixels * 10) / 10;
