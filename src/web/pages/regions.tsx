import { regionTypes } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { TileMap, TileNames } from "#figures";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { regionPlaces } from "../parts/region-places.ts";
import { SearchForm } from "../parts/search-form.tsx";

/** Kinds that stand as a list; the labour-market regions stand on the map, and there are too many municipalities. */
const shown = regionTypes.filter((type) => type !== "gemeente" && type !== "arbeidsmarktregio");

/** All regions to choose from: the map first, then every kind as a list. */
export async function regionsPage(page: Page) {
  const { t, href } = page;
  const index = await regionIndex(page.context.warehouse);
  const order = ["samenwerking", "provincie", "land", "landsdeel", "corop"];
  const places = await regionPlaces(page);
  return document({
    page,
    title: t.region.other,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.region.other}</h1>
        <p class="lead">{t.home.mapWhy}</p>
        <SearchForm page={page} id="zoek-regio" />
        <h2 class="nl-heading nl-heading--level-2">{t.typesMany.arbeidsmarktregio}</h2>
        <div class="two">
          <TileMap label={t.home.map} tiles={places} />
          <TileNames label={t.map.names} tiles={places} />
        </div>
        {shown
          .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
          .map((type) => (
            <section>
              <h2 class="nl-heading nl-heading--level-2">{t.typesMany[type]}</h2>
              <ul class="columns">
                {index.all
                  .filter((region) => region.type === type && region.code !== "CR99")
                  .sort((a, b) => a.name.localeCompare(b.name, "nl"))
                  .map((region) => (
                    <li>
                      <a class="nl-link" href={href(`/regio/${region.slug}`)}>
                        {region.name}
                      </a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
      </div>
    ),
  });
}
