export { addressOf, requestFor } from "./address.ts";
export { fixedResponse, tagOf } from "./fixed.ts";
export { requestLimit } from "./limit.ts";
export { statusOf } from "./problem.ts";
export { apiRoutes } from "./routes.ts";
export { newShelf, type Shelf } from "./shelf.ts";
export { apiBase, apiVersion } from "./version.ts";
