import { periodPhrase } from "#domain/periods";
import { regionIndex, tileMap } from "#domain/regions/operations";
import { type TensionClass, tensionClasses } from "#domain/tension";
import { Legend } from "../charts/legend.tsx";
import { type Tile, TileMap } from "../charts/tiles.tsx";
import type { Page } from "../page.ts";

/** The regions of the tile map; `look` gives the colour and the words of each. */
export async function regionPlaces(
  page: Page,
  look: (code: string) => Pick<Tile, "tone" | "value"> = () => ({ tone: "s1", value: "" }),
): Promise<Tile[]> {
  const { byCode } = await regionIndex(page.context.warehouse);
  return (await tileMap(page.context.warehouse)).flatMap(({ region: code, ...tile }) => {
    const region = byCode.get(code);
    return region
      ? [{ ...tile, code, name: region.name, href: page.href(`/regio/${region.slug}`), own: page.region?.code === code, ...look(code) }]
      : [];
  });
}

interface TilesProps {
  page: Page;
  rows: readonly { region: { code: string }; text: string; period: string; source: { name: string } }[];
}

/** The map of UWV's classes: a tile a region, grey where this edition has none. */
export async function RegionTiles({ page, rows }: TilesProps) {
  const { t } = page;
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
        tiles={
          await regionPlaces(page, (code) => {
            const row = classOf.get(code);
            const place = tensionClasses.indexOf(row?.text as TensionClass);
            return { tone: place < 0 ? "none" : `t${place + 1}`, value: row ? `${row.text} (${row.period})` : t.map.noneHere };
          })
        }
      />
      <Legend
        items={[...tensionClasses.map((name, at) => ({ tone: `t${at + 1}`, words: name })), { tone: "none", words: t.map.noneHere }]}
      />
      <p class="src">
        {[...new Set(rows.map((row) => row.source.name))].join(", ")}. {t.tension.mapGrey}
      </p>
    </figure>
  );
}
