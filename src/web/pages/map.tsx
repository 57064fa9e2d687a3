import { listIndicators } from "#domain/databank/operations";
import { Problem } from "#operation";
import { RegionMapFigure, type RegionMapModel, regionMapOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";
import { DataTable, type TableProps } from "../parts/table.tsx";

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
            <DataTable {...asList(page, map.figure.table)} />
          </div>
        </div>
        <NextSteps page={page} />
      </div>
    ),
  });
}

/** The regions with their figure; the period has a column only where the regions differ in it. */
function asList(page: Page, { head, rows }: RegionMapModel["figure"]["table"]): TableProps {
  const [period = "", ...others] = new Set(rows.map((row) => String(row[2] ?? "")));
  const columns = others.length > 0 ? 3 : 2;
  return {
    caption: [page.t.map.asList, ...(others.length > 0 ? [] : [period])].filter(Boolean).join(", "),
    head: head.slice(0, columns),
    rows: rows.map((row) => row.slice(0, columns)),
  };
}
