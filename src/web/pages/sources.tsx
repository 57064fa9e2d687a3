import type { z } from "zod";
import { listDatasets } from "#domain/datasets/operations";
import { periodLabel } from "#domain/periods";
import type { Page } from "../page.ts";
import { Fold, FoldedGroup, groupsOf } from "../parts/fold.tsx";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";

type Dataset = z.output<typeof listDatasets.output>["datasets"][number];

/** With more than so many datasets, the page begins as their publishers alone. */
const mostOpen = 80;

/** Every dataset with publisher, licence, date and downloads. */
export async function sourcesPage(page: Page) {
  const { t } = page;
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
        <p role="status">{t.sources.found(datasets.length)}</p>
        {groupsOf(datasets, ({ publisher }) => publisher).map(([publisher, members]) => (
          <FoldedGroup title={publisher} count={members.length} open={datasets.length <= mostOpen}>
            {members.map((dataset) => (
              <DatasetFold page={page} dataset={dataset} />
            ))}
          </FoldedGroup>
        ))}
      </div>
    ),
  });
}

/** One dataset: its title, and its publisher, licence, date and downloads to open. */
function DatasetFold({ page, dataset }: { page: Page; dataset: Dataset }) {
  const { t, language } = page;
  return (
    <Fold id={dataset.id} title={dataset.title}>
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
    </Fold>
  );
}
