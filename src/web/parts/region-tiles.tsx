import { periodPhrase } from "#domain/periods";
import { regionIndex } from "#domain/regions/operations";
import { type TensionClass, tensionClasses } from "#domain/tension";
import { TileMap } from "../charts/tiles.tsx";
import type { Page } from "../page.ts";

interface TilesProps {
  page: Page;
  tiles: readonly { region: string; column: number; row: number; short: string }[];
  own: string;
  rows: readonly { region: { code: string }; text: string; period: string; source: { name: string } }[];
}

/** The map of UWV's classes: a tile a region, grey where this edition has none. */
export async function RegionTiles({ page, tiles, own, rows }: TilesProps) {
  const { t } = page;
  const index = await regionIndex(page.context.warehouse);
  const classOf = new Map(rows.map((row) => [row.region.code, row]));
  const last =
    rows
      .map((row) => row.period)
      .sort()
      .at(-1) ?? "";
  return (
    <figure class="fig">
      <figcaption>
        {t.tension.mapFinding(
          rows.length,
          last
            ? `${page.language === "nl" ? "tot en met" : "up to"} ${periodPhrase(last, page.language).replace(/^in (het )?/, (_, het: string) => het ?? "")}`
            : "",
        )}
      </figcaption>
      <TileMap
        label={t.home.map}
        tiles={tiles.flatMap((tile) => {
          const region = index.byCode.get(tile.region);
          const row = classOf.get(tile.region);
          const place = tensionClasses.indexOf(row?.text as TensionClass);
          return region
            ? [
                {
                  code: tile.region,
                  short: tile.short,
                  name: region.name,
                  column: tile.column,
                  row: tile.row,
                  href: page.href(`/regio/${region.slug}`),
                  tone: place < 0 ? "none" : `t${place + 1}`,
                  value: row ? `${row.text} (${row.period})` : t.map.noneHere,
                  own: tile.region === own,
                },
              ]
            : [];
        })}
      />
      <ul class="legend">
        {tensionClasses.map((name, at) => (
          <li>
            <svg aria-hidden="true" viewBox="0 0 10 10">
              <rect width="10" height="10" rx="2" class={`f-t${at + 1}`} />
            </svg>
            {name}
          </li>
        ))}
        <li>
          <svg aria-hidden="true" viewBox="0 0 10 10">
            <rect width="10" height="10" rx="2" class="f-none" />
          </svg>
          {t.map.noneHere}
        </li>
      </ul>
      <p class="src">
        {[...new Set(rows.map((row) => row.source.name))].join(", ")}. {t.tension.mapGrey}
      </p>
    </figure>
  );
}
