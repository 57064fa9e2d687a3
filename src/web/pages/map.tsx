import { displayNumber, displayValue } from "#domain/databank";
import { databank, listIndicators, table } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import { regionBoundaries, regionIndex, tileMap } from "#domain/regions/operations";
import { type TensionClass, tensionClasses } from "#domain/tension";
import { BoundaryMap } from "../charts/boundaries.tsx";
import { TileMap, toneOf } from "../charts/tiles.tsx";
import type { Page } from "../page.ts";
import { DataTable, SourceList } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";

/** The 35 regions as a map and as a list, coloured by a figure of choice. */
export async function mapPage(page: Page) {
  const { t, href, language } = page;
  const index = await regionIndex(page.context.warehouse);
  const tiles = await tileMap(page.context.warehouse);
  const { indicators } = await page.ask(listIndicators, {});
  const mappable = indicators.filter((one) => one.coverage?.regionTypes.includes("arbeidsmarktregio"));
  const chosen = mappable.find((one) => one.id === page.query("cijfer"))?.id ?? "income-standardised-mean";
  const codes = tiles.map((tile) => tile.region);
  const { rows } = await page.ask(table, { indicator: chosen, regions: codes });
  const bank = await databank(page.context.warehouse);
  const indicator = bank.indicators.get(chosen);
  const unit = bank.units.get(indicator?.unit ?? "");
  const values = rows.flatMap((row) => row.value ?? []);
  const of = new Map(rows.map((row) => [row.region.code, row]));
  const words = (code: string) => {
    const row = of.get(code);
    return row === undefined ? t.map.noneHere : row.value !== null && unit ? displayNumber(row.value, unit, language) : row.text;
  };
  const toneFor = (code: string) => {
    const row = of.get(code);
    const place = tensionClasses.indexOf(row?.text as TensionClass);
    return row?.value == null ? (place >= 0 ? `t${place + 1}` : "none") : toneOf(row.value, values);
  };
  const periods = [...new Set(rows.map((row) => row.period))].map((period) => periodLabel(period, language));
  const title = (language === "nl" ? indicator?.title : indicator?.title_en) ?? "";
  const places = tiles.flatMap((tile) => {
    const region = index.byCode.get(tile.region);
    return region
      ? [
          {
            code: tile.region,
            short: tile.short,
            name: region.name,
            column: tile.column,
            row: tile.row,
            href: href(`/regio/${region.slug}`),
            tone: toneFor(tile.region),
            value: words(tile.region),
            own: page.region?.code === tile.region,
          },
        ]
      : [];
  });
  const boundaries = await regionBoundaries(page.context.warehouse, "arbeidsmarktregio");
  return document({
    page,
    title: t.map.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.map.title}</h1>
        <p class="lead">{t.map.lead}</p>
        <form class="form one" action={href("/kaart").split("?")[0]}>
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
          <figure class="fig">
            <figcaption>
              {mapFinding(
                page,
                title,
                rows.flatMap((row) =>
                  row.value !== null && unit
                    ? [{ name: row.region.name, value: row.value, shown: displayValue(row.value, unit, language) }]
                    : [],
                ),
              )}
            </figcaption>
            {boundaries.length > 0 ? (
              <BoundaryMap places={places} boundaries={boundaries} label={`${t.map.title}: ${title}`} />
            ) : (
              <TileMap tiles={places} label={`${t.map.title}: ${title}`} big />
            )}
            <ul class="legend">
              {values.length > 0
                ? [1, 2, 3, 4, 5].map((tone) => (
                    <li>
                      <svg aria-hidden="true" viewBox="0 0 10 10">
                        <rect width="10" height="10" rx="2" class={`f-s${tone}`} />
                      </svg>
                      {tone === 1 ? t.map.low : tone === 5 ? t.map.high : "·"}
                    </li>
                  ))
                : tensionClasses.map((name, at) => (
                    <li>
                      <svg aria-hidden="true" viewBox="0 0 10 10">
                        <rect width="10" height="10" rx="2" class={`f-t${at + 1}`} />
                      </svg>
                      {name}
                    </li>
                  ))}
              <li>
                <svg aria-hidden="true" viewBox="0 0 10 10">
                  <rect width="10" height="10" rx="2" class="f-none" />
                </svg>
                {t.map.noneHere}
              </li>
            </ul>
            <p class="why">{language === "nl" ? indicator?.definition : indicator?.definition_en}</p>
            <div class="src">
              {periods.join(", ")}.{" "}
              <SourceList
                page={page}
                sources={[...new Map(rows.map((row) => [row.source.table + row.source.quality, row.source])).values()].slice(0, 4)}
              />
            </div>
          </figure>
          <div class="fig">
            <DataTable
              caption={t.map.asList}
              head={[t.figure.region, t.figure.value, t.figure.period]}
              rows={[...places]
                .sort((a, b) => (of.get(b.code)?.value ?? Number.NEGATIVE_INFINITY) - (of.get(a.code)?.value ?? Number.NEGATIVE_INFINITY))
                .map((place) => [
                  place.name,
                  place.value,
                  of.get(place.code) ? periodLabel(of.get(place.code)?.period ?? "", language) : "",
                ])}
            />
          </div>
        </div>
        <NextSteps page={page} />
      </div>
    ),
  });
}

function mapFinding(page: Page, title: string, rows: readonly { name: string; value: number; shown: string }[]): string {
  const sorted = [...rows].sort((a, b) => b.value - a.value);
  const [top, bottom] = [sorted[0], sorted.at(-1)];
  if (!top || !bottom || sorted.length < 2) return title;
  return page.language === "nl"
    ? `${title}: het hoogst in ${top.name} (${top.shown}), het laagst in ${bottom.name} (${bottom.shown}).`
    : `${title}: highest in ${top.name} (${top.shown}), lowest in ${bottom.name} (${bottom.shown}).`;
}
