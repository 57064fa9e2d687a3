import { listSectors } from "#domain/reports/operations";
import { reportTexts } from "#texts";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { DataTable } from "../parts/table.tsx";

/** All sectors with figures, each with its factsheet and its QuickScan. */
export async function sectorsPage(page: Page) {
  const t = reportTexts[page.language];
  const sectors = await listSectors(page.context);
  return document({
    page,
    title: t.sectors,
    description: t.sectorsLead,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.sectors}</h1>
        <p class="lead">{t.sectorsLead}</p>
        <DataTable
          caption={t.sectors}
          titled
          head={["Factsheet", "QuickScan"]}
          rows={sectors.map(({ name, slug }) => [
            { words: name, href: page.href(`/sector/${slug}/factsheet`) },
            { words: t.quickscan(name), href: page.href(`/sector/${slug}/quickscan`) },
          ])}
        />
        <NextSteps page={page} />
      </div>
    ),
  });
}
