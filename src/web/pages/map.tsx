import { listIndicators } from "#domain/databank/operations";
import { Problem } from "#operation";
import { RegionMapFigure, regionMapOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { DataTable } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

/** The 35 regions as a map and as a list, coloured by a figure of choice. */
export async function mapPage(page: Page) {
  const { t } = page;
  const { indicators } = await page.ask(listIndicators, {});
  const mappable = indicators.filter((one) => one.coverage?.regionTypes.includes("arbeidsmarktregio"));
  const first = mappable.find((one) => one.id === "income-standardised-mean") ?? mappable[0];
  const chosen = page.query.choice(
    "cijfer",
    mappable.map((one) => one.id),
    { otherwise: first?.id ?? "", words: (id) => mappable.find((one) => one.id === id)?.title ?? id },
  );
  const map = await regionMapOf(page, chosen);
  if (!map) throw new Problem("not-found", "", [], { list: "indicators.list", near: [] });
  return document({
    page,
    title: t.map.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.map.title}</h1>
        <p class="lead">{map.boundaries.length > 0 ? t.map.leadBoundaries : t.map.lead}</p>
        <form class="form one" action={formAction(page, "/kaart")}>
          <KeepRegion page={page} />
          <div>
            <label for="cijfer">{t.map.indicator}</label>
            <select id="cijfer" name="cijfer">
              {mappable.map((one) => (
                <option value={one.id} selected={one.id === chosen}>
                  {one.title}
                </option>
              ))}
            </select>
          </div>
          <button class="nl-button nl-button--primary" type="submit">
            {t.map.show}
          </button>
        </form>
        <div class="two">
          <RegionMapFigure page={page} map={map} big />
          <div class="fig">
            <DataTable
              caption={t.map.asList}
              head={map.figure.table.head.slice(0, 3)}
              rows={map.figure.table.rows.map((row) => row.slice(0, 3))}
            />
          </div>
        </div>
        <NextSteps page={page} />
      </div>
    ),
  });
}
