export { addressOf, requestFor } from "./address.ts";
export { requestLimit } from "./limit.ts";
export { statusOf } from "./problem.ts";
export { apiRoutes } from "./routes.ts";
export { apiBase, apiVersion } from "./version.ts";
