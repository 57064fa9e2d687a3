import * as Plot from "@observablehq/plot";
import { raw } from "hono/html";
import { parseHTML } from "linkedom";

export interface LinePoint {
  period: string;
  /** Its word on the axis, in one line or two. */
  label: string;
  value: number;
  /** End of the period as a year with its part, so that gaps in time show as gaps. */
  at: number;
  /** Points of different runs are not joined. */
  run: string;
  display: string;
}

const { document } = parseHTML("<html></html>");

/** How high a line is at most in a frame: a wide one grows until the frame is 38 rem. */
export const lineHeight = 330;

export interface LineDrawing {
  points: readonly LinePoint[];
  /** Where it should come: a dashed line runs there from the first point. */
  target?: LinePoint;
  format: (value: number) => string;
}

interface LineProps extends LineDrawing {
  /** What it shows, for who does not see it. */
  label: string;
}

/** How large a line is drawn, in how large letters, with room for so many words on the axis and so many numbers beside it. */
export interface LineShape {
  width: number;
  height: number;
  size: number;
  words: number;
  ticks: number;
}

interface LineColours {
  line: string;
  ink: string;
}

/** The colours of the page, light or dark. */
const ofThePage: LineColours = { line: "var(--brand)", ink: "var(--ink)" };

/** Drawings made lately: a province's line stands on the page of every region in it. */
const most = 300;
const drawn = new Map<string, string>();

/** Two drawings of each line, of which the screen shows one: letters must stay large enough on a phone, and a wide one must not be empty. */
const shapes = [
  { screen: "on-phone", width: 290, height: 215, size: 13.5, words: 3, ticks: 3 },
  { screen: "not-phone", width: 440, height: 230, size: 15, words: 4.5, ticks: 4 },
] as const;

/** A line through time as SVG; the ends carry their number, the line breaks where the method changed or a period is missing. Needs two points or more, a target among them. */
export function LineChart(props: LineProps) {
  const name = JSON.stringify([props.points, props.target, props.label, props.format(1234.5)]);
  const { label } = props;
  const svg =
    drawn.get(name) ??
    shapes.map((shape) => plainSvg(drawLine(props, shape, ofThePage), { label, screen: shape.screen, size: shape.size })).join("");
  drawn.delete(name);
  drawn.set(name, svg);
  if (drawn.size > most) drawn.delete(drawn.keys().next().value ?? "");
  return raw(svg);
}

/** The SVG of Plot, as it comes. */
export function drawLine(
  { points, target, format }: LineDrawing,
  { width, height, size, words, ticks: across }: LineShape,
  colours: LineColours,
): string {
  const all = target ? [...points, target] : points;
  const values = all.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Rates may leave zero out, or a small change would be invisible; the axis says where it starts.
  const margin = (high - low) * 0.35 || Math.abs(high) * 0.1 || 1;
  // The number of the highest point stands in the margin of the drawing.
  const above = margin * 0.3;
  const domain = low > 0 && low - margin > 0 && (high - low) / high < 0.5 ? [low - margin, high + above] : [Math.min(0, low), high + above];
  const last = points.at(-1);
  const bottom = domain[0] ?? 0;
  /** Beside which way the number of an end stands free: above its point, or below where the line runs above it and the axis leaves room. */
  const aside = (point: LinePoint, next: LinePoint | undefined) =>
    next && next.value > point.value && (point.value - bottom) / ((domain[1] ?? 1) - bottom) > 0.2 ? 19 : -13;
  const ends = points.filter((point, at) => at === 0 || point === last);
  const ticks = ticksApart(all, words);
  const [first] = points;
  const towards = first && target ? [first, target] : [];
  const twoLines = ticks.some((point) => point.label.includes("\n"));
  const widest = Math.max(...[domain[0] ?? 0, domain[1] ?? 0].map((value) => format(value).length));
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: 16 + widest * size * 0.54,
    marginRight: 16,
    insetLeft: 22,
    insetRight: 30,
    marginTop: 26,
    marginBottom: twoLines ? 28 + size * 1.1 : 28,
    style: { fontSize: `${size}px` },
    x: {
      type: "linear",
      label: null,
      tickSize: 0,
      ticks: ticks.map((point) => point.at),
      tickFormat: (at: number) => ticks.find((point) => point.at === at)?.label ?? "",
    },
    y: { domain, label: null, grid: true, ticks: across, tickFormat: format, tickSize: 0 },
    marks: [
      Plot.lineY(towards, { x: "at", y: "value", stroke: colours.ink, strokeWidth: 1.5, strokeDasharray: "5 4" }),
      Plot.dot(towards.slice(1), { x: "at", y: "value", stroke: colours.ink, fill: "none", strokeWidth: 2, r: 4.5, title: "display" }),
      Plot.lineY(points, { x: "at", y: "value", z: "run", stroke: colours.line, strokeWidth: 2.5 }),
      Plot.dot(points, {
        x: "at",
        y: "value",
        fill: colours.line,
        r: 3.5,
        title: (point: LinePoint) => `${point.label.replace("\n", " ")}: ${point.display}`,
      }),
      ...(target ? [...ends, target] : ends).map((point) =>
        Plot.text([point], {
          x: "at",
          y: "value",
          text: "display",
          dy: target ? besideLine(point, towards, points[1]) : aside(point, point === first ? points[1] : points.at(-2)),
          ...(point === first ? { dx: -6, textAnchor: "start" } : point === all.at(-1) ? { dx: 12, textAnchor: "end" } : {}),
          fontWeight: 700,
          fontSize: size + 0.5,
          fill: colours.ink,
        }),
      ),
    ],
  });
  return svg.outerHTML;
}

/** Where the number of a point stands free of the line to the target: on the side of it where the point lies; of the line's own ends, outside it. */
function besideLine(point: LinePoint, [from, to]: readonly LinePoint[], second: LinePoint | undefined): number {
  if (!from || !to) return -13;
  const rises = to.value > from.value;
  if (point === from) return (second ?? to).value > from.value ? 19 : -13;
  if (point === to) return rises ? -13 : 19;
  const line = from.value + ((to.value - from.value) * (point.at - from.at)) / (to.at - from.at);
  return point.value >= line ? -13 : 19;
}

/** The points that get a word on the axis: the last one, and before it those that leave room. */
function ticksApart(points: readonly LinePoint[], most: number): LinePoint[] {
  const range = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
  const kept: LinePoint[] = [];
  for (const point of [...points].reverse()) if (kept.length === 0 || (kept[0]?.at ?? 0) - point.at >= range / most) kept.unshift(point);
  return kept;
}

/** Plot's SVG without inline styles (the content security policy allows none) and with one name for screen readers. */
function plainSvg(markup: string, { label, screen, size }: { label: string; screen: string; size: number }): string {
  const name = label.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return markup
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/ style="[^"]*"/g, "")
    .replace(/ aria-(label|hidden|description|roledescription)="[^"]*"/g, "")
    .replace(/="[^"]*"/g, (attribute) => attribute.replace(/(\d+\.\d{2})\d+/g, "$1"))
    .replace(
      /<svg [^>]*?(viewBox="[^"]+")[^>]*>/,
      `<svg class="chart line ${screen}" role="img" aria-label="${name}" $1 text-anchor="middle" font-size="${size}" fill="currentColor">`,
    );
}
