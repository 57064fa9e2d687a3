import { formatNumber } from "#domain/databank";
import type { LinePoint } from "./charts/line.tsx";
import type { PaperChart } from "./charts/paper.ts";
import { paperBars } from "./charts/paper-bars.ts";
import { paperLine } from "./charts/paper-line.ts";
import type { FigureModel } from "./model.ts";

/** The numbers beside a line: small ones with a decimal, large ones without. */
export function axisFormat(points: readonly LinePoint[], language: "nl" | "en"): (value: number) => string {
  const most = Math.max(...points.map(({ value }) => Math.abs(value)));
  return (value) => formatNumber(value, most < 20 ? 1 : 0, language);
}

/** The picture as an SVG that needs nothing around it: a line through time when it has points, else bars. */
export function chartOnPaper({ points, bars }: Pick<FigureModel, "points" | "bars">, language: "nl" | "en"): PaperChart {
  return points.length > 0 ? paperLine({ points, format: axisFormat(points, language) }) : paperBars(bars);
}
