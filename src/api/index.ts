export { addressOf, requestFor } from "./address.ts";
export { registerCatalogue } from "./catalogue.ts";
export { registerDownloads } from "./downloads.ts";
export { requestLimit } from "./limit.ts";
export { openApi } from "./openapi.ts";
export { problemResponse, statusOf } from "./problem.ts";
export { apiRoutes, languageOf } from "./routes.ts";
export { apiBase, apiVersion } from "./version.ts";
