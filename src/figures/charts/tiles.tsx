export interface Tile {
  code: string;
  short: string;
  name: string;
  column: number;
  row: number;
  href: string;
  /** A class of tension `t1`-`t5`, a tone of a colour scale, or `none`. */
  tone: string;
  /** The value in words, for the tile and for screen readers. */
  value: string;
  own: boolean;
}

/** How high the small map is at its widest. */
export const tilesHeight = 700;

/** The labour-market regions as tiles, roughly in their place; each a link with its name and value. */
export function TileMap({ tiles, label, big = false }: { tiles: readonly Tile[]; label: string; big?: boolean }) {
  return (
    <ul class={big ? "tiles big" : "tiles"} aria-label={label}>
      {tiles.map((tile) => (
        <li class={`c${tile.column} r${tile.row}`}>
          <a class={`${tile.tone}${tile.own ? " me" : ""}`} href={tile.href} title={tile.value ? `${tile.name}: ${tile.value}` : tile.name}>
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

/** Where a name may go on on the next line without a space. */
const afterSlash = /(?<=\/)/;

/** Which name each short name on the tiles stands for, by name; each a link, large enough for a thumb. */
export function TileNames({ tiles, label }: { tiles: readonly Tile[]; label: string }) {
  return (
    <ul class="tile-names" aria-label={label}>
      {[...tiles]
        .sort((a, b) => a.name.localeCompare(b.name, "nl"))
        .map((tile) => (
          <li>
            <b aria-hidden="true">{tile.short}</b>{" "}
            <a class="nl-link" href={tile.href}>
              {tile.name.split(afterSlash).map((part, at) => (
                <>
                  {at > 0 ? <wbr /> : null}
                  {part}
                </>
              ))}
            </a>
          </li>
        ))}
    </ul>
  );
}
