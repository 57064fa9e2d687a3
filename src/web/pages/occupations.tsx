import type { z } from "zod";
import { formatNumber, sourceWord } from "#domain/databank";
import { listOccupations } from "#domain/occupations/operations";
import { periodLabel } from "#domain/periods";
import { colourScale } from "../charts/classes.ts";
import { Legend, legendOf } from "../charts/legend.tsx";
import { framedTreemap, framedTreemapHeight, Treemap, treemapShapes } from "../charts/treemap.tsx";
import { leastSure, sourcesOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { downloadsOf } from "../parts/downloads.ts";
import { EmbedCode, frameHeight } from "../parts/embed-code.tsx";
import { Badge, DownloadList, SourceList, StatusBadge } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { offsetOf, Pager } from "../parts/pager.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { DataTable } from "../parts/table.tsx";

type Occupation = z.output<typeof listOccupations.output>["occupations"][number];
export const colours = ["growth", "wage", "tension", "openings"] as const;
type Colour = (typeof colours)[number];
const columns = ["name", "employed", ...colours] as const;

const asColour = (text: string): Colour => colours.find((colour) => colour === text) ?? "growth";

/** A value of an occupation as the reader sees it, with its unit. */
function shown(page: Page, occupation: Occupation, column: (typeof columns)[number]): string {
  return column === "name" ? occupation.name : shownValue(page, occupation[column]?.value ?? null, column);
}

function shownValue(page: Page, value: number | null, column: Exclude<(typeof columns)[number], "name">): string {
  if (value === null) return page.t.occupations.none;
  const number = (factor: number, decimals: number) => formatNumber(value * factor, decimals, page.language);
  switch (column) {
    case "employed":
      return number(1000, 0);
    case "growth":
      return `${value > 0 ? "+" : ""}${number(1, 1)}%`;
    case "wage":
      return `€\u00a0${number(1, 2)}`;
    case "tension":
      return number(1, 2);
    case "openings":
      return number(1, 0);
  }
}

/** What a colour stands for, in full. */
const longName = ({ t }: Page, colour: Colour) => t.occupations[`${colour}Long`];

/** The finding of the treemap: which of the larger groups are highest and lowest. A small group says too little. */
export function occupationsFinding(page: Page, occupations: readonly Occupation[], colour: Colour): string {
  const large = occupations
    .filter((one) => (one.employed?.value ?? 0) >= leastForFinding && one[colour]?.value != null)
    .sort((a, b) => (b[colour]?.value ?? 0) - (a[colour]?.value ?? 0));
  const [top, bottom] = [large[0], large.at(-1)];
  if (!top || !bottom || top === bottom) return page.t.occupations.title;
  const of = (one: Occupation) => `${one.name.toLowerCase()} (${shown(page, one, colour)})`;
  return page.t.occupations.finding(longName(page, colour), of(top), of(bottom));
}

/** Thousands of people from which a group counts in the finding. */
const leastForFinding = 50;

/** The published indicator behind each colour; growth is reckoned from the number of people. */
const indicatorOf: Record<Colour, string> = {
  growth: "employed",
  wage: "hourly-wage-median",
  tension: "current-situation",
  openings: "roa-openings",
};

interface TreemapProps {
  page: Page;
  colour: Colour;
  /** For an embed: one shape, short addresses and short words, because the whole must stay small. */
  small?: boolean;
}

/** The treemap of all groups, coloured by choice: used by the page and by the embed. */
export async function OccupationTreemap({ page, colour, small = false }: TreemapProps) {
  const { t, href, language } = page;
  const { occupations } = await page.ask(listOccupations, {});
  const drawn = occupations.filter((one) => one.employed?.value);
  const scale = colourScale(
    drawn.flatMap((one) => {
      const figure = one[colour];
      return figure?.value == null ? [] : [{ value: figure.value, word: figure.text }];
    }),
  );
  const words = longName(page, colour);
  const tiles = drawn.map((one) => ({
    name: one.name,
    value: one.employed?.value ?? 0,
    tone: scale.toneOf(one[colour]?.value ?? null),
    href: href(`/beroep/${small ? one.slug.slice(0, 4) : one.slug}`),
    title: `${one.name}: ${shown(page, one, "employed")}. ${small ? "" : `${words}: `}${shown(page, one, colour)}`,
  }));
  const without = tiles.filter(({ tone }) => tone === "none").length;
  return (
    <>
      {(small ? [framedTreemap] : treemapShapes).map((shape) => (
        <Treemap tiles={tiles} label={`${t.occupations.title} ${t.occupations.colourBy} ${t.occupations[colour]}`} shape={shape} />
      ))}
      <Legend
        items={[
          ...legendOf(scale, {
            show: (value) => shownValue(page, value, colour),
            wordOf: (word) => sourceWord(word, language),
            t: t.map,
          }),
          ...(without > 0 ? [{ tone: "none", words: t.occupations.noneCount(without) }] : []),
        ]}
      />
    </>
  );
}

type Occupations = z.output<typeof listOccupations.output>["occupations"];

/** The figures that a picture in this colour is made of. */
const cellsOf = (occupations: Occupations, colour: Colour) =>
  occupations.flatMap((one) => [one.employed, one[colour]].flatMap((cell) => cell ?? []));

/** Who published what the picture shows, of which period. */
function sourceWords(page: Page, occupations: Occupations, colour: Colour): string {
  const named = cellsOf(occupations, colour).map(({ source, period }) =>
    `${source.name} ${/\d{5}NED/.exec(source.table)?.[0] ?? ""} (${periodLabel(period, page.language)})`.replace(/ +/g, " "),
  );
  return `${[...new Set(named)].slice(0, 6).join("; ")}.`;
}

/** The same, with how sure it is, and that it is of the whole country. */
export function OccupationsSource({ page, occupations, colour }: { page: Page; occupations: Occupations; colour: Colour }) {
  return (
    <p class="src">
      <Badge>{page.t.badges.country}</Badge>{" "}
      <StatusBadge page={page} status={leastSure(cellsOf(occupations, colour).map(({ status }) => status))} />{" "}
      {sourceWords(page, occupations, colour)}
    </p>
  );
}

/** Rows of the table on one page. */
const perPage = 40;

/** Every occupation group as one picture and as one sortable table. */
export async function occupationsPage(page: Page) {
  const { t, href } = page;
  const colour = asColour(page.query("kleur"));
  const { occupations } = await page.ask(listOccupations, {});
  const sort = columns.find((column) => column === page.query("sorteer")) ?? "employed";
  const rows = [...occupations].sort((a, b) =>
    sort === "name"
      ? a.name.localeCompare(b.name, "nl")
      : (b[sort]?.value ?? Number.NEGATIVE_INFINITY) - (a[sort]?.value ?? Number.NEGATIVE_INFINITY),
  );
  const finding = occupationsFinding(page, occupations, colour);
  const offset = offsetOf(page, rows.length);
  const heads = {
    name: t.occupations.group,
    employed: t.occupations.people,
    growth: t.occupations.growthLong,
    wage: t.occupations.wageLong,
    tension: t.occupations.tensionLong,
    openings: t.occupations.openingsLong,
  };
  const total = occupations.reduce((sum, one) => sum + (one.employed?.value ?? 0), 0);
  const people = page.language === "nl" ? `${formatNumber(total * 1000, 0, "nl")} mensen` : `${formatNumber(total * 1000, 0, "en")} people`;
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
            {colours.map((one) => (
              <li>
                <a href={href(`/beroepen?kleur=${one}`)} aria-current={one === colour ? "true" : undefined}>
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
              <SourceList page={page} sources={sourcesOf(cellsOf(occupations, colour))} />
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
                height={frameHeight({ finding, notes: [], line: sourceWords(page, occupations, colour), drawing: framedTreemapHeight })}
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
          head={columns.map((column) => ({
            name: heads[column],
            ...(column === sort ? { sort: sort === "name" ? "ascending" : "descending" } : {}),
            child: (
              <a
                class="nl-link"
                href={href(`/beroepen?kleur=${colour}&sorteer=${column}#tabel`)}
                aria-label={t.occupations.sortBy(heads[column].toLowerCase())}
              >
                {heads[column]}
              </a>
            ),
          }))}
          rows={rows
            .slice(offset, offset + perPage)
            .map((one) => [
              { words: one.name, href: href(`/beroep/${one.slug}`) },
              ...columns.slice(1).map((column) => shown(page, one, column)),
            ])}
        />
        <Pager
          page={page}
          total={rows.length}
          perPage={perPage}
          offset={offset}
          at={(from) => href(`/beroepen?kleur=${colour}&sorteer=${sort}&vanaf=${from}#tabel`)}
        />
        <p class="why">
          {page.language === "nl"
            ? "Waar ‘geen cijfer’ staat, publiceert de bron het niet, of is de groep in de indeling van 2025 gesplitst of samengevoegd. Groei rekenen wij zelf uit, en alleen voor groepen van 20.000 mensen of meer: bij kleinere zegt het afgeronde aantal te weinig."
            : "Where it says ‘no figure’ the source does not publish it, or the group was split or merged in the 2025 edition. Growth is our own calculation, and only for groups of 20,000 people or more: below that the rounded count says too little."}
        </p>
        <NextSteps page={page} />
      </div>
    ),
  });
}
