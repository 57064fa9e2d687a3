import { html } from "hono/html";
import { listOccupations } from "#domain/occupations/operations";
import { periodLabel } from "#domain/periods";
import { regionPicture } from "#domain/picture/operations";
import type { Region } from "#domain/regions";
import { buildFigure, sourceLine, type View, views } from "#figures";
import {
  FigureBadges,
  figurePath,
  OccupationsSource,
  OccupationTreemap,
  occupationsFinding,
  Picture,
  RegionMap,
  regionMapOf,
} from "../figures/index.ts";
import type { Page } from "../page.ts";
import { HeadlineCard } from "../parts/headline.tsx";
import { Misunderstood } from "../parts/misunderstood.tsx";
import { stylesheetVersion } from "../theme/index.ts";
import { chosenColour } from "./occupations.tsx";

/** A page to stand in someone else's page: one picture, its finding and its source, and `to`, where it is told whole; no menu, no script. */
function embedded(page: Page, { title, to }: { title: string; to: string }, body: unknown) {
  const content = (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={`/assets/radar-${stylesheetVersion}.css`} />
        <base target="_top" />
      </head>
      <body class="embed">
        <main>
          <Misunderstood page={page} />
          {body as never}
          <p class="src">
            <a class="nl-link" href={`${page.radar.config.baseUrl}${page.href(to)}`}>
              LLO-Radar
            </a>
            ,{" "}
            {page.t.footer.snapshot(
              page.context.warehouse.snapshot.id,
              periodLabel(page.context.warehouse.snapshot.created.slice(0, 10), page.language),
            )}
          </p>
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${content}`;
}

/** One picture of one indicator; undefined when there is none. */
export async function embedFigure(page: Page, indicator: string, region: Region) {
  const asked = page.query.choice("als", views, { otherwise: undefined });
  for (const view of asked ? [asked] : (["trend", "similar", "sector", "age", "members", "provinces"] as View[])) {
    const figure = await buildFigure(page, indicator, region, view);
    if (figure) {
      return embedded(
        page,
        { title: figure.finding, to: figurePath(indicator, region.slug, figure.view) },
        <figure class="fig">
          <figcaption>{figure.finding}</figcaption>
          <Picture page={page} figure={figure} />
          {figure.notes.map((note) => (
            <p class="why">{note}</p>
          ))}
          <p class="src">
            <FigureBadges page={page} figure={figure} /> {sourceLine(page, figure)}
          </p>
        </figure>,
      );
    }
  }
  return undefined;
}

/** One headline of a region by its id (`jobs`, `tension`); undefined when there is none. */
export async function embedHeadline(page: Page, region: Region, id: string) {
  const { headlines } = await page.ask(regionPicture, { region: region.code });
  const headline = headlines.find((one) => one.id === id);
  return headline
    ? embedded(
        page,
        { title: headline.sentence, to: `/regio/${region.slug}` },
        <ul class="brief">
          <HeadlineCard page={page} headline={headline} />
        </ul>,
      )
    : undefined;
}

/** The map of the regions, coloured by a figure; undefined when there is no such figure. */
export async function embedMap(page: Page) {
  const map = await regionMapOf(page, page.query.text("cijfer") || "income-standardised-mean");
  return map
    ? embedded(
        page,
        { title: map.finding, to: `/kaart?cijfer=${map.indicator.id}` },
        <figure class="fig">
          <figcaption>{map.finding}</figcaption>
          <RegionMap page={page} map={map} />
          {(map.figure.notes ?? []).map((note) => (
            <p class="why">{note}</p>
          ))}
          <p class="src">
            {map.figure.badge} {map.figure.line}
          </p>
        </figure>,
      )
    : undefined;
}

/** The treemap of occupations. */
export async function embedOccupations(page: Page) {
  const colour = chosenColour(page);
  const { occupations } = await page.ask(listOccupations, {});
  const title = occupationsFinding(page, occupations, colour);
  return embedded(
    page,
    { title, to: `/beroepen?kleur=${colour}` },
    <figure class="fig">
      <figcaption>{title}</figcaption>
      <OccupationTreemap page={page} colour={colour} small />
      <OccupationsSource page={page} occupations={occupations} colour={colour} />
    </figure>,
  );
}
