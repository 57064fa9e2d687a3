import { listIndicators } from "#domain/databank/operations";
import { listInstruments } from "#domain/instruments/operations";
import { findOccupation } from "#domain/occupations/operations";
import { findRegion } from "#domain/regions/operations";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";

/** One box for a municipality, a region, an occupation or a subject; every kind of find in its own list, with the reason. */
export async function searchPage(page: Page) {
  const { t, href } = page;
  const q = page.query.text("q").trim().slice(0, 100);
  const regions = q ? (await page.ask(findRegion, { q, limit: 8 })).matches : [];
  const occupations = q ? (await page.ask(findOccupation, { q, limit: 8 })).matches : [];
  const indicators = q.length > 2 ? await indicatorsFor(page, q) : [];
  // 'werkloosheid in Limburg' names a subject and a place: the figures then lead to that place.
  const place = q.includes(" ") ? (regions[0]?.region ?? page.region) : page.region;
  const instruments = q.length > 2 ? (await page.ask(listInstruments, { q })).instruments.slice(0, 5) : [];
  const nothing = regions.length + occupations.length + indicators.length + instruments.length === 0;
  return document({
    page,
    title: q ? t.search_.title(q) : t.search.label,
    hidden: true,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{q ? t.search_.title(q) : t.search.label}</h1>
        <SearchForm page={page} id="zoek" q={q} />
        {!q ? (
          <p>{t.search_.empty}</p>
        ) : nothing ? (
          <p class="hole" role="status">
            {t.search_.none}{" "}
            <a class="nl-link" href={href("/regios")}>
              {t.region.other}
            </a>
          </p>
        ) : null}
        {regions.length > 0 ? (
          <>
            <h2 class="nl-heading nl-heading--level-2">{t.search_.regions}</h2>
            <ul>
              {regions.map(({ region, why }) => (
                <li>
                  <a class="nl-link" href={href(`/regio/${region.slug}`)}>
                    {region.name}
                  </a>{" "}
                  <span class="src">
                    ({t.types[region.type].toLowerCase()}
                    {why === region.type ? "" : `; ${why}`})
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {occupations.length > 0 ? (
          <>
            <h2 class="nl-heading nl-heading--level-2">{t.search_.occupations}</h2>
            <ul>
              {occupations.map((hit) => (
                <li>
                  <a class="nl-link" href={href(`/beroep/${hit.slug}`)}>
                    {hit.name}
                  </a>
                  {hit.why ? <span class="src"> ({hit.why})</span> : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {indicators.length > 0 ? (
          <>
            <h2 class="nl-heading nl-heading--level-2">{t.search_.figures}</h2>
            <ul>
              {indicators.map((one) => (
                <li>
                  <a class="nl-link" href={place ? href(`/cijfer/${one.id}/${place.slug}`) : href(`/cijfers?cijfer=${one.id}`)}>
                    {one.title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {instruments.length > 0 ? (
          <>
            <h2 class="nl-heading nl-heading--level-2">{t.search_.instruments}</h2>
            <ul>
              {instruments.map((one) => (
                <li>
                  <a class="nl-link" href={href(`/instrumenten?q=${encodeURIComponent(one.name)}`)}>
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    ),
  });
}

/** Indicators by the whole question, else by its longer words. */
async function indicatorsFor(page: Page, q: string) {
  const whole = (await page.ask(listIndicators, { q })).indicators;
  const words = q.split(/\s+/).filter((word) => word.length > 4);
  if (whole.length > 0 || words.length < 2) return whole.slice(0, 8);
  const parts = await Promise.all(words.map(async (word) => (await page.ask(listIndicators, { q: word })).indicators));
  return [...new Map(parts.flat().map((one) => [one.id, one])).values()].slice(0, 8);
}
