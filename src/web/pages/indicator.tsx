import {
  definitionOf,
  dimNames,
  displayNumber,
  highestFirst,
  type Indicator,
  inOrder,
  sentenceStart,
  sourceWord,
  titleOf,
} from "#domain/databank";
import { databank, listIndicators, periodsOf, requireIndicator, table } from "#domain/databank/operations";
import { comparePeriods, periodLabel } from "#domain/periods";
import { type RegionType, regionTypes } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { breakdownNames, sourcesOf } from "#figures";
import type { Page } from "../page.ts";
import { downloadsOf } from "../parts/downloads.ts";
import { SourceList } from "../parts/figure.tsx";
import { IndicatorBars } from "../parts/indicator-bars.tsx";
import { document } from "../parts/layout.tsx";
import { Nearest } from "../parts/nearest.tsx";
import { offsetOf, Pager } from "../parts/pager.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";
import { DataTable } from "../parts/table.tsx";

/** Rows of the table on one page. */
const perPage = 100;

/** What a choice of periods is called. */
const periodWords = ({ t, language }: Page, period: string) =>
  period === "" ? t.databank.newest : period === "*" ? t.databank.everyPeriod : periodLabel(period, language);

/** What the reader chose, held against what there is. */
async function choiceOf(page: Page, id: string) {
  const [info] = (await page.ask(listIndicators, {})).indicators.filter((one) => one.id === id);
  const index = await regionIndex(page.context.warehouse);
  const { t, query } = page;
  const types = regionTypes.filter((type) => info?.coverage?.regionTypes.includes(type));
  const asked = await page.place("gebied");
  const usual: RegionType = asked?.type ?? (types.includes("arbeidsmarktregio") ? "arbeidsmarktregio" : types[0]) ?? "land";
  const type = query.choice("soort", types, { otherwise: usual, words: (one) => t.typesMany[one] });
  if (asked && asked.type !== type) query.strange({ name: "gebied", value: asked.name, choices: [], instead: t.typesMany[type] });
  const regions = index.all.filter((one) => one.type === type && one.code !== "CR99").sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const dims = dimNames.filter((name) => info?.dimensions.includes(name));
  const breakdown = query.choice("per", dims, { otherwise: undefined, words: (name) => t.databank.dimNames[name] ?? name });
  const periods = (await periodsOf(page.context.warehouse, id)).sort(comparePeriods).reverse();
  return {
    info,
    index,
    types,
    type,
    regions,
    region: asked?.type === type ? asked : undefined,
    breakdown,
    periods,
    dims,
    period: query.choice("periode", ["", "*", ...periods], { otherwise: "", words: (one) => periodWords(page, one) }),
  };
}

