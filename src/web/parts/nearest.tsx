import { type Indicator, relatedIndicators, titleOf } from "#domain/databank";
import { databank, indicatorsOf, listIndicators, nearestWith, series } from "#domain/databank/operations";
import type { Region } from "#domain/regions";
import type { Page } from "../page.ts";
import { WaysOn } from "./ways-on.tsx";

interface NearestProps {
  page: Page;
  indicator: Indicator;
  /** The region that has no such figure; absent when no region has. */
  region?: Region;
}

/** Where a figure is not there: the same figure of the nearest wider region, and the nearest other figures that are there. Never nothing. */
export async function Nearest({ page, indicator, region }: NearestProps) {
  const { t, href } = page;
  const wider = region && (await nearestWith(page.context, { indicator: indicator.id, region }));
  const sentence = wider ? (await page.ask(series, { indicator: indicator.id, region: wider.code })).latest.sentence : "";
  const others = await othersThere(page, indicator, region);
  return (
    <>
      {wider ? (
        <p>
          {sentence}{" "}
          <a class="nl-link" href={href(`/cijfer/${indicator.id}/${wider.slug}`)}>
            {t.nearest.wider(wider.name)}
          </a>
        </p>
      ) : null}
      <WaysOn
        page={page}
        title={region ? t.nearest.here(region.name) : t.nearest.others}
        links={others.map((other) => ({
          to: region ? `/cijfer/${other.id}/${region.slug}` : `/cijfers?cijfer=${other.id}`,
          words: titleOf(other, page.language),
        }))}
        all={{ to: "/cijfers", words: t.error.lists["indicators.list"] ?? t.error.home }}
      />
    </>
  );
}

/** The nearest indicators of which there is a figure: for the region itself, else anywhere. */
async function othersThere(page: Page, indicator: Indicator, region: Region | undefined): Promise<Indicator[]> {
  const { indicators } = await databank(page.context.warehouse);
  const own = region
    ? await indicatorsOf(page.context.warehouse, region.code)
    : new Set((await page.ask(listIndicators, {})).indicators.flatMap(({ id, coverage }) => (coverage ? [id] : [])));
  return relatedIndicators(
    indicator,
    [...indicators.values()].filter(({ id }) => own.has(id)),
  );
}
