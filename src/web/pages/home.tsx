import { listCorrections } from "#domain/corrections/operations";
import { listDatasets } from "#domain/datasets/operations";
import { audiences } from "#domain/instruments";
import { periodLabel } from "#domain/periods";
import { TileMap } from "../charts/tiles.tsx";
import type { Page } from "../page.ts";
import { ChangeGroup } from "../parts/change.tsx";
import { document } from "../parts/layout.tsx";
import { regionPlaces } from "../parts/region-places.ts";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

/** The front door: a search, six ways in, what changed, and the regions. */
export async function homePage(page: Page) {
  const { t, href, language } = page;
  const log = await page.ask(listCorrections, { limit: 1000 });
  const { datasets } = await page.ask(listDatasets, {});
  const newest = datasets
    .filter((dataset) => dataset.indicators.length > 0 && dataset.retrieved !== "")
    .sort((a, b) => b.retrieved.localeCompare(a.retrieved) || b.rows - a.rows)
    .slice(0, 4);
  const tries = language === "nl" ? ["Enschede", "lasser", "werkloosheid"] : ["Enschede", "welder", "unemployment"];
  return document({
    page,
    title: t.site,
    description: `${t.home.title} ${t.home.lead}`,
    children: (
      <>
        <section class="hero">
          <div class="wrap">
            <h1 class="nl-heading">{t.home.title}</h1>
            <p>{t.home.lead}</p>
            <form class="ask" action={formAction(page, "/zoek")} role="search">
              <KeepRegion page={page} />
              <input type="search" name="q" aria-label={t.search.placeholder} placeholder={t.home.placeholder} maxlength={100} />
              <button type="submit">{t.search.button}</button>
            </form>
            <p class="try">
              {t.home.try}{" "}
              {tries.map((word) => (
                <a href={href(`/zoek?q=${encodeURIComponent(word)}`)}>{word}</a>
              ))}
            </p>
          </div>
        </section>
        <div class="wrap">
          <ul class="who">
            {audiences.map((who) => (
              <li>
                <a href={href(`/voor/${who}`)}>
                  <b>{t.audiences[who].title}</b>
                  <span>{t.audiences[who].short}</span>
                </a>
              </li>
            ))}
          </ul>
          <div class="two">
            <section>
              <h2 class="nl-heading nl-heading--level-2">{t.home.news}</h2>
              {log.total === 0 ? <p>{t.home.noNews}</p> : null}
              <ul class="news">
                {log.groups.slice(0, 6).map((group) => (
                  <ChangeGroup page={page} group={group} corrections={log.corrections} />
                ))}
                {log.total === 0
                  ? newest.map((dataset) => (
                      <li>
                        <time datetime={dataset.retrieved}>{periodLabel(dataset.retrieved, language)}</time>
                        <span>
                          <a class="nl-link" href={href(`/bronnen#${dataset.id}`)}>
                            {dataset.title}
                          </a>{" "}
                          ({dataset.publisher})
                        </span>
                      </li>
                    ))
                  : null}
              </ul>
              <p>
                <a class="nl-link" href={href("/wijzigingen")}>
                  {t.footer.changes}
                </a>
              </p>
            </section>
            <section>
              <h2 class="nl-heading nl-heading--level-2">{t.home.map}</h2>
              <p>{t.home.mapWhy}</p>
              <TileMap label={t.home.map} tiles={await regionPlaces(page)} />
            </section>
          </div>
        </div>
      </>
    ),
  });
}
