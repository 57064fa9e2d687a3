import { databank, requireIndicator } from "#domain/databank/operations";
import { firstFresh } from "#domain/picture";
import { type Region, widerRegions } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Page } from "../page.ts";
import { amongRegions, besideOthers } from "./beside.ts";
import { split } from "./breakdown.ts";
import type { FigureModel, View } from "./model.ts";
import { trend } from "./trend.ts";

/** The picture of an indicator for a region, of the nearest wider region when it has none; undefined when nobody has one. */
export async function buildFigure(page: Page, indicatorId: string, asked: Region, view: View): Promise<FigureModel | undefined> {
  const indicator = await requireIndicator(page.context, indicatorId);
  const unit = (await databank(page.context.warehouse)).units.get(indicator.unit);
  if (!unit) return undefined;
  const subject = { page, indicator, unit, asked };
  if (view === "similar") return besideOthers(subject);
  if (view === "members" || view === "provinces") return amongRegions(subject, view);
  const index = await regionIndex(page.context.warehouse);
  const places = [asked, ...widerRegions(index, asked.code).map((entry) => entry.region)];
  const found = (await Promise.all(places.map((place) => (view === "trend" ? trend(subject, place) : split(subject, place, view))))).filter(
    (figure) => figure !== undefined,
  );
  return firstFresh(found, asked.code, ({ place, period }) => ({ region: place.code, period }));
}
