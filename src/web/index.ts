export { webRoutes } from "./routes.ts";
export { keepWarm } from "./warm.ts";
