import type { Bar } from "./bars.tsx";
import { type PaperChart, paper, paperSvg, xmlText } from "./paper.ts";
import { fitLines, textWidth } from "./text-width.ts";

const size = 13;
const lineHeight = 15;
const barHeight = 16;
const gap = 7;
/** The widest that names may be before they go on on a next line. */
const widestName = 210;
/** Letters that fit in the width of a name, however wide they are. */
const widestUnbroken = 16;
const beside = 10;

const fillOf = { me: paper.brand, nl: paper.ink, other: paper.bar };

/** Bars from zero with the name before and the number after, as a picture of its own; below zero they run from the middle. */
export function paperBars(bars: readonly Bar[], width = 640): PaperChart {
  const names = bars.map(({ label }) => nameLines(label));
  const nameWidth = Math.min(widestName, Math.max(...names.flat().map((line) => textWidth(line, size))));
  const numberWidth = Math.max(...bars.map(({ display }) => textWidth(display, size)));
  const room = width - nameWidth - numberWidth - 2 * beside;
  const most = Math.max(0, ...bars.map(({ value }) => Math.abs(value))) || 1;
  const both = bars.some(({ value }) => value < 0);
  const start = nameWidth + beside;
  const zero = both ? start + room / 2 : start;
  let top = 0;
  const rows = bars.map(({ value, display, tone }, at) => {
    const lines = names[at] ?? [];
    const height = Math.max(barHeight, lines.length * lineHeight);
    const middle = top + height / 2;
    top += height + gap;
    const length = (Math.abs(value) / most) * (both ? room / 2 : room);
    const weight = tone === "me" ? ' font-weight="700"' : "";
    const name = lines
      .map((line, nth) => {
        const y = middle + (nth - (lines.length - 1) / 2) * lineHeight + size * 0.36;
        return `<text x="${rounded(nameWidth)}" y="${rounded(y)}" text-anchor="end"${weight}>${xmlText(line)}</text>`;
      })
      .join("");
    const bar = `<rect x="${rounded(value < 0 ? zero - length : zero)}" y="${rounded(middle - barHeight / 2)}" width="${rounded(length)}" height="${barHeight}" rx="2" fill="${fillOf[tone ?? "other"]}"/>`;
    return `${name}${bar}<text x="${width}" y="${rounded(middle + size * 0.36)}" text-anchor="end" font-weight="700">${xmlText(display)}</text>`;
  });
  const axis = `<line x1="${rounded(zero)}" x2="${rounded(zero)}" y1="0" y2="${rounded(top - gap)}" stroke="${paper.soft}"/>`;
  return paperSvg(`<g font-size="${size}">${rows.join("")}${axis}</g>`, { width, height: Math.max(1, rounded(top - gap)) });
}

/** A name in at most two lines; one that no line has room for is cut, because a bar without a name says nothing. */
function nameLines(label: string): string[] {
  const lines = fitLines(label, { width: widestName, lines: 2, size });
  return lines.length > 0 ? lines : [`${label.slice(0, widestUnbroken)}…`];
}

const rounded = (pixels: number) => Math.round(pixels * 10) / 10;