/** One indicator of the databank: filter it by kind of region, region, period and breakdown; as a picture, a table and a file. */
export async function indicatorPage(page: Page, id: string) {
  const { t, href, language } = page;
  const indicator = await requireIndicator(page.context, id);
  const unit = (await databank(page.context.warehouse)).units.get(indicator.unit);
  const { info, index, types, type, regions, region, breakdown, dims: splits, periods, period } = await choiceOf(page, id);
  if (!info?.coverage) return emptyPage(page, indicator);
  const codes = (region ? [region] : regions).map((one) => one.code);
  const dims = breakdown ? { [breakdown]: "*" } : undefined;
  const found = await page.ask(table, { indicator: id, regions: codes, ...(dims ? { dims } : {}), ...(period ? { period } : {}) });
  const nameOf = await breakdownNames(page);
  // By region; over the years the newest first; then the highest, and last what has no figure.
  const rows = inOrder(found.rows)
    .reverse()
    .sort(
      (a, b) =>
        a.region.name.localeCompare(b.region.name, "nl") || (period === "*" ? comparePeriods(b.period, a.period) : 0) || highestFirst(a, b),
    );
  const offset = offsetOf(page, rows.length);
  const title = titleOf(indicator, language);
  // What is said of one region stands with its source.
  const notes = found.notes.filter((note) => !rows.some(({ source }) => [source.note, source.noteEn].includes(note)));
  return document({
    page,
    title,
    children: (
      <div class="wrap">
        <Head page={page} indicator={indicator} />
        <form class="form" action={formAction(page, "/cijfers")}>
          <KeepRegion page={page} />
          <input type="hidden" name="cijfer" value={id} />
          <Choice id="soort" label={t.databank.regionType} chosen={type} options={types.map((one) => [one, t.typesMany[one]])} />
          <Choice
            id="gebied"
            label={t.figure.region}
            chosen={region?.slug ?? ""}
            options={[["", t.databank.everyRegion], ...regions.map((one): [string, string] => [one.slug, one.name])]}
          />
          <Choice
            id="periode"
            label={t.databank.period}
            chosen={period}
            options={["", "*", ...periods].map((one): [string, string] => [one, periodWords(page, one)])}
          />
          <Choice
            id="per"
            label={t.databank.breakdown}
            chosen={breakdown ?? ""}
            options={[["", t.databank.total], ...splits.map((name): [string, string] => [name, t.databank.dimNames[name] ?? name])]}
          />
          <button class="nl-button nl-button--primary" type="submit">
            {t.databank.filter}
          </button>
        </form>
        <p role="status">{t.databank.rows(rows.length)}</p>
        {rows.length === 0 ? (
          <div class="hole">
            <p>{t.figure.noFigure}</p>
            <p>
              <a class="nl-link" href={href(`/cijfers?cijfer=${id}`)}>
                {t.nearest.wholeIndicator}
              </a>
            </p>
            {region ? await Nearest({ page, indicator, region }) : null}
          </div>
        ) : null}
        {unit ? (
          <IndicatorBars
            page={page}
            rows={rows}
            indicator={indicator}
            unit={unit}
            index={index}
            breakdown={breakdown}
            nameOf={nameOf}
            asked={codes.length}
          />
        ) : null}
        {rows.length > 0 ? (
          <DataTable
            caption={title}
            head={[
              t.figure.region,
              ...(breakdown ? [sentenceStart(t.databank.dimNames[breakdown] ?? breakdown)] : []),
              t.figure.period,
              t.figure.value,
              t.figure.status,
            ]}
            rows={rows
              .slice(offset, offset + perPage)
              .map((row) => [
                row.region.name,
                ...(breakdown ? [nameOf(breakdown, row[breakdown])] : []),
                periodLabel(row.period, language),
                row.value !== null && unit
                  ? `${displayNumber(row.value, unit, language)}${row.text ? ` (${sourceWord(row.text, language)})` : ""}`
                  : sourceWord(row.text, language) || t.status[row.status],
                t.status[row.status],
              ])}
          />
        ) : null}
        <Pager page={page} total={rows.length} perPage={perPage} offset={offset} at={(from) => href(fromRow(page, from))} />
        <div class="actions">
          {downloadsOf(id, {
            regions: codes.length > 60 ? [] : codes,
            period: period === "*" ? "" : period,
            ...(breakdown ? { dims: `${breakdown}=*` } : {}),
          }).map(({ kind, href: to }) => (
            <a class="nl-link" href={to} download>
              {t.figure.download} {kind}
            </a>
          ))}
          {rows[0] ? (
            <a class="nl-link" href={href(`/cijfer/${id}/${region?.slug ?? page.region?.slug ?? rows[0].region.slug}`)}>
              {t.databank.inPictures}
            </a>
          ) : null}
        </div>
        <h2 class="nl-heading nl-heading--level-2">{t.figure.sources}</h2>
        <SourceList page={page} sources={sourcesOf(rows)} />
        {notes.length > 0 ? (
          <ul>
            {notes.slice(0, 12).map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        ) : null}
      </div>
    ),
  });
}

/** What the page is about, and the way back to all figures. */
function Head({ page, indicator }: { page: Page; indicator: Indicator }) {
  return (
    <>
      <p class="crumb">
        <a class="nl-link" href={page.href("/cijfers")}>
          {page.t.databank.title}
        </a>
      </p>
      <h1 class="nl-heading nl-heading--level-1">{titleOf(indicator, page.language)}</h1>
      <p class="lead">{definitionOf(indicator, page.language)}</p>
    </>
  );
}

/** An indicator of which there is nothing yet: what it would be, and the nearest that is there. */
async function emptyPage(page: Page, indicator: Indicator) {
  const { t, language } = page;
  return document({
    page,
    title: titleOf(indicator, language),
    children: (
      <div class="wrap">
        <Head page={page} indicator={indicator} />
        <div class="hole">
          <p>{t.databank.empty}</p>
          {await Nearest({ page, indicator })}
        </div>
      </div>
    ),
  });
}

/** The same choice, from another row on. */
function fromRow({ path }: Page, row: number): string {
  const [at, query = ""] = path.split("?");
  const asked = new URLSearchParams(query);
  asked.set("vanaf", String(row));
  return `${at}?${asked}`;
}

function Choice({
  id,
  label,
  chosen,
  options,
}: {
  id: string;
  label: string;
  chosen: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
