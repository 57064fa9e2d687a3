import { displayNumber, displayValue } from "#domain/databank";
import { databank, listIndicators, table } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import { regionBoundaries, regionIndex } from "#domain/regions/operations";
import { type TensionClass, tensionClasses } from "#domain/tension";
import { BoundaryMap } from "../charts/boundaries.tsx";
import { Legend } from "../charts/legend.tsx";
import { TileMap, toneOf } from "../charts/tiles.tsx";
import type { Page } from "../page.ts";
import { DataTable, SourceList } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { regionPlaces } from "../parts/region-tiles.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

/** The 35 regions as a map and as a list, coloured by a figure of choice. */
export async function mapPage(page: Page) {
  const { t, language } = page;
  const { indicators } = await page.ask(listIndicators, {});
  const mappable = indicators.filter((one) => one.coverage?.regionTypes.includes("arbeidsmarktregio"));
  const chosen = mappable.find((one) => one.id === page.query("cijfer"))?.id ?? "income-standardised-mean";
  const codes = (await regionIndex(page.context.warehouse)).all
    .filter((region) => region.type === "arbeidsmarktregio")
    .map((region) => region.code);
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
  const places = await regionPlaces(page, (code) => ({ tone: toneFor(code), value: words(code) }));
  const boundaries = await regionBoundaries(page.context.warehouse, "arbeidsmarktregio");
  return document({
    page,
    title: t.map.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.map.title}</h1>
        <p class="lead">{boundaries.length > 0 ? t.map.leadBoundaries : t.map.lead}</p>
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
            <Legend
              items={[
                ...(values.length > 0
                  ? ["s1", "s2", "s3", "s4", "s5"].map((tone) => ({
                      tone,
                      words: tone === "s1" ? t.map.low : tone === "s5" ? t.map.high : "·",
                    }))
                  : tensionClasses.map((name, at) => ({ tone: `t${at + 1}`, words: name }))),
                { tone: "none", words: t.map.noneHere },
              ]}
            />
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
