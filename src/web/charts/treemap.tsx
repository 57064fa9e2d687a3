import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";

export interface TreemapTile {
  name: string;
  value: number;
  /** `s1`-`s5`, `t1`-`t5` or `none`. */
  tone: string;
  href: string;
  title: string;
}

interface TreemapProps {
  tiles: readonly TreemapTile[];
  label: string;
  width: number;
  height: number;
  class?: string;
}

/** Every tile as large as its value, each a link; names stand where they fit, the title says all of it. */
export function Treemap({ tiles, label, width, height, class: className = "" }: TreemapProps) {
  const root = hierarchy<{ children: readonly TreemapTile[] } | TreemapTile>({ children: tiles } as { children: TreemapTile[] }, (node) =>
    "children" in node ? node.children : undefined,
  )
    .sum((node) => ("value" in node ? node.value : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<{ children: readonly TreemapTile[] } | TreemapTile>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner(1)
    .round(true)(root);
  return (
    <svg class={`chart treemap ${className}`} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {(laid.children ?? []).map((leaf) => {
        const tile = leaf.data as TreemapTile;
        const [w, h] = [leaf.x1 - leaf.x0, leaf.y1 - leaf.y0];
        const lines = linesIn(tile.name, w, h);
        return (
          <a href={tile.href}>
            <title>{tile.title}</title>
            <rect x={leaf.x0} y={leaf.y0} width={w} height={h} class={`f-${tile.tone}`} />
            {lines.map((line, at) => (
              <text x={leaf.x0 + 6} y={leaf.y0 + 17 + at * 15} class={`t-name o-${tile.tone}`}>
                {`${line} `}
              </text>
            ))}
          </a>
        );
      })}
    </svg>
  );
}

/** A name broken over lines that fit the tile; none when it does not fit at all. */
function linesIn(name: string, width: number, height: number): string[] {
  const room = Math.floor((width - 10) / 6.6);
  const most = Math.floor((height - 6) / 15);
  if (room < 6 || most < 1) return [];
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    if (word.length > room) return lines.length > 0 && most >= lines.length ? [...lines.slice(0, -1), `${lines.at(-1)}…`] : [];
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < most) lines.push(word);
    else return [...lines.slice(0, -1), `${(lines.at(-1) ?? "").slice(0, room - 1)}…`];
  }
  return lines;
}
