export { buildFigure } from "./build.ts";
export { type FigureModel, type View, views } from "./model.ts";
export { RegionMap, RegionMapFigure, regionMapOf } from "./region-map.tsx";
export { FigureOf, figurePath, Picture } from "./show.tsx";
export { leastSure, sourcesOf } from "./subject.ts";
