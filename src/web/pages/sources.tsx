import { listDatasets } from "#domain/datasets/operations";
import { periodLabel } from "#domain/periods";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";

/** Every dataset with publisher, licence, date and downloads. */
export async function sourcesPage(page: Page) {
  const { t, language } = page;
  const q = page.query.text("q");
  const { datasets } = await page.ask(listDatasets, q ? { q } : {});
  return document({
    page,
    title: t.sources.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.sources.title}</h1>
        <p class="lead">{t.sources.lead}</p>
        <SearchForm page={page} id="q" action="/bronnen" label={t.sources.filter} q={q} />
        <h2 class="nl-heading nl-heading--level-2">{t.sources.methods}</h2>
        <ul>
          {Object.values(t.quality).map((words) => (
            <li>{words}</li>
          ))}
        </ul>
        <h2 class="nl-heading nl-heading--level-2">{t.sources.dataset}</h2>
        <ul class="cards">
          {datasets.map((dataset) => (
            <li class="card" id={dataset.id}>
              <h3 class="nl-heading nl-heading--level-3">{dataset.title}</h3>
              <p>{dataset.description}</p>
              <dl class="facts">
                <dt>{t.sources.publisher}</dt>
                <dd>{dataset.publisher}</dd>
                <dt>{t.sources.licence}</dt>
                <dd>{dataset.licence}</dd>
                <dt>{t.sources.rows}</dt>
                <dd>{dataset.rows}</dd>
                {dataset.retrieved ? (
                  <>
                    <dt>{t.sources.read}</dt>
                    <dd>{periodLabel(dataset.retrieved, language)}</dd>
                  </>
                ) : null}
              </dl>
              <p>
                {Object.entries(dataset.downloads)
                  .filter(([, to]) => to)
                  .map(([kind, to]) => (
                    <>
                      <a class="nl-link" href={to as string} download>
                        {t.figure.download} {kind.toUpperCase()}
                        <span class="hidden">: {dataset.title}</span>
                      </a>{" "}
                    </>
                  ))}
              </p>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}
