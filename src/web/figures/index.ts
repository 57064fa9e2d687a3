export {
  type Colour,
  OccupationsSource,
  OccupationTreemap,
  occupationCells,
  occupationColours,
  occupationColumns,
  occupationSources,
  occupationsFinding,
  shownOccupation,
} from "./occupation-map.tsx";
export { RegionMap, RegionMapFigure, type RegionMapModel, regionMapOf } from "./region-map.tsx";
export { FigureBadges, FigureOf, figurePath, Picture } from "./show.tsx";
