import { definitionOf } from "#domain/databank";
import { axisFormat, BarChart, barsHeight, type FigureModel, LineChart, lineHeight, sourceLine, type View } from "#figures";
import type { Page } from "../page.ts";
import { downloadsOf } from "../parts/downloads.ts";
import { Figure, PlaceBadge, StatusBadge } from "../parts/figure.tsx";

/** The permanent address of a picture: `/cijfer/unemployment-rate/twente?als=trend`. */
export const figurePath = (indicator: string, slug: string, view: View) => `/cijfer/${indicator}/${slug}?als=${view}`;

/** The drawing alone. */
export function Picture({ page, figure }: { page: Page; figure: FigureModel }) {
  if (figure.points.length > 0) {
    return <LineChart points={figure.points} label={figure.finding} format={axisFormat(figure.points, page.language)} />;
  }
  return <BarChart bars={figure.bars} />;
}

/** How sure the figures are, and of which region when it is another. */
export function FigureBadges({ page, figure }: { page: Page; figure: FigureModel }) {
  return (
    <>
      {figure.place.code === figure.asked.code ? null : <PlaceBadge page={page} of={figure.place.code} />}{" "}
      <StatusBadge page={page} status={figure.status} />
    </>
  );
}

/** A picture with everything a reader may want to know or take along. */
export function FigureOf({ page, figure, why }: { page: Page; figure: FigureModel; why?: string }) {
  const { indicator, asked, view, sources } = figure;
  const path = figurePath(indicator.id, asked.slug, view);
  const reason = why ?? page.t.why[`${indicator.id}-${view}`] ?? page.t.why[indicator.id];
  return (
    <Figure
      page={page}
      finding={figure.finding}
      {...(reason ? { why: reason } : {})}
      notes={figure.notes}
      badge={<FigureBadges page={page} figure={figure} />}
      line={sourceLine(page, figure)}
      sources={sources}
      definition={definitionOf(indicator, page.language)}
      table={figure.table}
      permalink={path}
      embed={{ path: `/embed${path}`, drawing: figure.points.length > 0 ? lineHeight : barsHeight(figure.bars.length) }}
      downloads={downloadsOf(indicator.id, { regions: figure.regions, dims: figure.dims })}
    >
      <Picture page={page} figure={figure} />
    </Figure>
  );
}
