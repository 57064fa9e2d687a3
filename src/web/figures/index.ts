export { buildFigure } from "./build.ts";
export { type FigureModel, type View, views } from "./model.ts";
export { FigureOf, figurePath, Picture } from "./show.tsx";
