export { buildFigure } from "./build.ts";
export { type FigureModel, type View, views } from "./model.ts";
export { RegionMap, RegionMapFigure, type RegionMapModel, regionMapOf } from "./region-map.tsx";
export { FigureBadges, FigureOf, figurePath, Picture, sourceLine } from "./show.tsx";
export { leastSure, sourcesOf } from "./subject.ts";
