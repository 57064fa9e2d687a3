import { databank, requireIndicator } from "#domain/databank/operations";
import { comparePeriods } from "#domain/periods";
import { areasAround, firstFresh } from "#domain/picture";
import { publishedAs, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { amongRegions, besideOthers } from "./beside.ts";
import { split } from "./breakdown.ts";
import type { FigureModel, View } from "./model.ts";
import type { Reader } from "./reader.ts";
import { trend } from "./trend.ts";

/** The picture of an indicator for a region, of the nearest wider region when it has none; undefined when nobody has one. */
export async function buildFigure(reader: Reader, indicatorId: string, asked: Region, view: View): Promise<FigureModel | undefined> {
  const indicator = await requireIndicator(reader.context, indicatorId);
  const unit = (await databank(reader.context.warehouse)).units.get(indicator.unit);
  if (!unit) return undefined;
  const subject = { reader, indicator, unit, asked };
  if (view === "similar") return besideOthers(subject);
  if (view === "members" || view === "provinces") return amongRegions(subject, view);
  const index = await regionIndex(reader.context.warehouse);
  const found = await Promise.all(
    areasAround(index, asked).map(async ({ names, own }) => {
      const figures = await Promise.all(
        names.map((place) => {
          const named = { place, name: own ? asked : place };
          return view === "trend" ? trend(subject, named) : split(subject, named, view);
        }),
      );
      const [newest] = figures.filter((figure) => figure !== undefined).sort((a, b) => comparePeriods(b.period, a.period));
      return newest && own ? ofAskedArea(newest, asked, publishedAs(index, newest.place, reader.language)) : newest;
    }),
  );
  return firstFresh(
    found.filter((figure) => figure !== undefined),
    asked.code,
    ({ place, period }) => ({ region: place.code, period }),
  );
}

/** A figure of the same area under another name is the region's own, and says under which name it was published. */
const ofAskedArea = (figure: FigureModel, asked: Region, published: string): FigureModel =>
  figure.place.code === asked.code ? figure : { ...figure, place: asked, notes: [published, ...figure.notes] };
