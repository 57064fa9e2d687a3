import { formatNumber, inSentence } from "#domain/databank";
import { listOccupations } from "#domain/occupations/operations";
import { framedTreemapHeight, sourcesOf } from "#figures";
import { reportTexts } from "#texts";
import {
  type Colour,
  OccupationsSource,
  OccupationTreemap,
  occupationCells,
  occupationColours,
  occupationColumns,
  occupationSources,
  occupationsFinding,
  shownOccupation,
} from "../figures/index.ts";
import type { Page } from "../page.ts";
import { downloadsOf } from "../parts/downloads.ts";
import { EmbedCode, frameHeight } from "../parts/embed-code.tsx";
import { DownloadList, SourceList } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { offsetOf, Pager } from "../parts/pager.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { DataTable } from "../parts/table.tsx";

/** What the address asks the treemap to be coloured by. */
export const chosenColour = ({ query, t }: Page): Colour =>
  query.choice("kleur", occupationColours, { otherwise: "growth", words: (one) => t.occupations[one] });

/** The published indicator behind each colour; growth is reckoned from the number of people. */
const indicatorOf: Record<Colour, string> = {
  growth: "employed",
  wage: "hourly-wage-median",
  tension: "current-situation",
  openings: "roa-openings",
};

/** Rows of the table on one page. */
const perPage = 40;

/** Every occupation group as one picture and as one sortable table. */
export async function occupationsPage(page: Page) {
  const { t, href } = page;
  const colour = chosenColour(page);
  const heads = {
    name: t.occupations.group,
    employed: t.occupations.people,
    growth: t.occupations.growthLong,
    wage: t.occupations.wageLong,
    tension: t.occupations.tensionLong,
    openings: t.occupations.openingsLong,
  };
  const sort = page.query.choice("sorteer", occupationColumns, { otherwise: "employed", words: (column) => inSentence(heads[column]) });
  const { occupations } = await page.ask(listOccupations, { sort });
  const finding = occupationsFinding(page, occupations, colour);
  const offset = offsetOf(page, occupations.length);
  const total = occupations.reduce((sum, one) => sum + (one.employed?.value ?? 0), 0);
  // Each group is rounded to thousands: over all groups that may come to tens of thousands.
  const millions = formatNumber(total / 1000, 1, page.language);
  const people = page.language === "nl" ? `ongeveer ${millions} miljoen mensen` : `about ${millions} million people`;
  return document({
    page,
    title: t.occupations.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.occupations.title}</h1>
        <p class="lead">{t.occupations.lead(occupations.length, people)}</p>
        <SearchForm page={page} id="zoek-beroep" />
        <nav class="colours" aria-label={t.occupations.colourBy}>
          <p>{t.occupations.colourBy}:</p>
          <ul class="toc">
            {occupationColours.map((one) => (
              <li>
                <a
                  href={href(`/beroepen?kleur=${one}${sort === "employed" ? "" : `&sorteer=${sort}`}`)}
                  aria-current={one === colour ? "true" : undefined}
                >
                  {t.occupations[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <figure class="fig">
          <figcaption>{finding}</figcaption>
          <OccupationTreemap page={page} colour={colour} />
          <OccupationsSource page={page} occupations={occupations} colour={colour} />
          <div class="actions">
            <a class="nl-link" href="#tabel">
              {t.figure.table}
            </a>
            <details class="sources">
              <summary>{t.figure.sources}</summary>
              <SourceList page={page} sources={sourcesOf(occupationCells(occupations, colour))} />
            </details>
            <details>
              <summary>{t.figure.download}</summary>
              <DownloadList page={page} downloads={downloadsOf(indicatorOf[colour], { regions: ["NL01"], dims: "occupation=*" })} />
            </details>
            <details>
              <summary>{t.figure.embed}</summary>
              <EmbedCode
                page={page}
                path={`/embed/beroepen?kleur=${colour}`}
                title={t.occupations.title}
                height={frameHeight({
                  finding,
                  notes: [],
                  line: occupationSources(page, occupations, colour),
                  drawing: framedTreemapHeight,
                })}
              />
            </details>
            <a class="nl-link" href={href(`/beroepen?kleur=${colour}`)}>
              {t.figure.link}
            </a>
          </div>
        </figure>
        <h2 class="nl-heading nl-heading--level-2" id="tabel">
          {t.occupations.tableTitle}
        </h2>
        <DataTable
          caption={t.occupations.tableTitle}
          titled
          sortBy={t.occupations.sortBy("").trim()}
          head={occupationColumns.map((column) => ({
            name: heads[column],
            ...(column === sort ? { sort: sort === "name" ? "ascending" : "descending" } : {}),
            child: (
              <a
                class="nl-link"
                href={href(`/beroepen?kleur=${colour}&sorteer=${column}#tabel`)}
                aria-label={t.occupations.sortBy(inSentence(heads[column]))}
              >
                {heads[column]}
              </a>
            ),
          }))}
          rows={occupations
            .slice(offset, offset + perPage)
            .map((one) => [
              { words: one.name, href: href(`/beroep/${one.slug}`) },
              ...occupationColumns.slice(1).map((column) => shownOccupation(page, one, column)),
            ])}
        />
        <Pager
          page={page}
          total={occupations.length}
          perPage={perPage}
          offset={offset}
          at={(from) => href(`/beroepen?kleur=${colour}&sorteer=${sort}&vanaf=${from}#tabel`)}
        />
        <p class="why">{t.occupations.holes}</p>
        <p class="text">
          <a class="nl-link" href={href("/sectoren")}>
            {reportTexts[page.language].sectors}
          </a>
          . {reportTexts[page.language].sectorsLead}
        </p>
        <NextSteps page={page} />
      </div>
    ),
  });
}
