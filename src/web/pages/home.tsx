import { listCorrections } from "#domain/corrections/operations";
import { textsOfKind } from "#domain/documents/operations";
import { audiences } from "#domain/instruments";
import { TileMap, TileNames } from "#figures";
import type { Page } from "../page.ts";
import { ChangeGroup } from "../parts/change.tsx";
import { document } from "../parts/layout.tsx";
import { ReadLately } from "../parts/read-lately.tsx";
import { regionPlaces } from "../parts/region-places.ts";
import { formAction, KeepRegion } from "../parts/search-form.tsx";
import { TextLinks } from "../parts/text-links.tsx";

/** The front door: a search, six ways in, what changed, and the regions. */
export async function homePage(page: Page) {
  const { t, href, language } = page;
  const log = await page.ask(listCorrections, { limit: 1000 });
  const places = await regionPlaces(page);
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
          <section>
            <h2 class="nl-heading nl-heading--level-2">{t.home.news}</h2>
            {log.total === 0 ? (
              <>
                <p>
                  {t.changes.none} {t.changes.read}
                </p>
                {await ReadLately({ page, most: 4 })}
              </>
            ) : (
              <ul class="news">
                {log.groups.slice(0, 6).map((group) => (
                  <ChangeGroup page={page} group={group} corrections={log.corrections} />
                ))}
              </ul>
            )}
            <p>
              <a class="nl-link" href={href("/wijzigingen")}>
                {t.footer.changes}
              </a>
            </p>
          </section>
          <section>
            <h2 class="nl-heading nl-heading--level-2">{t.footer.reading}</h2>
            <TextLinks page={page} texts={await textsOfKind(page.context, "verkenning", "verhaal")} columns />
            <p>
              <a class="nl-link" href={href("/kennis")}>
                {t.footer.knowledge}
              </a>
            </p>
          </section>
          <section>
            <h2 class="nl-heading nl-heading--level-2">{t.home.map}</h2>
            <p>
              {t.home.mapWhy} {t.home.mapOr}
            </p>
            <div class="two">
              <TileMap label={t.home.map} tiles={places} />
              <TileNames label={t.map.names} tiles={places} />
            </div>
          </section>
        </div>
      </>
    ),
  });
}
