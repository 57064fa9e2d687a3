export interface Tile {
  code: string;
  short: string;
  name: string;
  column: number;
  row: number;
  href: string;
  /** `t1`-`t5`, `s1`-`s5` or `none`. */
  tone: string;
  /** The value in words, for the tile and for screen readers. */
  value: string;
  own: boolean;
}

/** The labour-market regions as tiles, roughly in their place; each a link with its name and value. */
export function TileMap({ tiles, label, big = false }: { tiles: readonly Tile[]; label: string; big?: boolean }) {
  return (
    <ul class={big ? "tiles big" : "tiles"} aria-label={label}>
      {tiles.map((tile) => (
        <li class={`c${tile.column} r${tile.row}`}>
          <a
            class={`b-${tile.tone}${tile.own ? " me" : ""}`}
            href={tile.href}
            title={tile.value ? `${tile.name}: ${tile.value}` : tile.name}
          >
            <span aria-hidden="true">{tile.short}</span>
            {big && tile.value ? <small aria-hidden="true">{tile.value}</small> : null}
            <span class="hidden">
              {tile.name}
              {tile.value ? `: ${tile.value}` : ""}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Five tones for values from low to high, by equal groups; `none` for what is unknown. */
export function toneOf(value: number | null, all: readonly number[]): string {
  if (value === null) return "none";
  const sorted = [...all].sort((a, b) => a - b);
  const below = sorted.filter((other) => other < value).length;
  return `s${Math.min(5, Math.floor((below / Math.max(1, sorted.length)) * 5) + 1)}`;
}
