import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { fitLines } from "./text-width.ts";

export interface TreemapTile {
  name: string;
  value: number;
  /** A tone of a colour scale, or `none`. */
  tone: string;
  href: string;
  title: string;
}

/** A treemap takes the width there is: its tiles grow along, its letters do not. */
export interface TreemapShape {
  /** On which screens it shows; empty for all. */
  screen: "" | "on-phone" | "on-tablet" | "on-desk";
  /** The narrowest that it will be in pixels: what fits in a tile then, always fits. */
  narrowest: number;
  /** In pixels, at any width. */
  height: number;
}

/** One shape for each width of screen, together showing one treemap. */
export const treemapShapes: readonly TreemapShape[] = [
  { screen: "on-phone", narrowest: 246, height: 1250 },
  { screen: "on-tablet", narrowest: 556, height: 820 },
  { screen: "on-desk", narrowest: 940, height: 640 },
];

/** The one shape that does anywhere, for a frame in another page. */
export const framedTreemap: TreemapShape = { screen: "", narrowest: 290, height: 760 };

/** How high that one is with its legend, and with a finding and sources that may be longer than those beside the code. */
export const framedTreemapHeight = framedTreemap.height + 230;

/** Tiles are this much wider than high, because names are. */
const stretch = 1.7;
const size = 13;
const lineHeight = 15;
const inset = 5;

interface TreemapProps {
  tiles: readonly TreemapTile[];
  label: string;
  shape: TreemapShape;
}

/** Every tile as large as its value, each a link; a name stands where it fits, the title says all of it. */
export function Treemap({ tiles, label, shape: { screen, narrowest, height } }: TreemapProps) {
  type Node = { children: readonly TreemapTile[] } | TreemapTile;
  const root = hierarchy<Node>({ children: tiles }, (node) => ("children" in node ? node.children : undefined))
    .sum((node) => ("value" in node ? node.value : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const across = narrowest / stretch;
  const laid = treemap<Node>().tile(treemapSquarify).size([across, height])(root);
  const percent = (x: number) => `${Number(((x / across) * 100).toFixed(2))}%`;
  const hatch = `hatch${screen}`;
  return (
    <svg class={`treemap ${screen}`} width="100%" height={height} role="group" aria-label={label}>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M0 0V6" />
      </pattern>
      {(laid.children ?? []).map((leaf) => {
        const tile = leaf.data as TreemapTile;
        const [top, bottom] = [Math.round(leaf.y0), Math.round(leaf.y1)];
        const room = { width: ((leaf.x1 - leaf.x0) / across) * narrowest - 2 * inset, size };
        const lines = fitLines(tile.name, { ...room, lines: Math.floor((bottom - top - inset) / lineHeight) });
        return (
          <a href={tile.href}>
            <title>{tile.title}</title>
            <svg aria-hidden="true" class={tile.tone} x={percent(leaf.x0)} y={top} width={percent(leaf.x1 - leaf.x0)} height={bottom - top}>
              <rect fill={tile.tone === "none" ? `url(#${hatch})` : undefined} />
              {lines.map((line, at) => (
                <text x={inset} y={(at + 1) * lineHeight}>{`${line} `}</text>
              ))}
            </svg>
          </a>
        );
      })}
    </svg>
  );
}
