import { listDatasets } from "#domain/datasets/operations";
import { periodLabel } from "#domain/periods";
import type { Page } from "../page.ts";

/** The data sets with figures that were read last, the newest first; the front page and the page of changes tell the same. Nothing when there are none. */
export async function ReadLately({ page, most }: { page: Page; most: number }) {
  const { href, language } = page;
  const { datasets } = await page.ask(listDatasets, {});
  const newest = datasets
    .filter((dataset) => dataset.indicators.length > 0 && dataset.retrieved !== "")
    .sort((a, b) => b.retrieved.localeCompare(a.retrieved) || b.rows - a.rows);
  if (newest.length === 0) return null;
  return (
    <ul class="news">
      {newest.slice(0, most).map((dataset) => (
        <li>
          <time datetime={dataset.retrieved}>{periodLabel(dataset.retrieved, language)}</time>
          <span>
            <a class="nl-link" href={href(`/bronnen#${dataset.id}`)}>
              {dataset.title}
            </a>{" "}
            ({dataset.publisher})
          </span>
        </li>
      ))}
    </ul>
  );
}
