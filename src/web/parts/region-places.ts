import { regionIndex, tileMap } from "#domain/regions/operations";
import type { Tile } from "#figures";
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
