import { displayNumber } from "#domain/databank";
import { databank, listIndicators, periodsOf, table, themes } from "#domain/databank/operations";
import { comparePeriods, periodLabel } from "#domain/periods";
import { regionTypes } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { educations, occupations, sectors } from "#domain/taxonomy/operations";
import { apiBase } from "../../api/index.ts";
import type { Page } from "../page.ts";
import { DataTable, SourceList } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

const mostRows = 400;

/** The databank: find an indicator; then filter it by region, period and breakdown, as a table to take along. */
export async function databankPage(page: Page) {
  const { t, href, language } = page;
  const id = page.query("cijfer");
  if (id) return indicatorTable(page, id);
  const q = page.query("q");
  const theme = page.query("onderwerp");
  const { indicators } = await page.ask(listIndicators, { ...(q ? { q } : {}), ...(theme ? { theme } : {}) });
  const all = await themes(page.context.warehouse);
  return document({
    page,
    title: t.databank.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.databank.title}</h1>
        <p class="lead">{t.databank.lead}</p>
        <form class="form" action={formAction(page, "/cijfers")}>
          <KeepRegion page={page} />
          <div>
            <label for="q">{t.databank.q}</label>
            <input id="q" type="search" name="q" value={q} maxlength={100} />
          </div>
          <div>
            <label for="onderwerp">{t.databank.theme}</label>
            <select id="onderwerp" name="onderwerp">
              <option value="">{t.databank.all}</option>
              {all.map((one) => (
                <option value={one.id} selected={one.id === theme}>
                  {language === "nl" ? one.title : one.title_en}
                </option>
              ))}
            </select>
          </div>
          <button class="nl-button nl-button--primary" type="submit">
            {t.databank.filter}
          </button>
        </form>
        <p role="status">{t.databank.found(indicators.length)}</p>
        {indicators.length === 0 ? <p class="hole">{t.databank.none}</p> : null}
        <ul class="cards">
          {indicators.map((one) => (
            <li class="card">
              <h2 class="nl-heading nl-heading--level-3">
                <a class="nl-link" href={href(`/cijfers?cijfer=${one.id}`)}>
                  {one.title}
                </a>
              </h2>
              <p>{one.definition}</p>
              {one.coverage ? (
                <p class="src">
                  {one.source}.{" "}
                  {one.coverage.from === one.coverage.until
                    ? periodLabel(one.coverage.from, language)
                    : `${periodLabel(one.coverage.from, language)} - ${periodLabel(one.coverage.until, language)}`}
                  . {one.coverage.regionTypes.map((type) => t.typesMany[type as keyof typeof t.typesMany].toLowerCase()).join(", ")}.
                  {one.dimensions.length > 0
                    ? ` ${t.databank.dims}: ${one.dimensions.map((name) => t.databank.dimNames[name]).join(", ")}.`
                    : ""}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

async function indicatorTable(page: Page, id: string) {
  const { t, href, language } = page;
  const bank = await databank(page.context.warehouse);
  const [info] = (await page.ask(listIndicators, {})).indicators.filter((one) => one.id === id);
  const indicator = bank.indicators.get(id);
  const unit = bank.units.get(indicator?.unit ?? "");
  const index = await regionIndex(page.context.warehouse);
  const typesHere = regionTypes.filter((type) => info?.coverage?.regionTypes.includes(type));
  const type =
    typesHere.find((one) => one === page.query("soort")) ??
    (typesHere.includes("arbeidsmarktregio") ? "arbeidsmarktregio" : typesHere[0]) ??
    "land";
  const breakdown = (info?.dimensions ?? []).find((name) => name === page.query("per")) ?? "";
  const period = page.query("periode");
  const codes = index.all.filter((one) => one.type === type).map((one) => one.code);
  const dims = breakdown ? { [breakdown]: "*" } : undefined;
  const found = await page.ask(table, { indicator: id, regions: codes, ...(dims ? { dims } : {}), ...(period ? { period } : {}) });
  const periods = (await periodsOf(page.context.warehouse, id)).sort(comparePeriods).reverse();
  const names = new Map([
    ...(await occupations(page.context.warehouse)),
    ...(await sectors(page.context.warehouse)),
    ...(await educations(page.context.warehouse)),
  ]);
  const nameOf = (code: string) =>
    code === "" ? t.databank.total : (language === "en" && names.get(code)?.name_en) || names.get(code)?.name || code;
  const rows = [...found.rows].sort((a, b) => a.region.name.localeCompare(b.region.name, "nl") || (b.value ?? 0) - (a.value ?? 0));
  const query = `regions=${codes.length > 60 ? "" : codes.join(",")}${breakdown ? `&dims=${encodeURIComponent(`${breakdown}=*`)}` : ""}${period ? `&period=${period}` : ""}`;
  const title = (language === "nl" ? indicator?.title : indicator?.title_en) ?? id;
  return document({
    page,
    title,
    children: (
      <div class="wrap">
        <p class="crumb">
          <a class="nl-link" href={href("/cijfers")}>
            {t.databank.title}
          </a>
        </p>
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
        <p class="lead">{info?.definition}</p>
        <form class="form" action={formAction(page, "/cijfers")}>
          <KeepRegion page={page} />
          <input type="hidden" name="cijfer" value={id} />
          <div>
            <label for="soort">{t.databank.regionType}</label>
            <select id="soort" name="soort">
              {typesHere.map((one) => (
                <option value={one} selected={one === type}>
                  {t.typesMany[one]}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="periode">{t.databank.period}</label>
            <select id="periode" name="periode">
              <option value="">{t.databank.newest}</option>
              {periods.map((one) => (
                <option value={one} selected={one === period}>
                  {periodLabel(one, language)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="per">{t.databank.breakdown}</label>
            <select id="per" name="per">
              <option value="">{t.databank.total}</option>
              {(info?.dimensions ?? []).map((name) => (
                <option value={name} selected={name === breakdown}>
                  {t.databank.dimNames[name]}
                </option>
              ))}
            </select>
          </div>
          <button class="nl-button nl-button--primary" type="submit">
            {t.databank.filter}
          </button>
        </form>
        <p role="status">
          {t.databank.rows(rows.length)}
          {rows.length > mostRows ? `. ${t.databank.more(mostRows, rows.length)}` : ""}
        </p>
        {rows.length === 0 ? (
          <p class="hole">{t.figure.noFigure}</p>
        ) : (
          <DataTable
            caption={title}
            head={[
              t.figure.region,
              ...(breakdown ? [t.databank.dimNames[breakdown] ?? breakdown] : []),
              t.figure.period,
              t.figure.value,
              t.figure.status,
            ]}
            rows={rows
              .slice(0, mostRows)
              .map((row) => [
                row.region.name,
                ...(breakdown ? [nameOf(row[breakdown as "sector"])] : []),
                periodLabel(row.period, language),
                row.value !== null && unit
                  ? `${displayNumber(row.value, unit, language)}${row.text ? ` (${row.text})` : ""}`
                  : row.text || t.status[row.status],
                t.status[row.status],
              ])}
          />
        )}
        <div class="actions">
          {["csv", "xlsx", "jsonstat"].map((format) => (
            <a class="nl-link" href={`${apiBase}/indicators/${id}/_download?format=${format}&${query}`} download>
              {t.figure.download} {format.toUpperCase()}
            </a>
          ))}
          {type !== "gemeente" && rows[0] ? (
            <a class="nl-link" href={href(`/cijfer/${id}/${page.region?.slug ?? rows[0].region.slug}`)}>
              {language === "nl" ? "Als grafiek" : "As a chart"}
            </a>
          ) : null}
        </div>
        <h2 class="nl-heading nl-heading--level-2">{t.figure.sources}</h2>
        <SourceList
          page={page}
          sources={[...new Map(rows.map((row) => [row.source.table + row.source.quality + row.source.note, row.source])).values()].slice(
            0,
            12,
          )}
        />
        {found.notes.length > 0 ? (
          <ul>
            {found.notes.slice(0, 12).map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        ) : null}
      </div>
    ),
  });
}
